package org.panblas.ref.lapack.svd;

import java.util.Arrays;
import org.panblas.Layout;
import org.panblas.Side;
import org.panblas.Transpose;
import org.panblas.ref.lapack.auxiliary.BlockSizes;
import org.panblas.ref.lapack.auxiliary.DLascl;
import org.panblas.ref.lapack.auxiliary.DSafeRange;
import org.panblas.ref.lapack.orthogonal.ZGeqrf;
import org.panblas.ref.lapack.orthogonal.ZOrmqr;
import org.panblas.ref.level3.DGemm;

/**
 * The singular value decomposition of a matrix with at least as many rows as columns, on which {@link ZGesvd},
 * {@link ZGesdd} and least squares rest: by QR first where there are many more rows, then the bidiagonal form B = X * S * Y^T, of which X and Y
 * are multiplied by the reflectors.
 */
public final class ZTallSvd {
    private final DTallSvd.BidiagonalSolver solver;
    private final int m;
    private final int n;
    private final double[] a;
    private final int offsetA;
    private final int lda;
    private final double[] e;

    private final double[] x;
    private final double[] y;
    private final double[] tau;
    private final double[] tauq;
    private final double[] taup;
    private double[] triangle;
    private double norm;
    private double target;

    /** Takes A, which is overwritten; U and V are wanted or not. */
    public ZTallSvd(
            DTallSvd.BidiagonalSolver solver,
            int m,
            int n,
            double[] a,
            int offsetA,
            int lda,
            boolean wantU,
            boolean wantV) {
        this.solver = solver;
        this.m = m;
        this.n = n;
        this.a = a;
        this.offsetA = offsetA;
        this.lda = lda;
        e = new double[n];
        x = wantU ? DTallSvd.identity(n) : null;
        y = wantV ? DTallSvd.identity(n) : null;
        tau = new double[2 * n];
        tauq = new double[2 * n];
        taup = new double[2 * n];
    }

    /**
     * Finds the n singular values, falling, of A scaled to a safe range; returns 0 or how many off-diagonal elements have not
     * become zero.
     */
    public int solve(double[] s, int offsetS) {
        norm = DLascl.max(2 * m, n, a, 2 * offsetA, 2 * lda);
        target = DSafeRange.target(norm);
        DLascl.lascl(norm, target, 2 * m, n, a, 2 * offsetA, 2 * lda);
        if (m >= BlockSizes.TALL * n) {
            ZGeqrf.geqrf(m, n, a, offsetA, lda, tau, 0);
            triangle = new double[2 * n * n];
            for (int j = 0; j < n; j++) {
                System.arraycopy(a, 2 * (offsetA + j * lda), triangle, 2 * j * n, 2 * (j + 1));
            }
            ZGebrd.gebrd(n, n, triangle, 0, n, s, offsetS, e, 0, tauq, 0, taup, 0);
        } else {
            ZGebrd.gebrd(m, n, a, offsetA, lda, s, offsetS, e, 0, tauq, 0, taup, 0);
        }
        return solver.solve(n, s, offsetS, e, x, y);
    }

    /** Makes the singular values those of A; returns what is left of the off-diagonal elements. */
    public double[] unscale(double[] s, int offsetS) {
        DLascl.lascl(target, norm, n, 1, s, offsetS, 1);
        DLascl.lascl(target, norm, n - 1, 1, e, 0, 1);
        return e;
    }

    /** Divides X, made from the scaled A, by what A was scaled by: {@code rows} x {@code columns}. */
    public void unscaleSolution(int rows, int columns, double[] b, int offsetB, int ldb) {
        DLascl.lascl(norm, target, 2 * rows, columns, b, 2 * offsetB, 2 * ldb);
    }

    /** The greatest modulus in A. */
    public double norm() {
        return norm;
    }

    /** Writes the first {@code columns} left singular vectors, n or m of them. */
    public void left(int columns, double[] u, int offsetU, int ldu) {
        for (int j = 0; j < columns; j++) {
            int column = 2 * (offsetU + j * ldu);
            Arrays.fill(u, column, column + 2 * m, 0);
            if (j >= n) {
                u[column + 2 * j] = 1;
            } else {
                for (int i = 0; i < n; i++) {
                    u[column + 2 * i] = x[i + j * n];
                }
            }
        }
        reflectLeft(Transpose.NO_TRANS, columns, u, offsetU, ldu);
    }

