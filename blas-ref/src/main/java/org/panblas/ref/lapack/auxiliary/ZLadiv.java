package org.panblas.ref.lapack.auxiliary;

/**
 * Complex division without needless overflow: Smith's formula (Comm. ACM 5, 1962), which Fortran compilers use for the
 * divisions of LAPACK. It comes in two halves, because Java returns one number at a time.
 */
public final class ZLadiv {
    private ZLadiv() {}

    /** The real part of (a + ib) / (c + id). */
    public static double re(double a, double b, double c, double d) {
        if (Math.abs(d) < Math.abs(c)) {
            double r = d / c;
            return (a + b * r) / (c + d * r);
        }
        double r = c / d;
        return (a * r + b) / (c * r + d);
    }

    /** The imaginary part of (a + ib) / (c + id). */
    public static double im(double a, double b, double c, double d) {
        if (Math.abs(d) < Math.abs(c)) {
            double r = d / c;
            return (b - a * r) / (c + d * r);
        }
        double r = c / d;
        return (b * r - a) / (c * r + d);
    }
}
