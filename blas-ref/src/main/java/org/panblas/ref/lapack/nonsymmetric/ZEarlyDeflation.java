package org.panblas.ref.lapack.nonsymmetric;

import java.util.Arrays;
import org.panblas.Side;
import org.panblas.Transpose;
import org.panblas.ref.lapack.auxiliary.ZLarfg;

/**
 * Aggressive early deflation (LAPACK {@code zlaqr2}; Braman, Byers and Mathias, SIAM J. Matrix Anal. Appl. 23, 2002).
 *
 * <p>The Schur form of a window at the bottom turns its only subdiagonal neighbour into a spike. Eigenvalues whose part
 * of the spike is negligible are deflated; the others are moved up, serve as shifts, and their block is made Hessenberg
 * again together with the spike.
 */
final class ZEarlyDeflation {
    private static final double ULP = Math.ulp(1.0);

    /** How many eigenvalues the last run deflated. */
    int deflated;
    /** How many elements of {@link #shifts} the last run set: eigenvalues left in the window. */
    int available;

    double[] shifts = new double[0];

    private final ZWindow window;
    private double[] t = new double[0];
    private double[] v = new double[0];

    ZEarlyDeflation(ZWindow window) {
        this.window = window;
    }

    /**
     * Looks for eigenvalues in the last {@code size} rows of the block from row {@code top} to {@code bottom}; those found
     * are written to w.
     *
     * @return false where the window holds what is not a number
     */
    boolean run(int top, int bottom, int size, double[] w, int offsetW) {
        int first = bottom - size + 1;
        int sub = first > top ? 2 * window.at(first, first - 1) : -1;
        double spikeRe = sub < 0 ? 0 : window.h[sub];
        double spikeIm = sub < 0 ? 0 : window.h[sub + 1];
        boolean spike = spikeRe != 0 || spikeIm != 0;
        copy(first, size);
        shifts = new double[2 * size];
        int failed = new ZLahqr(true, true, size, t, 0, size, size, v, 0, size).solve(0, size - 1, shifts, 0);
        if (failed == size) {
            return false;
        }
        int left = spike ? separate(size, failed, Math.abs(spikeRe) + Math.abs(spikeIm)) : failed;
        ZTrsen.eigenvalues(size, t, 0, size, shifts, 0);
        deflated = size - left;
        System.arraycopy(shifts, 2 * left, w, 2 * (offsetW + first + left), 2 * deflated);
        available = Math.max(left - failed, 0);
        System.arraycopy(shifts, 2 * (left - available), shifts, 0, 2 * available);
        if (deflated > 0 || !spike) {
            double[] tau = new double[2 * size];
            if (left > 1 && spike) {
                reflectSpike(size, left, tau);
            }
            if (sub >= 0) {
                // The first row of V times the spike: V^H turns the spike's column.
                double re = v[0];
                double im = -v[1];
                window.h[sub] = left == 0 ? 0 : spikeRe * re - spikeIm * im;
                window.h[sub + 1] = left == 0 ? 0 : spikeRe * im + spikeIm * re;
            }
            putBack(first, size);
            if (left > 1 && spike) {
                ZOrmhr.unmhr(Side.RIGHT, Transpose.NO_TRANS, size, left, 1, left, t, 0, size, tau, 0, v, 0, size);
            }
            window.follow(first, size, v, top, bottom);
        }
        return true;
    }

    /** T becomes the window, V the identity. */
    private void copy(int first, int size) {
        if (t.length != 2 * size * size) {
            t = new double[2 * size * size];
            v = new double[2 * size * size];
        }
        Arrays.fill(t, 0);
        Arrays.fill(v, 0);
        for (int j = 0; j < size; j++) {
            int rows = Math.min(j + 2, size);
            System.arraycopy(window.h, 2 * window.at(first, first + j), t, 2 * j * size, 2 * rows);
            v[2 * j * (size + 1)] = 1;
        }
    }

