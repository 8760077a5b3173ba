package org.panblas.ref.lapack.auxiliary;

/**
 * The singular value decomposition of (f g; 0 h) to nearly full relative accuracy (LAPACK {@code dlasv2}, {@code dlas2};
 * J. Demmel and W. Kahan, Accurate Singular Values of Bidiagonal Matrices, SIAM J. Sci. Stat. Comput. 11, 1990). An instance
 * holds the last result: (csl snl; -snl csl) * (f g; 0 h) * (csr -snr; snr csr) = diag(greater, lesser), signs included.
 */
public final class DLasv2 {
    private static final double EPS = 0.5 * Math.ulp(1.0);

    private double greater;
    private double lesser;
    private double csl;
    private double snl;
    private double csr;
    private double snr;

    /** The lesser singular value. */
    public static double least(double f, double g, double h) {
        double fa = Math.abs(f);
        double ga = Math.abs(g);
        double ha = Math.abs(h);
        double min = Math.min(fa, ha);
        double max = Math.max(fa, ha);
        if (min == 0) {
            return 0;
        }
        double as = 1 + min / max;
        double at = (max - min) / max;
        if (ga < max) {
            double au = (ga / max) * (ga / max);
            return min * (2 / (Math.sqrt(as * as + au) + Math.sqrt(at * at + au)));
        }
        double au = max / ga;
        if (au == 0) {
            // The exact quotient is below the range of au.
            return min * max / ga;
        }
        double c = 1 / (Math.sqrt(1 + as * au * (as * au)) + Math.sqrt(1 + at * au * (at * au)));
        return 2 * (min * c * au);
    }

    /** Decomposes (f g; 0 h). */
    public void solve(double f, double g, double h) {
        boolean swap = Math.abs(h) > Math.abs(f);
        double ft = swap ? h : f;
        double ht = swap ? f : h;
        double fa = Math.abs(ft);
        double ga = Math.abs(g);
        double ha = Math.abs(ht);
        double clt = 1;
        double crt = 1;
        double slt = 0;
        double srt = 0;
        if (ga == 0) {
            lesser = ha;
            greater = fa;
        } else if (ga > fa && fa / ga < EPS) {
            greater = ga;
            lesser = ha > 1 ? fa / (ga / ha) : fa / ga * ha;
            slt = ht / g;
            srt = 1;
            crt = ft / g;
        } else {
            double d = fa - ha;
            double l = d == fa ? 1 : d / fa;
            double m = g / ft;
            double t = 2 - l;
            double mm = m * m;
            double s = Math.sqrt(t * t + mm);
            double r = l == 0 ? Math.abs(m) : Math.sqrt(l * l + mm);
            double a = (s + r) / 2;
            lesser = ha / a;
            greater = fa * a;
            if (mm != 0) {
                t = (m / (s + t) + m / (r + l)) * (1 + a);
            } else if (l == 0) {
                t = Math.copySign(2.0, ft) * Math.copySign(1.0, g);
            } else {
                t = g / Math.copySign(d, ft) + m / t;
            }
            l = Math.sqrt(t * t + 4);
            crt = 2 / l;
            srt = t / l;
            clt = (crt + srt * m) / a;
            slt = ht / ft * srt / a;
        }
        csl = swap ? srt : clt;
        snl = swap ? crt : slt;
        csr = swap ? slt : crt;
        snr = swap ? clt : srt;
        double sign;
        if (ga > fa) {
            sign = sign(snr) * sign(csl) * sign(g);
        } else if (swap) {
            sign = sign(snr) * sign(snl) * sign(h);
        } else {
            sign = sign(csr) * sign(csl) * sign(f);
        }
        greater = Math.copySign(greater, sign);
        lesser = Math.copySign(lesser, sign * sign(f) * sign(h));
    }

    private static double sign(double x) {
        return Math.copySign(1.0, x);
    }

    /** The singular value of greater modulus, with a sign. */
    public double greater() {
        return greater;
    }

    /** The singular value of lesser modulus, with a sign. */
    public double lesser() {
        return lesser;
    }

    /** The first element of the left vector of the greater one. */
    public double csl() {
        return csl;
    }

    /** The second element of the left vector of the greater one. */
    public double snl() {
        return snl;
    }

    /** The first element of the right vector of the greater one. */
    public double csr() {
        return csr;
    }

    /** The second element of the right vector of the greater one. */
    public double snr() {
        return snr;
    }
}
