package org.panblas.ref.lapack.auxiliary;

import org.panblas.Layout;
import org.panblas.Transpose;
import org.panblas.ref.ext.DMatcopy;

/**
 * The transposed copy by which one code serves both storages of reflectors: those of A = L * Q lie in rows as those of
 * A^T = Q * R lie in columns.
 */
public final class DAdjoint {
    private DAdjoint() {}

    /** B := A^T, A being m x n. */
    public static void adjoint(int m, int n, double[] a, int offsetA, int lda, double[] b, int offsetB, int ldb) {
        DMatcopy.omatcopy(Layout.COL_MAJOR, Transpose.TRANS, m, n, 1.0, a, offsetA, lda, b, offsetB, ldb);
    }

    /** A^T of an m x n matrix, packed with leading dimension n. */
    public static double[] adjoint(int m, int n, double[] a, int offsetA, int lda) {
        double[] b = new double[n * m];
        adjoint(m, n, a, offsetA, lda, b, 0, n);
        return b;
    }
}
