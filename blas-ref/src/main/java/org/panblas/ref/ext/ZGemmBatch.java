package org.panblas.ref.ext;

import org.panblas.Layout;
import org.panblas.Transpose;
import org.panblas.ref.level3.ZGemm;

/** Many complex products in one call. */
public final class ZGemmBatch {
    private ZGemmBatch() {}

    /**
     * For each group g and each of its {@code groupSize[g]} products {@code C := alpha[g] * op(A) * op(B) + beta[g] * C};
     * the matrices of all groups stand one after the other in {@code a}, {@code b} and {@code c}, real and
     * imaginary parts of the scalars in {@code alpha} and {@code beta}.
     */
    public static void gemm_batch(
            Layout layout,
            Transpose[] transA,
            Transpose[] transB,
            int[] m,
            int[] n,
            int[] k,
            double[] alpha,
            double[][] a,
            int[] offsetA,
            int[] lda,
            double[][] b,
            int[] offsetB,
            int[] ldb,
            double[] beta,
            double[][] c,
            int[] offsetC,
            int[] ldc,
            int groupCount,
            int[] groupSize) {
        int i = 0;
        for (int g = 0; g < groupCount; g++) {
            for (int end = i + groupSize[g]; i < end; i++) {
                ZGemm.gemm(
                        layout,
                        transA[g],
                        transB[g],
                        m[g],
                        n[g],
                        k[g],
                        alpha[2 * g],
                        alpha[2 * g + 1],
                        a[i],
                        offsetA[i],
                        lda[g],
                        b[i],
                        offsetB[i],
                        ldb[g],
                        beta[2 * g],
                        beta[2 * g + 1],
                        c[i],
                        offsetC[i],
                        ldc[g]);
            }
        }
    }

    /**
     * {@code C_i := alpha * op(A_i) * op(B_i) + beta * C_i} for i = 0 .. batch - 1, where X_i begins
     * {@code i * strideX} elements after the offset.
     */
    public static void gemm_batch_strided(
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
            int strideA,
            double[] b,
            int offsetB,
            int ldb,
            int strideB,
            double betaRe,
            double betaIm,
            double[] c,
            int offsetC,
            int ldc,
            int strideC,
            int batch) {
        for (int i = 0; i < batch; i++) {
            ZGemm.gemm(
                    layout,
                    transA,
                    transB,
                    m,
                    n,
                    k,
                    alphaRe,
                    alphaIm,
                    a,
                    offsetA + i * strideA,
                    lda,
                    b,
                    offsetB + i * strideB,
                    ldb,
                    betaRe,
                    betaIm,
                    c,
                    offsetC + i * strideC,
                    ldc);
        }
    }
}
