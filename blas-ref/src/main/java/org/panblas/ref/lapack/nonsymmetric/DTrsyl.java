package org.panblas.ref.lapack.nonsymmetric;

import org.panblas.Layout;
import org.panblas.Transpose;
import org.panblas.ref.lapack.auxiliary.DLascl;
import org.panblas.ref.level3.DGemm;

/**
 * The Sylvester equation with quasi-triangular matrices (LAPACK {@code dtrsyl}), by halving the larger side (Jonsson and
 * Kågström, ACM TOMS 28, 2002): the half that does not depend on the other is solved first and taken from the other by
 * {@code gemm}.
 */
public final class DTrsyl {
    /** Products of at most this order are plain loops. */
    private static final int LEAF = 8;

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
    private final DLasy2 solver = new DLasy2();
    private final double[] left = new double[4];
    private final double[] right = new double[4];
    private final double[] rhs = new double[4];
    private boolean perturbed;

    private DTrsyl(
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
        double norm = Math.max(quasi(m, a, offsetA, lda), quasi(n, b, offsetB, ldb));
        double smin = Math.max(Double.MIN_NORMAL * ((double) m * n / eps), eps * norm);
        boolean transA = trana != Transpose.NO_TRANS;
        boolean transB = tranb != Transpose.NO_TRANS;
        DTrsyl equation = new DTrsyl(transA, transB, isgn, a, offsetA, lda, b, offsetB, ldb, c, offsetC, ldc, smin);
        scale[offsetScale] = equation.solve(0, m, 0, n);
        return equation.perturbed ? 1 : 0;
    }

    /** The largest element of a quasi-triangular matrix. */
    private static double quasi(int n, double[] a, int offsetA, int lda) {
        double max = 0;
        for (int j = 0; j < n; j++) {
            max = Math.max(max, DLascl.max(Math.min(j + 2, n), 1, a, offsetA + j * lda, lda));
        }
        return max;
    }

    /** Solves for rows i0 to i1 - 1 and columns j0 to j1 - 1 of X; returns the scale, which only this part got. */
    private double solve(int i0, int i1, int j0, int j1) {
        int m = i1 - i0;
        int n = j1 - j0;
        if (m >= n) {
            int split = m > 1 ? split(i0, i1, a, offsetA, lda) : i0;
            if (split > i0) {
                return splitRows(i0, split, i1, j0, j1);
            }
        }
        int split = n > 1 ? split(j0, j1, b, offsetB, ldb) : j0;
        if (split > j0) {
            return splitColumns(i0, i1, j0, split, j1);
        }
        split = m > 1 ? split(i0, i1, a, offsetA, lda) : i0;
        return split > i0 ? splitRows(i0, split, i1, j0, j1) : block(i0, m, j0, n);
    }

    /** A row near the middle that does not part a block of order 2, or {@code from} where there is none. */
    private static int split(int from, int to, double[] t, int offset, int ld) {
        int middle = (from + to) / 2;
        if (t[offset + middle + (middle - 1) * ld] == 0) {
            return middle;
        }
        return middle - 1 > from ? middle - 1 : middle + 1 < to ? middle + 1 : from;
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
                transA ? Transpose.TRANS : Transpose.NO_TRANS,
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
                transB ? Transpose.TRANS : Transpose.NO_TRANS,
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
                for (int p = at(i, k); p < at(i + rows, k); p++) {
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
            DGemm.gemm(
                    Layout.COL_MAJOR,
                    transX,
                    transY,
                    m,
                    n,
                    k,
                    alpha,
                    x,
                    offsetX,
                    ldx,
                    y,
                    offsetY,
                    ldy,
                    1.0,
                    c,
                    to,
                    ldc);
            return;
        }
        int rowX = transX == Transpose.NO_TRANS ? 1 : ldx;
        int columnX = transX == Transpose.NO_TRANS ? ldx : 1;
        int rowY = transY == Transpose.NO_TRANS ? 1 : ldy;
        int columnY = transY == Transpose.NO_TRANS ? ldy : 1;
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < m; i++) {
                double sum = 0;
                for (int l = 0; l < k; l++) {
                    sum += x[offsetX + i * rowX + l * columnX] * y[offsetY + l * rowY + j * columnY];
                }
                c[to + i + j * ldc] += factor * sum;
            }
        }
    }

    /** Blocks of order 1 or 2. */
    private double block(int i0, int m, int j0, int n) {
        for (int k = 0; k < 2; k++) {
            for (int i = 0; i < 2; i++) {
                int p = i + 2 * k;
                left[p] =
                        i < m && k < m ? a[offsetA + (transA ? i0 + k + (i0 + i) * lda : i0 + i + (i0 + k) * lda)] : 0;
                right[p] =
                        i < n && k < n ? b[offsetB + (transB ? j0 + k + (j0 + i) * ldb : j0 + i + (j0 + k) * ldb)] : 0;
                rhs[p] = i < m && k < n ? c[at(i0 + i, j0 + k)] : 0;
            }
        }
        solver.solve(m, n, sign, smin, left, right, rhs);
        perturbed |= solver.perturbed;
        for (int k = 0; k < n; k++) {
            for (int i = 0; i < m; i++) {
                c[at(i0 + i, j0 + k)] = solver.x[i + 2 * k];
            }
        }
        return solver.scale;
    }
}