    /** Writes the right singular vectors as the rows of VT. */
    public void right(double[] vt, int offsetVt, int ldvt) {
        for (int j = 0; j < n; j++) {
            int column = 2 * (offsetVt + j * ldvt);
            for (int i = 0; i < n; i++) {
                vt[column + 2 * i] = y[j + i * n];
                vt[column + 2 * i + 1] = 0;
            }
        }
        boolean direct = triangle == null;
        ZOrmbr.unmbr(
                'P',
                Side.RIGHT,
                Transpose.CONJ_TRANS,
                n,
                n,
                n,
                direct ? a : triangle,
                direct ? offsetA : 0,
                direct ? lda : n,
                taup,
                0,
                vt,
                offsetVt,
                ldvt);
    }

    /** B := op(U) * B with all m left singular vectors, B being m x columns. */
    public void multiplyLeft(Transpose trans, int columns, double[] b, int offsetB, int ldb) {
        if (trans == Transpose.NO_TRANS) {
            multiply(trans, x, columns, b, offsetB, ldb);
            reflectLeft(trans, columns, b, offsetB, ldb);
        } else {
            reflectLeft(trans, columns, b, offsetB, ldb);
            multiply(trans, x, columns, b, offsetB, ldb);
        }
    }

    /** B := op(V) * B, B being n x columns. */
    public void multiplyRight(Transpose trans, int columns, double[] b, int offsetB, int ldb) {
        if (trans == Transpose.NO_TRANS) {
            multiply(trans, y, columns, b, offsetB, ldb);
            reflectRight(trans, columns, b, offsetB, ldb);
        } else {
            reflectRight(trans, columns, b, offsetB, ldb);
            multiply(trans, y, columns, b, offsetB, ldb);
        }
    }

    private void reflectLeft(Transpose trans, int columns, double[] b, int offsetB, int ldb) {
        Side left = Side.LEFT;
        if (triangle == null) {
            ZOrmbr.unmbr('Q', left, trans, m, columns, n, a, offsetA, lda, tauq, 0, b, offsetB, ldb);
            return;
        }
        if (trans != Transpose.NO_TRANS) {
            ZOrmqr.unmqr(left, trans, m, columns, n, a, offsetA, lda, tau, 0, b, offsetB, ldb);
        }
        ZOrmbr.unmbr('Q', left, trans, n, columns, n, triangle, 0, n, tauq, 0, b, offsetB, ldb);
        if (trans == Transpose.NO_TRANS) {
            ZOrmqr.unmqr(left, trans, m, columns, n, a, offsetA, lda, tau, 0, b, offsetB, ldb);
        }
    }

    private void reflectRight(Transpose trans, int columns, double[] b, int offsetB, int ldb) {
        boolean direct = triangle == null;
        ZOrmbr.unmbr(
                'P',
                Side.LEFT,
                trans,
                n,
                columns,
                n,
                direct ? a : triangle,
                direct ? offsetA : 0,
                direct ? lda : n,
                taup,
                0,
                b,
                offsetB,
                ldb);
    }

    /** The first n rows of B := op(Q) * these rows, the real and imaginary parts side by side: Q is real. */
    private void multiply(Transpose trans, double[] q, int columns, double[] b, int offsetB, int ldb) {
        double[] parts = new double[2 * n * columns];
        double[] product = new double[2 * n * columns];
        int count = n * columns;
        for (int j = 0; j < columns; j++) {
            for (int i = 0; i < n; i++) {
                int p = 2 * (offsetB + i + j * ldb);
                parts[i + j * n] = b[p];
                parts[count + i + j * n] = b[p + 1];
            }
        }
        Transpose no = Transpose.NO_TRANS;
        Layout layout = Layout.COL_MAJOR;
        DGemm.gemm(layout, trans, no, n, 2 * columns, n, 1.0, q, 0, n, parts, 0, n, 0.0, product, 0, n);
        for (int j = 0; j < columns; j++) {
            for (int i = 0; i < n; i++) {
                int p = 2 * (offsetB + i + j * ldb);
                b[p] = product[i + j * n];
                b[p + 1] = product[count + i + j * n];
            }
        }
    }
}
