package org.panblas.testkit.lapack;

import java.util.List;
import java.util.Map;
import org.panblas.testkit.RoutineSpec;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;

/** {@code gesvdq}: {@code A = U S V^H}. A factored U (jobu F) is that of the triangle, of the order of the rank. */
public final class GesvdqConformance extends LapackRow {
    @Override
    public void fit(RoutineSpec spec, Map<String, Object> values) {
        values.compute("m", (name, m) -> Math.max((Integer) m, (Integer) values.get("n")));
    }

    /** All of V with some of U is refused. */
    @Override
    public boolean legal(RoutineSpec spec, Map<String, Object> values) {
        return !values.get("jobu").equals('R') || !values.get("jobv").equals('A');
    }

    @Override
    public long workFactor(RoutineSpec spec, Map<String, Object> values) {
        long n = (Integer) values.get("n");
        return Math.max(1, 2 * n * n);
    }

    @Override
    public List<String> kinds() {
        return List.of("ill", "singular", "clustered", "graded");
    }

    @Override
    public boolean idle(Call call) {
        return call.size("m") == 0 || call.size("n") == 0;
    }

    @Override
    public void prepare(Call call) {
        if (singular(call)) {
            call.put("a", GesvdConformance.doubled(call.before("a")));
        }
        if (Prescribed.wanted(call)) {
            call.put("a", Prescribed.rectangular(call, call.before("a")));
        }
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        info(call, verdict, 0);
        Nonsymmetric.release(call, verdict, "a", "s", "u", "v", "numrank");
        Matrix a = call.before("a");
        Matrix s = call.after("s");
        Svd.values(call, verdict, a, s);
        int rank = (int) call.after("numrank").re(0, 0);
        if (rank < 0 || rank > s.rows()) {
            verdict.fault("numrank: got " + rank);
            return;
        }
        char left = (Character) call.value("jobu");
        char right = (Character) call.value("jobv");
        Matrix u = null;
        if (left == 'R') {
            u = call.after("u").columns(0, rank);
        } else if (left != 'N' && left != 'F') {
            u = call.after("u");
        }
        Matrix vt = null;
        if (right == 'R') {
            vt = call.after("v").rows(0, rank);
        } else if (right != 'N') {
            vt = call.after("v");
        }
        if (left == 'F') {
            Unitary.columns(call, verdict, "U", call.after("u").rows(0, rank).columns(0, rank));
        }
        // With as many vectors as there are ranks, the values beyond are dropped.
        int most = Math.min(left == 'R' ? rank : s.rows(), right == 'R' ? rank : s.rows());
        Matrix some = s.rows(0, most);
        if (u != null && vt != null) {
            u = left == 'A' ? u : u.columns(0, most);
        }
        Svd.vectors(call, verdict, a, u, some, vt);
    }
}
