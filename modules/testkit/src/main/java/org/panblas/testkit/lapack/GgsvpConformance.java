package org.panblas.testkit.lapack;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.panblas.Complex;
import org.panblas.testkit.RoutineSpec;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;

/**
 * {@code ggsvp} and {@code ggsvp3}: {@code A = U R Q^H} and {@code B = V T Q^H} with triangles in the last k + l columns of
 * R and the last l of T. {@code singular} matrices have equal columns, the same in both.
 */
public final class GgsvpConformance extends LapackRow {
    /** Far above rounding, far below what is left of random columns. */
    private static final Complex TOLERANCE = Complex.of(Math.scalb(1.0, -14));

    @Override
    public void fit(RoutineSpec spec, Map<String, Object> values) {
        values.put("tola", TOLERANCE);
        values.put("tolb", TOLERANCE);
    }

    @Override
    public List<String> kinds() {
        return List.of("singular");
    }

    @Override
    public double number(Call call, String array, int i, int j, RandomGenerator random) {
        return random.nextDouble(-1, 1);
    }

    @Override
    public void prepare(Call call) {
        if (singular(call)) {
            call.put("a", GesvdConformance.doubled(call.before("a")));
            call.put("b", GesvdConformance.doubled(call.before("b")));
        }
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        info(call, verdict, 0);
        Nonsymmetric.release(call, verdict, "a", "b", "k", "l");
        Matrix u = Accumulated.result(call, verdict, "u");
        Matrix v = Accumulated.result(call, verdict, "v");
        Matrix q = Accumulated.result(call, verdict, "q");
        int m = call.size("m");
        int p = call.size("p");
        int n = call.size("n");
        int k = (int) call.after("k").re(0, 0);
        int l = (int) call.after("l").re(0, 0);
        Matrix r = call.after("a");
        Matrix t = call.after("b");
        boolean fits = k >= 0 && l >= 0 && k + l <= n && k <= m && l <= p;
        Matrix none = Matrix.zeros(0, 0, r.complex());
        RankRange ranks = GgsvdConformance.ranks(call, verdict);
        Matrix first = fits ? r.rows(0, k).columns(n - k - l, n - l) : none;
        if (!ranks.judge(k, l, first, fits ? t.rows(0, l).columns(n - l, n) : none)) {
            return;
        }
        triangle(verdict, "a", r, 0, n - k - l, k);
        triangle(verdict, "a", r, k, n - l, l);
        triangle(verdict, "b", t, 0, n - l, l);
        zeros(verdict, "a", r, 0, m, 0, n - k - l);
        zeros(verdict, "a", r, k, m, 0, n - l);
        zeros(verdict, "a", r, k + l, m, 0, n);
        zeros(verdict, "b", t, 0, p, 0, n - l);
        zeros(verdict, "b", t, l, p, 0, n);
        Equivalence.unitary(call, verdict, "U", u);
        Equivalence.unitary(call, verdict, "V", v);
        Equivalence.unitary(call, verdict, "Q", q);
        Equivalence.verify(call, verdict, "A", call.before("a"), r, u, q, ranks.allowance(k, l));
        Equivalence.verify(call, verdict, "B", call.before("b"), t, v, q);
    }

    /** Below the diagonal that begins at (row, col) there must be zeros. */
    private static void triangle(Verdict verdict, String name, Matrix a, int row, int col, int order) {
        for (int j = 0; j < order; j++) {
            zeros(verdict, name, a, row + j + 1, a.rows(), col + j, col + j + 1);
        }
    }

    private static void zeros(Verdict verdict, String name, Matrix a, int top, int bottom, int left, int right) {
        for (int j = left; j < right; j++) {
            for (int i = top; i < bottom; i++) {
                verdict.require(a.abs1(i, j) == 0, name + "(" + i + "," + j + ") must be 0");
            }
        }
    }
}
