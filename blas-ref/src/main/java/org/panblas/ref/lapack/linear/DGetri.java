package org.panblas.ref.lapack.linear;

import org.panblas.Diag;
import org.panblas.Layout;
import org.panblas.Side;
import org.panblas.Transpose;
import org.panblas.Uplo;
import org.panblas.ref.lapack.auxiliary.BlockSizes;
import org.panblas.ref.level1.DCopy;
import org.panblas.ref.level3.DGemm;
import org.panblas.ref.level3.DTrsm;

/**
 * The inverse from the factors of {@link DGetrf} (LAPACK {@code dgetri}): inv(U) is made in place, and inv(A) * L = inv(U)
 * is solved for block columns from the right, whose part of L has moved into the workspace.
 */
public final class DGetri {
    private DGetri() {}

    /**
     * Replaces the factors by the inverse.
     *
     * @return 0, or the first i with U(i, i) exactly zero; the factors are then as they were
     */
    public static int getri(int n, double[] a, int offsetA, int lda, int[] ipiv, int offsetIpiv) {
        int info = DTrtri.trtri(Uplo.UPPER, Diag.NON_UNIT, n, a, offsetA, lda);
        if (info != 0 || n == 0) {
            return info;
        }
        int width = Math.min(n, BlockSizes.INVERSE);
        double[] work = new double[n * width];
        for (int j = (n - 1) / width * width; j >= 0; j -= width) {
            solve(n, j, Math.min(width, n - j), a, offsetA, lda, work);
        }
        for (int j = n - 1; j >= 0; j--) {
            int p = ipiv[offsetIpiv + j] - 1;
            if (p != j) {
                DCopy.swap(n, a, offsetA + j * lda, 1, a, offsetA + p * lda, 1);
            }
        }
        return 0;
    }

    /** Finds the columns j to j + jb - 1 of inv(A), those to the right of which are done. */
    private static void solve(int n, int j, int jb, double[] a, int offsetA, int lda, double[] work) {
        int block = offsetA + j * lda;
        int next = j + jb;
        for (int k = 0; k < jb; k++) {
            moveColumn(n, j + k, a, block + k * lda, work, k * n);
        }
        DGemm.gemm(
                Layout.COL_MAJOR,
                Transpose.NO_TRANS,
                Transpose.NO_TRANS,
                n,
                jb,
                n - next,
                -1.0,
                a,
                offsetA + next * lda,
                lda,
                work,
                next,
                n,
                1.0,
                a,
                block,
                lda);
        DTrsm.trsm(
                Layout.COL_MAJOR,
                Side.RIGHT,
                Uplo.LOWER,
                Transpose.NO_TRANS,
                Diag.UNIT,
                n,
                jb,
                1.0,
                work,
                j,
                n,
                a,
                block,
                lda);
    }

    /** Moves what stands below the diagonal of column j into the workspace and leaves zeros. */
    private static void moveColumn(int n, int j, double[] a, int column, double[] work, int to) {
        for (int i = j + 1; i < n; i++) {
            work[to + i] = a[column + i];
            a[column + i] = 0;
        }
    }
}
