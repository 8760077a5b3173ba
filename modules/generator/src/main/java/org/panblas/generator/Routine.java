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
            case "int" -> "int";
            case "s" -> "float";
            default -> real();
        };
    }

    /** Whether the elements of an array argument are pairs. */
    boolean pairs(Arg arg) {
        return complex() && arg.type().equals("T");
    }

    /** Bytes of one element of an array argument. */
    int elementBytes(Arg arg) {
        return switch (arg.type()) {
            case "int", "s" -> 4;
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
