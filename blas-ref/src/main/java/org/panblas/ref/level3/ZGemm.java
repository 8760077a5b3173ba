package org.panblas.ref.level3;

import org.panblas.Layout;
import org.panblas.Transpose;
import org.panblas.Uplo;
import org.panblas.ref.level2.ZGemv;

/** Products of general complex matrices: {@code C := alpha * op(A) * op(B) + beta * C}. */
public final class ZGemm {
    private ZGemm() {}

    /** {@code C := alpha * op(A) * op(B) + beta * C} with C m × n and op(A) m × k. */
    public static void gemm(
            Layout layout,
            Transpose transA,
            Transpose transB,
            int m,
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
        multiply(
                Region.FULL,
                layout,
                transA,
                transB,
                m,
                n,
                k,
                alphaRe,
                alphaIm,
                a,
                offsetA,
                lda,
                b,
                offsetB,
                ldb,
                betaRe,
                betaIm,
                c,
                offsetC,
                ldc);
    }

    /**
     * The same as {@link #gemm}: three real products instead of four would save a quarter of the multiplications and give
     * up the bound on the error of each part.
     */
    public static void gemm3m(
            Layout layout,
            Transpose transA,
            Transpose transB,
            int m,
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
        gemm(
                layout, transA, transB, m, n, k, alphaRe, alphaIm, a, offsetA, lda, b, offsetB, ldb, betaRe, betaIm, c,
                offsetC, ldc);
    }

    /** {@link #gemmtr} under its older name. */
    public static void gemmt(
            Layout layout,
            Uplo uplo,
            Transpose transA,
            Transpose transB,
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
        gemmtr(
                layout, uplo, transA, transB, n, k, alphaRe, alphaIm, a, offsetA, lda, b, offsetB, ldb, betaRe, betaIm,
                c, offsetC, ldc);
    }

    /** As {@link #gemm} with C n × n, of which only the triangle {@code uplo} is read and written. */
    public static void gemmtr(
            Layout layout,
            Uplo uplo,
            Transpose transA,
            Transpose transB,
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
        multiply(
                Region.of(uplo),
                layout,
                transA,
                transB,
                n,
                n,
                k,
                alphaRe,
                alphaIm,
                a,
                offsetA,
                lda,
                b,
                offsetB,
                ldb,
                betaRe,
                betaIm,
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
        if ((alphaRe == 0 && alphaIm == 0) || k == 0) {
            ZScale.scale(region, m, n, betaRe, betaIm, c, offsetC, rowC, columnC);
            return;
        }
        boolean flipA = transA != Transpose.NO_TRANS;
        boolean flipB = transB != Transpose.NO_TRANS;
        int alongA = RowMajor.columnStride(layout, flipA, lda);
        int alongB = RowMajor.rowStride(layout, flipB, ldb);
        if (n == 1 && transB != Transpose.CONJ_TRANS) {
            int rows = flipA ? k : m;
            ZGemv.gemv(
                    layout,
                    transA,
                    rows,
                    m + k - rows,
                    alphaRe,
                    alphaIm,
                    a,
                    offsetA,
                    lda,
                    b,
                    offsetB,
                    alongB,
                    betaRe,
                    betaIm,
                    c,
                    offsetC,
                    rowC);
            return;
        }
        if (m == 1 && transB != Transpose.CONJ_TRANS && transA != Transpose.CONJ_TRANS) {
            int rows = flipB ? n : k;
            Transpose turned = flipB ? Transpose.NO_TRANS : Transpose.TRANS;
            ZGemv.gemv(
                    layout,
                    turned,
                    rows,
                    n + k - rows,
                    alphaRe,
                    alphaIm,
                    b,
                    offsetB,
                    ldb,
                    a,
                    offsetA,
                    alongA,
                    betaRe,
                    betaIm,
                    c,
                    offsetC,
                    columnC);
            return;
        }
        int acrossA = RowMajor.rowStride(layout, flipA, lda);
        int acrossB = RowMajor.columnStride(layout, flipB, ldb);
        boolean conjA = transA == Transpose.CONJ_TRANS;
        boolean conjB = transB == Transpose.CONJ_TRANS;
        if (region == Region.FULL
                && ZSmall.multiply(
                        m, n, k, alphaRe, alphaIm, a, offsetA, acrossA, alongA, conjA, b, offsetB, acrossB, alongB,
                        conjB, betaRe, betaIm, c, offsetC, rowC, columnC)) {
            return;
        }
        ZProduct product = ZProduct.acquire();
        product.left(a).general(offsetA, acrossA, alongA, conjA);
        product.right(b).general(offsetB, acrossB, alongB, conjB);
        product.into(region, m, n, k, alphaRe, alphaIm, betaRe, betaIm, c, offsetC, rowC, columnC);
    }
}
