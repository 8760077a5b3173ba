package org.panblas.ref.level1;

/**
 * A complex plane rotation with a real cosine made, safe against overflow and underflow of the squares (E. Anderson,
 * Algorithm 978: Safe Scaling in the Level 1 BLAS, ACM TOMS 44, 2017; {@code zrotg} of LAPACK 3.10).
 */
public final class ZRotg {
    private static final double SAFE_MIN = Double.MIN_NORMAL;
    private static final double SAFE_MAX = Math.scalb(1.0, Double.MAX_EXPONENT);
    /** The spacing of the numbers at 1. */
    private static final double EPSILON = Math.ulp(1.0);
    /** Squares of parts between these bounds keep their full precision. */
    private static final double ROOT_MIN = Math.sqrt(SAFE_MIN / EPSILON);

    private static final double ROOT_MAX = Math.sqrt(SAFE_MAX * EPSILON);

    private ZRotg() {}

    /**
     * Finds {@code c}, {@code s} and {@code r} with {@code c * a + s * b = r} and {@code c * b - conj(s) * a = 0};
     * {@code a} becomes {@code r}.
     */
    public static void rotg(
            double[] a, int offsetA, double[] b, int offsetB, double[] c, int offsetC, double[] s, int offsetS) {
        int is = 2 * offsetS;
        double fr = a[2 * offsetA];
        double fi = a[2 * offsetA + 1];
        double gr = b[2 * offsetB];
        double gi = b[2 * offsetB + 1];
        if (gr == 0 && gi == 0) {
            c[offsetC] = 1;
            s[is] = 0;
            s[is + 1] = 0;
        } else if (fr == 0 && fi == 0) {
            c[offsetC] = 0;
            exchange(gr, gi, a, 2 * offsetA, s, is);
        } else {
            rotate(fr, fi, gr, gi, a, 2 * offsetA, c, offsetC, s, is);
        }
    }

    /** The rotation for {@code f = 0}: {@code s = conj(g) / |g|} and {@code r = |g|}. */
    private static void exchange(double gr, double gi, double[] a, int ia, double[] s, int is) {
        double size = Math.max(Math.abs(gr), Math.abs(gi));
        double u = inRange(size) ? 1 : clamp(size);
        double re = gr / u;
        double im = gi / u;
        double d = Math.sqrt(re * re + im * im);
        s[is] = re / d;
        s[is + 1] = -im / d;
        a[ia] = d * u;
        a[ia + 1] = 0;
    }

    private static void rotate(
            double fr, double fi, double gr, double gi, double[] a, int ia, double[] c, int ic, double[] s, int is) {
        double f1 = Math.max(Math.abs(fr), Math.abs(fi));
        double g1 = Math.max(Math.abs(gr), Math.abs(gi));
        // g is scaled by 1 / u, f by 1 / v; where f is so small beside g that its square would vanish, v differs.
        boolean plain = inRange(f1) && inRange(g1);
        double u = plain ? 1 : clamp(Math.max(f1, g1));
        double v = !plain && f1 * (1 / u) < ROOT_MIN ? clamp(f1) : u;
        double w = v == u ? 1 : v * (1 / u);
        double fsr = fr * (1 / v);
        double fsi = fi * (1 / v);
        double gsr = gr * (1 / u);
        double gsi = gi * (1 / u);
        double f2 = fsr * fsr + fsi * fsi;
        double h2 = f2 * (w * w) + (gsr * gsr + gsi * gsi);
        double d = f2 > ROOT_MIN && h2 < ROOT_MAX ? Math.sqrt(f2 * h2) : Math.sqrt(f2) * Math.sqrt(h2);
        double p = 1 / d;
        double pr = fsr * p;
        double pi = fsi * p;
        c[ic] = (f2 * p) * w;
        s[is] = gsr * pr + gsi * pi;
        s[is + 1] = gsr * pi - gsi * pr;
        a[ia] = (fsr * (h2 * p)) * u;
        a[ia + 1] = (fsi * (h2 * p)) * u;
    }

    private static boolean inRange(double size) {
        return size > ROOT_MIN && size < ROOT_MAX;
    }

    private static double clamp(double size) {
        return Math.min(SAFE_MAX, Math.max(SAFE_MIN, size));
    }
}
