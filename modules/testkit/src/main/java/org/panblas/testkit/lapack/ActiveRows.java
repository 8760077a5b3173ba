package org.panblas.testkit.lapack;

import java.util.Map;
import org.panblas.Side;

/** The rows ilo to ihi that balancing leaves for reductions; what is dealt for them is small. */
final class ActiveRows {
    private ActiveRows() {}

    /** Lets the range reach from the first row or to the last one where a large number was dealt. */
    static void fit(Map<String, Object> values) {
        int n = (Integer) values.get(values.get("side") == Side.LEFT ? "m" : "n");
        values.compute("ilo", (name, ilo) -> (Integer) ilo > 3 ? 1 : ilo);
        values.compute("ihi", (name, ihi) -> (Integer) ihi > 2 || (Integer) ihi == 0 ? n : ihi);
    }
}
