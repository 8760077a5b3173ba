package org.panblas.ref.lapack.nonsymmetric;

/** A rotation with real c and complex s: (c s; -conj(s) c) * (f, g)^T = (r, 0)^T (LAPACK {@code zlartg}). */
final class ZGivens {
    double c;
    double sRe;
    double sIm;
    double rRe;
    double rIm;

    void of(double fRe, double fIm, double gRe, double gIm) {
        double g = Math.hypot(gRe, gIm);
        double f = Math.hypot(fRe, fIm);
        if (g == 0) {
            c = 1;
            sRe = 0;
            sIm = 0;
            rRe = fRe;
            rIm = fIm;
        } else if (f == 0) {
            c = 0;
            sRe = gRe / g;
            sIm = -gIm / g;
            rRe = g;
            rIm = 0;
        } else {
            // s = (f / |f|) * conj(g) / norm.
            double norm = Math.hypot(f, g);
            double uRe = fRe / f;
            double uIm = fIm / f;
            double hRe = gRe / norm;
            double hIm = gIm / norm;
            c = f / norm;
            sRe = uRe * hRe + uIm * hIm;
            sIm = uIm * hRe - uRe * hIm;
            rRe = uRe * norm;
            rIm = uIm * norm;
        }
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
