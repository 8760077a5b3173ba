package org.panblas.testkit.lapack;

import java.util.List;
import java.util.random.RandomGenerator;
import org.panblas.Diag;
import org.panblas.Uplo;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.lapack.IndefiniteFactors.Variant;
import org.panblas.testkit.oracle.Matrix;

/**
 * What consumes indefinite factors: solutions ({@code sytrs}, {@code sptrs} and their variants) and inverses
 * ({@code sytri}, {@code sptri}, ...). Factors, blocks and exchanges are drawn directly.
 */
public final class IndefiniteFactorConformance extends StoredRow {
    private final boolean hermitian;
    private final Variant variant;

    /** A row. */
    public IndefiniteFactorConformance(boolean hermitian, Variant variant) {
        this.hermitian = hermitian;
        this.variant = variant;
    }

    @Override
    public List<String> kinds() {
        return List.of("big", "small");
    }

    @Override
    public boolean idle(Call call) {
        return call.size("n") == 0 || (call.has("b") && call.size("nrhs") == 0);
    }

    @Override
    public boolean reads(Call call, String array, int i, int j) {
        return array.equals("b") || array.equals("ipiv") || array.equals("e") || Stored.holds(call, array, i, j);
    }

    @Override
    public double number(Call call, String array, int i, int j, RandomGenerator random) {
        return array.equals("ipiv") ? random.nextInt(1 << 20) : super.number(call, array, i, j, random);
    }

    @Override
    public void prepare(Call call) {
        draw(call, Stored.matrix(call), hermitian, variant);
    }

    /** Makes factors and pivots of the random numbers in the array, {@code ipiv} and {@code e}. */
    static void draw(Call call, String array, boolean hermitian, Variant variant) {
        boolean upper = call.uplo() == Uplo.UPPER;
        Matrix numbers = Stored.before(call, array);
        int n = numbers.rows();
        Matrix drawn = call.before("ipiv");
        Matrix pivots = Matrix.zeros(n, 1, false);
        Matrix factors = TriangularConformance.dominant(numbers, 0);
        Matrix e = Matrix.zeros(n, 1, numbers.complex());
        int scale = exponent(call);
        for (int k = 0; k < n; k++) {
            int number = (int) drawn.re(k, 0);
            boolean block = k + 1 < n && number % 3 == 0;
            int width = block ? 2 : 1;
            int least = upper ? 0 : k + width - 1;
            int most = upper ? k : n - 1;
            if (!block) {
                pivots.set(k, 0, 1 + least + number % (most - least + 1), 0);
            } else if (variant == Variant.PARTIAL) {
                int at = -(1 + least + number % (most - least + 1));
                pivots.set(k, 0, at, 0);
                pivots.set(k + 1, 0, at, 0);
            } else {
                int other = (int) drawn.re(k + 1, 0);
                int inner = 1 + least + number % (most - least + 1);
                int outer = upper ? 1 + other % (k + 2) : k + 1 + other % (n - k);
                pivots.set(k, 0, -(upper ? inner : outer), 0);
                pivots.set(k + 1, 0, -(upper ? outer : inner), 0);
            }
            diagonal(factors, k, hermitian, scale);
            if (block) {
                diagonal(factors, k + 1, hermitian, scale);
                int row = upper ? k : k + 1;
                int col = upper ? k + 1 : k;
                // The off-diagonal outweighs the diagonal, which is below 2 in each part.
                double re = Math.scalb(4 + numbers.re(row, col), scale);
                double im = Math.scalb(numbers.im(row, col), scale);
                boolean apart = variant == Variant.BOUNDED;
                e.set(col, 0, re, im);
                factors.set(row, col, apart ? 0 : re, apart ? 0 : im);
                k++;
            }
        }
        Stored.put(call, array, factors.triangle(call.uplo(), Diag.NON_UNIT));
        call.put("ipiv", pivots);
        if (variant == Variant.BOUNDED) {
            call.put("e", e);
        }
    }

    private static void diagonal(Matrix factors, int k, boolean hermitian, int scale) {
        double im = hermitian ? 0 : factors.im(k, k);
        factors.set(k, k, Math.scalb(factors.re(k, k), scale), Math.scalb(im, scale));
    }

    /** The matrix whose factors were drawn. */
    static Matrix product(Call call, String array, boolean hermitian, Variant variant) {
        Matrix e = variant == Variant.BOUNDED ? call.before("e") : null;
        return new IndefiniteFactors(
                        Stored.before(call, array), call.before("ipiv"), e, call.uplo(), hermitian, variant)
                .product();
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        String array = Stored.matrix(call);
        info(call, verdict, 0);
        Matrix a = product(call, array, hermitian, variant);
        if (call.has("b")) {
            verdict.releaseAll("b");
            GetrfConformance.Solutions.verify(call, verdict, a);
        } else {
            Stored.release(call, verdict, array);
            GetriConformance.inverse(
                    call, verdict, a, IndefiniteConformance.full(Stored.after(call, array), call, hermitian));
        }
    }
}
