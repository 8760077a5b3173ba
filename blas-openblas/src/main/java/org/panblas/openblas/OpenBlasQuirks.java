package org.panblas.openblas;

import java.util.HashMap;
import java.util.Map;

/**
 * Routines of OpenBLAS whose results are not what the API promises, seen in 0.3.31 on x86-64 with the conformance kit. The
 * fall-back serves them.
 */
final class OpenBlasQuirks {
    /** Routine to the reason. */
    static final Map<String, String> NOT_SERVED = notServed();

    private OpenBlasQuirks() {}

    private static Map<String, String> notServed() {
        Map<String, String> reasons = new HashMap<>();
        for (String name : new String[] {"icmax", "izmax", "icmin", "izmin"}) {
            reasons.put(name, "compares complex elements by another measure than |re| + |im|");
        }
        for (String name : new String[] {"crotg", "zrotg"}) {
            reasons.put(name, "the rotation does not zero the second component");
        }
        for (String name : new String[] {"srotmg", "drotmg"}) {
            reasons.put(name, "d1 < 0 with b2 = 0 does not give H = 0");
        }
        return Map.copyOf(reasons);
    }
}
