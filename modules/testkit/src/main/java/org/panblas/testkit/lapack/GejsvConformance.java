package org.panblas.testkit.lapack;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.panblas.testkit.RoutineSpec;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;

/** {@code gejsv}: {@code A = U S V^H} with {@code S = stat(0) / stat(1) * sva}; V comes as it is, not transposed. */
public final class GejsvConformance extends LapackRow {
    @Override
    public void fit(RoutineSpec spec, Map<String, Object> values) {
        int n = (Integer) values.get("n");
        // Only a square matrix is ever transposed.
        boolean square = values.get("jobt").equals('T') && values.get("jobp").equals('P');
        values.compute("m", (name, m) -> square ? n : Math.max((Integer) m, n));
    }

    /**
     * V by rotations is accumulated together with U. Complex routines let an array be work space only where the other one is
     * wanted and a square matrix may be transposed.
     */
    @Override
    public boolean legal(RoutineSpec spec, Map<String, Object> values) {
        boolean left = "UF".indexOf((Character) values.get("jobu")) >= 0;
        boolean right = "VJ".indexOf((Character) values.get("jobv")) >= 0;
        boolean transposed = values.get("jobt").equals('T') && values.get("m").equals(values.get("n"));
        boolean work = values.get("jobu").equals('W') || values.get("jobv").equals('W');
        boolean fits = !spec.complex() || !work || (transposed && (left || right));
        return fits && (left || !values.get("jobv").equals('J'));
    }

    @Override
    public long workFactor(RoutineSpec spec, Map<String, Object> values) {
        long n = (Integer) values.get("n");
        return Math.max(1, 4 * n * n);
    }

    @Override
    public List<String> kinds() {
        return List.of("ill", "singular", "zero", "clustered", "graded");
    }

    @Override
    public double number(Call call, String array, int i, int j, RandomGenerator random) {
        return call.test().data().equals("zero") ? 0 : super.number(call, array, i, j, random);
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
        Nonsymmetric.release(call, verdict, "a", "sva", "u", "v", "stat", "istat");
        int n = call.size("n");
        if (n == 0) {
            return;
        }
        Matrix a = call.before("a");
        double scale = call.after("stat").re(0, 0) / call.after("stat").re(1, 0);
        Matrix s = Matrix.zeros(n, 1, false);
        for (int i = 0; i < n; i++) {
            s.set(i, 0, scale * call.after("sva").re(i, 0), 0);
        }
        Svd.values(call, verdict, a, s);
        char left = (Character) call.value("jobu");
        char right = (Character) call.value("jobv");
        Matrix u = left == 'U' || left == 'F' ? call.after("u") : null;
        Matrix vt = right == 'V' || right == 'J' ? call.after("v").adjoint() : null;
        Svd.vectors(call, verdict, a, u, s, vt);
    }
}
