package org.panblas.ref.lapack.symmetric;

import org.panblas.Diag;
import org.panblas.Layout;
import org.panblas.Side;
import org.panblas.Transpose;
import org.panblas.Uplo;
import org.panblas.ref.level3.DTrmm;
import org.panblas.ref.level3.DTrsm;

/**
 * Reduces a symmetric-definite pencil to a symmetric matrix (LAPACK {@code dsygst}). The whole matrix is multiplied from both
 * sides, which is twice the arithmetic of a triangle and still little beside what finding its eigenvalues takes.
 */
public final class DSygst {
    private DSygst() {}

    /**
     * Overwrites the triangle of A with that of inv(U^T) * A * inv(U) or inv(L) * A * inv(L^T) (itype 1), or
     * U * A * U^T or L^T * A * L (itype 2, 3), B being the factor potrf made.
     *
     * @return 0
     */
    public static int sygst(
            int itype, Uplo uplo, int n, double[] a, int offsetA, int lda, double[] b, int offsetB, int ldb) {
        double[] full = DTriangle.full(uplo, n, a, offsetA, lda);
        // U^T from the left goes with the inverse, U without; with L it is the other way round.
        boolean transposedLeft = (uplo == Uplo.UPPER) == (itype == 1);
        Transpose left = transposedLeft ? Transpose.TRANS : Transpose.NO_TRANS;
        Transpose right = transposedLeft ? Transpose.NO_TRANS : Transpose.TRANS;
        multiply(itype, Side.LEFT, uplo, left, n, b, offsetB, ldb, full);
        multiply(itype, Side.RIGHT, uplo, right, n, b, offsetB, ldb, full);
        DTriangle.copy(uplo, n, full, a, offsetA, lda);
        return 0;
    }

    private static void multiply(
            int itype, Side side, Uplo uplo, Transpose trans, int n, double[] b, int offsetB, int ldb, double[] x) {
        Layout columns = Layout.COL_MAJOR;
        Diag diag = Diag.NON_UNIT;
        if (itype == 1) {
            DTrsm.trsm(columns, side, uplo, trans, diag, n, n, 1.0, b, offsetB, ldb, x, 0, n);
        } else {
            DTrmm.trmm(columns, side, uplo, trans, diag, n, n, 1.0, b, offsetB, ldb, x, 0, n);
        }
    }
}
