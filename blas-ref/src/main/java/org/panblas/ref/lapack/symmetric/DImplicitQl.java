package org.panblas.ref.lapack.symmetric;

import org.panblas.ref.lapack.auxiliary.DLartg;
import org.panblas.ref.lapack.auxiliary.DSafeRange;
import org.panblas.ref.level1.DCopy;
import org.panblas.ref.level1.DRot;

/**
 * Eigenvalues and eigenvectors of a symmetric tridiagonal matrix by implicit QL or QR (LAPACK {@code dsteqr}).
 *
 * <p>A block is chased from the end with the smaller diagonal element. Either direction runs through the same code: with
 * {@code step} -1 the block is read backwards, which turns QR into QL. Since the rotations are real, a complex Z is to this
 * class a real matrix with twice the rows.
 */
final class DImplicitQl {
    private static final double EPS_SQUARED = DTridiagonal.EPS * DTridiagonal.EPS;

    private final double[] d;
    private final int offsetD;
    private final double[] e;
    private final int offsetE;
    private final int rows;
    private final double[] z;
    private final int offsetZ;
    private final int ldz;
    private final DLartg rotation = new DLartg();
    private final DLaev2 two = new DLaev2();
    private int step;
    private int iterations;

    /**
     * Takes the operands.
     *
     * @param rows of Z, whose columns are rotated; 0 for eigenvalues only
     */
    DImplicitQl(double[] d, int offsetD, double[] e, int offsetE, int rows, double[] z, int offsetZ, int ldz) {
        this.d = d;
        this.offsetD = offsetD;
        this.e = e;
        this.offsetE = offsetE;
        this.rows = rows;
        this.z = z;
        this.offsetZ = offsetZ;
        this.ldz = ldz;
    }

    /** Puts the n eigenvalues into d in rising order and multiplies Z by the eigenvectors; returns LAPACK's info. */
    int solve(int n) {
        if (!DTridiagonal.finite(n, d, offsetD, e, offsetE)) {
            return DTridiagonal.unconverged(n, e, offsetE);
        }
        iterations = DTridiagonal.ITERATIONS * n;
        for (int from = 0; from < n; ) {
            int to = DTridiagonal.blockEnd(from, n, d, offsetD, e, offsetE);
            double norm = DTridiagonal.norm(from, to, d, offsetD, e, offsetE);
            if (to - from > 1 && norm != 0) {
                double target = DSafeRange.target(norm);
                DTridiagonal.scale(norm, target, from, to, d, offsetD, e, offsetE);
                boolean done = block(from, to - 1);
                DTridiagonal.scale(target, norm, from, to, d, offsetD, e, offsetE);
                if (!done) {
                    return DTridiagonal.unconverged(n, e, offsetE);
                }
                // A zero met on the way may have split the block; what is left of it is the next one.
            }
            from = to;
        }
        sort(n);
        return 0;
    }

    /** Solves the block from {@code first} to {@code last}; false if the iterations were used up. */
    private boolean block(int first, int last) {
        boolean backward = Math.abs(d[offsetD + last]) < Math.abs(d[offsetD + first]);
        step = backward ? -1 : 1;
        int l = backward ? last : first;
        int end = (backward ? first : last) + step;
        while (l != end) {
            int m = split(l, end - step);
            if (m == l) {
                l += step;
            } else if (m == l + step) {
                pair(l);
                l += 2 * step;
            } else {
                if (iterations == 0) {
                    return false;
                }
                iterations--;
                sweep(l, m);
            }
        }
        return true;
    }

    /** The index in e of the element between i and i + step. */
    private int edge(int i) {
        return offsetE + (step > 0 ? i : i - 1);
    }

    /** The first m from l on behind which stands a negligible element, which is set to zero. */
    private int split(int l, int end) {
        for (int m = l; m != end; m += step) {
            double abs = Math.abs(e[edge(m)]);
            double next = Math.abs(d[offsetD + m + step]);
            if (abs * abs <= EPS_SQUARED * Math.abs(d[offsetD + m]) * next + Double.MIN_NORMAL) {
                e[edge(m)] = 0;
                return m;
            }
        }
        return end;
    }

    private void pair(int l) {
        int p = offsetD + l;
        two.solve(d[p], e[edge(l)], d[p + step]);
        rotate(l, two.cosine, two.sine);
        d[p] = two.greater;
        d[p + step] = two.lesser;
        e[edge(l)] = 0;
    }

    /** One QL step with Wilkinson's shift on the block l..m. */
    private void sweep(int l, int m) {
        int p0 = offsetD + l;
        double p = d[p0];
        double g = (d[p0 + step] - p) / (2 * e[edge(l)]);
        double r = Math.hypot(g, 1.0);
        g = d[offsetD + m] - p + e[edge(l)] / (g + Math.copySign(r, g));
        double s = 1;
        double c = 1;
        p = 0;
        for (int i = m - step; i != l - step; i -= step) {
            double f = s * e[edge(i)];
            double b = c * e[edge(i)];
            rotation.make(g, f);
            c = rotation.c();
            s = rotation.s();
            if (i != m - step) {
                e[edge(i + step)] = rotation.r();
            }
            int q = offsetD + i;
            g = d[q + step] - p;
            r = (d[q] - g) * s + 2 * c * b;
            p = s * r;
            d[q + step] = g + p;
            g = c * r - b;
            rotate(i, c, -s);
        }
        d[p0] -= p;
        e[edge(l)] = g;
    }

    private void rotate(int i, double c, double s) {
        DRot.rot(rows, z, offsetZ + i * ldz, 1, z, offsetZ + (i + step) * ldz, 1, c, s);
    }

    /** Selection sort: as few exchanges of columns as can be. */
    private void sort(int n) {
        for (int i = 0; i < n - 1; i++) {
            int least = i;
            for (int j = i + 1; j < n; j++) {
                if (d[offsetD + j] < d[offsetD + least]) {
                    least = j;
                }
            }
            if (least != i) {
                double t = d[offsetD + i];
                d[offsetD + i] = d[offsetD + least];
                d[offsetD + least] = t;
                DCopy.swap(rows, z, offsetZ + i * ldz, 1, z, offsetZ + least * ldz, 1);
            }
        }
    }
}
