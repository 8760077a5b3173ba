package org.panblas.ref.level3;

import org.panblas.Layout;
import org.panblas.Side;
import org.panblas.Uplo;

/** Products with a complex symmetric or Hermitian matrix: {@code C := alpha * A * B + beta * C} or {@code alpha * B * A + beta * C}. */
public final class ZSymm {
    private ZSymm() {}

    /** {@code C := alpha * A * B + beta * C} (LEFT) or {@code alpha * B * A + beta * C} (RIGHT), C being m × n. */
    public static void symm(
            Layout layout,
            Side side,
            Uplo uplo,
            int m,
            int n,
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
        multiply(
                false, layout, side, uplo, m, n, alphaRe, alphaIm, a, offsetA, lda, b, offsetB, ldb, betaRe, betaIm, c,
                offsetC, ldc);
    }

    /** As {@link #symm} with a Hermitian A, the imaginary part of whose diagonal is not read. */
    public static void hemm(
            Layout layout,
            Side side,
            Uplo uplo,
            int m,
            int n,
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
        multiply(
                true, layout, side, uplo, m, n, alphaRe, alphaIm, a, offsetA, lda, b, offsetB, ldb, betaRe, betaIm, c,
                offsetC, ldc);
    }

    private static void multiply(
            boolean hermitian,
            Layout layout,
            Side side,
            Uplo uplo,
            int m,
            int n,
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
        if (m == 0 || n == 0) {
            return;
        }
        int rowC = RowMajor.rowStride(layout, false, ldc);
        int columnC = RowMajor.columnStride(layout, false, ldc);
        if (alphaRe == 0 && alphaIm == 0) {
            ZScale.scale(Region.FULL, m, n, betaRe, betaIm, c, offsetC, rowC, columnC);
            return;
        }
        int rowA = RowMajor.rowStride(layout, false, lda);
        int columnA = RowMajor.columnStride(layout, false, lda);
        int rowB = RowMajor.rowStride(layout, false, ldb);
        int columnB = RowMajor.columnStride(layout, false, ldb);
        boolean lower = uplo == Uplo.LOWER;
        ZProduct product = ZProduct.acquire();
        if (side == Side.LEFT) {
            product.left(a).mirrored(hermitian, offsetA, rowA, columnA, lower);
            product.right(b).general(offsetB, columnB, rowB, false);
        } else {
            product.left(b).general(offsetB, rowB, columnB, false);
            product.right(a).mirrored(hermitian, offsetA, columnA, rowA, !lower);
        }
        product.into(
                Region.FULL,
                m,
                n,
                side == Side.LEFT ? m : n,
                alphaRe,
                alphaIm,
                betaRe,
                betaIm,
                c,
                offsetC,
                rowC,
                columnC);
    }
}
