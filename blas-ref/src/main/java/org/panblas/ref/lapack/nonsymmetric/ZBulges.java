package org.panblas.ref.lapack.nonsymmetric;

import java.util.Arrays;

/**
 * A sweep of many shifts (LAPACK {@code zlaqr5}, here with bulges of one shift each): a chain of bulges of order 2 is
 * chased through one diagonal window after the other. Within a window reflectors touch the window alone and gather in U;
 * the rest follows by {@link ZWindow#follow}.
 */
final class ZBulges {
    /** From one bulge to the next in front of it; closer they would fill each other's zeros. */
    private static final int SPACING = 3;

    private final ZWindow window;
    private final ZSmallReflector reflector = new ZSmallReflector();
    private double[] shift = new double[0];
    private int bulges;
    private int[] next = new int[0];

    ZBulges(ZWindow window) {
        this.window = window;
    }

    /** Takes {@code count} shifts, or as many as there are, from the end of a list. */
    void shifts(int count, double[] list, int available) {
        room(count);
        for (int i = available - 1; i >= 0 && bulges < count; i--) {
            add(list[2 * i], list[2 * i + 1]);
        }
    }

    /** Exceptional shifts, from the last rows. */
    void exceptional(int bottom, int count) {
        room(count);
        double[] h = window.h;
        for (int i = bottom; i > bottom - count; i--) {
            int sub = 2 * window.at(i, i - 1);
            int p = 2 * window.at(i, i);
            add(h[p] + 0.75 * (Math.abs(h[sub]) + Math.abs(h[sub + 1])), h[p + 1]);
        }
    }

    private void room(int count) {
        bulges = 0;
        if (next.length < count) {
            shift = new double[2 * count];
            next = new int[count];
        }
    }

    private void add(double re, double im) {
        shift[2 * bulges] = re;
        shift[2 * bulges + 1] = im;
        bulges++;
    }

    /** Chases all bulges from row top to row bottom. */
    void sweep(int top, int bottom) {
        Arrays.fill(next, 0, bulges, top);
        int most = 2 * SPACING * bulges + SPACING;
        double[] u = new double[2 * most * most];
        while (bulges > 0 && next[bulges - 1] < bottom) {
            int tail = next[bulges - 1];
            int first = tail == top ? top : tail - 1;
            int last = Math.min(bottom, first + most - 1);
            int order = last - first + 1;
            Arrays.fill(u, 0, 2 * order * order, 0);
            for (int i = 0; i < order; i++) {
                u[2 * i * (order + 1)] = 1;
            }
            int leader = Integer.MAX_VALUE;
            for (int b = 0; b < bulges; b++) {
                int limit = last == bottom ? bottom - 1 : last - 2;
                limit = leader >= bottom ? limit : Math.min(limit, leader - SPACING);
                while (next[b] <= limit) {
                    step(b, top, first, last, u, order);
                    next[b]++;
                }
                leader = next[b];
            }
            window.follow(first, order, u, top, bottom);
        }
    }

    /** One reflector of a bulge: at the top it brings the shift in. */
    private void step(int b, int top, int first, int last, double[] u, int order) {
        double[] h = window.h;
        int k = next[b];
        if (k == top) {
            int p = 2 * window.at(k, k);
            reflector.of(h[p] - shift[2 * b], h[p + 1] - shift[2 * b + 1], h[p + 2], h[p + 3]);
        } else {
            int p = 2 * window.at(k, k - 1);
            reflector.of(h[p], h[p + 1], h[p + 2], h[p + 3]);
            h[p] = reflector.beta;
            h[p + 1] = 0;
            h[p + 2] = 0;
            h[p + 3] = 0;
        }
        reflector.left(last - k + 1, h, window.at(k, k), window.ldh);
        reflector.right(Math.min(k + 2, last) - first + 1, h, window.at(first, k), window.ldh);
        reflector.right(order, u, (k - first) * order, order);
    }
}
