package org.panblas.ref.lapack.nonsymmetric;

import java.util.Arrays;

/**
 * A sweep of many double shifts (LAPACK {@code dlaqr5}): a chain of bulges of order 3 is chased through one diagonal
 * window after the other. Within a window reflectors touch the window alone and gather in U; the rest follows by
 * {@link DWindow#follow}.
 */
final class DBulges {
    /** From one bulge to the next in front of it; closer they would fill each other's zeros. */
    private static final int SPACING = 4;

    private final DWindow window;
    private final DSmallReflector reflector = new DSmallReflector();
    private double[] re = new double[0];
    private double[] im = new double[0];
    private int bulges;
    private int[] next = new int[0];

    DBulges(DWindow window) {
        this.window = window;
    }

    /** Takes {@code count} shifts, or as many as there are, from the end of a list: complex pairs, and reals two by two. */
    void shifts(int count, double[] listRe, double[] listIm, int available) {
        room(count);
        boolean odd = false;
        double real = 0;
        for (int i = available - 1; i >= 0 && bulges < count / 2; i--) {
            if (listIm[i] != 0) {
                i--;
                add(listRe[i], listRe[i], Math.abs(listIm[i]));
            } else if (odd) {
                add(real, listRe[i], 0);
                odd = false;
            } else {
                real = listRe[i];
                odd = true;
            }
        }
        if (bulges == 0) {
            add(real, real, 0);
        }
    }

    /** Wilkinson and Reinsch's exceptional shifts, from the last rows. */
    void exceptional(int bottom, int count) {
        room(count);
        for (int i = bottom; i > bottom - count; i -= 2) {
            double s = Math.abs(window.h[window.at(i, i - 1)]) + Math.abs(window.h[window.at(i - 1, i - 2)]);
            double mean = 0.75 * s + window.h[window.at(i, i)];
            add(mean, mean, Math.sqrt(0.4375) * s);
        }
    }

    private void room(int count) {
        bulges = 0;
        if (next.length < count) {
            re = new double[count];
            im = new double[count];
            next = new int[count];
        }
    }

    private void add(double re1, double re2, double im1) {
        re[2 * bulges] = re1;
        re[2 * bulges + 1] = re2;
        im[bulges] = im1;
        bulges++;
    }

    /** Chases all bulges from row top to row bottom. */
    void sweep(int top, int bottom) {
        Arrays.fill(next, 0, bulges, top);
        int most = 2 * SPACING * bulges + SPACING;
        double[] u = new double[most * most];
        while (next[bulges - 1] < bottom) {
            int tail = next[bulges - 1];
            int first = tail == top ? top : tail - 1;
            int last = Math.min(bottom, first + most - 1);
            // Nothing is gained by a window that leaves out a row or two.
            int order = last - first + 1;
            Arrays.fill(u, 0, order * order, 0);
            for (int i = 0; i < order; i++) {
                u[i * (order + 1)] = 1;
            }
            int leader = Integer.MAX_VALUE;
            for (int b = 0; b < bulges; b++) {
                int limit = last == bottom ? bottom - 1 : last - 3;
                limit = leader >= bottom ? limit : Math.min(limit, leader - SPACING);
                while (next[b] <= limit) {
                    step(b, top, bottom, first, last, u, order);
                    next[b]++;
                }
                leader = next[b];
            }
            window.follow(first, order, u, top, bottom);
        }
    }

    /** One reflector of a bulge: at the top it brings the shifts in. */
    private void step(int b, int top, int bottom, int first, int last, double[] u, int order) {
        double[] h = window.h;
        int k = next[b];
        boolean three = k < bottom - 1;
        if (k == top) {
            start(b, k);
        } else {
            int p = window.at(k, k - 1);
            reflector.of(h[p], h[p + 1], three ? h[p + 2] : 0);
            h[p] = reflector.beta;
            h[p + 1] = 0;
            if (three) {
                h[p + 2] = 0;
            }
        }
        reflector.left(three, last - k + 1, h, window.at(k, k), window.ldh);
        reflector.right(three, Math.min(k + 3, last) - first + 1, h, window.at(first, k), window.ldh);
        reflector.right(three, order, u, (k - first) * order, order);
    }

    /** The reflector of the first column of (H - s1 * I) * (H - s2 * I) (LAPACK {@code dlaqr1}). */
    private void start(int b, int k) {
        double[] h = window.h;
        double re1 = re[2 * b];
        double re2 = re[2 * b + 1];
        double im1 = im[b];
        double h11 = h[window.at(k, k)];
        double h21 = h[window.at(k + 1, k)];
        double s = Math.abs(h11 - re2) + im1 + Math.abs(h21);
        if (s == 0) {
            reflector.of(0, 0, 0);
            return;
        }
        double part = h21 / s;
        reflector.of(
                (h11 - re1) * ((h11 - re2) / s) + im1 * (im1 / s) + h[window.at(k, k + 1)] * part,
                part * (h11 + h[window.at(k + 1, k + 1)] - re1 - re2),
                part * h[window.at(k + 2, k + 1)]);
    }
}
