package org.panblas.testkit.lapack;

import java.util.Arrays;
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
 * {@code gesvdx} and {@code bdsvdx}: singular values of a range, all, by index or in an interval, and their vectors, each
 * judged by {@code A v = s u} and {@code A^H u = s v} (LAPACK's xBDT04).
 */
public final class GesvdxConformance extends LapackRow {
    /** The threshold of LAPACK's own tests of singular values, {@code TESTING/svd.in}, where that of others is 30. */
    private static final double SVD = 50;

    private static boolean bidiagonal(Call call) {
        return call.has("d");
    }

    /** A range {@code 0 <= vl < vu} as wide as the values of random matrices are apart. */
    @Override
    public void fit(RoutineSpec spec, Map<String, Object> values) {
        double vl = Math.abs(((Complex) values.get("vl")).re());
        values.put("vl", Complex.of(vl));
        values.put("vu", Complex.of(vl + 1 + Math.abs(((Complex) values.get("vu")).re())));
    }

    /** An empty matrix has no legal indices. */
    @Override
    public boolean legal(RoutineSpec spec, Map<String, Object> values) {
        int n = (Integer) values.get("n");
        int least = values.containsKey("m") ? Math.min((Integer) values.get("m"), n) : n;
        return least > 0 || !values.get("range").equals('I');
    }

    @Override
    public long workFactor(RoutineSpec spec, Map<String, Object> values) {
        long n = (Integer) values.get("n");
        return values.containsKey("m") ? Math.max(1, n / 2) : Math.max(1, n * n / 2);
    }

    @Override
    public List<String> kinds() {
        return List.of("singular", "zero", "clustered", "graded");
    }

    @Override
    public double number(Call call, String array, int i, int j, RandomGenerator random) {
        double number = random.nextDouble(-1, 1);
        // A bidiagonal matrix falls apart; zeros on its diagonal are what bdsvdx may report an internal error for.
        boolean gap = bidiagonal(call) && singular(call) && array.equals("e") && i % 3 == 0;
        return gap || call.test().data().equals("zero") ? 0 : number;
    }

    @Override
    public void prepare(Call call) {
        if (singular(call) && !bidiagonal(call)) {
            call.put("a", GesvdConformance.doubled(call.before("a")));
        }
        if (Prescribed.wanted(call) && !bidiagonal(call)) {
            call.put("a", Prescribed.rectangular(call, call.before("a")));
        }
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        Nonsymmetric.release(call, verdict, "a", "d", "e", "ns", "s", "u", "vt", "z", "superb");
        Matrix a = bidiagonal(call)
                ? BdsqrConformance.bidiagonal(call, call.before("d"), call.before("e"))
                : call.before("a");
        int least = Math.min(a.rows(), a.cols());
        if (singular(call) && call.returnedReal() == 2 * least + 1) {
            // A vector of a zero value came out as nothing, and LAPACK says so.
            return;
        }
        info(call, verdict, 0);
        int ns = (int) call.after("ns").re(0, 0);
        if (ns < 0 || ns > least) {
            verdict.fault("ns: got " + ns);
            return;
        }
        if (least == 0) {
            return;
        }
        values(call, verdict, a, call.after("s").rows(0, ns));
        // LAPACK 3.12 finds vectors for zeros that are neither orthogonal nor of length 1.
        while (ns > 0 && call.after("s").re(ns - 1, 0) <= unit(call, a, a.norm1())) {
            ns--;
        }
        Matrix s = call.after("s").rows(0, ns);
        Matrix u = null;
        Matrix v = null;
        if (bidiagonal(call) && call.value("jobz").equals('V')) {
            Matrix z = call.after("z").columns(0, ns);
            u = z.rows(0, a.rows());
            v = z.rows(a.rows(), z.rows());
        } else if (!bidiagonal(call)) {
            u = call.value("jobu").equals('V') ? call.after("u").columns(0, ns) : null;
            v = call.value("jobvt").equals('V') ? call.after("vt").rows(0, ns).adjoint() : null;
        }
        unitary(call, verdict, "U", u);
        unitary(call, verdict, "V", v);
        vectors(call, verdict, a, s, u, v);
    }

    private static void unitary(Call call, Verdict verdict, String name, Matrix q) {
        if (q != null) {
            Matrix deviation = Residuals.residual(Matrix.identity(q.cols(), q.complex()), q.adjoint(), q);
            ratio(call, verdict, "|I - Q^H Q| / (n eps) of " + name, deviation, SVD / Residuals.THRESHOLD, q.rows());
        }
    }

    /** Values next to the bounds of an interval may be in it or not. */
    private static void values(Call call, Verdict verdict, Matrix a, Matrix s) {
        double[] all = JacobiValues.of(a);
        int size = Math.max(a.rows(), a.cols());
        double unit = unit(call, a, all[0]);
        double norm = all[0];
        int ns = s.rows();
        if (singular(call)) {
            // LAPACK 3.12 finds any number of zeros.
            all = Arrays.copyOf(all, above(all, unit));
            ns = above(s.re(), unit);
        }
        int first = 0;
        int last = 0;
        int least = all.length;
        int most = all.length;
        if (call.value("range").equals('I')) {
            last = Math.min(call.size("il") - 1, all.length);
            // Among values that rounding makes equal LAPACK does not find where to begin.
            first = last < all.length ? above(all, all[last] + unit) : last;
            least = Math.min(call.size("iu"), all.length) - last;
            most = least;
        } else if (call.value("range").equals('V')) {
            double vl = call.scalar("vl").re();
            double vu = call.scalar("vu").re();
            first = above(all, vu + unit);
            last = above(all, vu - unit);
            least = above(all, vl + unit) - last;
            most = above(all, vl - unit) - first;
        }
        verdict.require(least <= ns && ns <= most, "ns: got " + ns + ", expected " + least + " to " + most);
        double best = Double.POSITIVE_INFINITY;
        for (int from = first; from <= last && from + ns <= all.length; from++) {
            double error = 0;
            for (int i = 0; i < ns; i++) {
                double one = Math.abs(s.re(i, 0) - all[from + i]);
                error = one <= error ? error : one;
            }
            best = Math.min(best, error);
        }
        ratio(call, verdict, "|S - S'| / (n |A| eps)", best, norm, size);
    }

    /** What rounding may make of a value. */
    private static double unit(Call call, Matrix a, double norm) {
        int size = Math.max(a.rows(), a.cols());
        return Residuals.THRESHOLD * size * call.precision().unitRoundoff() * norm + Double.MIN_VALUE;
    }

    /** The number of values at or above a bound; they descend. */
    private static int above(double[] values, double bound) {
        int count = 0;
        while (count < values.length && values[count] >= bound) {
            count++;
        }
        return count;
    }

    private static void vectors(Call call, Verdict verdict, Matrix a, Matrix s, Matrix u, Matrix v) {
        int size = Math.max(a.rows(), a.cols());
        if (u != null && v != null) {
            Matrix right = Residuals.residual(Unitary.timesDiagonal(u, s), a, v);
            ratio(call, verdict, "|AV - US| / (n |A| eps)", right, a.norm1(), size);
            Matrix left = Residuals.residual(Unitary.timesDiagonal(v, s), a.adjoint(), u);
            ratio(call, verdict, "|A^H U - VS| / (n |A| eps)", left, a.norm1(), size);
        } else if (u != null || v != null) {
            Matrix w = u == null ? Residuals.product(a, v) : Residuals.product(a.adjoint(), u);
            Matrix squares = Matrix.zeros(s.rows(), s.rows(), w.complex());
            for (int i = 0; i < s.rows(); i++) {
                squares.set(i, i, s.re(i, 0) * s.re(i, 0), 0);
            }
            Matrix error = Residuals.residual(squares, w.adjoint(), w);
            double scale = a.norm1() * a.adjoint().norm1();
            ratio(call, verdict, "|S^2 - V^H A^H A V| / (n |A|^2 eps)", error, scale, size);
        }
    }
}
