package org.panblas.ref.lapack.nonsymmetric;

import org.panblas.Layout;
import org.panblas.Transpose;
import org.panblas.ref.lapack.auxiliary.ZLadiv;
import org.panblas.ref.level3.ZGemm;

/**
 * The Sylvester equation with triangular matrices (LAPACK {@code ztrsyl}), by halving the larger side (Jonsson and
 * Kågström, ACM TOMS 28, 2002): the half that does not depend on the other is solved first and taken from the other by
 * {@code gemm}.
 */
public final class ZTrsyl {
    /** Products of at most this order are plain loops. */
    private static final int LEAF = 8;

    private static final double BIG = Math.ulp(1.0) / Double.MIN_NORMAL;

    private final boolean transA;
    private final boolean transB;
    private final int sign;
    private final double[] a;
    private final int offsetA;
    private final int lda;
    private final double[] b;
    private final int offsetB;
    private final int ldb;
    private final double[] c;
    private final int offsetC;
    private final int ldc;
    private final double smin;
    private boolean perturbed;

    private ZTrsyl(
            boolean transA,
            boolean transB,
            int sign,
            double[] a,
            int offsetA,
            int lda,
            double[] b,
            int offsetB,
            int ldb,
            double[] c,
            int offsetC,
            int ldc,
            double smin) {
        this.transA = transA;
        this.transB = transB;
        this.sign = sign;
        this.a = a;
        this.offsetA = offsetA;
        this.lda = lda;
        this.b = b;
        this.offsetB = offsetB;
        this.ldb = ldb;
        this.c = c;
        this.offsetC = offsetC;
        this.ldc = ldc;
        this.smin = smin;
    }

    /**
     * Solves op(A) * X + isgn * X * op(B) = scale * C for the m x n matrix X, which overwrites C.
     *
     * @param scale receives a factor in [0, 1] that keeps X from overflow
     * @return 0, or 1 where A and -isgn * B have such close eigenvalues that disturbed ones were used
     */
    public static int trsyl(
            Transpose trana,
            Transpose tranb,
            int isgn,
            int m,
            int n,
            double[] a,
            int offsetA,
            int lda,
            double[] b,
            int offsetB,
            int ldb,
            double[] c,
            int offsetC,
            int ldc,
            double[] scale,
            int offsetScale) {
        scale[offsetScale] = 1;
        if (m == 0 || n == 0) {
            return 0;
        }
        double eps = Math.ulp(1.0);
        double norm = Math.max(largest(m, a, offsetA, lda), largest(n, b, offsetB, ldb));
        double smin = Math.max(Double.MIN_NORMAL * ((double) m * n / eps), eps * norm);
        boolean transA = trana != Transpose.NO_TRANS;
        boolean transB = tranb != Transpose.NO_TRANS;
        ZTrsyl equation = new ZTrsyl(transA, transB, isgn, a, offsetA, lda, b, offsetB, ldb, c, offsetC, ldc, smin);
        scale[offsetScale] = equation.solve(0, m, 0, n);
        return equation.perturbed ? 1 : 0;
    }

    /** The largest element of a triangular matrix. */
    private static double largest(int n, double[] a, int offsetA, int lda) {
        double max = 0;
        for (int j = 0; j < n; j++) {
            for (int p = 2 * (offsetA + j * lda), i = 0; i <= j; i++, p += 2) {
                max = Math.max(max, Math.hypot(a[p], a[p + 1]));
            }
        }
        return max;
    }

    /** Solves for rows i0 to i1 - 1 and columns j0 to j1 - 1 of X; returns the scale, which only this part got. */
    private double solve(int i0, int i1, int j0, int j1) {
        int m = i1 - i0;
        int n = j1 - j0;
        if (m == 1 && n == 1) {
            return element(i0, j0);
        }
        return m >= n ? splitRows(i0, (i0 + i1) / 2, i1, j0, j1) : splitColumns(i0, i1, j0, (j0 + j1) / 2, j1);
    }

    private double splitRows(int i0, int i1, int i2, int j0, int j1) {
        // An upper triangle is solved upwards.
        boolean lowerFirst = !transA;
        double first = lowerFirst ? solve(i1, i2, j0, j1) : solve(i0, i1, j0, j1);
        int from = lowerFirst ? i1 : i0;
        int to = lowerFirst ? i0 : i1;
        int rows = lowerFirst ? i1 - i0 : i2 - i1;
        int known = i2 - i0 - rows;
        scale(first, to, rows, j0, j1 - j0);
        multiply(
                transA ? Transpose.CONJ_TRANS : Transpose.NO_TRANS,
                Transpose.NO_TRANS,
                rows,
                j1 - j0,
                known,
                -1,
                a,
                offsetA + i0 + i1 * lda,
                lda,
                c,
                at(from, j0),
                ldc,
                at(to, j0));
        double second = lowerFirst ? solve(i0, i1, j0, j1) : solve(i1, i2, j0, j1);
        scale(second, from, known, j0, j1 - j0);
        return first * second;
    }

