package org.panblas.ref.lapack.nonsymmetric;

import java.util.Arrays;
import org.panblas.ref.level1.DAxpy;
import org.panblas.ref.level1.DScal;
import org.panblas.ref.level1.DSum;

/** Right eigenvectors of a quasi-triangular matrix T by back-substitution that cannot overflow. */
final class DTriangularVectors {
    private static final double ULP = Math.ulp(1.0);

    private final double[] t;
    private final int origin;
    private final int ldt;
    private final double[] norms;
    private final double small;
    private final double big;
    private final DLaln2 solver = new DLaln2();
    private final double[] rhs = new double[4];
    private final int n;

    DTriangularVectors(int n, double[] t, int offsetT, int ldt) {
        this.n = n;
        this.t = t;
        this.origin = offsetT;
        this.ldt = ldt;
        this.small = Double.MIN_NORMAL * (n / ULP);
        this.big = (1 - ULP) / small;
        this.norms = new double[n];
        for (int j = 0; j < n; j++) {
            norms[j] = DSum.asum(j, t, offsetT + j * ldt, 1);
        }
    }

    private double get(int i, int j) {
        return t[origin + i + j * ldt];
    }

    /** Whether row k is the second of a 2 x 2 block. */
    boolean endsPair(int k) {
        return k > 0 && get(k, k - 1) != 0;
    }

    /**
     * The eigenvector of the block that ends with row k, of largest element 1: in n elements of x from {@code re} on, and
     * for a pair the imaginary part that belongs to the eigenvalue above the real axis from {@code im} on.
     */
    void vector(int k, double[] x, int re, int im) {
        boolean pair = endsPair(k);
        int top = pair ? k - 1 : k;
        Arrays.fill(x, re, re + n, 0);
        double wr = get(k, k);
        double wi = 0;
        if (pair) {
            Arrays.fill(x, im, im + n, 0);
            double b = get(top, k);
            double c = get(k, top);
            wi = Math.sqrt(Math.abs(b)) * Math.sqrt(Math.abs(c));
            if (Math.abs(b) >= Math.abs(c)) {
                x[re + top] = 1;
                x[im + k] = wi / b;
            } else {
                x[re + top] = -wi / c;
                x[im + k] = 1;
            }
            DAxpy.axpy(top, -x[re + top], t, origin + top * ldt, 1, x, re, 1);
            DAxpy.axpy(top, -x[im + k], t, origin + k * ldt, 1, x, im, 1);
        } else {
            x[re + k] = 1;
            DAxpy.axpy(top, -1.0, t, origin + k * ldt, 1, x, re, 1);
        }
        substitute(top - 1, k, wr, wi, x, re, im, pair);
        normalise(k + 1, x, re, im, pair);
    }

    private void substitute(int from, int k, double wr, double wi, double[] x, int re, int im, boolean complex) {
        double smin = Math.max(ULP * (Math.abs(wr) + Math.abs(wi)), small);
        int j = from;
        while (j >= 0) {
            int rows = endsPair(j) ? 2 : 1;
            double norm = norms[j];
            if (rows == 1) {
                solver.solve(smin, get(j, j), wr, wi, x[re + j], complex ? x[im + j] : 0);
            } else {
                norm = Math.max(norm, norms[j - 1]);
                rhs[0] = x[re + j - 1];
                rhs[1] = complex ? x[im + j - 1] : 0;
                rhs[2] = x[re + j];
                rhs[3] = complex ? x[im + j] : 0;
                solver.solve(smin, get(j - 1, j - 1), get(j - 1, j), get(j, j - 1), get(j, j), wr, wi, rhs);
            }
            double shrink = solver.norm > 1 && norm > big / solver.norm ? 1 / solver.norm : 1;
            double scale = solver.scale * shrink;
            if (scale != 1) {
                DScal.scal(k + 1, scale, x, re, 1);
                if (complex) {
                    DScal.scal(k + 1, scale, x, im, 1);
                }
            }
            int first = j - rows + 1;
            eliminate(first, first, solver.re1 * shrink, solver.im1 * shrink, x, re, im, complex);
            if (rows == 2) {
                eliminate(j, first, solver.re2 * shrink, solver.im2 * shrink, x, re, im, complex);
            }
            j -= rows;
        }
    }

    /** Sets x(j) and takes its column from the {@code rows} right-hand sides above the block. */
    private void eliminate(int j, int rows, double xRe, double xIm, double[] x, int re, int im, boolean complex) {
        x[re + j] = xRe;
        DAxpy.axpy(rows, -xRe, t, origin + j * ldt, 1, x, re, 1);
        if (complex) {
            x[im + j] = xIm;
            DAxpy.axpy(rows, -xIm, t, origin + j * ldt, 1, x, im, 1);
        }
    }

    /** Makes the largest |re| + |im| of a vector 1. */
    static void normalise(int count, double[] x, int re, int im, boolean complex) {
        double max = 0;
        for (int i = 0; i < count; i++) {
            max = Math.max(max, Math.abs(x[re + i]) + (complex ? Math.abs(x[im + i]) : 0));
        }
        DScal.scal(count, 1 / max, x, re, 1);
        if (complex) {
            DScal.scal(count, 1 / max, x, im, 1);
        }
    }
}
