package org.panblas.ref.lapack.auxiliary;

import org.panblas.Layout;
import org.panblas.Transpose;
import org.panblas.ref.ext.ZMatcopy;

/**
 * The conjugated and transposed copy by which one code serves both storages of reflectors: those of A = L * Q lie in rows
 * as those of A^H = Q * R lie in columns.
 */
public final class ZAdjoint {
    private ZAdjoint() {}

    /** B := A^H, A being m x n. */
    public static void adjoint(int m, int n, double[] a, int offsetA, int lda, double[] b, int offsetB, int ldb) {
        ZMatcopy.omatcopy(Layout.COL_MAJOR, Transpose.CONJ_TRANS, m, n, 1.0, 0.0, a, offsetA, lda, b, offsetB, ldb);
    }

    /** A^H of an m x n matrix, packed with leading dimension n. */
    public static double[] adjoint(int m, int n, double[] a, int offsetA, int lda) {
        double[] b = new double[2 * n * m];
        adjoint(m, n, a, offsetA, lda, b, 0, n);
        return b;
    }
}
