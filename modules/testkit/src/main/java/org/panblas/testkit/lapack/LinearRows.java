package org.panblas.testkit.lapack;

import java.util.HashMap;
import java.util.Map;
import org.panblas.testkit.engine.Row;

/** The rows of linear systems. */
public final class LinearRows {
    private final Map<String, Row> rows = new HashMap<>();

    private LinearRows() {}

    /** Table name to row. */
    public static Map<String, Row> all() {
        LinearRows all = new LinearRows();
        all.put(new GetrfConformance(), "?getrf", "?gesv");
        all.put(new GetrsConformance(), "?getrs");
        all.put(new PotrfConformance(), "?potrf", "?posv");
        all.put(new PotrsConformance(), "?potrs");
        return Map.copyOf(all.rows);
    }

    private void put(Row row, String... bases) {
        for (String base : bases) {
            rows.put(base, row);
        }
    }
}
