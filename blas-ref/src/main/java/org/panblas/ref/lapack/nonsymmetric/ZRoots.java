package org.panblas.ref.lapack.nonsymmetric;

/** The principal square root of a complex number. */
final class ZRoots {
    private ZRoots() {}

    /** Writes sqrt(re + i * im), whose real part is not negative, to two elements from {@code p} on. */
    static void sqrt(double re, double im, double[] to, int p) {
        double scale = Math.max(Math.abs(re), Math.abs(im));
        if (scale == 0) {
            to[p] = 0;
            to[p + 1] = 0;
            return;
        }
        double a = re / scale;
        double b = im / scale;
        double major = Math.sqrt(scale) * Math.sqrt(0.5 * (Math.abs(a) + Math.sqrt(a * a + b * b)));
        double minor = Math.abs(im) / (2 * major);
        to[p] = re >= 0 ? major : minor;
        to[p + 1] = Math.copySign(re >= 0 ? minor : major, im);
    }
}
