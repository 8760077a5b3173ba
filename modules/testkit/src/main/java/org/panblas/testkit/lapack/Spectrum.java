package org.panblas.testkit.lapack;

import java.util.Map;
import org.panblas.Complex;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.HermitianEigen;
import org.panblas.testkit.oracle.Matrix;
import org.panblas.testkit.oracle.Residuals;

/** Judges eigenvalues and eigenvectors of a Hermitian matrix, all of them or those of a range. */
final class Spectrum {
    /**
     * Vectors of multiple relatively robust representations lose some orthogonality, mostly up to hundreds of n eps (Demmel,
     * Marques, Parlett and Voemel, SIAM J. Sci. Comput. 30, 2008, section 6). The worst of five million random calls lost
     * 760; there is no bound that all hold (issue 1350 of Reference-LAPACK).
     */
    private static final double ORTHOGONALITY = 100;

    /**
     * Their values and residuals err by the growth of elements that a representation is allowed, a small multiple of the
     * norm (Dhillon, Parlett and Voemel, ACM TOMS 32, 2006); the worst of these calls erred by 240 n eps.
     */
    private static final double GROWTH = 20;

    /** The threshold that LAPACK's own tests have for {@code pteqr} and all symmetric problems is 50 ({@code sep.in}). */
    private static final double DEFINITE = 50 / Residuals.THRESHOLD;

    private Spectrum() {}

    /** Orders the bounds of a range, keeps il within n and asks for the accuracy that comes by default. */
    static void fit(Map<String, Object> values) {
        if (values.containsKey("il")) {
            values.put("il", Math.min((Integer) values.get("il"), Math.max(1, (Integer) values.get("n"))));
        }
        if (values.containsKey("abstol") && ((Complex) values.get("abstol")).re() > 0) {
            values.put("abstol", Complex.ZERO);
        }
        if (values.containsKey("vl") && values.get("range").equals('V')) {
            double vl = ((Complex) values.get("vl")).re();
            double vu = ((Complex) values.get("vu")).re();
            values.put("vl", Complex.of(vl == vu ? -0.6875 : Math.min(vl, vu)));
            values.put("vu", Complex.of(vl == vu ? 0.6875 : Math.max(vl, vu)));
        }
    }

    /**
     * Judges what a routine found.
     *
     * @param a the matrix divided by {@code 2^exponent}
     * @param w the array of the eigenvalues
     * @param vectors the array of the eigenvectors as a matrix, or null
     * @param descending whether the eigenvalues descend
     */
    static void verify(
            Call call, Verdict verdict, Matrix a, int exponent, String w, Matrix vectors, boolean descending) {
        int n = a.rows();
        int found = found(call, verdict, n);
        if (found < 0) {
            return;
        }
        double[] got = new double[found];
        for (int i = 0; i < found; i++) {
            got[i] = Math.scalb(call.after(w).re(descending ? found - 1 - i : i, 0), -exponent);
        }
        for (int i = 1; i < found; i++) {
            verdict.require(got[i - 1] <= got[i], "eigenvalues " + (i - 1) + " and " + i + " are not in order");
        }
        values(call, verdict, a, exponent, got);
        if (vectors == null) {
            return;
        }
        Matrix v = vectors.columns(0, found);
        Matrix product = v.columns(0, found);
        for (int j = 0; j < found; j++) {
            double value = got[descending ? found - 1 - j : j];
            for (int i = 0; i < n; i++) {
                product.set(i, j, v.re(i, j) * value, v.im(i, j) * value);
            }
        }
        Matrix error = Residuals.residual(product, a, v);
        LapackRow.ratio(call, verdict, "|AV - VW| / (n |A| eps)", error, a.norm1() * growth(call), n);
        Matrix identity = Matrix.identity(found, v.complex());
        Matrix deviation = Residuals.residual(identity, v.adjoint(), v);
        double allowance = isRepresented(call) ? ORTHOGONALITY : 1;
        LapackRow.ratio(call, verdict, "|I - V^H V| / (n eps)", deviation, allowance, n);
    }

    /** How many eigenvalues there are, or -1 after a fault. */
    private static int found(Call call, Verdict verdict, int n) {
        if (!call.has("m")) {
            return n;
        }
        verdict.releaseAll("m");
        int m = (int) call.after("m").re(0, 0);
        int expected = switch ((char) (Character) call.value("range")) {
            case 'A' -> n;
            case 'I' -> call.size("iu") - call.size("il") + 1;
            default -> Math.max(0, Math.min(n, m));
        };
        verdict.require(m == expected, "m: got " + m + ", expected " + expected);
        return m == expected ? m : -1;
    }

