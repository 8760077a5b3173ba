package org.panblas.mkl;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the conformance kit found wrong in MKL 2025.3, and others therefore serve. */
final class MklQuirks {
    static final Map<String, String> BLAS = Map.of(
            "crotg", "the rotation does not zero the second component of scaled data",
            "zrotg", "the rotation does not zero the second component of scaled data",
            "srotmg", "H is less exact than its rounding errors allow",
            "drotmg", "H is less exact than its rounding errors allow");

    static final Map<String, String> LAPACK = lapack();

    private MklQuirks() {}

    private static Map<String, String> lapack() {
        Map<String, String> quirks = new HashMap<>();
        for (String routine : List.of("geqr", "gelq", "gemqr", "gemlq")) {
            all(quirks, routine, "arguments that are legal are refused, and results are wrong");
        }
        all(quirks, "hsein", "the indices of failed vectors are written beyond their end");
        all(quirks, "lagge", "it spoils the memory of the process");
        all(quirks, "latms", "a banded matrix has other singular values than those asked for");
        quirks.put("zlarnv", "normal deviates near zero are less exact than their rounding errors allow");
        quirks.put("zheequb", "a matrix of order 1 is refused");
        quirks.put("zlarfb", "C is written where there are no reflectors");
        for (String routine : List.of("cheev_2stage", "cheevd_2stage", "cheevr_2stage")) {
            quirks.put(routine, "repeated eigenvalues do not converge");
        }
        return Map.copyOf(quirks);
    }

    private static void all(Map<String, String> quirks, String routine, String reason) {
        for (String precision : List.of("s", "d", "c", "z")) {
            quirks.put(precision + routine, reason);
        }
    }
}
