package org.panblas.ref.lapack.auxiliary;

/** A plane rotation with a result that is not negative (LAPACK {@code dlartgp}). */
public final class DLartgp {
    /** Below this the quotients are formed from multiples, as r would have few digits. */
    private static final double SMALL = Double.MIN_NORMAL / Math.ulp(1.0);

    private DLartgp() {}

    /**
     * Finds cs and sn with cs * f + sn * g = r >= 0 and cs * g - sn * f = 0.
     *
     * @return 0
     */
    public static int lartgp(
            double f, double g, double[] cs, int offsetCs, double[] sn, int offsetSn, double[] r, int offsetR) {
        if (g == 0) {
            cs[offsetCs] = Math.copySign(1.0, f);
            sn[offsetSn] = 0;
            r[offsetR] = Math.abs(f);
            return 0;
        }
        if (f == 0) {
            cs[offsetCs] = 0;
            sn[offsetSn] = Math.copySign(1.0, g);
            r[offsetR] = Math.abs(g);
            return 0;
        }
        double max = Math.max(Math.abs(f), Math.abs(g));
        double scale = 1;
        if (max < SMALL) {
            scale = 1 / SMALL;
        } else if (max > 1 / SMALL) {
            scale = SMALL;
        }
        double norm = Math.hypot(f * scale, g * scale);
        cs[offsetCs] = f * scale / norm;
        sn[offsetSn] = g * scale / norm;
        r[offsetR] = norm / scale;
        return 0;
    }
}