    /** Eigenvalues at the bounds of an interval may be in it or not. */
    private static void values(Call call, Verdict verdict, Matrix a, int exponent, double[] got) {
        double[] all = HermitianEigen.values(a);
        char range = call.has("range") ? (Character) call.value("range") : 'A';
        double scale = a.norm1() * allowance(call, all.length);
        double unit =
                Residuals.THRESHOLD * Math.max(1, all.length) * call.precision().unitRoundoff() * scale;
        int first = range == 'I' ? call.size("il") - 1 : 0;
        int last = first;
        if (range == 'V') {
            double vl = Math.scalb(call.scalar("vl").re(), -exponent);
            first = count(all, vl - unit);
            last = count(all, vl + unit);
            inRange(call, verdict, all, exponent, unit, got.length);
        }
        double best = Double.POSITIVE_INFINITY;
        for (int from = first; from <= last && from + got.length <= all.length; from++) {
            double error = 0;
            for (int i = 0; i < got.length; i++) {
                double one = Math.abs(got[i] - all[from + i]);
                error = one <= error ? error : one;
            }
            best = Math.min(best, error);
        }
        LapackRow.ratio(call, verdict, "eigenvalues: error / (n |A| eps)", best, scale, all.length);
    }

    /** As many eigenvalues as the interval has, those at its bounds counted or not. */
    private static void inRange(Call call, Verdict verdict, double[] all, int exponent, double unit, int got) {
        double vl = Math.scalb(call.scalar("vl").re(), -exponent);
        double vu = Math.scalb(call.scalar("vu").re(), -exponent);
        int least = count(all, vu - unit) - count(all, vl + unit);
        int most = count(all, vu + unit) - count(all, vl - unit);
        verdict.require(least <= got && got <= most, "m: got " + got + ", expected " + least + " to " + most);
    }

    /**
     * Judges what is left of {@code stemr} and {@code stegr} when xLARRV has found no representation for a cluster (info = 22):
     * the count of eigenvalues. There must be a cluster: neighbours among those wanted whose gap is below MINRGP, 1e-3 or in
     * single precision 3e-3, relative to their distance from a shift at an end of the spectrum, which is at most the width of
     * Gershgorin's circles, 2 |A| (Dhillon, Parlett and Voemel, ACM TOMS 32, 2006; xSTEMR).
     */
    static void gaveUp(Call call, Verdict verdict, Matrix a, int exponent) {
        int found = found(call, verdict, a.rows());
        if (found < 0) {
            return;
        }
        double[] all = HermitianEigen.values(a);
        char range = (Character) call.value("range");
        double unit = Residuals.THRESHOLD * all.length * call.precision().unitRoundoff() * a.norm1() * growth(call);
        if (range == 'V') {
            inRange(call, verdict, all, exponent, unit, found);
        }
        int first = range == 'I' ? call.size("il") : 1;
        int last = range == 'I' ? call.size("iu") : all.length;
        double least = Double.POSITIVE_INFINITY;
        for (int i = first; i < last; i++) {
            least = Math.min(least, all[i] - all[i - 1]);
        }
        double cluster = (call.precision().isDouble() ? 1e-3 : 3e-3) * 2 * a.norm1();
        verdict.require(least < cluster, "info: got " + call.returned() + " where no eigenvalues are clustered");
    }

    /** Whether the routine is one that uses multiple relatively robust representations. */
    private static boolean isRepresented(Call call) {
        return call.has("isuppz");
    }

    private static double growth(Call call) {
        return isRepresented(call) ? GROWTH : call.spec().base().equals("?pteqr") ? DEFINITE : 1;
    }

    /**
     * Where xSTEMR, or xSTEGR by it, looks for the values of a range alone it may stop when they are right to sqrt(ulp) times
     * the gap to the next one, the first tolerance that xLARRE gives to xLARRB; LAPACK's own tests leave ranges out (SRANGE in
     * xCHKST).
     */
    private static double allowance(Call call, int n) {
        String base = call.spec().base();
        boolean part = (base.equals("?stemr") || base.equals("?stegr"))
                && call.value("jobz").equals('N')
                && !call.value("range").equals('A');
        double eps = call.precision().unitRoundoff();
        double tolerance = part ? Math.sqrt(2 * eps) / (Residuals.THRESHOLD * Math.max(1, n) * eps) : 1;
        return Math.max(growth(call), tolerance);
    }

    /** The number of values up to {@code bound}. */
    private static int count(double[] values, double bound) {
        int count = 0;
        while (count < values.length && values[count] <= bound) {
            count++;
        }
        return count;
    }
}
