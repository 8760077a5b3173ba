package org.panblas.ref.lapack.nonsymmetric;

import org.panblas.Transpose;
import org.panblas.ref.level1.ZNrm2;

/** How well the two diagonal blocks of ((T11, T12), (0, T22)) are apart, by the Sylvester equation of both. */
final class ZSeparation {
    private ZSeparation() {}

    /** 1 / norm of the projection onto the subspace of T11: with T11 * R - R * T22 = T12, (1 + |R|_F^2)^(-1/2). */
    static double projection(int n1, int n, double[] t, int offsetT, int ldt) {
        int n2 = n - n1;
        double[] r = new double[2 * n1 * n2];
        for (int j = 0; j < n2; j++) {
            System.arraycopy(t, 2 * (offsetT + (n1 + j) * ldt), r, 2 * j * n1, 2 * n1);
        }
        double[] scale = new double[1];
        solve(Transpose.NO_TRANS, n1, n2, t, offsetT, ldt, r, scale);
        double norm = ZNrm2.nrm2(n1 * n2, r, 0, 1);
        return norm == 0 ? 1 : scale[0] / Math.hypot(scale[0], norm);
    }

    /** An estimate of sep(T11, T22), the smallest |T11 * X - X * T22| for |X| = 1, in the 1-norm of vectors. */
    static double separation(int n1, int n, double[] t, int offsetT, int ldt) {
        int n2 = n - n1;
        double[] scale = new double[1];
        double inverse = ZOneNorm.estimate(
                n1 * n2,
                x -> solve(Transpose.NO_TRANS, n1, n2, t, offsetT, ldt, x, scale),
                x -> solve(Transpose.CONJ_TRANS, n1, n2, t, offsetT, ldt, x, scale));
        return scale[0] / inverse;
    }

    private static void solve(
            Transpose trans, int n1, int n2, double[] t, int offsetT, int ldt, double[] x, double[] scale) {
        int second = offsetT + n1 * (ldt + 1);
        ZTrsyl.trsyl(trans, trans, -1, n1, n2, t, offsetT, ldt, t, second, ldt, x, 0, n1, scale, 0);
    }
}
