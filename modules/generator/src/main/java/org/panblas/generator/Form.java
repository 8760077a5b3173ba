package org.panblas.generator;

import java.util.ArrayList;
import java.util.List;

/** The overload forms of a routine in Java, and how each writes its parameters. */
enum Form {
    /** Whole arrays. */
    ARRAY,
    /** Arrays, each followed by its offset. */
    OFFSET,
    /** Memory segments, with {@code long} sizes. */
    SEGMENT;

    /** A parameter and the argument it stands for; {@code part} tells several parameters of one argument apart. */
    record Param(String type, String name, Arg arg) {
        @Override
        public String toString() {
            return type + " " + name;
        }
    }

    /** The parameters in the public API: complex scalars are {@code Complex}. */
    List<Param> api(Routine routine) {
        return params(routine, false);
    }

    /** The parameters in the SPI: complex scalars are two numbers. */
    List<Param> kernel(Routine routine) {
        return params(routine, true);
    }

    private List<Param> params(Routine routine, boolean split) {
        List<Param> params = new ArrayList<>();
        String size = this == SEGMENT ? "long" : "int";
        for (Arg arg : routine.entry().args()) {
            String name = arg.name();
            switch (arg.sort()) {
                case DIM, LD, INC, STRIDE, INT -> params.add(new Param(size, name, arg));
                case OPTION -> params.add(new Param("char", name, arg));
                case BOOL -> params.add(new Param("boolean", name, arg));
                case SELECT -> params.add(new Param(selector(arg), name, arg));
                case SCALAR -> addScalar(params, routine, arg, split);
                case ARRAY -> addArray(params, routine, arg);
                case GROUP -> params.add(new Param(groupType(routine, arg, size) + "[]", name, arg));
                default -> params.add(new Param(arg.sort().javaEnum, name, arg));
            }
        }
        return params;
    }

    private static void addScalar(List<Param> params, Routine routine, Arg arg, boolean split) {
        String type = routine.scalarType(arg);
        if (!routine.pairScalar(arg)) {
            params.add(new Param(type, arg.name(), arg));
        } else if (split) {
            params.add(new Param(type, arg.name() + "Re", arg));
            params.add(new Param(type, arg.name() + "Im", arg));
        } else {
            params.add(new Param("Complex", arg.name(), arg));
        }
    }

    private void addArray(List<Param> params, Routine routine, Arg arg) {
        String nest = arg.isGroupOperand() ? "[]" : "";
        if (this == SEGMENT) {
            params.add(new Param("MemorySegment" + nest, arg.name(), arg));
            return;
        }
        params.add(new Param(routine.elementType(arg) + "[]" + nest, arg.name(), arg));
        if (this == OFFSET) {
            params.add(new Param("int" + nest, arg.offsetName(), arg));
        }
    }

    /** The type of a predicate on eigenvalues: one value, or the quotient of two. */
    static String selector(Arg arg) {
        return arg.type().equals("1") ? "EigenvalueSelector" : "GeneralizedEigenvalueSelector";
    }

    private static String groupType(Routine routine, Arg arg, String size) {
        if (arg.name().startsWith("trans")) {
            return "Transpose";
        }
        return arg.name().equals("alpha") || arg.name().equals("beta") ? routine.real() : size;
    }

    /** {@code type name, type name}. */
    static String declare(List<Param> params) {
        return String.join(", ", params.stream().map(Param::toString).toList());
    }

    /** {@code name, name}. */
    static String pass(List<Param> params) {
        return String.join(", ", params.stream().map(Param::name).toList());
    }

    /** The forms a routine has: one without arrays has a single form. */
    static List<Form> of(Entry entry) {
        return entry.hasArrays() ? List.of(values()) : List.of(ARRAY);
    }

    /** The forms a BLAS kernel has: offsets and segments, or the single form of a routine without arrays. */
    static List<Form> kernelForms(Entry entry) {
        return entry.hasArrays() ? List.of(OFFSET, SEGMENT) : List.of(ARRAY);
    }
}
