package org.panblas.testkit.lapack;

import java.util.HashMap;
import java.util.Map;
import org.panblas.testkit.engine.Row;

/** The rows of norms, copies, conversions and test matrices. */
public final class AuxiliaryRows {
    private final Map<String, Row> rows = new HashMap<>();

    private AuxiliaryRows() {}

    /** Table name to row. */
    public static Map<String, Row> all() {
        AuxiliaryRows all = new AuxiliaryRows();
        return Map.copyOf(all.rows);
    }

    private void put(Row row, String... bases) {
        for (String base : bases) {
            rows.put(base, row);
        }
    }
}
