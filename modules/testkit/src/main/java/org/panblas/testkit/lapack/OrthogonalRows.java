package org.panblas.testkit.lapack;

import java.util.HashMap;
import java.util.Map;
import org.panblas.testkit.engine.Row;

/** The rows of orthogonal factorisations, least squares and singular values. */
public final class OrthogonalRows {
    private final Map<String, Row> rows = new HashMap<>();

    private OrthogonalRows() {}

    /** Table name to row. */
    public static Map<String, Row> all() {
        OrthogonalRows all = new OrthogonalRows();
        all.put(new GeqrfConformance(), "?geqrf");
        all.put(new OrmqrConformance(), "?ormqr", "?unmqr");
        all.put(new GelsConformance(), "?gels");
        return Map.copyOf(all.rows);
    }

    private void put(Row row, String... bases) {
        for (String base : bases) {
            rows.put(base, row);
        }
    }
}
