package org.panblas.ref.lapack.symmetric;

import java.util.Arrays;
import org.panblas.ref.lapack.auxiliary.DSafeRange;

/**
 * Eigenvalues of a symmetric tridiagonal matrix by the QL or QR algorithm without square roots of Pal, Walker and Kahan
 * (LAPACK {@code dsterf}; B. Parlett, The Symmetric Eigenvalue Problem, section 8.15). It works on the squares of the
 * off-diagonal elements. Like {@link DImplicitQl} it reads a block backwards to turn QR into QL.
 */
public final class DSterf {
    private static final double EPS_SQUARED = DTridiagonal.EPS * DTridiagonal.EPS;

    private final double[] d;
    private final int offsetD;
    private final double[] e;
    private final int offsetE;
    private final DLaev2 two = new DLaev2();
    private int step;
    private int iterations;

    private DSterf(double[] d, int offsetD, double[] e, int offsetE) {
        this.d = d;
        this.offsetD = offsetD;
        this.e = e;
        this.offsetE = offsetE;
    }

    /**
     * Puts the n eigenvalues into d in rising order; e is overwritten.
     *
     * @return 0, or how many elements of e have not become zero
     */
    public static int sterf(int n, double[] d, int offsetD, double[] e, int offsetE) {
        if (!DTridiagonal.finite(n, d, offsetD, e, offsetE)) {
            return DTridiagonal.unconverged(n, e, offsetE);
        }
        return new DSterf(d, offsetD, e, offsetE).solve(n);
    }

    private int solve(int n) {
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
            }
            from = to;
        }
        Arrays.sort(d, offsetD, offsetD + n);
        return 0;
    }

    private boolean block(int first, int last) {
        for (int i = offsetE + first; i < offsetE + last; i++) {
            e[i] *= e[i];
        }
        boolean backward = Math.abs(d[offsetD + last]) < Math.abs(d[offsetD + first]);
        step = backward ? -1 : 1;
        int l = backward ? last : first;
        int end = (backward ? first : last) + step;
        while (l != end) {
            int m = split(l, end - step);
            if (m == l) {
                l += step;
            } else if (m == l + step) {
                int p = offsetD + l;
                two.solve(d[p], Math.sqrt(e[edge(l)]), d[p + step]);
                d[p] = two.greater;
                d[p + step] = two.lesser;
                e[edge(l)] = 0;
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

    private int edge(int i) {
        return offsetE + (step > 0 ? i : i - 1);
    }

    private int split(int l, int end) {
        for (int m = l; m != end; m += step) {
            int p = offsetD + m;
            if (e[edge(m)] <= EPS_SQUARED * Math.abs(d[p] * d[p + step])) {
                e[edge(m)] = 0;
                return m;
            }
        }
        return end;
    }

    private void sweep(int l, int m) {
        double head = d[offsetD + l];
        double root = Math.sqrt(e[edge(l)]);
        double sigma = (d[offsetD + l + step] - head) / (2 * root);
        sigma = head - root / (sigma + Math.copySign(Math.hypot(sigma, 1.0), sigma));
        double c = 1;
        double s = 0;
        double gamma = d[offsetD + m] - sigma;
        double p = gamma * gamma;
        for (int i = m - step; i != l - step; i -= step) {
            double square = e[edge(i)];
            double r = p + square;
            if (i != m - step) {
                e[edge(i + step)] = s * r;
            }
            double oldC = c;
            c = p / r;
            s = square / r;
            double oldGamma = gamma;
            double alpha = d[offsetD + i];
            gamma = c * (alpha - sigma) - s * oldGamma;
            d[offsetD + i + step] = oldGamma + (alpha - gamma);
            p = c != 0 ? gamma * gamma / c : oldC * square;
        }
        e[edge(l)] = s * p;
        d[offsetD + l] = sigma + gamma;
    }
}
