package org.panblas.ref.lapack.auxiliary;

import java.util.Arrays;
import org.panblas.Diag;
import org.panblas.Transpose;
import org.panblas.Uplo;
import org.panblas.ref.level1.DAxpy;
import org.panblas.ref.level1.DDot;
import org.panblas.ref.level1.DExtremum;
import org.panblas.ref.level1.DScal;

/**
 * Solves triangular systems, full or band, that may be nearly or exactly singular, without overflow (what LAPACK's
 * {@code dlatrs} and {@code dlatbs} are for).
 *
 * <p>A bound of all |x(i)| is kept below 1 / {@code safmin / precision}, which leaves a factor 1 / precision to overflow.
 * Before a division or a column step that could break it, x and the right-hand side are scaled down together. The bound
 * is a sum that may exceed the truth; only when it seems broken is the truth looked up, so that the usual solve costs as
 * much as {@code trsv}. A matrix whose column sums break the bound is replaced by a scaled copy.
 */
public final class DLatrs {
    private static final double BIG = Math.ulp(1.0) / Double.MIN_NORMAL;
    private static final double SMALL = Double.MIN_NORMAL / Math.ulp(1.0);

    private final boolean upper;
    private final int n;
    private final int k;
    private final boolean finite;

    /** The sums of the absolute values off the diagonal, column by column. */
    private final double[] sums;

    /** What the matrix was multiplied by. */
    private final double factor;

    private boolean unit;
    private double[] a;
    private int offsetA;
    private int lda;

    private double[] x;
    private int offsetX;
    private double scale;
    private double bound;

    /**
     * The triangle {@code uplo} of a matrix of order n > 0 with k diagonals beside the main one, which are n - 1 where it is
     * full; element (i, j) stands at {@code a[offsetA + i + j * lda]}.
     */
    public DLatrs(Uplo uplo, Diag diag, int n, int k, double[] a, int offsetA, int lda) {
        this.upper = uplo == Uplo.UPPER;
        this.unit = diag == Diag.UNIT;
        this.n = n;
        this.k = k;
        this.a = a;
        this.offsetA = offsetA;
        this.lda = lda;
        this.sums = new double[n];
        double max = sum();
        this.finite = max <= Double.MAX_VALUE;
        if (finite && !(DLange.max(n, sums, 0) <= BIG && max <= BIG)) {
            this.factor = 0.5 * BIG / n / max;
            copyScaled();
            sum();
        } else {
            this.factor = 1;
        }
    }

    /** The triangle of a band matrix as {@code tbsv} takes it. */
    public static DLatrs band(Uplo uplo, Diag diag, int n, int k, double[] ab, int offsetAb, int ldab) {
        return new DLatrs(uplo, diag, n, k, ab, uplo == Uplo.UPPER ? offsetAb + k : offsetAb, ldab - 1);
    }

    /**
     * Finds x with op(A) * x = s * b; x holds b on entry.
     *
     * @return s >= 0: 1 where b could be solved for as it is, less where x would overflow; 0 where A is singular, and
     *     op(A) * x = 0 with x not zero. Where a number is not finite all of x becomes NaN.
     */
    public double solve(Transpose trans, double[] x, int offsetX) {
        this.x = x;
        this.offsetX = offsetX;
        scale = 1;
        bound = max();
        if (!finite || !(bound <= Double.MAX_VALUE)) {
            Arrays.fill(x, offsetX, offsetX + n, Double.NaN);
            return 1;
        }
        if (bound > BIG) {
            rescale(0.5 * BIG / bound);
        }
        boolean columns = trans == Transpose.NO_TRANS;
        boolean backward = upper == columns;
        for (int step = 0; step < n; step++) {
            int j = backward ? n - 1 - step : step;
            if (columns) {
                column(j);
            } else {
                row(j);
            }
        }
        return scale / factor;
    }

    private void column(int j) {
        divide(j);
        double xj = Math.abs(x[offsetX + j]);
        if (xj * sums[j] > BIG - bound) {
            bound = max();
            if (xj * sums[j] > BIG - bound) {
                rescale(0.5 / Math.max(xj, 1));
                xj = Math.abs(x[offsetX + j]);
            }
        }
        int from = from(j);
        DAxpy.axpy(to(j) - from, -x[offsetX + j], a, at(from, j), 1, x, offsetX + from, 1);
        bound += xj * sums[j];
    }

    private void row(int j) {
        if (sums[j] * bound > BIG - bound) {
            bound = max();
            if (sums[j] * bound > BIG - bound) {
                rescale(0.5 / Math.max(bound, 1));
            }
        }
        int from = from(j);
        x[offsetX + j] -= DDot.dot(to(j) - from, a, at(from, j), 1, x, offsetX + from, 1);
        divide(j);
    }

    /** Divides x(j) by the diagonal element, after the scaling that this takes. */
    private void divide(int j) {
        if (!unit) {
            double d = a[at(j, j)];
            double size = Math.abs(d);
            double xj = Math.abs(x[offsetX + j]);
            if (size == 0) {
                // The j-th column depends on those solved with: from here on x is a vector of the null space.
                Arrays.fill(x, offsetX, offsetX + n, 0);
                x[offsetX + j] = 1;
                scale = 0;
                bound = 1;
                return;
            }
            if (size < 1 && xj > size * BIG) {
                double sum = Math.max(sums[j], 1);
                rescale(size > SMALL ? 1 / xj : size * BIG / xj / sum);
            }
            x[offsetX + j] /= d;
        }
        bound = Math.max(bound, Math.abs(x[offsetX + j]));
    }

    private void rescale(double by) {
        DScal.scal(n, by, x, offsetX, 1);
        scale *= by;
        bound *= by;
    }

    private double max() {
        return Math.abs(x[offsetX + DExtremum.iamax(n, x, offsetX, 1)]);
    }

    /** The rows of column j off the diagonal. */
    private int from(int j) {
        return upper ? Math.max(0, j - k) : j + 1;
    }

    private int to(int j) {
        return upper ? j : Math.min(n, j + k + 1);
    }

    private int at(int i, int j) {
        return offsetA + i + j * lda;
    }

    /** Finds the sums; returns the largest |a(i, j)|, NaN where there is one. */
    private double sum() {
        double max = unit ? 1 : 0;
        for (int j = 0; j < n; j++) {
            double sum = 0;
            for (int i = from(j); i < to(j); i++) {
                double value = Math.abs(a[at(i, j)]);
                sum += value;
                max = Math.max(max, value);
            }
            sums[j] = sum;
            max = unit ? max : Math.max(max, Math.abs(a[at(j, j)]));
        }
        return max;
    }

    private void copyScaled() {
        double[] copy = new double[(k + 1) * n];
        int offset = upper ? k : 0;
        for (int j = 0; j < n; j++) {
            for (int i = from(j); i < to(j); i++) {
                copy[offset + i + j * k] = a[at(i, j)] * factor;
            }
            copy[offset + j + j * k] = unit ? factor : a[at(j, j)] * factor;
        }
        a = copy;
        offsetA = offset;
        lda = k;
        unit = false;
    }
}
