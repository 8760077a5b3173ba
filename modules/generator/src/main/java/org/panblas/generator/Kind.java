package org.panblas.generator;

import java.util.List;

/** Which concrete routines an entry of the table stands for, and what replaces the question mark in its name. */
enum Kind {
    ALL(variant("s", Precision.S), variant("d", Precision.D), variant("c", Precision.C), variant("z", Precision.Z)),
    REAL(variant("s", Precision.S), variant("d", Precision.D)),
    COMPLEX(variant("c", Precision.C), variant("z", Precision.Z)),
    REAL_PROJECTION(
            variant("s", Precision.S),
            variant("d", Precision.D),
            variant("sc", Precision.C),
            variant("dz", Precision.Z)),
    MIXED_SCALAR(variant("cs", Precision.C), variant("zd", Precision.Z)),
    COMPLEX_TO_REAL(variant("s", Precision.C), variant("d", Precision.Z)),
    DOT(variant("", Precision.S)),
    /** One routine, in the precision of its arrays of type T: {@code dsgesv} is of kind D. */
    S(variant("", Precision.S)),
    D(variant("", Precision.D)),
    C(variant("", Precision.C)),
    Z(variant("", Precision.Z));

    /** What replaces the question mark, and the type of the array elements. */
    record Variant(String letters, Precision precision) {}

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
    final List<Variant> variants;

    Kind(Variant... variants) {
        this.variants = List.of(variants);
    }

    private static Variant variant(String letters, Precision precision) {
        return new Variant(letters, precision);
    }
}
