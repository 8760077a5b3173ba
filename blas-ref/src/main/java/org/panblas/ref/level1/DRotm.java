package org.panblas.ref.level1;

import org.panblas.ref.Strides;

/**
 * The modified Givens rotation, which needs no square root, made and applied (C. L. Lawson et al., Basic Linear Algebra
 * Subprograms for Fortran Usage, ACM TOMS 5, 1979; T. Hopkins, ACM TOMS 24, 1998).
 *
 * <p>H is stored as {@code p = (flag, h11, h21, h12, h22)}. Flag -1: all of H is stored; 0: only the off-diagonal, the
 * diagonal is 1; 1: only the diagonal, {@code h12 = 1} and {@code h21 = -1}; -2: H is the identity.
 */
public final class DRotm {
    /** The weights d1 and d2 are kept between the inverse and the square of this number, which Netlib calls GAM. */
    private static final double GAMMA = 4096.0;

    private static final double MAX_WEIGHT = GAMMA * GAMMA;
    /** 1 / MAX_WEIGHT rounded up in its eighth digit, as in Netlib. */
    private static final double MIN_WEIGHT = 5.9604645e-8;

    private DRotm() {}

    /** {@code (x[i], y[i])^T := H * (x[i], y[i])^T}. */
    public static void rotm(
            int n, double[] x, int offsetX, int incX, double[] y, int offsetY, int incY, double[] p, int offsetP) {
        if (n <= 0 || p[offsetP] == -2) {
            return;
        }
        boolean diagonal = p[offsetP] != 0;
        boolean offDiagonal = p[offsetP] <= 0;
        double h11 = diagonal ? p[offsetP + 1] : 1;
        double h21 = offDiagonal ? p[offsetP + 2] : -1;
        double h12 = offDiagonal ? p[offsetP + 3] : 1;
        double h22 = diagonal ? p[offsetP + 4] : 1;
        int ix = Strides.start(n, offsetX, incX);
        int iy = Strides.start(n, offsetY, incY);
        for (int i = 0; i < n; i++) {
            double xi = x[ix + i * incX];
            double yi = y[iy + i * incY];
            x[ix + i * incX] = h11 * xi + h12 * yi;
            y[iy + i * incY] = h21 * xi + h22 * yi;
        }
    }

    /**
     * Makes the H that zeroes the second component of {@code (sqrt(d1) * b1, sqrt(d2) * b2)^T}; {@code d1}, {@code d2} and
     * {@code b1} are updated. Elements of {@code p} that the flag implies are not written.
     */
    public static void rotmg(
            double[] d1,
            int offsetD1,
            double[] d2,
            int offsetD2,
            double[] b1,
            int offsetB1,
            double b2,
            double[] p,
            int offsetP) {
        double p1 = d1[offsetD1] * b1[offsetB1];
        double p2 = d2[offsetD2] * b2;
        double q1 = p1 * b1[offsetB1];
        double q2 = p2 * b2;
        boolean first = Math.abs(q1) > Math.abs(q2);
        if (!(d1[offsetD1] < 0) && p2 == 0) {
            p[offsetP] = -2;
            return;
        }
        double h11 = first ? 1 : p1 / p2;
        double h21 = first ? -b2 / b1[offsetB1] : -1;
        double h12 = first ? p2 / p1 : 1;
        double h22 = first ? 1 : b1[offsetB1] / b2;
        double u = h11 * h22 - h12 * h21;
        if (d1[offsetD1] < 0 || (first ? !(u > 0) : q2 < 0)) {
            d1[offsetD1] = 0;
            d2[offsetD2] = 0;
            b1[offsetB1] = 0;
            store(-1, 0, 0, 0, 0, p, offsetP);
            return;
        }
        double w1 = (first ? d1[offsetD1] : d2[offsetD2]) / u;
        double w2 = (first ? d2[offsetD2] : d1[offsetD1]) / u;
        double scale1 = scale(w1);
        double scale2 = scale(w2);
        d1[offsetD1] = (w1 * scale1) * scale1;
        d2[offsetD2] = (w2 * scale2) * scale2;
        b1[offsetB1] = (first ? b1[offsetB1] : b2) * u / scale1;
        double flag = scale1 != 1 || scale2 != 1 ? -1 : first ? 0 : 1;
        store(flag, h11 / scale1, h21 / scale2, h12 / scale1, h22 / scale2, p, offsetP);
    }

    /** The power of GAMMA whose square brings a weight into range; 1 for weights that nothing can bring there. */
    private static double scale(double weight) {
        double size = Math.abs(weight);
        double scale = 1;
        if (size == 0 || size > Double.MAX_VALUE) {
            return scale;
        }
        while (size <= MIN_WEIGHT) {
            size *= MAX_WEIGHT;
            scale *= GAMMA;
        }
        while (size >= MAX_WEIGHT) {
            size /= MAX_WEIGHT;
            scale /= GAMMA;
        }
        return scale;
    }

    private static void store(double flag, double h11, double h21, double h12, double h22, double[] p, int offsetP) {
        p[offsetP] = flag;
        if (flag != 0) {
            p[offsetP + 1] = h11;
            p[offsetP + 4] = h22;
        }
        if (flag <= 0) {
            p[offsetP + 2] = h21;
            p[offsetP + 3] = h12;
        }
    }
}
