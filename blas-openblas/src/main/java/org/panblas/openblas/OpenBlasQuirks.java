package org.panblas.openblas;

import java.util.HashMap;
import java.util.Map;

/**
 * Routines of OpenBLAS whose results are not what the API promises, seen on x86-64 with the conformance kit
 * and its fuzzer. The fall-back
 * serves them.
 */
final class OpenBlasQuirks {
    /** The version that the kit runs over with every build. */
    private static final int[] PROVEN = {0, 3, 31};

    /** The first whose gesv, as its getrf before, factors small matrices on one thread (OpenBLAS pull request 4388). */
    private static final int[] SMALL_GESV = {0, 3, 26};

    /** The first whose complex kernels read nothing behind vectors (OpenBLAS issue 4013, on gemv). */
    private static final int[] COMPLEX_VECTORS = {0, 3, 24};

    private OpenBlasQuirks() {}

    /**
     * Routine to the reason.
     *
     * @param version as the library tells it; an unknown one counts as old
     */
    static Map<String, String> of(String version) {
        Map<String, String> reasons = new HashMap<>();
        put(
                reasons,
                "compares complex elements by another measure than |re| + |im|",
                "icmax",
                "izmax",
                "icmin",
                "izmin");
        put(reasons, "adds some of the products in single precision", "dsdot", "sdsdot");
        put(reasons, "the rotation does not zero the second component", "crotg", "zrotg");
        put(reasons, "d1 < 0 with b2 = 0 does not give H = 0", "srotmg", "drotmg");
        put(reasons, "the kernel for AVX-512 sums wrongly from 31 elements on", "ssum");
        put(
                reasons,
                "conjugates B in place, so that it is wrong where A is the same matrix or another thread reads B",
                "cgemmt",
                "zgemmt",
                "cgemmtr",
                "zgemmtr");
        // The copy has the height of the leading dimension, however few rows there are.
        put(
                reasons,
                "ends the process where there is no memory for its copy",
                "simatcopy",
                "dimatcopy",
                "cimatcopy",
                "zimatcopy");
        if (isBefore(PROVEN, version)) {
            // All seen in 0.3.21, with the kernels for Haswell or for Skylake-X; which release mended which is not
            // known.
            put(reasons, "OpenBLAS before 0.3.31 sums wrongly", "scsum", "dzsum", "scasum");
            put(reasons, "OpenBLAS before 0.3.31 does not scale it", "srotg", "drotg", "dnrm2");
        }
        if (readsBehindVectors(version)) {
            put(
                    reasons,
                    "OpenBLAS before 0.3.24 reads behind vectors",
                    "cdotc",
                    "zdotc",
                    "cdotu",
                    "zdotu",
                    "cgemv",
                    "zgemv");
        }
        return Map.copyOf(reasons);
    }

    /** As {@link org.panblas.ffm.VendorApi#smallLuOnOneThread}. */
    static boolean smallLuOnOneThread(String version) {
        return !isBefore(SMALL_GESV, version);
    }

    /**
     * Whether complex gemv and dot read an element behind a vector, an increment away, which ends the process where no memory
     * is. Its LAPACK calls them too.
     */
    static boolean readsBehindVectors(String version) {
        return isBefore(COMPLEX_VECTORS, version);
    }

    private static void put(Map<String, String> reasons, String reason, String... routines) {
        for (String routine : routines) {
            reasons.put(routine, reason);
        }
    }

    private static boolean isBefore(int[] release, String version) {
        String[] parts = version.split("\\.", -1);
        for (int i = 0; i < release.length; i++) {
            String digits = i < parts.length ? parts[i].replaceFirst("\\D.*", "") : "";
            int part = digits.isEmpty() || digits.length() > 9 ? 0 : Integer.parseInt(digits);
            if (part != release[i]) {
                return part < release[i];
            }
        }
        return false;
    }
}
