package org.panblas.ref.lapack.linear;

import org.panblas.Layout;
import org.panblas.Uplo;
import org.panblas.ref.level1.DCopy;
import org.panblas.ref.level1.DDot;
import org.panblas.ref.level2.DSymv;

/**
 * The inverse from the factors of {@link DSytrf} (LAPACK {@code dsytri}): from the last block of D on, the inverse found so
 * far is bordered by the rows and columns of the next block.
 */
public final class DSytri {
    private DSytri() {}

    /**
     * Replaces the factors by the triangle {@code uplo} of the inverse.
     *
     * @return 0, or i with D(i, i) exactly zero; the factors are then as they were
     */
    public static int sytri(Uplo uplo, int n, double[] a, int offsetA, int lda, int[] ipiv, int offsetIpiv) {
        int info = zeroBlock(uplo, n, a, offsetA, lda, ipiv, offsetIpiv);
        if (info != 0) {
            return info;
        }
        Mirror at = new Mirror(uplo, n, n, offsetA, lda);
        double[] work = new double[n];
        int k = n - 1;
        while (k >= 0) {
            int p = ipiv[offsetIpiv + at.row(k)];
            int size = p > 0 ? 1 : 2;
            if (size == 1) {
                a[at.at(k, k)] = 1 / a[at.at(k, k)];
            } else {
                invertBlock(a, at, k - 1);
            }
            border(uplo, n, a, at, lda, k, k, work);
            if (size == 2) {
                int rest = n - 1 - k;
                int first = at.block(k + 1, rest, k - 1, 1);
                a[at.at(k, k - 1)] -= DDot.dot(rest, a, at.block(k + 1, rest, k, 1), 1, a, first, 1);
                border(uplo, n, a, at, lda, k, k - 1, work);
            }
            interchange(n, a, at, lda, k, at.row(Math.abs(p) - 1), size);
            k -= size;
        }
        return 0;
    }

    /** The first i, from 1 and in LAPACK's order, with a zero block D(i, i); 0 for none. */
    static int zeroBlock(Uplo uplo, int n, double[] a, int offsetA, int lda, int[] ipiv, int offsetIpiv) {
        for (int step = 0; step < n; step++) {
            int i = uplo == Uplo.UPPER ? n - 1 - step : step;
            if (ipiv[offsetIpiv + i] > 0 && a[offsetA + i + i * lda] == 0) {
                return i + 1;
            }
        }
        return 0;
    }

    private static void invertBlock(double[] a, Mirror at, int k) {
        double d21 = a[at.at(k + 1, k)];
        double d1 = a[at.at(k, k)] / d21;
        double d2 = a[at.at(k + 1, k + 1)] / d21;
        double d = d21 * (d1 * d2 - 1);
        a[at.at(k, k)] = d2 / d;
        a[at.at(k + 1, k + 1)] = d1 / d;
        a[at.at(k + 1, k)] = -1 / d;
    }

    /** Column c below row k becomes -Z * l with Z the inverse behind k and l what stood there; (c, c) gains l^T * Z * l. */
    private static void border(Uplo uplo, int n, double[] a, Mirror at, int lda, int k, int c, double[] work) {
        int rest = n - 1 - k;
        int column = at.block(k + 1, rest, c, 1);
        DCopy.copy(rest, a, column, 1, work, 0, 1);
        int z = at.block(k + 1, rest, k + 1, rest);
        DSymv.symv(Layout.COL_MAJOR, uplo, rest, -1.0, a, z, lda, work, 0, 1, 0.0, a, column, 1);
        a[at.at(c, c)] -= DDot.dot(rest, work, 0, 1, a, column, 1);
    }

    /** Swaps rows and columns k and p > k of the inverse. */
    private static void interchange(int n, double[] a, Mirror at, int lda, int k, int p, int size) {
        if (p == k) {
            return;
        }
        int after = n - 1 - p;
        DCopy.swap(after, a, at.block(p + 1, after, k, 1), 1, a, at.block(p + 1, after, p, 1), 1);
        int between = p - k - 1;
        DCopy.swap(between, a, at.block(k + 1, between, k, 1), 1, a, at.block(p, 1, k + 1, between), lda);
        DCopy.swap(1, a, at.at(k, k), 1, a, at.at(p, p), 1);
        if (size == 2) {
            DCopy.swap(1, a, at.at(k, k - 1), 1, a, at.at(p, k - 1), 1);
        }
    }
}
