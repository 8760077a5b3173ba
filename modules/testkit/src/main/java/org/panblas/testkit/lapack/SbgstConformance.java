package org.panblas.testkit.lapack;

import java.util.List;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.HermitianEigen;
import org.panblas.testkit.oracle.Matrix;
import org.panblas.testkit.oracle.Residuals;

/**
 * {@code sbgst} and {@code hbgst}: {@code A' = X^H A X} and {@code X^H B X = I}, with a split factor of B drawn directly.
 * Without X, the eigenvalues of A' must be those of the pair.
 */
public final class SbgstConformance extends HermitianRow {
    @Override
    public List<String> kinds() {
        return List.of("zero", "repeated");
    }

    /** The diagonal of a factor of a Hermitian matrix is real. */
    @Override
    public void prepare(Call call) {
        Hermitian.makeDiagonalReal(call, "bb");
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        info(call, verdict, 0);
        int n = call.size("n");
        Hermitian.release(call, verdict, "ab");
        Matrix s = PbstfConformance.factor(call, call.before("bb"));
        Matrix b = Residuals.product(s.adjoint(), s);
        Matrix a = Hermitian.before(call, "ab");
        Matrix after = Hermitian.after(call, "ab");
        if (call.value("vect").equals('N')) {
            Matrix standard = Cholesky.standard(1, a, Cholesky.lower(b));
            double[] expected = HermitianEigen.values(standard);
            double[] got = HermitianEigen.values(after);
            double worst = 0;
            for (int i = 0; i < n; i++) {
                double error = Math.abs(got[i] - expected[i]);
                worst = error <= worst ? worst : error;
            }
            ratio(call, verdict, "eigenvalues: error / (n |inv(B) A| eps)", worst, standard.norm1(), n);
            return;
        }
        verdict.releaseAll("x");
        Matrix x = call.after("x");
        double square = x.norm1() * x.adjoint().norm1();
        Matrix error = Residuals.residual(after, x.adjoint(), Residuals.product(a, x));
        ratio(call, verdict, "|A' - X^H A X| / (n |A| |X|^2 eps)", error, a.norm1() * square, n);
        Matrix identity = Matrix.identity(n, x.complex());
        Matrix other = Residuals.residual(identity, x.adjoint(), Residuals.product(b, x));
        ratio(call, verdict, "|I - X^H B X| / (n |B| |X|^2 eps)", other, b.norm1() * square, n);
    }
}
