package org.panblas.testkit.lapack;

import java.util.List;
import java.util.random.RandomGenerator;
import org.panblas.Uplo;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;
import org.panblas.testkit.oracle.Residuals;

/**
 * {@code sytrf_aa}, {@code sysv_aa} and {@code sytrs_aa}: {@code P A P^T = L T L^T} with a tridiagonal T (Aasen, BIT 11,
 * 1971). L has the first unit vector for its first column, and the others stand one column to the left.
 */
public final class AasenConformance extends StoredRow {
    private final boolean hermitian;
    private final boolean factored;

    /** A row for what takes the matrix, or its factors. */
    public AasenConformance(boolean hermitian, boolean factored) {
        this.hermitian = hermitian;
        this.factored = factored;
    }

    @Override
    public List<String> kinds() {
        return List.of("big", "small");
    }

    @Override
    public boolean idle(Call call) {
        return call.size("n") == 0 || (factored && call.size("nrhs") == 0);
    }

    @Override
    public boolean reads(Call call, String array, int i, int j) {
        return !array.equals("a") || Stored.holds(call, array, i, j);
    }

    @Override
    public double number(Call call, String array, int i, int j, RandomGenerator random) {
        return array.equals("ipiv") ? i + 1 + random.nextInt(call.size("n") - i) : random.nextDouble(-1, 1);
    }

    @Override
    public void prepare(Call call) {
        Matrix numbers = Stored.before(call, "a");
        if (!factored) {
            Stored.put(call, "a", IndefiniteConformance.indefinite(call, numbers, hermitian));
            return;
        }
        int n = numbers.rows();
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < n; i++) {
                double re = numbers.re(i, j);
                double im = i == j && hermitian ? 0 : numbers.im(i, j);
                int scale = Math.abs(i - j) <= 1 ? exponent(call) : 0;
                double size = i == j ? (1 + Math.abs(re)) / Math.abs(re) : Math.abs(i - j) == 1 ? 0.25 : 1.0 / n;
                numbers.set(i, j, Math.scalb(re * size, scale), Math.scalb(im * (i == j ? 1 : size), scale));
            }
        }
        Stored.put(call, "a", numbers);
    }

    /** The factors as lower ones, whichever triangle they stand in. */
    private Matrix[] factors(Call call, Matrix stored) {
        Matrix lower = stored;
        if (call.uplo() == Uplo.UPPER) {
            lower = hermitian ? stored.adjoint() : stored.transpose();
        }
        int n = lower.rows();
        Matrix l = Matrix.identity(n, lower.complex());
        Matrix t = Matrix.zeros(n, n, lower.complex());
        for (int j = 0; j < n; j++) {
            t.set(j, j, lower.re(j, j), hermitian ? 0 : lower.im(j, j));
            if (j + 1 < n) {
                t.set(j + 1, j, lower.re(j + 1, j), lower.im(j + 1, j));
            }
            for (int i = j + 2; i < n; i++) {
                l.set(i, j + 1, lower.re(i, j), lower.im(i, j));
            }
        }
        t = hermitian ? t.hermitian(Uplo.LOWER) : t.symmetric(Uplo.LOWER);
        return new Matrix[] {Residuals.product(l, t), hermitian ? l.adjoint() : l.transpose()};
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        info(call, verdict, 0);
        int n = call.size("n");
        if (factored) {
            verdict.releaseAll("b");
            Matrix[] factors = factors(call, Stored.before(call, "a"));
            Matrix product = Residuals.product(factors[0], factors[1]);
            Matrix pivots = call.before("ipiv");
            Matrix a = Lu.exchanged(Lu.exchanged(product, pivots, false).transpose(), pivots, false)
                    .transpose();
            GetrfConformance.Solutions.verify(call, verdict, a);
            return;
        }
        Stored.release(call, verdict, "a");
        verdict.releaseAll("ipiv");
        Matrix pivots = call.after("ipiv");
        if (!GaussFactors.legal(pivots, n, n)) {
            verdict.fault("ipiv holds no pivots");
            return;
        }
        Matrix a = IndefiniteConformance.full(Stored.before(call, "a"), call, hermitian);
        Matrix exchanged = Lu.exchanged(Lu.exchanged(a, pivots, true).transpose(), pivots, true)
                .transpose();
        Matrix[] factors = factors(call, Stored.after(call, "a"));
        Matrix error = Residuals.residual(exchanged, factors[0], factors[1]);
        ratio(call, verdict, "|PAP^T - LTL^H| / (n |A| eps)", error, a.norm1(), n);
        if (call.has("b")) {
            verdict.releaseAll("b");
            GetrfConformance.Solutions.verify(call, verdict, a);
        }
    }
}
