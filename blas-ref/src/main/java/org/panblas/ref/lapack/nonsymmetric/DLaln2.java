package org.panblas.ref.lapack.nonsymmetric;

import org.panblas.ref.lapack.auxiliary.ZLadiv;

/**
 * Solves (A - w * I) * x = scale * b for a real A of order 1 or 2 and complex w and b, with scale &lt;= 1 so chosen that
 * x does not overflow (LAPACK {@code dlaln2}). A matrix closer than smin to a singular one is moved away from it.
 */
final class DLaln2 {
    private static final double BIG = 1 / (2 * Double.MIN_NORMAL);

    double scale;
    /** The largest |re| + |im| of x. */
    double norm;

    double re1;
    double im1;
    double re2;
    double im2;

    private final double[] pivot = new double[2];

    private static double abs1(double re, double im) {
        return Math.abs(re) + Math.abs(im);
    }

    /** Order 1. */
    void solve(double smin, double a, double wRe, double wIm, double bRe, double bIm) {
        double re = a - wRe;
        double im = -wIm;
        if (abs1(re, im) < smin) {
            re = smin;
            im = 0;
        }
        scale = guard(abs1(re, im), abs1(bRe, bIm));
        divide(bRe * scale, bIm * scale, re, im);
        re1 = pivot[0];
        im1 = pivot[1];
        norm = abs1(re1, im1);
    }

    /** The factor by which a right-hand side is safely divided by a number. */
    private static double guard(double divisor, double dividend) {
        return divisor < 1 && dividend > 1 && dividend > BIG * divisor ? 1 / dividend : 1;
    }

    private void divide(double a, double b, double c, double d) {
        if (d == 0) {
            pivot[0] = a / c;
            pivot[1] = b / c;
        } else {
            pivot[0] = ZLadiv.re(a, b, c, d);
            pivot[1] = ZLadiv.im(a, b, c, d);
        }
    }

    /** Order 2, by Gaussian elimination with complete pivoting; {@code b} holds re1, im1, re2, im2. */
    void solve(double smin, double a11, double a12, double a21, double a22, double wRe, double wIm, double[] b) {
        double d1 = abs1(a11 - wRe, wIm);
        double d2 = abs1(a22 - wRe, wIm);
        double most = Math.max(Math.max(d1, d2), Math.max(Math.abs(a12), Math.abs(a21)));
        if (most < smin) {
            multipleOfIdentity(smin, b);
            return;
        }
        // Which row and column hold the largest element.
        boolean swapRows = Math.max(Math.abs(a21), d2) > Math.max(d1, Math.abs(a12));
        boolean swapColumns = swapRows ? d2 > Math.abs(a21) : Math.abs(a12) > d1;
        double[] c = {a11 - wRe, -wIm, a12, 0, a21, 0, a22 - wRe, -wIm};
        int p = (swapRows ? 4 : 0) + (swapColumns ? 2 : 0);
        int right = p ^ 2;
        int below = p ^ 4;
        int corner = p ^ 6;
        divide(c[below], c[below + 1], c[p], c[p + 1]);
        double lRe = pivot[0];
        double lIm = pivot[1];
        divide(c[right], c[right + 1], c[p], c[p + 1]);
        double uRe = pivot[0];
        double uIm = pivot[1];
        double sRe = c[corner] - (lRe * c[right] - lIm * c[right + 1]);
        double sIm = c[corner + 1] - (lRe * c[right + 1] + lIm * c[right]);
        if (abs1(sRe, sIm) < smin) {
            sRe = smin;
            sIm = 0;
        }
        int top = swapRows ? 2 : 0;
        int bottom = 2 - top;
        double b2Re = b[bottom] - (lRe * b[top] - lIm * b[top + 1]);
        double b2Im = b[bottom + 1] - (lRe * b[top + 1] + lIm * b[top]);
        double s = abs1(sRe, sIm);
        double head = abs1(b[top], b[top + 1]) * (s / abs1(c[p], c[p + 1]));
        scale = guard(s, Math.max(head, abs1(b2Re, b2Im)));
        divide(b2Re * scale, b2Im * scale, sRe, sIm);
        double x2Re = pivot[0];
        double x2Im = pivot[1];
        divide(b[top] * scale, b[top + 1] * scale, c[p], c[p + 1]);
        double x1Re = pivot[0] - (uRe * x2Re - uIm * x2Im);
        double x1Im = pivot[1] - (uRe * x2Im + uIm * x2Re);
        norm = Math.max(abs1(x1Re, x1Im), abs1(x2Re, x2Im));
        double shrink = 1;
        if (norm > 1 && most > 1 && norm > BIG / most) {
            shrink = most / BIG;
            scale *= shrink;
            norm *= shrink;
        }
        re1 = shrink * (swapColumns ? x2Re : x1Re);
        im1 = shrink * (swapColumns ? x2Im : x1Im);
        re2 = shrink * (swapColumns ? x1Re : x2Re);
        im2 = shrink * (swapColumns ? x1Im : x2Im);
    }

    private void multipleOfIdentity(double smin, double[] b) {
        double bNorm = Math.max(abs1(b[0], b[1]), abs1(b[2], b[3]));
        scale = guard(smin, bNorm);
        re1 = b[0] * scale / smin;
        im1 = b[1] * scale / smin;
        re2 = b[2] * scale / smin;
        im2 = b[3] * scale / smin;
        norm = bNorm * scale / smin;
    }
}
