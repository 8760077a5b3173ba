package org.panblas.ref.lapack.svd;

import java.util.Arrays;
import org.panblas.Layout;
import org.panblas.Side;
import org.panblas.Transpose;
import org.panblas.ref.lapack.auxiliary.BlockSizes;
import org.panblas.ref.lapack.auxiliary.DAdjoint;
import org.panblas.ref.lapack.auxiliary.DLascl;
import org.panblas.ref.lapack.auxiliary.DSafeRange;
import org.panblas.ref.lapack.orthogonal.DGeqrf;
import org.panblas.ref.lapack.orthogonal.DOrmqr;
import org.panblas.ref.level3.DGemm;

/**
 * The singular value decomposition of a matrix with at least as many rows as columns, on which {@link DGesvd},
 * {@link DGesdd} and least squares rest: by QR first where there are many more rows, then the bidiagonal form B = X * S * Y^T, of which X and Y
 * are multiplied by the reflectors.
 */
public final class DTallSvd {
    private final BidiagonalSolver solver;
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

    /** How B is decomposed. */
    public interface BidiagonalSolver {
        /** As {@link DBdsqr}: S falling in d, X and Y (n x n, packed, the identity or null) become the vectors of B. */
        int solve(int n, double[] d, int offsetD, double[] e, double[] x, double[] y);
    }

    /** Takes A, which is overwritten; U and V are wanted or not. */
    public DTallSvd(
            BidiagonalSolver solver, int m, int n, double[] a, int offsetA, int lda, boolean wantU, boolean wantV) {
        this.solver = solver;
        this.m = m;
        this.n = n;
        this.a = a;
        this.offsetA = offsetA;
        this.lda = lda;
        e = new double[n];
        x = wantU ? identity(n) : null;
        y = wantV ? identity(n) : null;
        tau = new double[n];
        tauq = new double[n];
        taup = new double[n];
    }

    /**
     * Finds the n singular values, falling, of A scaled to a safe range; returns 0 or how many off-diagonal elements have not
     * become zero.
     */
    public int solve(double[] s, int offsetS) {
        norm = DLascl.max(m, n, a, offsetA, lda);
        target = DSafeRange.target(norm);
        DLascl.lascl(norm, target, m, n, a, offsetA, lda);
        if (m >= BlockSizes.TALL * n) {
            DGeqrf.geqrf(m, n, a, offsetA, lda, tau, 0);
            triangle = new double[n * n];
            for (int j = 0; j < n; j++) {
                System.arraycopy(a, offsetA + j * lda, triangle, j * n, j + 1);
            }
            DGebrd.gebrd(n, n, triangle, 0, n, s, offsetS, e, 0, tauq, 0, taup, 0);
        } else {
            DGebrd.gebrd(m, n, a, offsetA, lda, s, offsetS, e, 0, tauq, 0, taup, 0);
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
        DLascl.lascl(norm, target, rows, columns, b, offsetB, ldb);
    }

    /** The greatest modulus in A. */
    public double norm() {
        return norm;
    }

    /** Writes the first {@code columns} left singular vectors, n or m of them. */
    public void left(int columns, double[] u, int offsetU, int ldu) {
        for (int j = 0; j < columns; j++) {
            int column = offsetU + j * ldu;
            Arrays.fill(u, column, column + m, 0);
            if (j < n) {
                System.arraycopy(x, j * n, u, column, n);
            } else {
                u[column + j] = 1;
            }
        }
        reflectLeft(Transpose.NO_TRANS, columns, u, offsetU, ldu);
    }

    /** Writes the right singular vectors as the rows of VT. */
    public void right(double[] vt, int offsetVt, int ldvt) {
        DAdjoint.adjoint(n, n, y, 0, n, vt, offsetVt, ldvt);
        boolean direct = triangle == null;
        DOrmbr.ormbr(
                'P',
                Side.RIGHT,
                Transpose.TRANS,
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
            DOrmbr.ormbr('Q', left, trans, m, columns, n, a, offsetA, lda, tauq, 0, b, offsetB, ldb);
            return;
        }
        if (trans != Transpose.NO_TRANS) {
            DOrmqr.ormqr(left, trans, m, columns, n, a, offsetA, lda, tau, 0, b, offsetB, ldb);
        }
        DOrmbr.ormbr('Q', left, trans, n, columns, n, triangle, 0, n, tauq, 0, b, offsetB, ldb);
        if (trans == Transpose.NO_TRANS) {
            DOrmqr.ormqr(left, trans, m, columns, n, a, offsetA, lda, tau, 0, b, offsetB, ldb);
        }
    }

    private void reflectRight(Transpose trans, int columns, double[] b, int offsetB, int ldb) {
        boolean direct = triangle == null;
        DOrmbr.ormbr(
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

    /** The first n rows of B := op(Q) * these rows. */
    private void multiply(Transpose trans, double[] q, int columns, double[] b, int offsetB, int ldb) {
        double[] top = new double[n * columns];
        for (int j = 0; j < columns; j++) {
            System.arraycopy(b, offsetB + j * ldb, top, j * n, n);
        }
        Transpose no = Transpose.NO_TRANS;
        DGemm.gemm(Layout.COL_MAJOR, trans, no, n, columns, n, 1.0, q, 0, n, top, 0, n, 0.0, b, offsetB, ldb);
    }

    /** B by divide and conquer. */
    public static int byDivision(int n, double[] d, int offsetD, double[] e, double[] x, double[] y) {
        return DBidiagonalDivide.solve(n, d, offsetD, e, x, y);
    }

    /** B by implicit QR. */
    public static int byQr(int n, double[] d, int offsetD, double[] e, double[] x, double[] y) {
        DColumns none = DColumns.NONE;
        DColumns left = x == null ? none : new DColumns(n, x, 0, n);
        DColumns right = y == null ? none : new DColumns(n, y, 0, n);
        return new DBidiagonalQr(n, d, offsetD, e, 0, left, none, right).solve();
    }

    static double[] identity(int n) {
        double[] q = new double[n * n];
        for (int i = 0; i < n; i++) {
            q[i + i * n] = 1;
        }
        return q;
    }
}