    /** Moves what cannot be deflated to the top, behind the {@code failed} rows; returns how many rows remain. */
    private int separate(int size, int failed, double spike) {
        double small = Double.MIN_NORMAL * (size / ULP);
        int left = size;
        int top = failed;
        while (top < left) {
            int k = left - 1;
            int p = 2 * k * (size + 1);
            double magnitude = Math.abs(t[p]) + Math.abs(t[p + 1]);
            magnitude = magnitude == 0 ? spike : magnitude;
            double part = spike * (Math.abs(v[2 * k * size]) + Math.abs(v[2 * k * size + 1]));
            if (part <= Math.max(small, ULP * magnitude)) {
                left--;
            } else {
                ZTrexc.move(true, size, t, 0, size, size, v, 0, size, k, top);
                top++;
            }
        }
        return left;
    }

    /** Turns the spike of the leading rows back to one element, and these to Hessenberg form. */
    private void reflectSpike(int size, int left, double[] tau) {
        // The spike is the first row of V, conjugated.
        double[] w = new double[2 * left];
        for (int i = 0; i < left; i++) {
            w[2 * i] = v[2 * i * size];
            w[2 * i + 1] = -v[2 * i * size + 1];
        }
        double[] factor = new double[2];
        ZLarfg.larfg(left, w, 0, factor, 0);
        w[0] = 1;
        w[1] = 0;
        for (int j = 0; j < size; j++) {
            Arrays.fill(t, 2 * (j * size + Math.min(j + 2, size)), 2 * (j + 1) * size, 0);
        }
        left(left, size, w, factor[0], -factor[1]);
        right(left, left, size, t, w, factor[0], factor[1]);
        right(size, left, size, v, w, factor[0], factor[1]);
        ZGehrd.gehrd(size, 1, left, t, 0, size, tau, 0);
    }

    /** T := (I - tau * w * w^H) * T. */
    private void left(int count, int size, double[] w, double tauRe, double tauIm) {
        for (int column = 0; column < 2 * size * size; column += 2 * size) {
            double re = 0;
            double im = 0;
            for (int i = 0; i < 2 * count; i += 2) {
                re += w[i] * t[column + i] + w[i + 1] * t[column + i + 1];
                im += w[i] * t[column + i + 1] - w[i + 1] * t[column + i];
            }
            double sRe = tauRe * re - tauIm * im;
            double sIm = tauRe * im + tauIm * re;
            for (int i = 0; i < 2 * count; i += 2) {
                t[column + i] -= sRe * w[i] - sIm * w[i + 1];
                t[column + i + 1] -= sRe * w[i + 1] + sIm * w[i];
            }
        }
    }

    /** A := A * (I - tau * w * w^H). */
    private static void right(int rows, int count, int ld, double[] a, double[] w, double tauRe, double tauIm) {
        for (int i = 0; i < 2 * rows; i += 2) {
            double re = 0;
            double im = 0;
            for (int j = 0; j < count; j++) {
                int p = i + 2 * j * ld;
                re += a[p] * w[2 * j] - a[p + 1] * w[2 * j + 1];
                im += a[p] * w[2 * j + 1] + a[p + 1] * w[2 * j];
            }
            double sRe = tauRe * re - tauIm * im;
            double sIm = tauRe * im + tauIm * re;
            for (int j = 0; j < count; j++) {
                int p = i + 2 * j * ld;
                a[p] -= sRe * w[2 * j] + sIm * w[2 * j + 1];
                a[p + 1] -= sIm * w[2 * j] - sRe * w[2 * j + 1];
            }
        }
    }

    private void putBack(int first, int size) {
        for (int j = 0; j < size; j++) {
            int rows = Math.min(j + 2, size);
            System.arraycopy(t, 2 * j * size, window.h, 2 * window.at(first, first + j), 2 * rows);
        }
    }
}