    private double splitColumns(int i0, int i1, int j0, int j1, int j2) {
        boolean rightFirst = transB;
        double first = rightFirst ? solve(i0, i1, j1, j2) : solve(i0, i1, j0, j1);
        int from = rightFirst ? j1 : j0;
        int to = rightFirst ? j0 : j1;
        int columns = rightFirst ? j1 - j0 : j2 - j1;
        int known = j2 - j0 - columns;
        scale(first, i0, i1 - i0, to, columns);
        multiply(
                Transpose.NO_TRANS,
                transB ? Transpose.CONJ_TRANS : Transpose.NO_TRANS,
                i1 - i0,
                columns,
                known,
                -sign,
                c,
                at(i0, from),
                ldc,
                b,
                offsetB + j0 + j1 * ldb,
                ldb,
                at(i0, to));
        double second = rightFirst ? solve(i0, i1, j0, j1) : solve(i0, i1, j1, j2);
        scale(second, i0, i1 - i0, from, known);
        return first * second;
    }

    private int at(int i, int j) {
        return offsetC + i + j * ldc;
    }

    private void scale(double factor, int i, int rows, int j, int columns) {
        if (factor != 1) {
            for (int k = j; k < j + columns; k++) {
                for (int p = 2 * at(i, k); p < 2 * at(i + rows, k); p++) {
                    c[p] *= factor;
                }
            }
        }
    }

    /** C from {@code to} on += factor * op(X) * op(Y). */
    private void multiply(
            Transpose transX,
            Transpose transY,
            int m,
            int n,
            int k,
            int factor,
            double[] x,
            int offsetX,
            int ldx,
            double[] y,
            int offsetY,
            int ldy,
            int to) {
        if (m > LEAF || n > LEAF || k > LEAF) {
            double alpha = factor;
            ZGemm.gemm(
                    Layout.COL_MAJOR,
                    transX,
                    transY,
                    m,
                    n,
                    k,
                    alpha,
                    0.0,
                    x,
                    offsetX,
                    ldx,
                    y,
                    offsetY,
                    ldy,
                    1.0,
                    0.0,
                    c,
                    to,
                    ldc);
            return;
        }
        int rowX = transX == Transpose.NO_TRANS ? 1 : ldx;
        int columnX = transX == Transpose.NO_TRANS ? ldx : 1;
        int rowY = transY == Transpose.NO_TRANS ? 1 : ldy;
        int columnY = transY == Transpose.NO_TRANS ? ldy : 1;
        int signX = transX == Transpose.NO_TRANS ? 1 : -1;
        int signY = transY == Transpose.NO_TRANS ? 1 : -1;
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < m; i++) {
                double re = 0;
                double im = 0;
                for (int l = 0; l < k; l++) {
                    int p = 2 * (offsetX + i * rowX + l * columnX);
                    int q = 2 * (offsetY + l * rowY + j * columnY);
                    double xIm = signX * x[p + 1];
                    double yIm = signY * y[q + 1];
                    re += x[p] * y[q] - xIm * yIm;
                    im += x[p] * yIm + xIm * y[q];
                }
                c[2 * (to + i + j * ldc)] += factor * re;
                c[2 * (to + i + j * ldc) + 1] += factor * im;
            }
        }
    }

    private double element(int i, int j) {
        int p = 2 * (offsetA + i * (lda + 1));
        int q = 2 * (offsetB + j * (ldb + 1));
        double re = a[p] + sign * b[q];
        double im = (transA ? -1 : 1) * a[p + 1] + (transB ? -sign : sign) * b[q + 1];
        double divisor = Math.abs(re) + Math.abs(im);
        if (!(divisor > smin)) {
            re = smin;
            im = 0;
            divisor = smin;
            perturbed = true;
        }
        int r = 2 * at(i, j);
        double dividend = Math.abs(c[r]) + Math.abs(c[r + 1]);
        double scale = divisor < 1 && dividend > 1 && dividend > BIG * divisor ? 1 / dividend : 1;
        double x = ZLadiv.re(c[r] * scale, c[r + 1] * scale, re, im);
        c[r + 1] = ZLadiv.im(c[r] * scale, c[r + 1] * scale, re, im);
        c[r] = x;
        return scale;
    }
}
