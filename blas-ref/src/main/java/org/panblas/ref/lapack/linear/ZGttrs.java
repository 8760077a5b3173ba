package org.panblas.ref.lapack.linear;

import org.panblas.Transpose;
import org.panblas.ref.lapack.auxiliary.ZLadiv;
import org.panblas.ref.level1.ZCopy;

/** Solves with the factors of {@link ZGttrf} (LAPACK {@code zgttrs}). */
public final class ZGttrs {
    private ZGttrs() {}

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
        double sign = trans == Transpose.CONJ_TRANS ? -1.0 : 1.0;
        for (int j = 0; j < nrhs; j++) {
            int x = offsetB + j * ldb;
            if (trans == Transpose.NO_TRANS) {
                lower(n, dl, offsetDl, ipiv, offsetIpiv, b, x);
                upper(n, d, offsetD, du, offsetDu, du2, offsetDu2, b, x);
            } else {
                upperTransposed(sign, n, d, offsetD, du, offsetDu, du2, offsetDu2, b, x);
                lowerTransposed(sign, n, dl, offsetDl, ipiv, offsetIpiv, b, x);
            }
        }
        return 0;
    }

    private static void lower(int n, double[] dl, int offsetDl, int[] ipiv, int offsetIpiv, double[] b, int x) {
        for (int i = 0; i < n - 1; i++) {
            if (ipiv[offsetIpiv + i] != i + 1) {
                ZCopy.swap(1, b, x + i, 1, b, x + i + 1, 1);
            }
            subtract(1.0, dl, offsetDl + i, b, x + i + 1, x + i);
        }
    }

    private static void upper(
            int n, double[] d, int offsetD, double[] du, int offsetDu, double[] du2, int offsetDu2, double[] b, int x) {
        for (int i = n - 1; i >= 0; i--) {
            if (i < n - 1) {
                subtract(1.0, du, offsetDu + i, b, x + i, x + i + 1);
            }
            if (i < n - 2) {
                subtract(1.0, du2, offsetDu2 + i, b, x + i, x + i + 2);
            }
            divide(1.0, d, offsetD + i, b, x + i);
        }
    }

    private static void upperTransposed(
            double sign,
            int n,
            double[] d,
            int offsetD,
            double[] du,
            int offsetDu,
            double[] du2,
            int offsetDu2,
            double[] b,
            int x) {
        for (int i = 0; i < n; i++) {
            if (i > 0) {
                subtract(sign, du, offsetDu + i - 1, b, x + i, x + i - 1);
            }
            if (i > 1) {
                subtract(sign, du2, offsetDu2 + i - 2, b, x + i, x + i - 2);
            }
            divide(sign, d, offsetD + i, b, x + i);
        }
    }

    private static void lowerTransposed(
            double sign, int n, double[] dl, int offsetDl, int[] ipiv, int offsetIpiv, double[] b, int x) {
        for (int i = n - 2; i >= 0; i--) {
            subtract(sign, dl, offsetDl + i, b, x + i, x + i + 1);
            if (ipiv[offsetIpiv + i] != i + 1) {
                ZCopy.swap(1, b, x + i, 1, b, x + i + 1, 1);
            }
        }
    }

    /** b(to) -= op(u(at)) * b(from), where the imaginary part of u is taken with the sign. */
    private static void subtract(double sign, double[] u, int at, double[] b, int to, int from) {
        double re = u[2 * at];
        double im = sign * u[2 * at + 1];
        b[2 * to] -= re * b[2 * from] - im * b[2 * from + 1];
        b[2 * to + 1] -= re * b[2 * from + 1] + im * b[2 * from];
    }

    private static void divide(double sign, double[] d, int at, double[] b, int to) {
        double im = sign * d[2 * at + 1];
        double re = ZLadiv.re(b[2 * to], b[2 * to + 1], d[2 * at], im);
        b[2 * to + 1] = ZLadiv.im(b[2 * to], b[2 * to + 1], d[2 * at], im);
        b[2 * to] = re;
    }
}
