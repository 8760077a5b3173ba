package org.panblas.testkit.oracle;

import java.util.Arrays;

/**
 * Eigenvalues of Hermitian matrices by Jacobi's cyclic rotations (Golub and Van Loan, Matrix Computations, 8.5): slow,
 * short, and as accurate as any (Demmel and Veselic, SIAM J. Matrix Anal. Appl. 13, 1992).
 */
public final class HermitianEigen {
    private static final int SWEEPS = 40;

    private final int n;
    private final double[] re;
    private final double[] im;

    private HermitianEigen(Matrix a) {
        n = a.rows();
        re = a.re().clone();
        im = a.complex() ? a.im().clone() : new double[re.length];
    }

    /** The eigenvalues in ascending order; all of {@code a} is read and must be far from overflow and underflow. */
    public static double[] values(Matrix a) {
        HermitianEigen eigen = new HermitianEigen(a);
        double tiny = a.norm1() * Math.ulp(1.0) / (4 * Math.max(1, eigen.n));
        for (int sweep = 0; sweep < SWEEPS && eigen.sweep(tiny); sweep++) {}
        double[] values = new double[eigen.n];
        for (int i = 0; i < eigen.n; i++) {
            values[i] = eigen.re[i + i * eigen.n];
        }
        Arrays.sort(values);
        return values;
    }

    private boolean sweep(double tiny) {
        boolean rotated = false;
        for (int p = 0; p < n - 1; p++) {
            for (int q = p + 1; q < n; q++) {
                double modulus = Math.hypot(re[p + q * n], im[p + q * n]);
                if (modulus > tiny) {
                    rotate(p, q, modulus);
                    rotated = true;
                }
            }
        }
        return rotated;
    }

    /** {@code A := J^H A J} with {@code J = [c, s w; -s conj(w), c]} in rows and columns p and q; w is the phase of a(p,q). */
    private void rotate(int p, int q, double modulus) {
        double wr = re[p + q * n] / modulus;
        double wi = im[p + q * n] / modulus;
        double theta = (re[q + q * n] - re[p + p * n]) / (2 * modulus);
        double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.hypot(1, theta));
        double c = 1 / Math.hypot(1, t);
        double s = t * c;
        for (int k = 0; k < n; k++) {
            turn(k + p * n, k + q * n, c, s, wr, wi);
        }
        for (int k = 0; k < n; k++) {
            turn(p + k * n, q + k * n, c, s, wr, -wi);
        }
        im[p + p * n] = 0;
        im[q + q * n] = 0;
    }

    /** {@code (x, y) := (c x - s conj(w) y, s w x + c y)}. */
    private void turn(int x, int y, double c, double s, double wr, double wi) {
        double xr = re[x];
        double xi = im[x];
        double yr = re[y];
        double yi = im[y];
        re[x] = c * xr - s * (wr * yr + wi * yi);
        im[x] = c * xi - s * (wr * yi - wi * yr);
        re[y] = s * (wr * xr - wi * xi) + c * yr;
        im[y] = s * (wr * xi + wi * xr) + c * yi;
    }
}
