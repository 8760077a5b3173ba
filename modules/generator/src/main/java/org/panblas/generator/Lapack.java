package org.panblas.generator;

import java.util.ArrayList;
import java.util.List;

/**
 * How a LAPACK routine looks below the API: one method for all precisions, whose first parameter tells which one; segments
 * for arrays, {@code double} for real scalars and two of them for complex ones.
 */
final class Lapack {
    private Lapack() {}

    /** A parameter and the argument it stands for. */
    record Param(String type, String name, Arg arg) {
        @Override
        public String toString() {
            return type + " " + name;
        }
    }

    /** The parameters behind the precision. The kernels are column-major and have no layout. */
    static List<Param> params(Entry entry, boolean layout) {
        List<Param> params = new ArrayList<>();
        for (Arg arg : entry.args()) {
            String name = arg.name();
            switch (arg.sort()) {
                case LAYOUT -> {
                    if (layout) {
                        params.add(new Param("Layout", name, arg));
                    }
                }
                case DIM, LD, INC, STRIDE, INT -> params.add(new Param("long", name, arg));
                case OPTION -> params.add(new Param("char", name, arg));
                case BOOL -> params.add(new Param("boolean", name, arg));
                case SELECT -> params.add(new Param(Form.selector(arg), name, arg));
                case ARRAY -> params.add(new Param("MemorySegment", name, arg));
                case SCALAR -> {
                    if (isPair(entry, arg)) {
                        params.add(new Param("double", name + "Re", arg));
                        params.add(new Param("double", name + "Im", arg));
                    } else {
                        params.add(new Param("double", name, arg));
                    }
                }
                default -> params.add(new Param(arg.sort().javaEnum, name, arg));
            }
        }
        return params;
    }

    /** Whether a scalar is passed as two numbers: where it is complex in any precision. */
    static boolean isPair(Entry entry, Arg arg) {
        return arg.isScalar()
                && arg.type().equals("T")
                && entry.kind().variants.stream().anyMatch(v -> v.precision().complex);
    }

    static String returnType(Entry entry) {
        return entry.returns().equals("info") ? "int" : "double";
    }

    /** {@code int gesv(Precision precision, long n, ...)}. */
    static String kernelHead(Entry entry) {
        return returnType(entry) + " " + method(entry) + "(Precision precision, " + join(params(entry, false)) + ")";
    }

    /** The method's name: that of the routine without its precision. */
    static String method(Entry entry) {
        return entry.base();
    }

    static String join(List<Param> params) {
        return String.join(", ", params.stream().map(Param::toString).toList());
    }

    static String pass(List<Param> params) {
        return String.join(", ", params.stream().map(Param::name).toList());
    }

    /** The Java expression for the bytes of an element of the routine. */
    static String bytes(Arg arg) {
        return switch (arg.type()) {
            case "byte" -> "1";
            case "int", "s" -> "4";
            case "c", "d" -> "8";
            case "z" -> "16";
            case "R" -> "precision.realBytes()";
            default -> "precision.bytes()";
        };
    }

    /** The Java expression for the precision of an array's elements; only matrices are asked. */
    static String precision(Arg arg) {
        return switch (arg.type()) {
            case "s" -> "Precision.S";
            case "c" -> "Precision.C";
            case "d" -> "Precision.D";
            case "z" -> "Precision.Z";
            case "R" -> "precision.real()";
            default -> "precision";
        };
    }
}
