package org.panblas.ref.lapack.svd;

import org.panblas.ref.lapack.auxiliary.DLartg;
import org.panblas.ref.lapack.auxiliary.DLasv2;
import org.panblas.ref.lapack.auxiliary.DSafeRange;

/**
 * Singular values and vectors of a bidiagonal matrix by implicit zero-shift QR (LAPACK {@code dbdsqr}; J. Demmel and
 * W. Kahan, Accurate Singular Values of Bidiagonal Matrices, SIAM J. Sci. Stat. Comput. 11, 1990).
 *
 * <p>Every singular value comes out to nearly full relative accuracy. A block is chased from its greater end to its lesser.
 * Upwards it is chased as the block read backwards, which is that of the transpose: {@code step} is -1 then and the left and
 * right vectors change places.
 */
final class DBidiagonalQr {
    private static final double EPS = 0.5 * Math.ulp(1.0);

    /** The relative accuracy asked for: LAPACK's max(10, min(100, eps^(-1/8))) * eps. */
    private static final double TOLERANCE = Math.max(10, Math.min(100, Math.pow(EPS, -0.125))) * EPS;

    /** LAPACK's bound: this times n squared rotations. */
    private static final int ROUNDS = 6;

    private final int n;
    private final double[] d;
    private final int offsetD;
    private final double[] e;
    private final int offsetE;
    private final DColumns left;
    private final DColumns alsoLeft;
    private final DColumns right;
    private final DLartg first = new DLartg();
    private final DLartg second = new DLartg();
    private final DLasv2 two = new DLasv2();
    private double threshold;
    private int step;
    private double least;
    private double greatest;

    /** Takes an upper bidiagonal matrix B = U * S * V^T and what is to be multiplied by U (twice) and V from the right. */
    DBidiagonalQr(
            int n, double[] d, int offsetD, double[] e, int offsetE, DColumns left, DColumns alsoLeft, DColumns right) {
        this.n = n;
        this.d = d;
        this.offsetD = offsetD;
        this.e = e;
        this.offsetE = offsetE;
        this.left = left;
        this.alsoLeft = alsoLeft;
        this.right = right;
    }

    /** Makes a lower bidiagonal matrix upper by rotations from the left. */
    void makeUpper() {
        for (int i = 0; i < n - 1; i++) {
            int p = offsetD + i;
            first.make(d[p], e[offsetE + i]);
            d[p] = first.r();
            e[offsetE + i] = first.s() * d[p + 1];
            d[p + 1] = first.c() * d[p + 1];
            left.rotate(i, i + 1, first.c(), first.s());
            alsoLeft.rotate(i, i + 1, first.c(), first.s());
        }
    }

    /** Puts the singular values into d, falling; returns 0, or how many elements of e have not become zero. */
    int solve() {
        if (!DSafeRange.finite(n, d, offsetD) || !DSafeRange.finite(n - 1, e, offsetE)) {
            return unconverged();
        }
        threshold = threshold();
        long budget = (long) ROUNDS * n * n;
        int m = n - 1;
        int oldTop = -1;
        int oldBottom = -1;
        while (m > 0) {
            if (budget < 0) {
                return unconverged();
            }
            int top = top(m);
            if (top == m) {
                m--;
            } else if (top == m - 1) {
                pair(top);
                m -= 2;
            } else {
                if (top > oldBottom || m < oldTop) {
                    step = Math.abs(d[offsetD + top]) >= Math.abs(d[offsetD + m]) ? 1 : -1;
                }
                oldTop = top;
                oldBottom = m;
                int from = step > 0 ? top : m;
                int to = step > 0 ? m : top;
                if (!converged(from, to)) {
                    budget -= m - top;
                    sweep(from, to);
                }
            }
        }
        finish();
        return 0;
    }

    /** What is so small beside a lower bound for the least singular value that it counts as zero. */
    private double threshold() {
        double mu = Math.abs(d[offsetD]);
        double min = mu;
        for (int i = 1; i < n && min != 0; i++) {
            mu = Math.abs(d[offsetD + i]) * (mu / (mu + Math.abs(e[offsetE + i - 1])));
            min = Math.min(min, mu);
        }
        return Math.max(TOLERANCE * (min / Math.sqrt(n)), ROUNDS * (n * (n * Double.MIN_NORMAL)));
    }

    /** The first row of the unreduced block that ends with row m. */
    private int top(int m) {
        greatest = Math.abs(d[offsetD + m]);
        for (int i = m - 1; i >= 0; i--) {
            double abs = Math.abs(e[offsetE + i]);
            if (abs <= threshold) {
                e[offsetE + i] = 0;
                return i + 1;
            }
            greatest = Math.max(greatest, Math.max(Math.abs(d[offsetD + i]), abs));
        }
        return 0;
    }

    private void pair(int i) {
        int p = offsetD + i;
        two.solve(d[p], e[offsetE + i], d[p + 1]);
        d[p] = two.greater();
        d[p + 1] = two.lesser();
        e[offsetE + i] = 0;
        right.rotate(i, i + 1, two.csr(), two.snr());
        left.rotate(i, i + 1, two.csl(), two.snl());
        alsoLeft.rotate(i, i + 1, two.csl(), two.snl());
    }

