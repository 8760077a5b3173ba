package org.panblas.testkit.lapack;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.panblas.Complex;
import org.panblas.testkit.RoutineSpec;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;
import org.panblas.testkit.oracle.Residuals;

/**
 * The generalised SVD {@code A = U D1 (0 R) Q^H}, {@code B = V D2 (0 R) Q^H} (LAPACK's xGSVTS3): {@code ggsvd} and
 * {@code ggsvd3} of any matrices, {@code tgsja} of triangles with the k and l that the case has. {@code singular} matrices
 * have equal columns, the same in both.
 */
public final class GgsvdConformance extends LapackRow {
    private static boolean second(RoutineSpec spec) {
        return spec.base().equals("?tgsja");
    }

    private static boolean second(Call call) {
        return second(call.spec());
    }

    /** The thresholds of convergence that LAPACK's driver uses for matrices of moderate size. */
    @Override
    public void fit(RoutineSpec spec, Map<String, Object> values) {
        if (second(spec)) {
            boolean wide = spec.precision() == 'd' || spec.precision() == 'z';
            Complex tolerance = Complex.of(Math.scalb(1.0, wide ? -46 : -17));
            values.put("tola", tolerance);
            values.put("tolb", tolerance);
            int n = (Integer) values.get("n");
            int k = Math.min((Integer) values.get("k"), Math.min(n, (Integer) values.get("m")));
            values.put("k", k);
            values.compute("l", (name, l) -> Math.min((Integer) l, Math.min(n - k, (Integer) values.get("p"))));
        }
    }

    @Override
    public long workFactor(RoutineSpec spec, Map<String, Object> values) {
        // Dimensions k and l of the second step cost nothing.
        long more = second(spec)
                ? Math.max(1, (Integer) values.get("k")) * (long) Math.max(1, (Integer) values.get("l"))
                : 1;
        return Math.max(1, 16 / more);
    }

    @Override
    public List<String> kinds() {
        return List.of("singular");
    }

    @Override
    public boolean reads(Call call, String array, int i, int j) {
        return switch (array) {
            case "u", "v", "q" -> Accumulated.reads(call, array);
            default -> true;
        };
    }

    /** The form that ggsvp3 leaves: R has its triangles in rows 0 and k, T one in row 0. */
    @Override
    public double number(Call call, String array, int i, int j, RandomGenerator random) {
        double number = random.nextDouble(-1, 1);
        if (!second(call) || !(array.equals("a") || array.equals("b"))) {
            return number;
        }
        int n = call.size("n");
        int k = call.size("k");
        int l = call.size("l");
        int diagonal;
        if (array.equals("b")) {
            diagonal = i < l ? n - l + i : n;
        } else if (i < k) {
            diagonal = n - k - l + i;
        } else {
            diagonal = i < k + l ? n - l + i - k : n;
        }
        // Diagonals away from zero: the ranks are k + l and l.
        return j < diagonal ? 0 : j == diagonal ? number + Math.copySign(1, number) : number;
    }

    @Override
    public void prepare(Call call) {
        if (second(call)) {
            Accumulated.prepare(call, "u", "v", "q");
            int l = call.size("l");
            realDiagonal(call, "a", call.size("k"), l);
            realDiagonal(call, "b", 0, l);
        } else if (singular(call)) {
            call.put("a", GesvdConformance.doubled(call.before("a")));
            call.put("b", GesvdConformance.doubled(call.before("b")));
        }
    }

    /** Where a step of rotations begins, LAPACK takes the diagonals of both triangles for real, as QR leaves them. */
    private static void realDiagonal(Call call, String array, int row, int l) {
        Matrix a = call.before(array);
        for (int i = 0; i < l && row + i < a.rows(); i++) {
            int j = a.cols() - l + i;
            a.set(row + i, j, a.re(row + i, j), 0);
        }
        call.put(array, a);
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        info(call, verdict, 0);
        Nonsymmetric.release(call, verdict, "a", "b", "alpha", "beta", "ncycle", "iwork");
        int m = call.size("m");
        int p = call.size("p");
        int n = call.size("n");
        Matrix u = Accumulated.result(call, verdict, "u");
        Matrix v = Accumulated.result(call, verdict, "v");
        Matrix q = Accumulated.result(call, verdict, "q");
        int k = second(call) ? call.size("k") : (int) call.after("k").re(0, 0);
        int l = second(call) ? call.size("l") : (int) call.after("l").re(0, 0);
        RankRange ranks = second(call) ? null : ranks(call, verdict);
        if (ranks != null) {
            verdict.releaseAll("k");
            verdict.releaseAll("l");
            boolean fits = k >= 0 && l >= 0 && k + l <= n && k <= m && l <= p;
            Matrix none = Matrix.zeros(0, 0, call.precision().complex());
            Matrix first = fits ? call.after("a").rows(0, k).columns(n - k - l, n - l) : none;
            if (!ranks.judge(k, l, first, fits ? triangleOfB(call, k, l) : none)) {
                return;
            }
        }
        cosines(call, verdict, k, l);
        Equivalence.unitary(call, verdict, "U", u);
        Equivalence.unitary(call, verdict, "V", v);
        Equivalence.unitary(call, verdict, "Q", q);
        Matrix a = whole(call, "a", "u", m, n);
        Matrix b = whole(call, "b", "v", p, n);
        Matrix r = triangle(call, k, l);
        double allowance = ranks == null ? 1 : ranks.allowance(k, l);
        Equivalence.verify(call, verdict, "A", a, Residuals.product(diagonal(call, k, l, true), r), u, q, allowance);
        Equivalence.verify(call, verdict, "B", b, Residuals.product(diagonal(call, k, l, false), r), v, q);
    }

