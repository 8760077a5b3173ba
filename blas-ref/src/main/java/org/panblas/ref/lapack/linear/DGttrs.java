package org.panblas.ref.lapack.linear;

import org.panblas.Transpose;

/** Solves with the factors of {@link DGttrf} (LAPACK {@code dgttrs}). */
public final class DGttrs {
    private DGttrs() {}

    /**
     * Solves op(A) * X = B; the n x nrhs matrix B becomes X.
     *
     * @return 0
     */
    public static int gttrs(
            Transpose trans,
            int n,
            int nrhs,
            double[] dl,
            int offsetDl,
            double[] d,
            int offsetD,
            double[] du,
            int offsetDu,
            double[] du2,
            int offsetDu2,
            int[] ipiv,
            int offsetIpiv,
            double[] b,
            int offsetB,
            int ldb) {
        for (int j = 0; j < nrhs; j++) {
            int x = offsetB + j * ldb;
            if (trans == Transpose.NO_TRANS) {
                lower(n, dl, offsetDl, ipiv, offsetIpiv, b, x);
                upper(n, d, offsetD, du, offsetDu, du2, offsetDu2, b, x);
            } else {
                upperTransposed(n, d, offsetD, du, offsetDu, du2, offsetDu2, b, x);
                lowerTransposed(n, dl, offsetDl, ipiv, offsetIpiv, b, x);
            }
        }
        return 0;
    }

    private static void lower(int n, double[] dl, int offsetDl, int[] ipiv, int offsetIpiv, double[] b, int x) {
        for (int i = 0; i < n - 1; i++) {
            boolean swapped = ipiv[offsetIpiv + i] != i + 1;
            double pivot = b[swapped ? x + i + 1 : x + i];
            double other = b[swapped ? x + i : x + i + 1];
            b[x + i] = pivot;
            b[x + i + 1] = other - dl[offsetDl + i] * pivot;
        }
    }

    private static void upper(
            int n, double[] d, int offsetD, double[] du, int offsetDu, double[] du2, int offsetDu2, double[] b, int x) {
        for (int i = n - 1; i >= 0; i--) {
            double value = b[x + i];
            if (i < n - 1) {
                value -= du[offsetDu + i] * b[x + i + 1];
            }
            if (i < n - 2) {
                value -= du2[offsetDu2 + i] * b[x + i + 2];
            }
            b[x + i] = value / d[offsetD + i];
        }
    }

    private static void upperTransposed(
            int n, double[] d, int offsetD, double[] du, int offsetDu, double[] du2, int offsetDu2, double[] b, int x) {
        for (int i = 0; i < n; i++) {
            double value = b[x + i];
            if (i > 0) {
                value -= du[offsetDu + i - 1] * b[x + i - 1];
            }
            if (i > 1) {
                value -= du2[offsetDu2 + i - 2] * b[x + i - 2];
            }
            b[x + i] = value / d[offsetD + i];
        }
    }

    private static void lowerTransposed(
            int n, double[] dl, int offsetDl, int[] ipiv, int offsetIpiv, double[] b, int x) {
        for (int i = n - 2; i >= 0; i--) {
            double next = b[x + i + 1];
            double value = b[x + i] - dl[offsetDl + i] * next;
            boolean swapped = ipiv[offsetIpiv + i] != i + 1;
            b[x + i] = swapped ? next : value;
            b[x + i + 1] = swapped ? value : next;
        }
    }
}
