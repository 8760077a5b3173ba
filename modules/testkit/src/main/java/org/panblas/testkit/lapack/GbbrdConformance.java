package org.panblas.testkit.lapack;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.panblas.testkit.RoutineSpec;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;
import org.panblas.testkit.oracle.Residuals;

/** {@code gbbrd}: {@code A = Q B P^H} with an upper bidiagonal B, and {@code C := Q^H C}. */
public final class GbbrdConformance extends LapackRow {
    @Override
    public long workFactor(RoutineSpec spec, Map<String, Object> values) {
        return Math.max(1, Math.max((Integer) values.get("m"), (Integer) values.get("n")) / 8);
    }

    @Override
    public List<String> kinds() {
        return List.of("big", "small", "ill");
    }

    @Override
    public boolean reads(Call call, String array, int i, int j) {
        int row = j + i - call.size("ku");
        return array.equals("c") || (row >= 0 && row < call.size("m"));
    }

    @Override
    public double number(Call call, String array, int i, int j, RandomGenerator random) {
        double number = random.nextDouble(-1, 1);
        return array.equals("ab")
                ? Math.scalb(scaled(call, j, number), exponent(call) - LapackRow.exponent(call))
                : number;
    }

    /**
     * Complex numbers near underflow are those of LAPACK's own test, about its square root (zchkbb): beyond, the rotations
     * of xLARGV are not unitary where what they eliminate is subnormal, and one Q in some hundreds is off by per cents.
     */
    static int exponent(Call call) {
        boolean rotated = call.precision().complex() && call.test().data().equals("small");
        return rotated ? -call.precision().maxExponent() / 2 : LapackRow.exponent(call);
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        info(call, verdict, 0);
        Nonsymmetric.release(call, verdict, "ab", "d", "e", "q", "pt");
        int m = call.size("m");
        int n = call.size("n");
        char vect = (Character) call.value("vect");
        Matrix q = vect == 'Q' || vect == 'B' ? call.after("q") : null;
        Matrix p = vect == 'P' || vect == 'B' ? call.after("pt").adjoint() : null;
        Equivalence.unitary(call, verdict, "Q", q);
        Equivalence.unitary(call, verdict, "P", p);
        if (m == 0 || n == 0) {
            return;
        }
        int down = -exponent(call);
        Matrix ab = call.before("ab");
        Matrix a = Elements.scaled(GaussFactors.band(ab, m, call.size("ku"), call.size("kl"), call.size("ku")), down);
        Matrix d = Elements.scaled(call.after("d"), down);
        Matrix e = Elements.scaled(call.after("e"), down);
        Matrix b = Matrix.zeros(m, n, a.complex());
        for (int i = 0; i < Math.min(m, n); i++) {
            b.set(i, i, d.re(i, 0), 0);
            if (i + 1 < Math.min(m, n)) {
                b.set(i, i + 1, e.re(i, 0), 0);
            }
        }
        Equivalence.verify(call, verdict, "A", a, b, q, p);
        if (call.size("ncc") > 0) {
            verdict.releaseAll("c");
            applied(call, verdict, a, b, q);
        }
    }

    /** Where Q is not known, lengths and angles of C stay, and with A they become those with B. */
    private static void applied(Call call, Verdict verdict, Matrix a, Matrix b, Matrix q) {
        Matrix before = call.before("c");
        Matrix after = call.after("c");
        int size = Math.max(before.rows(), before.cols());
        double norm = before.norm1();
        if (q != null) {
            Matrix error = Residuals.residual(before, q, after);
            ratio(call, verdict, "|C - Q C'| / (n |C| eps)", error, norm, size);
            return;
        }
        Matrix lengths = Residuals.residual(Residuals.product(before.adjoint(), before), after.adjoint(), after);
        double square = norm * before.adjoint().norm1();
        ratio(call, verdict, "|C^H C - C'^H C'| / (n |C|^2 eps)", lengths, square, size);
        Matrix ca = Residuals.product(before.adjoint(), a);
        Matrix cb = Residuals.product(after.adjoint(), b);
        Matrix error = Residuals.residual(Residuals.product(ca, ca.adjoint()), cb, cb.adjoint());
        double scale = square * a.norm1() * a.adjoint().norm1();
        ratio(
                call,
                verdict,
                "|C^H A A^H C - C'^H B B^H C'| / (n |C|^2 |A|^2 eps)",
                error,
                scale,
                Math.max(size, a.cols()));
    }
}