    /** Equal columns count once. */
    static RankRange ranks(Call call, Verdict verdict) {
        int n = call.size("n");
        int columns = singular(call) ? (n + 1) / 2 : n;
        int rankB = Math.min(call.size("p"), columns);
        return new RankRange(call, verdict, rankB, Math.min(call.size("m") + call.size("p"), columns));
    }

    /** The last l columns of {@code V^H B Q}. */
    private static Matrix triangleOfB(Call call, int k, int l) {
        Matrix triangle = Residuals.product(diagonal(call, k, l, false), triangle(call, k, l));
        int n = call.size("n");
        return triangle.rows(0, l).columns(n - l, n);
    }

    /** The matrix in the bases that the factors begin with. */
    private static Matrix whole(Call call, String array, String left, int rows, int n) {
        Matrix a = call.before(array);
        if (!second(call)) {
            return a;
        }
        Matrix right = Accumulated.given(call, "q", n).adjoint();
        return Residuals.product(Accumulated.given(call, left, rows), Residuals.product(a, right));
    }

    /** First k ones, then pairs on the unit circle, then zeros; ggsvd says by exchanges how the pairs descend. */
    private static void cosines(Call call, Verdict verdict, int k, int l) {
        int m = call.size("m");
        int n = call.size("n");
        Matrix alpha = call.after("alpha").columns(0, 1);
        Matrix beta = call.after("beta");
        double unit = 8 * call.precision().unitRoundoff();
        for (int i = 0; i < n; i++) {
            double c = alpha.re(i, 0);
            double s = beta.re(i, 0);
            boolean fits;
            if (i >= k + l) {
                fits = c == 0 && s == 0;
            } else if (i < k) {
                fits = c == 1 && s == 0;
            } else {
                fits = c >= 0 && s >= 0 && Math.abs(c * c + s * s - 1) <= unit && (i < m || (c == 0 && s == 1));
            }
            verdict.require(fits, "alpha(" + i + ") = " + c + ", beta(" + i + ") = " + s + " are no cosine and sine");
        }
        int last = Math.min(m, k + l);
        for (int i = k; i < last && call.has("iwork"); i++) {
            int with = (int) call.after("iwork").re(i, 0) - 1;
            if (with < i || with >= last) {
                verdict.fault("iwork(" + i + ") = " + (with + 1) + " is no exchange");
                return;
            }
            Permutations.exchange(alpha, i, with);
            boolean descends = i == k || alpha.re(i, 0) <= alpha.re(i - 1, 0);
            verdict.require(descends, "alpha does not descend at " + i + " after the exchanges of iwork");
        }
    }

    /** {@code (0 R)}: rows of A, and where A has too few of them, rows of B. */
    private static Matrix triangle(Call call, int k, int l) {
        int m = call.size("m");
        int n = call.size("n");
        Matrix a = call.after("a");
        Matrix b = call.after("b");
        Matrix r = Matrix.zeros(k + l, n, a.complex());
        for (int i = 0; i < k + l; i++) {
            for (int j = n - k - l + i; j < n; j++) {
                boolean first = i < m;
                r.set(i, j, first ? a.re(i, j) : b.re(i - k, j), first ? a.im(i, j) : b.im(i - k, j));
            }
        }
        return r;
    }

    /** D1 of A or D2 of B. */
    private static Matrix diagonal(Call call, int k, int l, boolean first) {
        Matrix d = Matrix.zeros(
                call.size(first ? "m" : "p"), k + l, call.precision().complex());
        for (int i = 0; i < k + l; i++) {
            int row = first ? i : i - k;
            if (row >= 0 && row < d.rows()) {
                d.set(row, i, call.after(first ? "alpha" : "beta").re(i, 0), 0);
            }
        }
        return d;
    }
}
