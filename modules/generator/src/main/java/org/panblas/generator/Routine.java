package org.panblas.generator;

/** One concrete routine: {@code zgemm}. */
record Routine(Entry entry, String name, Precision precision) {

    boolean complex() {
        return precision.complex;
    }

    /** The Java type of a real scalar. */
    String real() {
        return precision.real;
    }

    /** The Java return type. */
    String returnType() {
        return switch (entry.returns()) {
            case "" -> "void";
            case "T" -> complex() ? "Complex" : real();
            case "R" -> real();
            case "info" -> "int";
            default -> entry.returns();
        };
    }

    /** The Java element type of an array argument. */
    String elementType(Arg arg) {
        return switch (arg.type()) {
            case "int", "byte" -> arg.type();
            case "s", "c" -> "float";
            case "d", "z" -> "double";
            default -> real();
        };
    }

    /** Whether the elements of an array argument are pairs. */
    boolean pairs(Arg arg) {
        return (complex() && arg.type().equals("T"))
                || arg.type().equals("c")
                || arg.type().equals("z");
    }

    /** Bytes of one element of an array argument. */
    int elementBytes(Arg arg) {
        return switch (arg.type()) {
            case "byte" -> 1;
            case "int", "s" -> 4;
            case "c", "d" -> 8;
            case "z" -> 16;
            case "R" -> real().equals("float") ? 4 : 8;
            default -> precision.bytes;
        };
    }

    /** Whether a scalar argument is a pair. */
    boolean pairScalar(Arg arg) {
        return complex() && arg.type().equals("T");
    }

    /** The type of a real scalar argument, or of one part of a complex one. */
    String scalarType(Arg arg) {
        return arg.type().equals("s") ? "float" : real();
    }
}
