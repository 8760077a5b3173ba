package org.panblas.ref.lapack.leastsquares;

import org.panblas.ref.lapack.auxiliary.DLasv2;
import org.panblas.ref.level1.ZStrided;

/**
 * The numerical rank of an upper triangle whose rank shows from left to right, by incremental condition estimation (the task
 * of LAPACK's {@code zlaic1}; C. Bischof, Incremental Condition Estimation, SIAM J. Matrix Anal. Appl. 11, 1990).
 *
 * <p>Approximate left singular vectors x and y for the greatest and least singular value of R grow with R: of all (s * x, c)
 * with s^2 + c^2 = 1, those with the longest and the shortest product with the next triangle (R w; 0 |g|) are the left singular
 * vectors of the 2 x 2 triangle (estimate |x^H * w|; 0 |g|).
 */
final class ZTriangleRank {
    private final double[] r;
    private final int offset;
    private final int ld;
    private final DLasv2 two = new DLasv2();
    private final double[] dotX = new double[2];
    private final double[] dotY = new double[2];

    ZTriangleRank(double[] r, int offset, int ld) {
        this.r = r;
        this.offset = offset;
        this.ld = ld;
    }

    /** The greatest order, up to n, of a leading triangle whose estimated condition is at most 1 / rcond. */
    int rank(int n, double rcond) {
        double greatest = Math.hypot(r[2 * offset], r[2 * offset + 1]);
        double least = greatest;
        if (greatest == 0) {
            return 0;
        }
        double[] x = new double[2 * n];
        double[] y = new double[2 * n];
        x[0] = 1;
        y[0] = 1;
        for (int k = 1; k < n; k++) {
            int column = offset + k * ld;
            double re = r[2 * (column + k)];
            double im = r[2 * (column + k) + 1];
            double corner = Math.hypot(re, im);
            project(k, x, column, dotX);
            two.solve(greatest, Math.hypot(dotX[0], dotX[1]), corner);
            greatest = Math.abs(two.greater());
            double sineX = two.csl();
            double cosineX = two.snl();
            project(k, y, column, dotY);
            two.solve(least, Math.hypot(dotY[0], dotY[1]), corner);
            least = Math.abs(two.lesser());
            if (!(greatest * rcond <= least)) {
                return k;
            }
            grow(k, x, sineX, dotX, cosineX, re, im);
            grow(k, y, -two.snl(), dotY, two.csl(), re, im);
        }
        return n;
    }

    private void project(int k, double[] x, int column, double[] dot) {
        dot[0] = 0;
        dot[1] = 0;
        ZStrided.addDot(true, k, 1.0, 0.0, x, 0, 1, r, 2 * column, 1, dot, 0);
    }

    /** The real factors are those of the moduli; each takes the phase of its number. */
    private static void grow(int k, double[] x, double s, double[] dot, double c, double re, double im) {
        double length = Math.hypot(dot[0], dot[1]);
        double sRe = length == 0 ? s : s * (dot[0] / length);
        double sIm = length == 0 ? 0 : s * (dot[1] / length);
        for (int i = 0; i < 2 * k; i += 2) {
            double xRe = x[i];
            x[i] = xRe * sRe - x[i + 1] * sIm;
            x[i + 1] = xRe * sIm + x[i + 1] * sRe;
        }
        double corner = Math.hypot(re, im);
        x[2 * k] = corner == 0 ? c : c * (re / corner);
        x[2 * k + 1] = corner == 0 ? 0 : c * (im / corner);
    }
}
