package org.panblas.testkit.lapack;

import org.panblas.Uplo;
import org.panblas.testkit.oracle.Matrix;
import org.panblas.testkit.oracle.Residuals;

/**
 * The factors of a symmetric or Hermitian indefinite matrix: {@code A = X D X^T} (or {@code X^H}), where X is a product of
 * exchanges and unit triangular matrices and D has blocks of order 1 and 2 (Bunch and Kaufman, Math. Comp. 31, 1977).
 */
final class IndefiniteFactors {
    /** How exchanges are stored, and whether they reach the columns that are already done. */
    enum Variant {
        /** One exchange for a block of order 2. */
        PARTIAL,
        /** Two exchanges for a block of order 2. */
        ROOK,
        /** As ROOK, with the multipliers already exchanged and the off-diagonal of D apart. */
        BOUNDED
    }

    private final Matrix factors;
    private final Matrix pivots;
    private final Matrix offDiagonal;
    private final Uplo uplo;
    private final boolean hermitian;
    private final Variant variant;
    private final int n;

    IndefiniteFactors(
            Matrix factors, Matrix pivots, Matrix offDiagonal, Uplo uplo, boolean hermitian, Variant variant) {
        this.factors = factors;
        this.pivots = pivots;
        this.offDiagonal = offDiagonal;
        this.uplo = uplo;
        this.hermitian = hermitian;
        this.variant = variant;
        this.n = factors.rows();
    }

    /** Whether every pivot is an index within its part of the matrix and blocks of order 2 come in twos. */
    boolean legal() {
        for (int k = 0; k < n; k++) {
            int at = (int) pivots.re(k, 0);
            boolean upper = uplo == Uplo.UPPER;
            boolean outside = upper ? at > k + 1 : at < k + 1;
            if (at == 0 || Math.abs(at) > n || (outside && at > 0)) {
                return false;
            }
            if (at < 0) {
                if (k + 1 == n || pivots.re(k + 1, 0) >= 0) {
                    return false;
                }
                int next = (int) pivots.re(k + 1, 0);
                if (variant == Variant.PARTIAL && (next != at || (upper ? -at > k + 1 : -at < k + 2))) {
                    return false;
                }
                k++;
            }
        }
        return true;
    }

    private boolean blockAt(int k) {
        return pivots.re(k, 0) < 0;
    }

    /** The matrix {@code D}. */
    Matrix middle() {
        Matrix d = Matrix.zeros(n, n, factors.complex());
        boolean upper = uplo == Uplo.UPPER;
        double sign = hermitian ? -1 : 1;
        for (int k = 0; k < n; k++) {
            d.set(k, k, factors.re(k, k), hermitian ? 0 : factors.im(k, k));
            if (blockAt(k)) {
                d.set(k + 1, k + 1, factors.re(k + 1, k + 1), hermitian ? 0 : factors.im(k + 1, k + 1));
                int row = upper ? k : k + 1;
                int col = upper ? k + 1 : k;
                boolean apart = variant == Variant.BOUNDED;
                double re = apart ? offDiagonal.re(col, 0) : factors.re(row, col);
                double im = apart ? offDiagonal.im(col, 0) : factors.im(row, col);
                d.set(row, col, re, im);
                d.set(col, row, re, sign * im);
                k++;
            }
        }
        return d;
    }

    /** The matrix X; its elements are those of the factors, without any rounding. */
    Matrix outer() {
        Matrix x = Matrix.identity(n, factors.complex());
        boolean upper = uplo == Uplo.UPPER;
        int k = upper ? 0 : n - 1;
        while (upper ? k < n : k >= 0) {
            int width = blockAt(k) ? 2 : 1;
            int first = upper ? k : k - width + 1;
            for (int j = first; j < first + width; j++) {
                for (int i = upper ? 0 : first + width; i < (upper ? first : n); i++) {
                    x.set(i, j, factors.re(i, j), factors.im(i, j));
                }
            }
            if (variant != Variant.BOUNDED) {
                exchange(x, first, width);
            }
            k += upper ? width : -width;
        }
        if (variant == Variant.BOUNDED) {
            for (int step = 0; step < n; step++) {
                int row = upper ? step : n - 1 - step;
                swap(x, row, Math.abs((int) pivots.re(row, 0)) - 1);
            }
        }
        return x;
    }

    /** The exchanges of one block; the last to be made when factoring is the first to be undone. */
    private void exchange(Matrix x, int first, int width) {
        boolean upper = uplo == Uplo.UPPER;
        if (width == 1) {
            swap(x, first, (int) pivots.re(first, 0) - 1);
        } else if (variant == Variant.PARTIAL) {
            swap(x, upper ? first : first + 1, -(int) pivots.re(first, 0) - 1);
        } else {
            int inner = upper ? first : first + 1;
            int outer = upper ? first + 1 : first;
            swap(x, inner, -(int) pivots.re(inner, 0) - 1);
            swap(x, outer, -(int) pivots.re(outer, 0) - 1);
        }
    }

    private static void swap(Matrix x, int i, int k) {
        for (int j = 0; i != k && j < x.cols(); j++) {
            double re = x.re(i, j);
            double im = x.im(i, j);
            x.set(i, j, x.re(k, j), x.im(k, j));
            x.set(k, j, re, im);
        }
    }

    /** {@code X D}. */
    Matrix left() {
        return Residuals.product(outer(), middle());
    }

    /** {@code X^T} or {@code X^H}. */
    Matrix right() {
        return hermitian ? outer().adjoint() : outer().transpose();
    }

    /** The matrix they are the factors of. */
    Matrix product() {
        return Residuals.product(left(), right());
    }
}
