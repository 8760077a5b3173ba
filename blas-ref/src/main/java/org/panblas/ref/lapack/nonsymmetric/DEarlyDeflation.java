package org.panblas.ref.lapack.nonsymmetric;

import java.util.Arrays;
import org.panblas.Side;
import org.panblas.Transpose;
import org.panblas.ref.lapack.auxiliary.DLarfg;

/**
 * Aggressive early deflation (LAPACK {@code dlaqr2}; Braman, Byers and Mathias, SIAM J. Matrix Anal. Appl. 23, 2002).
 *
 * <p>The Schur form of a window at the bottom turns its only subdiagonal neighbour into a spike. Eigenvalues whose part
 * of the spike is negligible are deflated; the others are moved up, serve as shifts, and their block is made Hessenberg
 * again together with the spike.
 */
final class DEarlyDeflation {
    private static final double ULP = Math.ulp(1.0);

    /** How many eigenvalues the last run deflated. */
    int deflated;
    /** How many elements of {@link #shiftsRe} and {@link #shiftsIm} the last run set: eigenvalues left in the window. */
    int shifts;

    double[] shiftsRe = new double[0];
    double[] shiftsIm = new double[0];

    private final DWindow window;
    private double[] t = new double[0];
    private double[] v = new double[0];

    DEarlyDeflation(DWindow window) {
        this.window = window;
    }

    /**
     * Looks for eigenvalues in the last {@code size} rows of the block from row {@code top} to {@code bottom}; those found
     * are written to wr and wi.
     *
     * @return false where the window holds what is not a number
     */
    boolean run(int top, int bottom, int size, double[] wr, int offsetWr, double[] wi, int offsetWi) {
        int first = bottom - size + 1;
        int sub = first > top ? window.at(first, first - 1) : -1;
        double spike = sub < 0 ? 0 : window.h[sub];
        copy(first, size);
        shiftsRe = new double[size];
        shiftsIm = new double[size];
        int failed =
                new DLahqr(true, true, size, t, 0, size, size, v, 0, size).solve(0, size - 1, shiftsRe, 0, shiftsIm, 0);
        if (failed == size) {
            return false;
        }
        int left = spike == 0 ? failed : separate(size, failed, spike);
        DTrsen.eigenvalues(size, t, 0, size, shiftsRe, 0, shiftsIm, 0);
        deflated = size - left;
        System.arraycopy(shiftsRe, left, wr, offsetWr + first + left, deflated);
        System.arraycopy(shiftsIm, left, wi, offsetWi + first + left, deflated);
        shifts = Math.max(left - failed, 0);
        System.arraycopy(shiftsRe, left - shifts, shiftsRe, 0, shifts);
        System.arraycopy(shiftsIm, left - shifts, shiftsIm, 0, shifts);
        if (deflated > 0 || spike == 0) {
            double[] tau = new double[size];
            if (left > 1 && spike != 0) {
                reflectSpike(size, left, tau);
            }
            if (sub >= 0) {
                window.h[sub] = left == 0 ? 0 : spike * v[0];
            }
            putBack(first, size);
            if (left > 1 && spike != 0) {
                DOrmhr.ormhr(Side.RIGHT, Transpose.NO_TRANS, size, left, 1, left, t, 0, size, tau, 0, v, 0, size);
            }
            window.follow(first, size, v, top, bottom);
        }
        return true;
    }

    /** T becomes the window, V the identity. */
    private void copy(int first, int size) {
        if (t.length != size * size) {
            t = new double[size * size];
            v = new double[size * size];
        }
        Arrays.fill(t, 0);
        Arrays.fill(v, 0);
        for (int j = 0; j < size; j++) {
            System.arraycopy(window.h, window.at(first, first + j), t, j * size, Math.min(j + 2, size));
            v[j * (size + 1)] = 1;
        }
    }

    /** Moves what cannot be deflated to the top, behind the {@code failed} rows; returns how many rows remain. */
    private int separate(int size, int failed, double spike) {
        double small = Double.MIN_NORMAL * (size / ULP);
        DLaexc blocks = new DLaexc(true, size, t, 0, size, size, v, 0, size);
        int left = size;
        int top = failed;
        while (top < left) {
            int k = left - 1;
            boolean pair = k > 0 && t[k + (k - 1) * size] != 0;
            double eigenvalue = Math.abs(t[k * (size + 1)]);
            double part = Math.abs(spike * v[k * size]);
            if (pair) {
                eigenvalue += Math.sqrt(Math.abs(t[k + (k - 1) * size])) * Math.sqrt(Math.abs(t[k - 1 + k * size]));
                part = Math.max(part, Math.abs(spike * v[(k - 1) * size]));
            }
            double magnitude = eigenvalue == 0 ? Math.abs(spike) : eigenvalue;
            int rows = pair ? 2 : 1;
            if (part <= Math.max(small, ULP * magnitude)) {
                left -= rows;
            } else {
                int from = k - rows + 1;
                top = (from > top ? blocks.move(from, top) : top) + rows;
            }
        }
        return left;
    }

    /** Turns the spike of the leading rows back to one element, and these to Hessenberg form. */
    private void reflectSpike(int size, int left, double[] tau) {
        double[] w = new double[left];
        for (int i = 0; i < left; i++) {
            w[i] = v[i * size];
        }
        double[] factor = new double[1];
        DLarfg.larfg(left, w, 0, factor, 0);
        w[0] = 1;
        for (int j = 0; j < size; j++) {
            for (int i = j + 2; i < size; i++) {
                t[i + j * size] = 0;
            }
        }
        for (int j = 0; j < size; j++) {
            double sum = 0;
            for (int i = 0; i < left; i++) {
                sum += w[i] * t[i + j * size];
            }
            for (int i = 0; i < left; i++) {
                t[i + j * size] -= factor[0] * sum * w[i];
            }
        }
        right(left, left, size, t, w, factor[0]);
        right(size, left, size, v, w, factor[0]);
        DGehrd.gehrd(size, 1, left, t, 0, size, tau, 0);
    }

    private static void right(int rows, int count, int ld, double[] a, double[] w, double factor) {
        for (int i = 0; i < rows; i++) {
            double sum = 0;
            for (int j = 0; j < count; j++) {
                sum += a[i + j * ld] * w[j];
            }
            for (int j = 0; j < count; j++) {
                a[i + j * ld] -= factor * sum * w[j];
            }
        }
    }

    private void putBack(int first, int size) {
        for (int j = 0; j < size; j++) {
            System.arraycopy(t, j * size, window.h, window.at(first, first + j), Math.min(j + 2, size));
        }
    }
}
