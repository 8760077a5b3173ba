package org.panblas.ref.lapack.auxiliary;

import java.util.Arrays;
import org.panblas.Diag;
import org.panblas.Transpose;
import org.panblas.Uplo;
import org.panblas.ref.level1.ZAxpy;
import org.panblas.ref.level1.ZExtremum;
import org.panblas.ref.level1.ZScal;
import org.panblas.ref.level1.ZStrided;
import org.panblas.ref.level1.ZSum;

/**
 * Solves triangular systems, full or band, that may be nearly or exactly singular, without overflow (what LAPACK's
 * {@code zlatrs} and {@code zlatbs} are for). The method is that of {@link DLatrs}, with |re| + |im| for the modulus.
 */
public final class ZLatrs {
    private static final double BIG = Math.ulp(1.0) / Double.MIN_NORMAL;
    private static final double SMALL = Double.MIN_NORMAL / Math.ulp(1.0);

    private final boolean upper;
    private final int n;
    private final int k;
    private final boolean finite;

    /** The sums of |re| + |im| off the diagonal, column by column. */
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
     * full; element (i, j) is the complex number {@code offsetA + i + j * lda} of the array.
     */
    public ZLatrs(Uplo uplo, Diag diag, int n, int k, double[] a, int offsetA, int lda) {
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
            this.factor = 0.25 * BIG / n / max;
            copyScaled();
            sum();
        } else {
            this.factor = 1;
        }
    }

    /** The triangle of a band matrix as {@code tbsv} takes it. */
    public static ZLatrs band(Uplo uplo, Diag diag, int n, int k, double[] ab, int offsetAb, int ldab) {
        return new ZLatrs(uplo, diag, n, k, ab, uplo == Uplo.UPPER ? offsetAb + k : offsetAb, ldab - 1);
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
        double max = DLange.max(2 * n, x, 2 * offsetX);
        if (!finite || !(max <= Double.MAX_VALUE)) {
            Arrays.fill(x, 2 * offsetX, 2 * (offsetX + n), Double.NaN);
            return 1;
        }
        bound = 2 * max;
        if (max > 0.5 * BIG) {
            bound = BIG;
            ZScal.scal(n, 0.5 * BIG / max, x, offsetX, 1);
            scale = 0.5 * BIG / max;
        }
        boolean columns = trans == Transpose.NO_TRANS;
        boolean backward = upper == columns;
        for (int step = 0; step < n; step++) {
            int j = backward ? n - 1 - step : step;
            if (columns) {
                column(j);
            } else {
                row(j, trans == Transpose.CONJ_TRANS);
            }
        }
        return scale / factor;
    }

    private void column(int j) {
        divide(j, false);
        double xj = size(x, offsetX + j);
        if (xj * sums[j] > BIG - bound) {
            bound = max();
            if (xj * sums[j] > BIG - bound) {
                rescale(0.5 / Math.max(xj, 1));
                xj = size(x, offsetX + j);
            }
        }
        int from = from(j);
        int p = 2 * (offsetX + j);
        ZAxpy.axpy(to(j) - from, -x[p], -x[p + 1], a, at(from, j), 1, x, offsetX + from, 1);
        bound += xj * sums[j];
    }

    private void row(int j, boolean conj) {
        if (sums[j] * bound > BIG - bound) {
            bound = max();
            if (sums[j] * bound > BIG - bound) {
                rescale(0.5 / Math.max(bound, 1));
            }
        }
        int from = from(j);
        int length = to(j) - from;
        ZStrided.addDot(
                conj, length, -1.0, 0.0, a, 2 * at(from, j), 1, x, 2 * (offsetX + from), 1, x, 2 * (offsetX + j));
        divide(j, conj);
    }

    /** Divides x(j) by the diagonal element or its conjugate, after the scaling that this takes. */
    private void divide(int j, boolean conj) {
        if (!unit) {
            double dRe = a[2 * at(j, j)];
            double dIm = conj ? -a[2 * at(j, j) + 1] : a[2 * at(j, j) + 1];
            double size = ZSum.cabs1(dRe, dIm);
            double xj = size(x, offsetX + j);
            int p = 2 * (offsetX + j);
            if (size == 0) {
                // The j-th column depends on those solved with: from here on x is a vector of the null space.
                Arrays.fill(x, 2 * offsetX, 2 * (offsetX + n), 0);
                x[p] = 1;
                scale = 0;
                bound = 1;
                return;
            }
            if (size < 1 && xj > 0.25 * size * BIG) {
                double sum = Math.max(sums[j], 1);
                rescale(size > SMALL ? 0.25 / xj : 0.25 * size * BIG / xj / sum);
            }
            double re = ZLadiv.re(x[p], x[p + 1], dRe, dIm);
            x[p + 1] = ZLadiv.im(x[p], x[p + 1], dRe, dIm);
            x[p] = re;
        }
        bound = Math.max(bound, size(x, offsetX + j));
    }

    private void rescale(double by) {
        ZScal.scal(n, by, x, offsetX, 1);
        scale *= by;
        bound *= by;
    }

    private double max() {
        return size(x, offsetX + ZExtremum.iamax(n, x, offsetX, 1));
    }

    private static double size(double[] x, int at) {
        return ZSum.cabs1(x[2 * at], x[2 * at + 1]);
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

    /** Finds the sums; returns the largest part of an element, NaN where there is one. */
    private double sum() {
        double max = unit ? 1 : 0;
        for (int j = 0; j < n; j++) {
            int from = from(j);
            int length = to(j) - from;
            double sum = 0;
            for (int p = 2 * at(from, j); p < 2 * (at(from, j) + length); p++) {
                double value = Math.abs(a[p]);
                sum += value;
                max = Math.max(max, value);
            }
            sums[j] = sum;
            max = unit ? max : Math.max(max, DLange.max(2, a, 2 * at(j, j)));
        }
        return max;
    }

    private void copyScaled() {
        double[] copy = new double[2 * (k + 1) * n];
        int offset = upper ? k : 0;
        for (int j = 0; j < n; j++) {
            int from = from(j);
            int to = 2 * (offset + from + j * k);
            int length = to(j) - from;
            for (int p = 0; p < 2 * length; p++) {
                copy[to + p] = a[2 * at(from, j) + p] * factor;
            }
            int diagonal = 2 * (offset + j + j * k);
            copy[diagonal] = unit ? factor : a[2 * at(j, j)] * factor;
            copy[diagonal + 1] = unit ? 0 : a[2 * at(j, j) + 1] * factor;
        }
        a = copy;
        offsetA = offset;
        lda = k;
        unit = false;
    }
}
