package org.panblas.testkit.lapack;

import java.util.List;
import org.panblas.Diag;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;
import org.panblas.testkit.oracle.Residuals;

/**
 * Cholesky's factorisation in packed, band and rectangular full packed storage, alone ({@code pptrf}, {@code pbtrf},
 * {@code pftrf}) and with solutions ({@code ppsv}, {@code pbsv}); data as for {@link PotrfConformance}.
 */
public final class CholeskyConformance extends StoredRow {
    @Override
    public List<String> kinds() {
        return List.of("ill", "big", "small", "singular");
    }

    @Override
    public boolean idle(Call call) {
        return call.size("n") == 0;
    }

    @Override
    public boolean reads(Call call, String array, int i, int j) {
        return array.equals("b") || Stored.holds(call, array, i, j);
    }

    @Override
    public void prepare(Call call) {
        String array = Stored.matrix(call);
        Stored.put(call, array, positive(call, Stored.before(call, array), singular(call)));
    }

    /** A positive definite matrix of random numbers, or one with a negative diagonal element in the middle. */
    static Matrix positive(Call call, Matrix numbers, boolean failing) {
        int n = numbers.rows();
        Matrix a = Matrix.zeros(n, n, numbers.complex());
        boolean ill = call.test().data().equals("ill");
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < n; i++) {
                int scale = exponent(call) - (ill ? i % 8 + j % 8 : 0);
                double re = i == j ? 2 + numbers.re(i, j) : numbers.re(i, j) / (2 * n);
                double im = i == j ? 0 : numbers.im(i, j) / (2 * n);
                boolean negative = failing && i == j && i == middle(n);
                a.set(i, j, Math.scalb(negative ? -re : re, scale), Math.scalb(im, scale));
            }
        }
        return a;
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        int n = call.size("n");
        String array = Stored.matrix(call);
        Stored.release(call, verdict, array);
        info(call, verdict, singular(call) ? middle(n) + 1 : 0);
        if (singular(call)) {
            return;
        }
        Matrix a = Stored.before(call, array).hermitian(call.uplo());
        Matrix left =
                PotrfConformance.left(Stored.after(call, array).triangle(call.uplo(), Diag.NON_UNIT), call.uplo());
        ratio(call, verdict, "|A - LL^H| / (n |A| eps)", Residuals.residual(a, left, left.adjoint()), a.norm1(), n);
        if (call.has("b")) {
            verdict.releaseAll("b");
            GetrfConformance.Solutions.verify(call, verdict, a);
        }
    }
}
