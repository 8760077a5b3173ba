package org.panblas.ref.level3;

import org.panblas.Layout;
import org.panblas.Side;
import org.panblas.Uplo;

/** Products with a symmetric matrix: {@code C := alpha * A * B + beta * C} or {@code alpha * B * A + beta * C}. */
public final class DSymm {
    private DSymm() {}

    /** {@code C := alpha * A * B + beta * C} (LEFT) or {@code alpha * B * A + beta * C} (RIGHT), C being m × n. */
    public static void symm(
            Layout layout,
            Side side,
            Uplo uplo,
            int m,
            int n,
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
        if (m == 0 || n == 0) {
            return;
        }
        int rowC = RowMajor.rowStride(layout, false, ldc);
        int columnC = RowMajor.columnStride(layout, false, ldc);
        if (alpha == 0) {
            DScale.scale(Region.FULL, m, n, beta, c, offsetC, rowC, columnC);
            return;
        }
        int rowA = RowMajor.rowStride(layout, false, lda);
        int columnA = RowMajor.columnStride(layout, false, lda);
        int rowB = RowMajor.rowStride(layout, false, ldb);
        int columnB = RowMajor.columnStride(layout, false, ldb);
        boolean lower = uplo == Uplo.LOWER;
        DProduct product = DProduct.acquire();
        if (side == Side.LEFT) {
            product.left(a).mirrored(false, offsetA, rowA, columnA, lower);
            product.right(b).general(offsetB, columnB, rowB, false);
        } else {
            product.left(b).general(offsetB, rowB, columnB, false);
            product.right(a).mirrored(false, offsetA, columnA, rowA, !lower);
        }
        product.into(Region.FULL, m, n, side == Side.LEFT ? m : n, alpha, beta, c, offsetC, rowC, columnC);
    }
}
