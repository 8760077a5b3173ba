package org.panblas.ref.level1;

/**
 * A plane rotation made, safe against overflow and underflow of the squares (E. Anderson, Algorithm 978: Safe Scaling in
 * the Level 1 BLAS, ACM TOMS 44, 2017; {@code drotg} of LAPACK 3.10).
 */
public final class DRotg {
    private static final double SAFE_MIN = Double.MIN_NORMAL;
    private static final double SAFE_MAX = Math.scalb(1.0, Double.MAX_EXPONENT);

    private DRotg() {}

    /**
     * Finds {@code c}, {@code s} and {@code r} with {@code c * a + s * b = r} and {@code c * b - s * a = 0}; {@code a}
     * becomes {@code r} and {@code b} becomes {@code z}: {@code s} if {@code |a| > |b|}, else {@code 1 / c}, or 1 if
     * {@code c = 0}.
     */
    public static void rotg(
            double[] a, int offsetA, double[] b, int offsetB, double[] c, int offsetC, double[] s, int offsetS) {
        double f = a[offsetA];
        double g = b[offsetB];
        double absF = Math.abs(f);
        double absG = Math.abs(g);
        if (absG == 0) {
            c[offsetC] = 1;
            s[offsetS] = 0;
            b[offsetB] = 0;
        } else if (absF == 0) {
            c[offsetC] = 0;
            s[offsetS] = 1;
            a[offsetA] = g;
            b[offsetB] = 1;
        } else {
            double scale = Math.min(SAFE_MAX, Math.max(SAFE_MIN, Math.max(absF, absG)));
            double sigma = Math.copySign(1.0, absF > absG ? f : g);
            double norm = Math.sqrt((f / scale) * (f / scale) + (g / scale) * (g / scale));
            double r = sigma * (scale * norm);
            double cosine = f / r;
            double sine = g / r;
            a[offsetA] = r;
            b[offsetB] = absF > absG ? sine : cosine != 0 ? 1 / cosine : 1;
            c[offsetC] = cosine;
            s[offsetS] = sine;
        }
    }
}
