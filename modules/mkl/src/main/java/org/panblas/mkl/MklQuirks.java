package org.panblas.mkl;

import java.util.Map;

/** What the conformance kit found wrong in MKL 2025.3, and ref therefore serves. */
final class MklQuirks {
    static final Map<String, String> BLAS = Map.of(
            "crotg", "the rotation does not zero the second component of scaled data",
            "zrotg", "the rotation does not zero the second component of scaled data",
            "srotmg", "H is less exact than its rounding errors allow",
            "drotmg", "H is less exact than its rounding errors allow");

    private MklQuirks() {}
}
