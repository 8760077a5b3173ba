package org.panblas.testkit.lapack;

import java.util.List;
import java.util.random.RandomGenerator;
import org.panblas.Uplo;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;
import org.panblas.testkit.oracle.Residuals;

/** {@code pttrf}, {@code ptsv} and {@code pttrs}: {@code A = L D L^H} of a positive definite tridiagonal matrix. */
public final class PttrfConformance extends StoredRow {
    private final boolean factored;

    /** A row for what takes the matrix, or its factors. */
    public PttrfConformance(boolean factored) {
        this.factored = factored;
    }

    @Override
    public List<String> kinds() {
        return factored ? List.of("big", "small") : List.of("big", "small", "singular");
    }

    @Override
    public boolean idle(Call call) {
        return call.size("n") == 0 || (factored && call.size("nrhs") == 0);
    }

    @Override
    public double number(Call call, String array, int i, int j, RandomGenerator random) {
        double number = random.nextDouble(-1, 1);
        return switch (array) {
            case "d" -> {
                boolean negative = singular(call) && i == middle(call.size("n"));
                yield Math.scalb(negative ? -2 - number : 2 + number, exponent(call));
            }
            case "e" -> factored ? number / 2 : Math.scalb(number / 4, exponent(call));
            default -> number;
        };
    }

    /** The real diagonal and the subdiagonal as a full matrix. */
    static Matrix hermitian(Matrix d, Matrix e) {
        Matrix a = Matrix.zeros(d.rows(), d.rows(), e.complex());
        for (int i = 0; i < d.rows(); i++) {
            a.set(i, i, d.re(i, 0), 0);
            if (i > 0) {
                a.set(i, i - 1, e.re(i - 1, 0), e.im(i - 1, 0));
            }
        }
        return a.hermitian(Uplo.LOWER);
    }

    /** The factor with ones on the diagonal, times D where {@code times} is given. */
    static Matrix lower(Matrix d, Matrix e, boolean times) {
        int n = d.rows();
        Matrix x = Matrix.identity(n, e.complex());
        for (int i = 0; i < n - 1; i++) {
            x.set(i + 1, i, e.re(i, 0), e.im(i, 0));
        }
        if (times) {
            for (int j = 0; j < n; j++) {
                for (int i = j; i < Math.min(n, j + 2); i++) {
                    x.set(i, j, x.re(i, j) * d.re(j, 0), x.im(i, j) * d.re(j, 0));
                }
            }
        }
        return x;
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        int n = call.size("n");
        info(call, verdict, singular(call) ? middle(n) + 1 : 0);
        Matrix d = call.before("d");
        Matrix e = call.before("e");
        if (factored) {
            verdict.releaseAll("b");
            // The superdiagonal of U is that of L^H.
            Matrix sub = call.has("uplo") && call.uplo() == Uplo.UPPER ? e.conjugate() : e;
            Matrix product =
                    Residuals.product(lower(d, sub, true), lower(d, sub, false).adjoint());
            GetrfConformance.Solutions.verify(call, verdict, product);
            return;
        }
        verdict.releaseAll("d");
        verdict.releaseAll("e");
        if (singular(call)) {
            return;
        }
        Matrix a = hermitian(d, e);
        Matrix newD = call.after("d");
        Matrix newE = call.after("e");
        Matrix error = Residuals.residual(
                a, lower(newD, newE, true), lower(newD, newE, false).adjoint());
        ratio(call, verdict, "|A - LDL^H| / (n |A| eps)", error, a.norm1(), n);
        if (call.has("b")) {
            verdict.releaseAll("b");
            GetrfConformance.Solutions.verify(call, verdict, a);
        }
    }
}
