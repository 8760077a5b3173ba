package org.panblas.ref.lapack.auxiliary;

/**
 * Makes plane rotations without needless overflow or underflow (LAPACK 3.10 {@code dlartg}; E. Anderson, Algorithm 978: Safe
 * Scaling in the Level 1 BLAS, ACM TOMS 44, 2017). An instance holds the last rotation made.
 */
public final class DLartg {
    private static final double SAFE_MIN = Double.MIN_NORMAL;
    private static final double SAFE_MAX = 1 / SAFE_MIN;
    private static final double ROOT_MIN = Math.sqrt(SAFE_MIN);
    private static final double ROOT_MAX = Math.sqrt(SAFE_MAX / 2);

    private double c;
    private double s;
    private double r;

    /** Finds c * f + s * g = r, c * g - s * f = 0, c >= 0 and c^2 + s^2 = 1. */
    public void make(double f, double g) {
        double absF = Math.abs(f);
        double absG = Math.abs(g);
        if (g == 0) {
            set(1, 0, f);
        } else if (f == 0) {
            set(0, Math.copySign(1.0, g), absG);
        } else if (absF > ROOT_MIN && absF < ROOT_MAX && absG > ROOT_MIN && absG < ROOT_MAX) {
            double d = Math.sqrt(f * f + g * g);
            double signed = Math.copySign(d, f);
            set(absF / d, g / signed, signed);
        } else {
            double scale = Math.min(SAFE_MAX, Math.max(SAFE_MIN, Math.max(absF, absG)));
            double fs = f / scale;
            double gs = g / scale;
            double d = Math.sqrt(fs * fs + gs * gs);
            double signed = Math.copySign(d, f);
            set(Math.abs(fs) / d, gs / signed, signed * scale);
        }
    }

    private void set(double cosine, double sine, double length) {
        c = cosine;
        s = sine;
        r = length;
    }

    /** The cosine. */
    public double c() {
        return c;
    }

    /** The sine. */
    public double s() {
        return s;
    }

    /** What becomes of f. */
    public double r() {
        return r;
    }
}
