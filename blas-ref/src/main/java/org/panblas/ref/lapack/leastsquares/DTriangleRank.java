package org.panblas.ref.lapack.leastsquares;

import org.panblas.ref.lapack.auxiliary.DLasv2;
import org.panblas.ref.level1.DDot;

/**
 * The numerical rank of an upper triangle whose rank shows from left to right, by incremental condition estimation (the task
 * of LAPACK's {@code dlaic1}; C. Bischof, Incremental Condition Estimation, SIAM J. Matrix Anal. Appl. 11, 1990).
 *
 * <p>Approximate left singular vectors x and y for the greatest and least singular value of R grow with R: of all (s * x, c)
 * with s^2 + c^2 = 1, those with the longest and the shortest product with the next triangle (R w; 0 g) are the left singular
 * vectors of the 2 x 2 triangle (estimate x^T * w; 0 g).
 */
final class DTriangleRank {
    private final double[] r;
    private final int offset;
    private final int ld;
    private final DLasv2 two = new DLasv2();

    DTriangleRank(double[] r, int offset, int ld) {
        this.r = r;
        this.offset = offset;
        this.ld = ld;
    }

    /** The greatest order, up to n, of a leading triangle whose estimated condition is at most 1 / rcond. */
    int rank(int n, double rcond) {
        double greatest = Math.abs(r[offset]);
        double least = greatest;
        if (greatest == 0) {
            return 0;
        }
        double[] x = new double[n];
        double[] y = new double[n];
        x[0] = 1;
        y[0] = 1;
        for (int k = 1; k < n; k++) {
            int column = offset + k * ld;
            double corner = r[column + k];
            two.solve(greatest, DDot.dot(k, x, 0, 1, r, column, 1), corner);
            greatest = Math.abs(two.greater());
            double sineX = two.csl();
            double cosineX = two.snl();
            two.solve(least, DDot.dot(k, y, 0, 1, r, column, 1), corner);
            least = Math.abs(two.lesser());
            if (!(greatest * rcond <= least)) {
                return k;
            }
            grow(k, x, sineX, cosineX);
            grow(k, y, -two.snl(), two.csl());
        }
        return n;
    }

    private static void grow(int k, double[] x, double s, double c) {
        for (int i = 0; i < k; i++) {
            x[i] *= s;
        }
        x[k] = c;
    }
}
