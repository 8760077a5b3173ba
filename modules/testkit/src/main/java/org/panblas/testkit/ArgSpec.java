package org.panblas.testkit;

import java.util.List;

/**
 * One argument of a routine. Its C argument number is its position in {@link RoutineSpec#args} plus one.
 *
 * @param name the name in the routine table, for example {@code lda}; without {@code group.}
 * @param kind what the argument is
 * @param detail the legal set of a {@code trans}, the upper bound of a dimension, what a real scalar must be, else empty
 * @param access what the routine does with an array; {@link Access#NONE} for any other argument
 * @param element the element type of an array; {@link Element#T} for any other argument
 * @param shapes the shapes of an array, all of which must fit; empty for any other argument
 */
public record ArgSpec(
        String name, ArgKind kind, String detail, Access access, Element element, List<ShapeSpec> shapes) {

    /** What a routine does with an array. */
    public enum Access {
        /** It is no array. */
        NONE,
        /** Read. */
        IN,
        /** Read and written. */
        INOUT,
        /** Written. */
        OUT
    }

    /** The element type of an array, seen from the routine's type {@code T}. */
    public enum Element {
        /** The routine's element type. */
        T,
        /** The real type of {@code T}. */
        R,
        /** {@code float}. */
        FLOAT,
        /** {@code double}. */
        DOUBLE,
        /** Pairs of {@code float}. */
        COMPLEX_FLOAT,
        /** Pairs of {@code double}. */
        COMPLEX_DOUBLE,
        /** A letter in ASCII. */
        BYTE,
        /** {@code int}, or {@code long} in a segment of a routine that says so. */
        INT
    }

    public ArgSpec {
        shapes = List.copyOf(shapes);
    }

    /**
     * Whether the elements of the array are pairs.
     *
     * @param complex whether those of the routine are
     */
    public boolean pairs(boolean complex) {
        return switch (element) {
            case T -> complex;
            case COMPLEX_FLOAT, COMPLEX_DOUBLE -> true;
            default -> false;
        };
    }

    /** Whether the array is left out, and may be null, where an option does not ask for it. */
    public boolean isOptional() {
        return shapes.stream()
                .flatMap(shape -> shape.args().stream())
                .anyMatch(size -> size.matches(".*\\b(when|given|less)\\(.*"));
    }

    /** An argument that is no array and has no detail. */
    public static ArgSpec of(String name, ArgKind kind) {
        return of(name, kind, "");
    }

    /** An argument that is no array. */
    public static ArgSpec of(String name, ArgKind kind, String detail) {
        return new ArgSpec(name, kind, detail, Access.NONE, Element.T, List.of());
    }

    /** An array. */
    public static ArgSpec array(String name, Access access, Element element, ShapeSpec... shapes) {
        return new ArgSpec(name, ArgKind.ARRAY, "", access, element, List.of(shapes));
    }
}
