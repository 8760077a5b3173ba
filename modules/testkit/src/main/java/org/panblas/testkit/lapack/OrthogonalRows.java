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
        all.factors();
        all.blockReflectors();
        all.leastSquares();
        all.singularValues();
        return Map.copyOf(all.rows);
    }

    private void factors() {
        put(new GeqrfConformance(Factor.QR, false), "?geqrf", "?geqr2");
        put(new GeqrfConformance(Factor.QR, true), "?geqrfp");
        put(new GeqrfConformance(Factor.LQ, false), "?gelqf", "?gelq2");
        put(new GeqrfConformance(Factor.QL, false), "?geqlf");
        put(new GeqrfConformance(Factor.RQ, false), "?gerqf");
        put(new GeqrtConformance(), "?geqrt", "?geqrt2", "?geqrt3", "?getsqrhrt");
        put(new GgqrfConformance(), "?ggqrf", "?ggrqf");
        put(new LarfxConformance(), "?larfx");
        put(new LarfbConformance(), "?larft", "?larfb");
        put(new Geqp3Conformance(), "?geqp3", "?geqpf");
        put(new OrgqrConformance(Factor.QR), "?orgqr", "?ungqr");
        put(new OrgqrConformance(Factor.LQ), "?orglq", "?unglq");
        put(new OrgqrConformance(Factor.QL), "?orgql", "?ungql");
        put(new OrgqrConformance(Factor.RQ), "?orgrq", "?ungrq");
        put(new OrmqrConformance(Factor.QR), "?ormqr", "?unmqr");
        put(new OrmqrConformance(Factor.LQ), "?ormlq", "?unmlq");
        put(new OrmqrConformance(Factor.QL), "?ormql", "?unmql");
        put(new OrmqrConformance(Factor.RQ), "?ormrq", "?unmrq");
    }

    private void blockReflectors() {
        put(new GeqrConformance(Factor.QR), "?geqr");
        put(new GeqrConformance(Factor.LQ), "?gelq");
        put(new GemqrConformance(Factor.QR), "?gemqr");
        put(new GemqrConformance(Factor.LQ), "?gemlq");
        put(new GemqrtConformance(false), "?gemqrt");
        put(new GemqrtConformance(true), "?tpmqrt");
        put(new TpqrtConformance(), "?tpqrt", "?tpqrt2");
        put(new TprfbConformance(), "?tprfb");
        put(new OrgtsqrConformance(), "?orgtsqr_row", "?ungtsqr_row");
        put(new OrhrColConformance(), "?orhr_col", "?unhr_col");
        put(new TzrzfConformance(), "?tzrzf", "?ormrz", "?unmrz");
    }

    private void leastSquares() {
        put(new GelsConformance(), "?gels", "?getsls");
        put(new GglseConformance(), "?gglse");
        put(new GgglmConformance(), "?ggglm");
        put(new RankConformance(), "?gelsy", "?gelss", "?gelsd");
    }

    private void singularValues() {
        put(new GebrdConformance(), "?gebrd");
        put(new OrgbrConformance(), "?orgbr", "?ungbr", "?ormbr", "?unmbr");
        put(new GbbrdConformance(), "?gbbrd");
        put(new BdsqrConformance(), "?bdsqr");
        put(new BdsdcConformance(), "?bdsdc");
        put(new GesvdConformance(), "?gesvd", "?gesdd");
        put(new GejsvConformance(), "?gejsv");
        put(new GesvdqConformance(), "?gesvdq");
        put(new GesvdxConformance(), "?gesvdx", "?bdsvdx");
        put(new GesvjConformance(), "?gesvj");
        put(new GgsvpConformance(), "?ggsvp", "?ggsvp3");
        put(new GgsvdConformance(), "?ggsvd", "?ggsvd3", "?tgsja");
        put(new OrbdbConformance(), "?orbdb", "?unbdb");
        put(new BbcsdConformance(), "?bbcsd");
        put(new OrcsdConformance(), "?orcsd", "?uncsd", "?orcsd2by1", "?uncsd2by1");
    }

    private void put(Row row, String... bases) {
        for (String base : bases) {
            rows.put(base, row);
        }
    }
}
