package org.panblas.ref.lapack.svd;

import org.panblas.ref.lapack.auxiliary.DAdjoint;

/** Hands the vectors of a {@link DTallSvd} out as those of the m x n matrix or, where it is wide, of its transpose. */
final class DSvdVectors {
    private final DTallSvd svd;
    private final int m;
    private final int n;
    private final boolean tall;

    DSvdVectors(DTallSvd svd, int m, int n) {
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
            double[] vt = new double[m * m];
            svd.right(vt, 0, m);
            DAdjoint.adjoint(m, m, vt, 0, m, u, offsetU, ldu);
        }
    }

    /** Writes the first {@code rows} rows of VT. */
    void right(int rows, double[] vt, int offsetVt, int ldvt) {
        if (tall) {
            svd.right(vt, offsetVt, ldvt);
        } else {
            double[] u = new double[n * rows];
            svd.left(rows, u, 0, n);
            DAdjoint.adjoint(n, rows, u, 0, n, vt, offsetVt, ldvt);
        }
    }

    /** Writes the first min(m, n) columns of U over A, which may hold reflectors until the last moment. */
    void leftInto(double[] a, int offsetA, int lda) {
        int columns = Math.min(m, n);
        double[] u = new double[m * columns];
        left(columns, u, 0, m);
        copy(m, columns, u, a, offsetA, lda);
    }

    /** Writes the first min(m, n) rows of VT over A. */
    void rightInto(double[] a, int offsetA, int lda) {
        int rows = Math.min(m, n);
        double[] vt = new double[rows * n];
        right(rows, vt, 0, rows);
        copy(rows, n, vt, a, offsetA, lda);
    }

    private static void copy(int rows, int columns, double[] from, double[] to, int offset, int ld) {
        for (int j = 0; j < columns; j++) {
            System.arraycopy(from, j * rows, to, offset + j * ld, rows);
        }
    }
}
