package org.panblas.ref.level3;

import org.panblas.Layout;
import org.panblas.Transpose;
import org.panblas.Uplo;
import org.panblas.ref.level2.DGemv;

/** Products of general matrices: {@code C := alpha * op(A) * op(B) + beta * C}. */
public final class DGemm {
    private DGemm() {}

    /** {@code C := alpha * op(A) * op(B) + beta * C} with C m × n and op(A) m × k. */
    public static void gemm(
            Layout layout,
            Transpose transA,
            Transpose transB,
            int m,
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
        multiply(
                Region.FULL,
                layout,
                transA,
                transB,
                m,
                n,
                k,
                alpha,
                a,
                offsetA,
                lda,
                b,
                offsetB,
                ldb,
                beta,
                c,
                offsetC,
                ldc);
    }

    /** {@link #gemmtr} under its older name. */
    public static void gemmt(
            Layout layout,
            Uplo uplo,
            Transpose transA,
            Transpose transB,
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
        gemmtr(layout, uplo, transA, transB, n, k, alpha, a, offsetA, lda, b, offsetB, ldb, beta, c, offsetC, ldc);
    }

    /** As {@link #gemm} with C n × n, of which only the triangle {@code uplo} is read and written. */
    public static void gemmtr(
            Layout layout,
            Uplo uplo,
            Transpose transA,
            Transpose transB,
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
        multiply(
                Region.of(uplo),
                layout,
                transA,
                transB,
                n,
                n,
                k,
                alpha,
                a,
                offsetA,
                lda,
                b,
                offsetB,
                ldb,
                beta,
                c,
                offsetC,
                ldc);
    }

    private static void multiply(
            Region region,
            Layout layout,
            Transpose transA,
            Transpose transB,
            int m,
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
        if (m == 0 || n == 0) {
            return;
        }
        int rowC = RowMajor.rowStride(layout, false, ldc);
        int columnC = RowMajor.columnStride(layout, false, ldc);
        if (alpha == 0 || k == 0) {
            DScale.scale(region, m, n, beta, c, offsetC, rowC, columnC);
            return;
        }
        boolean flipA = transA != Transpose.NO_TRANS;
        boolean flipB = transB != Transpose.NO_TRANS;
        int alongA = RowMajor.columnStride(layout, flipA, lda);
        int alongB = RowMajor.rowStride(layout, flipB, ldb);
        if (n == 1) {
            int rows = flipA ? k : m;
            DGemv.gemv(
                    layout,
                    transA,
                    rows,
                    m + k - rows,
                    alpha,
                    a,
                    offsetA,
                    lda,
                    b,
                    offsetB,
                    alongB,
                    beta,
                    c,
                    offsetC,
                    rowC);
            return;
        }
        if (m == 1) {
            int rows = flipB ? n : k;
            Transpose turned = flipB ? Transpose.NO_TRANS : Transpose.TRANS;
            DGemv.gemv(
                    layout,
                    turned,
                    rows,
                    n + k - rows,
                    alpha,
                    b,
                    offsetB,
                    ldb,
                    a,
                    offsetA,
                    alongA,
                    beta,
                    c,
                    offsetC,
                    columnC);
            return;
        }
        int acrossA = RowMajor.rowStride(layout, flipA, lda);
        int acrossB = RowMajor.columnStride(layout, flipB, ldb);
        boolean byColumns = rowC == 1;
        if (region == Region.FULL
                && (byColumns
                        ? DSmall.multiply(
                                m, n, k, alpha, a, offsetA, acrossA, alongA, b, offsetB, acrossB, alongB, beta, c,
                                offsetC, columnC)
                        : DSmall.multiply(
                                n, m, k, alpha, b, offsetB, acrossB, alongB, a, offsetA, acrossA, alongA, beta, c,
                                offsetC, rowC))) {
            return;
        }
        DProduct product = DProduct.acquire();
        product.left(a).general(offsetA, acrossA, alongA, false);
        product.right(b).general(offsetB, acrossB, alongB, false);
        product.into(region, m, n, k, alpha, beta, c, offsetC, rowC, columnC);
    }
}
