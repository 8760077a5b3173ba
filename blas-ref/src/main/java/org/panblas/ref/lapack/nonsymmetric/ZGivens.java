package org.panblas.ref.lapack.nonsymmetric;

/** A rotation with real c and complex s: (c s; -conj(s) c) * (f, g)^T = (r, 0)^T (LAPACK {@code zlartg}). */
final class ZGivens {
    double c;
    double sRe;
    double sIm;
    double rRe;
    double rIm;

    private final DGivens lengths = new DGivens();

    /**
     * Directions and lengths apart: each direction is of length one to the last digit even where f or g is subnormal, and
     * the rotation of the lengths is one whatever rounding made of them.
     */
    void of(double fRe, double fIm, double gRe, double gIm) {
        double f = Math.max(Math.abs(fRe), Math.abs(fIm));
        double g = Math.max(Math.abs(gRe), Math.abs(gIm));
        double uRe = f == 0 ? 1 : fRe / f;
        double uIm = f == 0 ? 0 : fIm / f;
        double vRe = g == 0 ? 1 : gRe / g;
        double vIm = g == 0 ? 0 : gIm / g;
        double u = Math.hypot(uRe, uIm);
        double v = Math.hypot(vRe, vIm);
        lengths.of(f * u, g * v);
        uRe /= u;
        uIm /= u;
        double s = lengths.s / v;
        c = lengths.c;
        sRe = (uRe * vRe + uIm * vIm) * s;
        sIm = (uIm * vRe - uRe * vIm) * s;
        rRe = uRe * lengths.r;
        rIm = uIm * lengths.r;
    }

    /** Rows x and y: x' = c * x + s * y, y' = c * y - conj(s) * x. Places and increments count complex elements. */
    void rotate(int n, double[] x, int px, int incX, double[] y, int py, int incY) {
        rotate(n, x, px, incX, y, py, incY, sIm);
    }

    /** The same with conj(s), which is what columns take. */
    void rotateConjugate(int n, double[] x, int px, int incX, double[] y, int py, int incY) {
        rotate(n, x, px, incX, y, py, incY, -sIm);
    }

    private void rotate(int n, double[] x, int px, int incX, double[] y, int py, int incY, double im) {
        int i = 2 * px;
        int j = 2 * py;
        for (int k = 0; k < n; k++, i += 2 * incX, j += 2 * incY) {
            double xRe = x[i];
            double xIm = x[i + 1];
            double yRe = y[j];
            double yIm = y[j + 1];
            x[i] = c * xRe + (sRe * yRe - im * yIm);
            x[i + 1] = c * xIm + (sRe * yIm + im * yRe);
            y[j] = c * yRe - (sRe * xRe + im * xIm);
            y[j + 1] = c * yIm - (sRe * xIm - im * xRe);
        }
    }
}
