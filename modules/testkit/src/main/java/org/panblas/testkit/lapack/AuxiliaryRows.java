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
        all.norms();
        all.copies();
        all.scalars();
        all.others();
        return Map.copyOf(all.rows);
    }

    private void norms() {
        put(new NormConformance(NormConformance.Kind.GENERAL), "?lange");
        put(new NormConformance(NormConformance.Kind.SYMMETRIC), "?lansy");
        put(new NormConformance(NormConformance.Kind.HERMITIAN), "?lanhe");
        put(new NormConformance(NormConformance.Kind.TRIANGULAR), "?lantr");
        put(new NormConformance(NormConformance.Kind.BAND), "?langb");
    }

    private void copies() {
        put(new LacpyConformance(), "?lacpy", "?lacp2");
        put(new LasetConformance(), "?laset");
        put(new LacgvConformance(), "?lacgv");
        put(new LasclConformance(), "?lascl");
        put(new LaswpConformance(), "?laswp");
        put(new LapmrConformance(true), "?lapmr");
        put(new LapmrConformance(false), "?lapmt");
        put(new Lag2Conformance("sa", "a"), "slag2d", "clag2z");
        put(new Lag2Conformance("a", "sa"), "dlag2s", "zlag2c");
        put(new LasrtConformance(), "?lasrt");
    }

    private void scalars() {
        put(new LarfgConformance(), "?larfg");
        put(new LartgpConformance(), "?lartgp", "?lartgs");
        put(new Lapy2Conformance(), "?lapy2", "?lapy3");
        put(new LassqConformance(), "?lassq");
    }

    private void others() {
        put(new LarnvConformance(), "?larnv");
        put(new Lacn2Conformance(), "?lacn2");
        put(new LacrmConformance(), "?lacrm", "?larcm");
        put(new ComplexSyrConformance(), "?syr");
        put(new LaggeConformance(false, false), "?lagge");
        put(new LaggeConformance(false, true), "?lagsy");
        put(new LaggeConformance(true, false), "?laghe");
        put(new LatmsConformance(), "?latms");
    }

    private void put(Row row, String... bases) {
        for (String base : bases) {
            rows.put(base, row);
        }
    }
}
