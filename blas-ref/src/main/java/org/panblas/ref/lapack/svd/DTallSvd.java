package org.panblas.ref.lapack.svd;

import java.util.Arrays;
import org.panblas.Side;
import org.panblas.Transpose;
import org.panblas.ref.lapack.auxiliary.BlockSizes;
import org.panblas.ref.lapack.auxiliary.DAdjoint;
import org.panblas.ref.lapack.auxiliary.DLascl;
import org.panblas.ref.lapack.auxiliary.DSafeRange;
import org.panblas.ref.lapack.orthogonal.DGeqrf;
import org.panblas.ref.lapack.orthogonal.DOrmqr;

/**
 * The singular value decomposition of a matrix with at least as many rows as columns, on which {@link DGesvd} and
 * {@link DGesdd} rest: by QR first where there are many more rows, then the bidiagonal form B = X * S * Y^T, of which X and Y
 * are multiplied by the reflectors.
 */
final class DTallSvd {
    private final BidiagonalSolver solver;
    private final int m;
    private final int n;
    private final double[] a;
    private final int offsetA;
    private final int lda;
    /** The unconverged off-diagonal of B, if any. */
    final double[] e;

    private final double[] x;
    private final double[] y;
    private final double[] tau;
    private final double[] tauq;
    private final double[] taup;
    private double[] triangle;

    /** How B is decomposed. */
    interface BidiagonalSolver {
        /** As {@link DBdsqr}: S falling in d, X and Y (n x n, packed, the identity or null) become the vectors of B. */
        int solve(int n, double[] d, int offsetD, double[] e, double[] x, double[] y);
    }

    /** Takes A, which is overwritten; U and V are wanted or not. */
    DTallSvd(BidiagonalSolver solver, int m, int n, double[] a, int offsetA, int lda, boolean wantU, boolean wantV) {
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

    /** Finds the n singular values, falling; returns how many off-diagonal elements have not become zero. */
    int solve(double[] s, int offsetS) {
        double norm = DLascl.max(m, n, a, offsetA, lda);
        double target = DSafeRange.target(norm);
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
        int info = solver.solve(n, s, offsetS, e, x, y);
        DLascl.lascl(target, norm, n, 1, s, offsetS, 1);
        DLascl.lascl(target, norm, n - 1, 1, e, 0, 1);
        return info;
    }

    /** Writes the first {@code columns} left singular vectors, n or m of them. */
    void left(int columns, double[] u, int offsetU, int ldu) {
        for (int j = 0; j < columns; j++) {
            int column = offsetU + j * ldu;
            Arrays.fill(u, column, column + m, 0);
            if (j < n) {
                System.arraycopy(x, j * n, u, column, n);
            } else {
                u[column + j] = 1;
            }
        }
        Side left = Side.LEFT;
        Transpose no = Transpose.NO_TRANS;
        if (triangle == null) {
            DOrmbr.ormbr('Q', left, no, m, columns, n, a, offsetA, lda, tauq, 0, u, offsetU, ldu);
        } else {
            DOrmbr.ormbr('Q', left, no, n, n, n, triangle, 0, n, tauq, 0, u, offsetU, ldu);
            DOrmqr.ormqr(left, no, m, columns, n, a, offsetA, lda, tau, 0, u, offsetU, ldu);
        }
    }

    /** Writes the right singular vectors as the rows of VT. */
    void right(double[] vt, int offsetVt, int ldvt) {
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

    /** B by implicit QR. */
    static int byQr(int n, double[] d, int offsetD, double[] e, double[] x, double[] y) {
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
