package org.panblas.ref.lapack.svd;

import org.panblas.ref.lapack.auxiliary.ZAdjoint;

/** Hands the vectors of a {@link ZTallSvd} out as those of the m x n matrix or, where it is wide, of its transpose. */
final class ZSvdVectors {
    private final ZTallSvd svd;
    private final int m;
    private final int n;
    private final boolean tall;

    ZSvdVectors(ZTallSvd svd, int m, int n) {
        this.svd = svd;
        this.m = m;
        this.n = n;
        tall = m >= n;
    }

    /** Writes the first {@code columns} columns of U. */
    void left(int columns, double[] u, int offsetU, int ldu) {
        if (tall) {
            svd.left(columns, u, offsetU, ldu);
        } else {
            double[] vt = new double[2 * m * m];
            svd.right(vt, 0, m);
            ZAdjoint.adjoint(m, m, vt, 0, m, u, offsetU, ldu);
        }
    }

    /** Writes the first {@code rows} rows of VT. */
    void right(int rows, double[] vt, int offsetVt, int ldvt) {
        if (tall) {
            svd.right(vt, offsetVt, ldvt);
        } else {
            double[] u = new double[2 * n * rows];
            svd.left(rows, u, 0, n);
            ZAdjoint.adjoint(n, rows, u, 0, n, vt, offsetVt, ldvt);
        }
    }

    /** Writes the first min(m, n) columns of U over A, which may hold reflectors until the last moment. */
    void leftInto(double[] a, int offsetA, int lda) {
        int columns = Math.min(m, n);
        double[] u = new double[2 * m * columns];
        left(columns, u, 0, m);
        copy(m, columns, u, a, offsetA, lda);
    }

    /** Writes the first min(m, n) rows of VT over A. */
    void rightInto(double[] a, int offsetA, int lda) {
        int rows = Math.min(m, n);
        double[] vt = new double[2 * rows * n];
        right(rows, vt, 0, rows);
        copy(rows, n, vt, a, offsetA, lda);
    }

    private static void copy(int rows, int columns, double[] from, double[] to, int offset, int ld) {
        for (int j = 0; j < columns; j++) {
            System.arraycopy(from, 2 * j * rows, to, 2 * (offset + j * ld), 2 * rows);
        }
    }
}
