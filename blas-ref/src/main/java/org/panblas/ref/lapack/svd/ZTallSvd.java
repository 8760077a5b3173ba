package org.panblas.ref.lapack.svd;

import java.util.Arrays;
import org.panblas.Side;
import org.panblas.Transpose;
import org.panblas.ref.lapack.auxiliary.BlockSizes;
import org.panblas.ref.lapack.auxiliary.DLascl;
import org.panblas.ref.lapack.auxiliary.DSafeRange;
import org.panblas.ref.lapack.orthogonal.ZGeqrf;
import org.panblas.ref.lapack.orthogonal.ZOrmqr;

/**
 * The singular value decomposition of a matrix with at least as many rows as columns, on which {@link ZGesvd} and
 * {@link ZGesdd} rest: by QR first where there are many more rows, then the bidiagonal form B = X * S * Y^T, of which X and Y
 * are multiplied by the reflectors.
 */
final class ZTallSvd {
    private final DTallSvd.BidiagonalSolver solver;
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

    /** Takes A, which is overwritten; U and V are wanted or not. */
    ZTallSvd(
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

    /** Finds the n singular values, falling; returns how many off-diagonal elements have not become zero. */
    int solve(double[] s, int offsetS) {
        double norm = DLascl.max(2 * m, n, a, 2 * offsetA, 2 * lda);
        double target = DSafeRange.target(norm);
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
        int info = solver.solve(n, s, offsetS, e, x, y);
        DLascl.lascl(target, norm, n, 1, s, offsetS, 1);
        DLascl.lascl(target, norm, n - 1, 1, e, 0, 1);
        return info;
    }

    /** Writes the first {@code columns} left singular vectors, n or m of them. */
    void left(int columns, double[] u, int offsetU, int ldu) {
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
        Side left = Side.LEFT;
        Transpose no = Transpose.NO_TRANS;
        if (triangle == null) {
            ZOrmbr.unmbr('Q', left, no, m, columns, n, a, offsetA, lda, tauq, 0, u, offsetU, ldu);
        } else {
            ZOrmbr.unmbr('Q', left, no, n, n, n, triangle, 0, n, tauq, 0, u, offsetU, ldu);
            ZOrmqr.unmqr(left, no, m, columns, n, a, offsetA, lda, tau, 0, u, offsetU, ldu);
        }
    }

    /** Writes the right singular vectors as the rows of VT. */
    void right(double[] vt, int offsetVt, int ldvt) {
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
}
