package org.panblas.testkit.lapack;

import java.util.HashMap;
import java.util.Map;
import org.panblas.testkit.engine.Row;

/** The rows of eigenvalues, symmetric and not. */
public final class EigenvalueRows {
    private final Map<String, Row> rows = new HashMap<>();

    private EigenvalueRows() {}

    /** Table name to row. */
    public static Map<String, Row> all() {
        EigenvalueRows all = new EigenvalueRows();
        return Map.copyOf(all.rows);
    }

    private void put(Row row, String... bases) {
        for (String base : bases) {
            rows.put(base, row);
        }
    }
}
