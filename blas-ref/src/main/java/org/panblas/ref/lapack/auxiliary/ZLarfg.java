package org.panblas.ref.lapack.auxiliary;

import org.panblas.ref.level1.ZCopy;
import org.panblas.ref.level1.ZNrm2;
import org.panblas.ref.level1.ZScal;

/** Makes an elementary reflector (LAPACK {@code zlarfg}). */
public final class ZLarfg {
    /** Below this a reciprocal may overflow; LAPACK's {@code safmin / eps}. */
    private static final double SAFE_MINIMUM = Double.MIN_NORMAL / (0.5 * Math.ulp(1.0));

    private ZLarfg() {}

    /**
     * Finds H = I - tau * v * v^H, v(0) = 1, with H^H * (alpha, x)^T = (beta, 0)^T and a real beta.
     *
     * @param n the order of H
     * @param a holds alpha at {@code alpha}, which becomes beta, and x behind it, which becomes the rest of v
     * @param tau receives the scalar at {@code offsetTau}: 0 where H is the identity, else 1 <= re tau <= 2
     */
    public static void larfg(int n, double[] a, int alpha, double[] tau, int offsetTau) {
        double re = a[2 * alpha];
        double im = a[2 * alpha + 1];
        double norm = ZNrm2.nrm2(n - 1, a, alpha + 1, 1);
        if (norm == 0 && im == 0) {
            tau[2 * offsetTau] = 0;
            tau[2 * offsetTau + 1] = 0;
            return;
        }
        double beta = -Math.copySign(Math.hypot(Math.hypot(re, im), norm), re);
        int rescalings = 0;
        if (Math.abs(beta) < SAFE_MINIMUM) {
            // Twenty steps are more than the exponent range has; the bound only ends the loop for odd arithmetic.
            do {
                rescalings++;
                ZScal.scal(n - 1, 1 / SAFE_MINIMUM, a, alpha + 1, 1);
                beta /= SAFE_MINIMUM;
                re /= SAFE_MINIMUM;
                im /= SAFE_MINIMUM;
            } while (Math.abs(beta) < SAFE_MINIMUM && rescalings < 20);
            norm = ZNrm2.nrm2(n - 1, a, alpha + 1, 1);
            beta = -Math.copySign(Math.hypot(Math.hypot(re, im), norm), re);
        }
        tau[2 * offsetTau] = (beta - re) / beta;
        tau[2 * offsetTau + 1] = -im / beta;
        ZScal.scal(n - 1, ZLadiv.re(1.0, 0.0, re - beta, im), ZLadiv.im(1.0, 0.0, re - beta, im), a, alpha + 1, 1);
        for (int i = 0; i < rescalings; i++) {
            beta *= SAFE_MINIMUM;
        }
        a[2 * alpha] = beta;
        a[2 * alpha + 1] = 0;
    }

    /**
     * The same with alpha and x in arrays of their own.
     *
     * @param x n - 1 elements, incX apart
     * @return 0
     */
    public static int larfg(
            int n, double[] alpha, int offsetAlpha, double[] x, int offsetX, int incX, double[] tau, int offsetTau) {
        if (n <= 0) {
            tau[2 * offsetTau] = 0;
            tau[2 * offsetTau + 1] = 0;
            return 0;
        }
        // Together, because the other method wants them so.
        double[] v = new double[2 * n];
        ZCopy.copy(1, alpha, offsetAlpha, 1, v, 0, 1);
        ZCopy.copy(n - 1, x, offsetX, incX, v, 1, incX < 0 ? -1 : 1);
        larfg(n, v, 0, tau, offsetTau);
        ZCopy.copy(1, v, 0, 1, alpha, offsetAlpha, 1);
        ZCopy.copy(n - 1, v, 1, incX < 0 ? -1 : 1, x, offsetX, incX);
        return 0;
    }
}
