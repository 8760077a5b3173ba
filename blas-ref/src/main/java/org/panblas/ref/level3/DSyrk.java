package org.panblas.ref.level3;

import org.panblas.Layout;
import org.panblas.Transpose;
import org.panblas.Uplo;

/** Updates of a symmetric matrix by products of rank k. */
public final class DSyrk {
    private DSyrk() {}

    /** {@code C := alpha * op(A) * op(A)^T + beta * C} on the triangle {@code uplo} of C, op(A) being n × k. */
    public static void syrk(
            Layout layout,
            Uplo uplo,
            Transpose trans,
            int n,
            int k,
            double alpha,
            double[] a,
            int offsetA,
            int lda,
            double beta,
            double[] c,
            int offsetC,
            int ldc) {
        if (n == 0 || scaled(layout, uplo, n, k, alpha, beta, c, offsetC, ldc)) {
            return;
        }
        add(layout, uplo, trans, n, k, alpha, a, offsetA, lda, a, offsetA, lda, beta, c, offsetC, ldc);
    }

    /**
     * {@code C := alpha * op(A) * op(B)^T + alpha * op(B) * op(A)^T + beta * C} on the triangle {@code uplo} of C, op(A)
     * and op(B) being n × k.
     */
    public static void syr2k(
            Layout layout,
            Uplo uplo,
            Transpose trans,
            int n,
            int k,
            double alpha,
            double[] a,
            int offsetA,
            int lda,
            double[] b,
            int offsetB,
            int ldb,
            double beta,
            double[] c,
            int offsetC,
            int ldc) {
        if (n == 0 || scaled(layout, uplo, n, k, alpha, beta, c, offsetC, ldc)) {
            return;
        }
        add(layout, uplo, trans, n, k, alpha, a, offsetA, lda, b, offsetB, ldb, beta, c, offsetC, ldc);
        add(layout, uplo, trans, n, k, alpha, b, offsetB, ldb, a, offsetA, lda, 1, c, offsetC, ldc);
    }

    /** Does all there is to do when there is no product; returns false when there is one. */
    private static boolean scaled(
            Layout layout, Uplo uplo, int n, int k, double alpha, double beta, double[] c, int offsetC, int ldc) {
        if (alpha != 0 && k != 0) {
            return false;
        }
        int row = RowMajor.rowStride(layout, false, ldc);
        DScale.scale(Region.of(uplo), n, n, beta, c, offsetC, row, RowMajor.columnStride(layout, false, ldc));
        return true;
    }

    private static void add(
            Layout layout,
            Uplo uplo,
            Transpose trans,
            int n,
            int k,
            double alpha,
            double[] a,
            int offsetA,
            int lda,
            double[] b,
            int offsetB,
            int ldb,
            double beta,
            double[] c,
            int offsetC,
            int ldc) {
        boolean flip = trans != Transpose.NO_TRANS;
        DProduct product = DProduct.acquire();
        product.left(a)
                .general(
                        offsetA,
                        RowMajor.rowStride(layout, flip, lda),
                        RowMajor.columnStride(layout, flip, lda),
                        false);
        product.right(b)
                .general(
                        offsetB,
                        RowMajor.rowStride(layout, flip, ldb),
                        RowMajor.columnStride(layout, flip, ldb),
                        false);
        int row = RowMajor.rowStride(layout, false, ldc);
        int column = RowMajor.columnStride(layout, false, ldc);
        product.into(Region.of(uplo), n, n, k, alpha, beta, c, offsetC, row, column);
    }
}
