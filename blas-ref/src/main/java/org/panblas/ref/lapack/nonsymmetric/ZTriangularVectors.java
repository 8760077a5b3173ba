package org.panblas.ref.lapack.nonsymmetric;

import java.util.Arrays;
import org.panblas.ref.lapack.auxiliary.ZLadiv;
import org.panblas.ref.level1.ZAxpy;
import org.panblas.ref.level1.ZScal;
import org.panblas.ref.level1.ZSum;

/** Right eigenvectors of an upper triangular matrix T by back-substitution that cannot overflow. */
final class ZTriangularVectors {
    private static final double ULP = Math.ulp(1.0);
    private static final double BIG = 1 / (2 * Double.MIN_NORMAL);

    private final double[] t;
    private final int origin;
    private final int ldt;
    private final double[] norms;
    private final double small;
    private final double big;
    private final int n;

    ZTriangularVectors(int n, double[] t, int offsetT, int ldt) {
        this.n = n;
        this.t = t;
        this.origin = offsetT;
        this.ldt = ldt;
        this.small = Double.MIN_NORMAL * (n / ULP);
        this.big = (1 - ULP) / small;
        this.norms = new double[n];
        for (int j = 0; j < n; j++) {
            norms[j] = ZSum.asum(j, t, offsetT + j * ldt, 1);
        }
    }

    /** The eigenvector of T(k, k), of largest |re| + |im| 1, in n elements of x from {@code p} on. */
    void vector(int k, double[] x, int p) {
        Arrays.fill(x, 2 * p, 2 * (p + n), 0);
        x[2 * (p + k)] = 1;
        int diagonal = 2 * (origin + k * (ldt + 1));
        double re = t[diagonal];
        double im = t[diagonal + 1];
        ZAxpy.axpy(k, -1.0, 0.0, t, origin + k * ldt, 1, x, p, 1);
        double smin = Math.max(ULP * ZSum.cabs1(re, im), small);
        solve(k, re, im, smin, k + 1, x, p);
        normalise(k + 1, x, p);
    }

    /**
     * Solves (T - lambda * I) * x = scale * b for the leading k rows. A diagonal element smaller than smin is replaced by
     * that. What stands in the {@code length} first places of x is scaled as a whole.
     *
     * @return scale
     */
    double solve(int k, double re, double im, double smin, int length, double[] x, int p) {
        double total = 1;
        for (int j = k - 1; j >= 0; j--) {
            int diagonal = 2 * (origin + j * (ldt + 1));
            double c = t[diagonal] - re;
            double d = t[diagonal + 1] - im;
            double divisor = ZSum.cabs1(c, d);
            if (divisor < smin) {
                c = smin;
                d = 0;
                divisor = smin;
            }
            int q = 2 * (p + j);
            double dividend = ZSum.cabs1(x[q], x[q + 1]);
            double scale = divisor < 1 && dividend > 1 && dividend > BIG * divisor ? 1 / dividend : 1;
            double xRe = ZLadiv.re(x[q] * scale, x[q + 1] * scale, c, d);
            double xIm = ZLadiv.im(x[q] * scale, x[q + 1] * scale, c, d);
            double norm = ZSum.cabs1(xRe, xIm);
            if (norm > 1 && norms[j] > big / norm) {
                xRe /= norm;
                xIm /= norm;
                scale /= norm;
            }
            if (scale != 1) {
                ZScal.scal(length, scale, x, p, 1);
                total *= scale;
            }
            x[q] = xRe;
            x[q + 1] = xIm;
            ZAxpy.axpy(j, -xRe, -xIm, t, origin + j * ldt, 1, x, p, 1);
        }
        return total;
    }

    /** Makes the largest |re| + |im| of a vector 1. */
    static void normalise(int count, double[] x, int p) {
        double max = 0;
        for (int i = p; i < p + count; i++) {
            max = Math.max(max, ZSum.cabs1(x[2 * i], x[2 * i + 1]));
        }
        ZScal.scal(count, 1 / max, x, p, 1);
    }
}
