package org.panblas.ref.lapack.nonsymmetric;

import org.panblas.ref.lapack.auxiliary.ZLadiv;

/** Reflectors H = I - tau * v * v^H of order 2 with v = (1, v2) and a real beta: H^H * (x, y)^T = (beta, 0)^T. */
final class ZSmallReflector {
    double tauRe;
    double tauIm;
    double v2Re;
    double v2Im;
    double beta;

    /** The reflector of (x, y). */
    void of(double xRe, double xIm, double yRe, double yIm) {
        if (yRe == 0 && yIm == 0 && xIm == 0) {
            tauRe = 0;
            tauIm = 0;
            v2Re = 0;
            v2Im = 0;
            beta = xRe;
            return;
        }
        // Neither squares nor the root can leave the range after this; tau and v do not depend on it.
        double scale = Math.max(Math.max(Math.abs(xRe), Math.abs(xIm)), Math.max(Math.abs(yRe), Math.abs(yIm)));
        double a = xRe / scale;
        double b = xIm / scale;
        double c = yRe / scale;
        double d = yIm / scale;
        double norm = -Math.copySign(Math.sqrt(a * a + b * b + c * c + d * d), a);
        tauRe = (norm - a) / norm;
        tauIm = -b / norm;
        v2Re = ZLadiv.re(c, d, a - norm, b);
        v2Im = ZLadiv.im(c, d, a - norm, b);
        beta = norm * scale;
    }

    /** H^H from the left on rows {@code p} and {@code p + 1} (in complex elements) of {@code count} columns. */
    void left(int count, double[] a, int p, int lda) {
        double t2Re = tauRe * v2Re + tauIm * v2Im;
        double t2Im = tauRe * v2Im - tauIm * v2Re;
        int q = 2 * p;
        for (int j = 0; j < count; j++, q += 2 * lda) {
            double re = a[q] + v2Re * a[q + 2] + v2Im * a[q + 3];
            double im = a[q + 1] + v2Re * a[q + 3] - v2Im * a[q + 2];
            a[q] -= tauRe * re + tauIm * im;
            a[q + 1] -= tauRe * im - tauIm * re;
            a[q + 2] -= t2Re * re - t2Im * im;
            a[q + 3] -= t2Re * im + t2Im * re;
        }
    }

    /** H from the right on {@code count} rows of the columns that begin at {@code p} and {@code p + lda}. */
    void right(int count, double[] a, int p, int lda) {
        // The second column gets tau * conj(v2).
        double t2Re = tauRe * v2Re + tauIm * v2Im;
        double t2Im = tauIm * v2Re - tauRe * v2Im;
        int q = 2 * p;
        int r = q + 2 * lda;
        for (int i = 0; i < count; i++, q += 2, r += 2) {
            double re = a[q] + v2Re * a[r] - v2Im * a[r + 1];
            double im = a[q + 1] + v2Re * a[r + 1] + v2Im * a[r];
            a[q] -= tauRe * re - tauIm * im;
            a[q + 1] -= tauRe * im + tauIm * re;
            a[r] -= t2Re * re - t2Im * im;
            a[r + 1] -= t2Re * im + t2Im * re;
        }
    }
}
