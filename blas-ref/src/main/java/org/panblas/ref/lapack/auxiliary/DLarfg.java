package org.panblas.ref.lapack.auxiliary;

import org.panblas.ref.level1.DCopy;
import org.panblas.ref.level1.DNrm2;
import org.panblas.ref.level1.DScal;

/** Makes an elementary reflector (LAPACK {@code dlarfg}). */
public final class DLarfg {
    /** Below this a reciprocal may overflow; LAPACK's {@code safmin / eps}. */
    private static final double SAFE_MINIMUM = Double.MIN_NORMAL / (0.5 * Math.ulp(1.0));

    private DLarfg() {}

    /**
     * Finds H = I - tau * v * v^T, v(0) = 1, with H * (alpha, x)^T = (beta, 0)^T.
     *
     * @param n the order of H
     * @param a holds alpha at {@code alpha}, which becomes beta, and x behind it, which becomes the rest of v
     * @param tau receives the scalar at {@code offsetTau}: 0 where H is the identity, else 1 <= tau <= 2
     */
    public static void larfg(int n, double[] a, int alpha, double[] tau, int offsetTau) {
        double norm = DNrm2.nrm2(n - 1, a, alpha + 1, 1);
        if (norm == 0) {
            tau[offsetTau] = 0;
            return;
        }
        double head = a[alpha];
        double beta = -Math.copySign(Math.hypot(head, norm), head);
        int rescalings = 0;
        if (Math.abs(beta) < SAFE_MINIMUM) {
            // Twenty steps are more than the exponent range has; the bound only ends the loop for odd arithmetic.
            do {
                rescalings++;
                DScal.scal(n - 1, 1 / SAFE_MINIMUM, a, alpha + 1, 1);
                beta /= SAFE_MINIMUM;
                head /= SAFE_MINIMUM;
            } while (Math.abs(beta) < SAFE_MINIMUM && rescalings < 20);
            norm = DNrm2.nrm2(n - 1, a, alpha + 1, 1);
            beta = -Math.copySign(Math.hypot(head, norm), head);
        }
        tau[offsetTau] = (beta - head) / beta;
        DScal.scal(n - 1, 1 / (head - beta), a, alpha + 1, 1);
        for (int i = 0; i < rescalings; i++) {
            beta *= SAFE_MINIMUM;
        }
        a[alpha] = beta;
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
            tau[offsetTau] = 0;
            return 0;
        }
        // Together, because the other method wants them so.
        double[] v = new double[n];
        DCopy.copy(1, alpha, offsetAlpha, 1, v, 0, 1);
        DCopy.copy(n - 1, x, offsetX, incX, v, 1, incX < 0 ? -1 : 1);
        larfg(n, v, 0, tau, offsetTau);
        DCopy.copy(1, v, 0, 1, alpha, offsetAlpha, 1);
        DCopy.copy(n - 1, v, 1, incX < 0 ? -1 : 1, x, offsetX, incX);
        return 0;
    }
}
