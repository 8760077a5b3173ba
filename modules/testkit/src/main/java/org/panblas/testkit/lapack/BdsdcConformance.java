package org.panblas.testkit.lapack;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.panblas.Uplo;
import org.panblas.testkit.RoutineSpec;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;
import org.panblas.testkit.oracle.Residuals;

/**
 * {@code bdsdc}: {@code B = U S VT} for a bidiagonal B. Vectors in compact form (compq P) are multiplied out, block by block,
 * where B falls apart, and judged as those of compq I; the integers must lie in their ranges.
 *
 * <p>Compact vectors of blocks of 2 to 25 rows, be they all of B, are not judged, beyond how values were exchanged and how B
 * became upper: LAPACK's are none. It stores VT of such a B one column behind U, over the rest of U, and multiplies the
 * vectors of such a part of B to what stands in q before the call.
 */
public final class BdsdcConformance extends LapackRow {
    /** Larger orders are dealt seldom, and compact vectors begin with 26 rows, their second level with 52. */
    @Override
    public void fit(RoutineSpec spec, Map<String, Object> values) {
        int n = (Integer) values.get("n");
        if (values.get("compq").equals('P') && n > 3) {
            values.put("n", n + CompactVectors.SMALL);
        }
    }

    @Override
    public long workFactor(RoutineSpec spec, Map<String, Object> values) {
        long n = (Integer) values.get("n");
        return Math.max(1, n * n / 8);
    }

    /**
     * Small orders go to bdsqr, which takes everything below 6 n^2 times the underflow threshold for zero. {@code split} has
     * blocks of 30 rows.
     */
    @Override
    public List<String> kinds() {
        return List.of("zero", "big", "split");
    }

    @Override
    public boolean idle(Call call) {
        return call.size("n") == 0;
    }

    @Override
    public double number(Call call, String array, int i, int j, RandomGenerator random) {
        double number = Math.scalb(random.nextDouble(-1, 1), exponent(call));
        boolean split = call.test().data().equals("split") && array.equals("e") && i % 30 == 29;
        return split || (call.test().data().equals("zero") && i % 3 == 0) ? 0 : number;
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        info(call, verdict, 0);
        Nonsymmetric.release(call, verdict, "d", "e", "u", "vt", "q", "iq");
        int down = -exponent(call);
        Matrix b = BdsqrConformance.bidiagonal(
                call, Unitary.scalb(call.before("d"), down), Unitary.scalb(call.before("e"), down));
        Matrix s = Unitary.scalb(call.after("d"), down);
        Svd.values(call, verdict, b, s);
        if (call.value("compq").equals('I')) {
            Svd.vectors(call, verdict, b, call.after("u"), s, call.after("vt"));
        } else if (call.value("compq").equals('P') && b.rows() == 1) {
            Matrix q = call.after("q");
            double sign = b.re(0, 0) < 0 ? -1 : 1;
            boolean one = Math.abs(b.re(0, 0)) == s.re(0, 0) && q.re(CompactVectors.SMALL, 0) == 1;
            verdict.require(one && (q.re(0, 0) == sign || b.re(0, 0) == 0), "q does not hold the sign of B and 1");
        } else if (call.value("compq").equals('P')) {
            compact(call, verdict, b, s);
        }
    }

    private static void compact(Call call, Verdict verdict, Matrix b, Matrix s) {
        int n = b.rows();
        Matrix iq = call.after("iq");
        boolean upper = call.uplo() == Uplo.UPPER;
        verdict.require(iq.re(n - 1, 0) == (upper ? 1 : 0), "iq(n) = " + iq.re(n - 1, 0) + " does not tell uplo");
        Matrix values = s.columns(0, 1);
        for (int i = n - 2; i >= 0; i--) {
            int with = (int) iq.re(i, 0) - 1;
            if (with < i || with >= n) {
                verdict.fault("iq(" + i + ") = " + (with + 1) + " is no exchange");
                return;
            }
            Permutations.exchange(values, i, with);
        }
        Matrix whole = upper ? b : rotated(call, verdict, b);
        // B falls apart behind elements below 0.9 eps times the largest (xBDSDC).
        double small = 0;
        for (double element : whole.re()) {
            small = Math.max(small, 0.9 * call.precision().unitRoundoff() * Math.abs(element));
        }
        int first = 0;
        for (int i = 1; i <= n; i++) {
            if (i == n || Math.abs(whole.re(i - 1, i)) < small) {
                if (i - first > CompactVectors.SMALL) {
                    block(call, verdict, whole, values.rows(first, i), first);
                }
                first = i;
            }
        }
    }

    /** A lower bidiagonal matrix made upper by the rotations of its rows that stand in q. */
    private static Matrix rotated(Call call, Verdict verdict, Matrix b) {
        int n = b.rows();
        Matrix q = call.after("q");
        Matrix result = b.columns(0, n);
        for (int i = 0; i < n - 1; i++) {
            double cosine = q.re(i + 2 * n, 0);
            double sine = q.re(i + 3 * n, 0);
            double length = Math.abs(cosine * cosine + sine * sine - 1);
            verdict.require(
                    length <= 8 * call.precision().unitRoundoff(),
                    "q: " + cosine + " and " + sine + " of row " + i + " are no cosine and sine");
            CompactVectors.rotate(result, i, i + 1, cosine, sine);
            double below = Math.abs(result.re(i + 1, i));
            ratio(call, verdict, "q: what rotations leave below the diagonal", below, b.norm1(), n);
        }
        return result;
    }

    private static void block(Call call, Verdict verdict, Matrix whole, Matrix values, int first) {
        int rows = values.rows();
        Matrix part = whole.rows(first, first + rows).columns(first, first + rows);
        CompactVectors compact = new CompactVectors(call, first, rows, call.uplo() == Uplo.UPPER ? 2 : 4);
        Matrix ut = compact.leftVectors();
        Matrix vt = compact.rightVectors();
        if (compact.fault() != null) {
            verdict.fault("iq: " + compact.fault());
            return;
        }
        Unitary.columns(call, verdict, "compact U", ut.adjoint());
        Unitary.rows(call, verdict, "compact V^T", vt);
        Matrix error = Residuals.residual(part, Unitary.timesDiagonal(ut.adjoint(), values), vt);
        ratio(call, verdict, "|B - U S V^T| / (n |B| eps) of the compact form", error, whole.norm1(), rows);
    }
}
