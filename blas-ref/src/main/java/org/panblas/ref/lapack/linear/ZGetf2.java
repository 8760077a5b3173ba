package org.panblas.ref.lapack.linear;

import org.panblas.Layout;
import org.panblas.ref.lapack.auxiliary.ZLadiv;
import org.panblas.ref.level1.ZCopy;
import org.panblas.ref.level1.ZExtremum;
import org.panblas.ref.level1.ZScal;
import org.panblas.ref.level2.ZGer;

/**
 * LU factorisation column by column (LAPACK {@code zgetf2}): the leaves of {@link ZGetrf}. The pivot is the element of
 * greatest |re| + |im|, as LAPACK's {@code izamax} chooses.
 */
final class ZGetf2 {
    private ZGetf2() {}

    static int getf2(int m, int n, double[] a, int offsetA, int lda, int[] ipiv, int offsetIpiv) {
        int info = 0;
        for (int j = 0; j < Math.min(m, n); j++) {
            int diagonal = offsetA + j + j * lda;
            int pivot = j + ZExtremum.iamax(m - j, a, diagonal, 1);
            ipiv[offsetIpiv + j] = pivot + 1;
            int p = 2 * (offsetA + pivot + j * lda);
            if (a[p] != 0 || a[p + 1] != 0) {
                if (pivot != j) {
                    ZCopy.swap(n, a, offsetA + j, lda, a, offsetA + pivot, lda);
                }
                divide(m - j - 1, a[2 * diagonal], a[2 * diagonal + 1], a, diagonal + 1);
            } else if (info == 0) {
                info = j + 1;
            }
            ZGer.geru(
                    Layout.COL_MAJOR,
                    m - j - 1,
                    n - j - 1,
                    -1.0,
                    0.0,
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
    static void divide(int n, double re, double im, double[] a, int x) {
        if (Math.hypot(re, im) >= Double.MIN_NORMAL) {
            ZScal.scal(n, ZLadiv.re(1.0, 0.0, re, im), ZLadiv.im(1.0, 0.0, re, im), a, x, 1);
        } else {
            for (int i = 2 * x; i < 2 * (x + n); i += 2) {
                double quotient = ZLadiv.re(a[i], a[i + 1], re, im);
                a[i + 1] = ZLadiv.im(a[i], a[i + 1], re, im);
                a[i] = quotient;
            }
        }
    }
}