    /** The index in e of the element between i and i + step. */
    private int edge(int i) {
        return offsetE + (step > 0 ? i : i - 1);
    }

    /** Sets one negligible element of the block to zero, if there is one; else {@code least} bounds its singular values. */
    private boolean converged(int from, int to) {
        int last = edge(to - step);
        if (Math.abs(e[last]) <= TOLERANCE * Math.abs(d[offsetD + to])) {
            e[last] = 0;
            return true;
        }
        double mu = Math.abs(d[offsetD + from]);
        least = mu;
        for (int i = from; i != to; i += step) {
            double abs = Math.abs(e[edge(i)]);
            if (abs <= TOLERANCE * mu) {
                e[edge(i)] = 0;
                return true;
            }
            mu = Math.abs(d[offsetD + i + step]) * (mu / (mu + abs));
            least = Math.min(least, mu);
        }
        return false;
    }

    private void sweep(int from, int to) {
        double shift = shift(from, to);
        if (shift == 0) {
            zeroShift(from, to);
        } else {
            shifted(from, to, shift);
        }
        int last = edge(to - step);
        if (Math.abs(e[last]) <= threshold) {
            e[last] = 0;
        }
    }

    /** The shift; zero where any other would spoil the relative accuracy. */
    private double shift(int from, int to) {
        if (n * TOLERANCE * (least / greatest) <= Math.max(EPS, 0.01 * TOLERANCE)) {
            return 0;
        }
        int p = offsetD + to;
        double shift = DLasv2.least(d[p - step], e[edge(to - step)], d[p]);
        double head = Math.abs(d[offsetD + from]);
        return head > 0 && (shift / head) * (shift / head) < EPS ? 0 : shift;
    }

    private void zeroShift(int from, int to) {
        double c = 1;
        double oldC = 1;
        double oldS = 0;
        for (int i = from; i != to; i += step) {
            int p = offsetD + i;
            first.make(d[p] * c, e[edge(i)]);
            if (i != from) {
                e[edge(i - step)] = oldS * first.r();
            }
            second.make(oldC * first.r(), d[p + step] * first.s());
            d[p] = second.r();
            c = first.c();
            oldC = second.c();
            oldS = second.s();
            rotate(i);
        }
        double h = d[offsetD + to] * c;
        d[offsetD + to] = h * oldC;
        e[edge(to - step)] = h * oldS;
    }

    private void shifted(int from, int to, double shift) {
        double head = d[offsetD + from];
        double f = (Math.abs(head) - shift) * (Math.copySign(1.0, head) + shift / head);
        double g = e[edge(from)];
        for (int i = from; i != to; i += step) {
            int p = offsetD + i;
            int q = edge(i);
            first.make(f, g);
            if (i != from) {
                e[edge(i - step)] = first.r();
            }
            f = first.c() * d[p] + first.s() * e[q];
            e[q] = first.c() * e[q] - first.s() * d[p];
            g = first.s() * d[p + step];
            d[p + step] = first.c() * d[p + step];
            second.make(f, g);
            d[p] = second.r();
            f = second.c() * e[q] + second.s() * d[p + step];
            d[p + step] = second.c() * d[p + step] - second.s() * e[q];
            if (i + step != to) {
                g = second.s() * e[edge(i + step)];
                e[edge(i + step)] = second.c() * e[edge(i + step)];
            }
            rotate(i);
        }
        e[edge(to - step)] = f;
    }

    /** Applies the rotation of columns to the right vectors and that of rows to the left, or the other way round. */
    private void rotate(int i) {
        DLartg ofRight = step > 0 ? first : second;
        DLartg ofLeft = step > 0 ? second : first;
        right.rotate(i, i + step, ofRight.c(), ofRight.s());
        left.rotate(i, i + step, ofLeft.c(), ofLeft.s());
        alsoLeft.rotate(i, i + step, ofLeft.c(), ofLeft.s());
    }

    /** Makes the singular values positive and sorts them. */
    private void finish() {
        for (int i = 0; i < n; i++) {
            if (d[offsetD + i] < 0 || 1 / d[offsetD + i] < 0) {
                d[offsetD + i] = -d[offsetD + i];
                right.negate(i);
            }
        }
        for (int i = 0; i < n - 1; i++) {
            int most = i;
            for (int j = i + 1; j < n; j++) {
                if (d[offsetD + j] > d[offsetD + most]) {
                    most = j;
                }
            }
            if (most != i) {
                double t = d[offsetD + i];
                d[offsetD + i] = d[offsetD + most];
                d[offsetD + most] = t;
                right.swap(i, most);
                left.swap(i, most);
                alsoLeft.swap(i, most);
            }
        }
    }

    private int unconverged() {
        int count = 0;
        for (int i = 0; i < n - 1; i++) {
            count += e[offsetE + i] != 0 ? 1 : 0;
        }
        return count;
    }
}
