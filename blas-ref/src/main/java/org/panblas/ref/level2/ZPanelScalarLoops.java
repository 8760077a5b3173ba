package org.panblas.ref.level2;

import org.panblas.ref.level1.ZStrided;

/** The panel loops without the Vector API: column after column. */
final class ZPanelScalarLoops implements ZPanelLoops {
    @Override
    public void axpy(
            boolean conj,
            int rows,
            double alphaRe,
            double alphaIm,
            double[] x,
            int jx,
            int incX,
            double[] a,
            int ia,
            int ld,
            double[] y,
            int iy) {
        for (int k = 0; k < WIDTH; k++) {
            double re = x[jx + 2 * k * incX];
            double im = x[jx + 2 * k * incX + 1];
            double tr = alphaRe * re - alphaIm * im;
            double ti = alphaRe * im + alphaIm * re;
            ZStrided.axpy(conj, rows, tr, ti, a, ia + 2 * k * ld, 1, y, iy, 1);
        }
    }

    @Override
    public void wideAxpy(
            boolean conj,
            int rows,
            double alphaRe,
            double alphaIm,
            double[] x,
            int jx,
            int incX,
            double[] a,
            int ia,
            int ld,
            double[] y,
            int iy) {
        int half = 2 * WIDTH;
        axpy(conj, rows, alphaRe, alphaIm, x, jx, incX, a, ia, ld, y, iy);
        axpy(conj, rows, alphaRe, alphaIm, x, jx + half * incX, incX, a, ia + half * ld, ld, y, iy);
    }

    @Override
    public void dot(
            boolean conj,
            int rows,
            double alphaRe,
            double alphaIm,
            double[] a,
            int ia,
            int ld,
            double[] x,
            int ix,
            double[] y,
            int jy,
            int incY) {
        for (int k = 0; k < WIDTH; k++) {
            int to = jy + 2 * k * incY;
            ZStrided.addDot(conj, rows, alphaRe, alphaIm, a, ia + 2 * k * ld, 1, x, ix, 1, y, to);
        }
    }
}
