package org.panblas.testkit.lapack;

import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.HermitianEigen;
import org.panblas.testkit.oracle.Matrix;
import org.panblas.testkit.oracle.Residuals;

/** {@code sytrd}, {@code sptrd} and {@code sbtrd}, which is to multiply a given Q where {@code vect} is U. */
public final class SytrdConformance extends HermitianRow {
    @Override
    public boolean reads(Call call, String array, int i, int j) {
        return array.equals("q") ? updates(call) : super.reads(call, array, i, j);
    }

    private static boolean updates(Call call) {
        return call.has("vect") && call.value("vect").equals('U');
    }

    @Override
    public void prepare(Call call) {
        super.prepare(call);
        if (updates(call)) {
            call.put(
                    "q",
                    SteqrConformance.unitary(call.size("n"), call.precision().complex()));
        }
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        info(call, verdict, 0);
        String array = Hermitian.array(call, "a");
        Hermitian.release(call, verdict, array);
        Nonsymmetric.release(call, verdict, "d", "e", "tau", "q");
        int n = call.size("n");
        int e = -exponent(call);
        Matrix a = Elements.scaled(Hermitian.before(call, array), e);
        Matrix t = Elements.scaled(SteqrConformance.tridiagonal(call.after("d"), call.after("e"), a.complex()), e);
        if (call.has("vect") && call.value("vect").equals('N')) {
            double[] expected = HermitianEigen.values(a);
            double[] got = HermitianEigen.values(t);
            double worst = 0;
            for (int i = 0; i < n; i++) {
                double one = Math.abs(got[i] - expected[i]);
                worst = one <= worst ? worst : one;
            }
            ratio(call, verdict, "eigenvalues of T: error / (n |A| eps)", worst, a.norm1(), n);
            return;
        }
        Matrix q = call.has("tau")
                ? ReflectorProduct.tridiagonal(call.after(array), call.after("tau"), call.uplo())
                : call.after("q");
        if (updates(call)) {
            Matrix given = call.before("q");
            a = Residuals.product(given, Residuals.product(a, given.adjoint()));
        }
        Matrix error = Residuals.residual(Residuals.product(a, q), q, t);
        ratio(call, verdict, "|AQ - QT| / (n |A| eps)", error, a.norm1(), n);
        Nonsymmetric.verifyUnitary(call, verdict, q);
    }
}
