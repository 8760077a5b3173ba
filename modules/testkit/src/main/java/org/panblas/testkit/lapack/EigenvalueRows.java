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
        all.symmetric();
        all.generalizedSymmetric();
        all.nonsymmetric();
        all.generalized();
        all.reductions();
        all.schurForms();
        return Map.copyOf(all.rows);
    }

    private void symmetric() {
        Row driver = new SyevConformance();
        for (String letters : new String[] {"?sy", "?he", "?sb", "?hb"}) {
            put(driver, letters + "ev", letters + "evd", letters + "evx");
            put(driver, letters + "ev_2stage", letters + "evd_2stage", letters + "evx_2stage");
        }
        put(driver, "?syevr", "?heevr", "?syevr_2stage", "?heevr_2stage");
        put(driver, "?spev", "?spevd", "?spevx", "?hpev", "?hpevd", "?hpevx");
        put(new SteqrConformance(false), "?sterf", "?steqr", "?stedc", "?stegr", "?stemr");
        put(new SteqrConformance(false), "?stev", "?stevd", "?stevr", "?stevx");
        put(new SteqrConformance(true), "?pteqr");
        put(new StebzConformance(), "?stebz");
        put(new SteinConformance(), "?stein");
    }

    private void generalizedSymmetric() {
        Row driver = new SygvConformance();
        for (String letters : new String[] {"?sy", "?he", "?sp", "?hp", "?sb", "?hb"}) {
            put(driver, letters + "gv", letters + "gvd", letters + "gvx");
        }
        put(driver, "?sygv_2stage", "?hegv_2stage");
        put(new SbgstConformance(), "?sbgst", "?hbgst");
        put(new SygstConformance(), "?sygst", "?hegst", "?spgst", "?hpgst");
    }

    private void nonsymmetric() {
        put(new GeevConformance(), "?geev", "?geevx");
        put(new GeesConformance(), "?gees", "?geesx");
        put(new HseqrConformance(), "?hseqr");
        put(new HseinConformance(), "?hsein");
    }

    private void generalized() {
        put(new GgevConformance(), "?ggev", "?ggev3", "?ggevx");
        put(new GgesConformance(), "?gges", "?gges3", "?ggesx");
        put(new GghrdConformance(), "?gghrd", "?gghd3");
        put(new HgeqzConformance(), "?hgeqz");
    }

    private void reductions() {
        put(new GehrdConformance(), "?gehrd");
        put(new SytrdConformance(), "?sytrd", "?hetrd", "?sptrd", "?hptrd", "?sbtrd", "?hbtrd");
        Row q = new SimilarityQConformance();
        put(q, "?orghr", "?unghr", "?orgtr", "?ungtr", "?opgtr", "?upgtr");
        put(q, "?ormhr", "?unmhr", "?ormtr", "?unmtr", "?opmtr", "?upmtr");
    }

    private void schurForms() {
        put(new TrsylConformance(), "?trsyl", "?trsyl3", "ztrsyl3");
        put(new TrevcConformance(), "?trevc", "?tgevc");
        put(new TgexcConformance(), "?tgexc");
        put(new TrsenConformance(), "?trsen", "?tgsen");
        put(new TgsylConformance(), "?tgsyl");
        put(new TrsnaConformance(), "?trsna", "?tgsna");
        put(new TrexcConformance(), "?trexc");
        put(new GebalConformance(), "?gebal");
        put(new GgbalConformance(), "?ggbal");
        put(new GebakConformance(), "?gebak", "?ggbak");
        put(new DisnaConformance(), "?disna");
    }

    private void put(Row row, String... bases) {
        for (String base : bases) {
            rows.put(base, row);
        }
    }
}
