package org.panblas.ref.lapack.linear;

import org.panblas.Layout;
import org.panblas.ref.level1.DCopy;
import org.panblas.ref.level1.DExtremum;
import org.panblas.ref.level1.DScal;
import org.panblas.ref.level2.DGer;

/** LU factorisation column by column (LAPACK {@code dgetf2}): the leaves of {@link DGetrf}. */
final class DGetf2 {
    private DGetf2() {}

    static int getf2(int m, int n, double[] a, int offsetA, int lda, int[] ipiv, int offsetIpiv) {
        int info = 0;
        for (int j = 0; j < Math.min(m, n); j++) {
            int diagonal = offsetA + j + j * lda;
            int pivot = j + DExtremum.iamax(m - j, a, diagonal, 1);
            ipiv[offsetIpiv + j] = pivot + 1;
            if (a[offsetA + pivot + j * lda] != 0) {
                if (pivot != j) {
                    DCopy.swap(n, a, offsetA + j, lda, a, offsetA + pivot, lda);
                }
                divide(m - j - 1, a[diagonal], a, diagonal + 1);
            } else if (info == 0) {
                info = j + 1;
            }
            DGer.ger(
                    Layout.COL_MAJOR,
                    m - j - 1,
                    n - j - 1,
                    -1.0,
                    a,
                    diagonal + 1,
                    1,
                    a,
                    diagonal + lda,
                    lda,
                    a,
                    diagonal + lda + 1,
                    lda);
        }
        return info;
    }

    /** Divides the n elements from {@code x} on; the reciprocal of a subnormal divisor would overflow. */
    static void divide(int n, double divisor, double[] a, int x) {
        if (Math.abs(divisor) >= Double.MIN_NORMAL) {
            DScal.scal(n, 1 / divisor, a, x, 1);
        } else {
            for (int i = 0; i < n; i++) {
                a[x + i] /= divisor;
            }
        }
    }
}
