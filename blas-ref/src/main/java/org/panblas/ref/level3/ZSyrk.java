package org.panblas.ref.level3;

import org.panblas.Layout;
import org.panblas.Transpose;
import org.panblas.Uplo;

/** Updates of a complex symmetric or Hermitian matrix by products of rank k. */
public final class ZSyrk {
    private ZSyrk() {}

    /** {@code C := alpha * op(A) * op(A)^T + beta * C} on the triangle {@code uplo} of C, op(A) being n × k. */
    public static void syrk(
            Layout layout,
            Uplo uplo,
            Transpose trans,
            int n,
            int k,
            double alphaRe,
            double alphaIm,
            double[] a,
            int offsetA,
            int lda,
            double betaRe,
            double betaIm,
            double[] c,
            int offsetC,
            int ldc) {
        if (n == 0 || scaled(layout, uplo, n, k, alphaRe, alphaIm, betaRe, betaIm, c, offsetC, ldc)) {
            return;
        }
        add(
                false, layout, uplo, trans, n, k, alphaRe, alphaIm, a, offsetA, lda, a, offsetA, lda, betaRe, betaIm, c,
                offsetC, ldc);
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
            double alphaRe,
            double alphaIm,
            double[] a,
            int offsetA,
            int lda,
            double[] b,
            int offsetB,
            int ldb,
            double betaRe,
            double betaIm,
            double[] c,
            int offsetC,
            int ldc) {
        if (n == 0 || scaled(layout, uplo, n, k, alphaRe, alphaIm, betaRe, betaIm, c, offsetC, ldc)) {
            return;
        }
        add(
                false, layout, uplo, trans, n, k, alphaRe, alphaIm, a, offsetA, lda, b, offsetB, ldb, betaRe, betaIm, c,
                offsetC, ldc);
        add(
                false, layout, uplo, trans, n, k, alphaRe, alphaIm, b, offsetB, ldb, a, offsetA, lda, 1, 0, c, offsetC,
                ldc);
    }

    /**
     * {@code C := alpha * op(A) * op(A)^H + beta * C} on the triangle {@code uplo} of a Hermitian C, op(A) being n × k.
     * The imaginary part of C's diagonal is not read, and set to zero.
     */
    public static void herk(
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
        boolean empty = alpha == 0 || k == 0;
        if (n == 0 || (empty && beta == 1)) {
            return;
        }
        if (!scaled(layout, uplo, n, k, alpha, 0.0, beta, 0.0, c, offsetC, ldc)) {
            add(
                    true, layout, uplo, trans, n, k, alpha, 0.0, a, offsetA, lda, a, offsetA, lda, beta, 0.0, c,
                    offsetC, ldc);
        }
        ZScale.realDiagonal(n, c, offsetC, ldc);
    }

    /**
     * {@code C := alpha * op(A) * op(B)^H + conj(alpha) * op(B) * op(A)^H + beta * C} on the triangle {@code uplo} of a
     * Hermitian C, op(A) and op(B) being n × k. The imaginary part of C's diagonal is not read, and set to zero.
     */
    public static void her2k(
            Layout layout,
            Uplo uplo,
            Transpose trans,
            int n,
            int k,
            double alphaRe,
            double alphaIm,
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
        boolean empty = (alphaRe == 0 && alphaIm == 0) || k == 0;
        if (n == 0 || (empty && beta == 1)) {
            return;
        }
        if (!scaled(layout, uplo, n, k, alphaRe, alphaIm, beta, 0.0, c, offsetC, ldc)) {
            add(
                    true, layout, uplo, trans, n, k, alphaRe, alphaIm, a, offsetA, lda, b, offsetB, ldb, beta, 0.0, c,
                    offsetC, ldc);
            add(
                    true, layout, uplo, trans, n, k, alphaRe, -alphaIm, b, offsetB, ldb, a, offsetA, lda, 1, 0, c,
                    offsetC, ldc);
        }
        ZScale.realDiagonal(n, c, offsetC, ldc);
    }

    /** Does all there is to do when there is no product; returns false when there is one. */
    private static boolean scaled(
            Layout layout,
            Uplo uplo,
            int n,
            int k,
            double alphaRe,
            double alphaIm,
            double betaRe,
            double betaIm,
            double[] c,
            int offsetC,
            int ldc) {
        if ((alphaRe != 0 || alphaIm != 0) && k != 0) {
            return false;
        }
        int row = RowMajor.rowStride(layout, false, ldc);
        ZScale.scale(Region.of(uplo), n, n, betaRe, betaIm, c, offsetC, row, RowMajor.columnStride(layout, false, ldc));
        return true;
    }

    private static void add(
            boolean hermitian,
            Layout layout,
            Uplo uplo,
            Transpose trans,
            int n,
            int k,
            double alphaRe,
            double alphaIm,
            double[] a,
            int offsetA,
            int lda,
            double[] b,
            int offsetB,
            int ldb,
            double betaRe,
            double betaIm,
            double[] c,
            int offsetC,
            int ldc) {
        boolean flip = trans != Transpose.NO_TRANS;
        boolean conjugate = hermitian && flip;
        ZProduct product = ZProduct.acquire();
        product.left(a)
                .general(
                        offsetA,
                        RowMajor.rowStride(layout, flip, lda),
                        RowMajor.columnStride(layout, flip, lda),
                        conjugate);
        product.right(b)
                .general(
                        offsetB,
                        RowMajor.rowStride(layout, flip, ldb),
                        RowMajor.columnStride(layout, flip, ldb),
                        hermitian && !flip);
        int row = RowMajor.rowStride(layout, false, ldc);
        int column = RowMajor.columnStride(layout, false, ldc);
        product.into(Region.of(uplo), n, n, k, alphaRe, alphaIm, betaRe, betaIm, c, offsetC, row, column);
    }
}
