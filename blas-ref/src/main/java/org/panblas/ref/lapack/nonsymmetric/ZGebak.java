package org.panblas.ref.lapack.nonsymmetric;

import org.panblas.Side;
import org.panblas.ref.level1.ZCopy;
import org.panblas.ref.level1.ZScal;

/** Turns eigenvectors of a balanced matrix into those of the original (LAPACK {@code zgebak}). */
public final class ZGebak {
    private ZGebak() {}

    /**
     * Undoes what {@link ZGebal} with the same job did, on the n x m matrix V of right (RIGHT) or left eigenvectors.
     *
     * @return 0
     */
    public static int gebak(
            char job,
            Side side,
            int n,
            int ilo,
            int ihi,
            double[] scale,
            int offsetScale,
            int m,
            double[] v,
            int offsetV,
            int ldv) {
        if (n == 0 || m == 0 || job == 'N') {
            return 0;
        }
        if (job != 'P' && ilo != ihi) {
            for (int i = ilo - 1; i < ihi; i++) {
                double factor = scale[offsetScale + i];
                ZScal.scal(m, side == Side.RIGHT ? factor : 1 / factor, v, offsetV + i, ldv);
            }
        }
        if (job != 'S') {
            for (int i = ilo - 2; i >= 0; i--) {
                exchange(i, scale[offsetScale + i], m, v, offsetV, ldv);
            }
            for (int i = ihi; i < n; i++) {
                exchange(i, scale[offsetScale + i], m, v, offsetV, ldv);
            }
        }
        return 0;
    }

    private static void exchange(int i, double with, int m, double[] v, int offsetV, int ldv) {
        int k = (int) with - 1;
        if (k != i) {
            ZCopy.swap(m, v, offsetV + i, ldv, v, offsetV + k, ldv);
        }
    }
}
