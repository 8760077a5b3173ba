package org.panblas.ref.lapack.symmetric;

import java.util.Arrays;
import org.panblas.Layout;
import org.panblas.Transpose;
import org.panblas.Uplo;
import org.panblas.ref.lapack.auxiliary.BlockSizes;
import org.panblas.ref.lapack.auxiliary.ZLarfg;
import org.panblas.ref.level1.ZAxpy;
import org.panblas.ref.level1.ZScal;
import org.panblas.ref.level1.ZStrided;
import org.panblas.ref.level2.ZGemv;
import org.panblas.ref.level2.ZSymv;
import org.panblas.ref.level3.ZSyrk;

/**
 * Reduction of a Hermitian matrix to real tridiagonal form, Q^T * A * Q = T, by blocks of reflectors (LAPACK {@code zhetrd}, {@code zlatrd}).
 *
 * <p>Half of the work are products of the matrix with a vector; the other half is put off until a panel is done and is then
 * one update A -= V * W^H + W * V^H. The upper triangle read from its last element to its first is a lower one, and so are
 * LAPACK's reflectors for it, so that it is reduced as a reversed copy.
 */
public final class ZSytrd {
    private static final Layout COLUMNS = Layout.COL_MAJOR;

    private final double[] a;
    private final int lda;
    private final double[] tau;
    private final int offsetTau;
    private final double[] e;
    private final int offsetE;
    private final double[] dot = new double[2];

    private ZSytrd(double[] a, int lda, double[] tau, int offsetTau, double[] e, int offsetE) {
        this.a = a;
        this.lda = lda;
        this.tau = tau;
        this.offsetTau = offsetTau;
        this.e = e;
        this.offsetE = offsetE;
    }

    /**
     * Overwrites the triangle of A with the reflectors of Q and with T, whose n diagonal and n - 1 off-diagonal elements
     * also come as d and e.
     *
     * @param tau n - 1 scalars of the reflectors
     * @return 0
     */
    public static int hetrd(
            Uplo uplo,
            int n,
            double[] a,
            int offsetA,
            int lda,
            double[] d,
            int offsetD,
            double[] e,
            int offsetE,
            double[] tau,
            int offsetTau) {
        if (n == 0) {
            return 0;
        }
        if (uplo == Uplo.LOWER) {
            new ZSytrd(a, lda, tau, offsetTau, e, offsetE).reduce(n, offsetA, d, offsetD);
            return 0;
        }
        double[] lower = new double[2 * n * n];
        ZReversal.triangle(n, a, offsetA, lda, lower, 0, n, true);
        new ZSytrd(lower, n, tau, offsetTau, e, offsetE).reduce(n, 0, d, offsetD);
        ZReversal.triangle(n, a, offsetA, lda, lower, 0, n, false);
        DReversal.columns(1, n, d, offsetD, 1);
        DReversal.columns(1, n - 1, e, offsetE, 1);
        ZReversal.columns(1, n - 1, tau, offsetTau, 1);
        return 0;
    }

    private void reduce(int n, int offsetA, double[] d, int offsetD) {
        int block = Math.min(BlockSizes.TRIDIAGONAL, n);
        double[] w = new double[2 * n * block];
        for (int i = 0; i < n; i += block) {
            int size = Math.min(block, n - i);
            int order = n - i;
            int panel = offsetA + i + i * lda;
            panel(i, order, size, panel, w);
            int rest = order - size;
            if (rest > 0) {
                int v = panel + size;
                ZSyrk.her2k(
                        COLUMNS,
                        Uplo.LOWER,
                        Transpose.NO_TRANS,
                        rest,
                        size,
                        -1.0,
                        0.0,
                        a,
                        v,
                        lda,
                        w,
                        size,
                        order,
                        1.0,
                        a,
                        v + size * lda,
                        lda);
            }
            for (int j = 0; j < size; j++) {
                int diagonal = panel + j + j * lda;
                d[offsetD + i + j] = a[2 * diagonal];
                if (j + 1 < order) {
                    a[2 * diagonal + 2] = e[offsetE + i + j];
                }
            }
        }
    }

    /** Makes {@code size} reflectors for the matrix of this order at {@code p}, and W in columns of length {@code order}. */
    private void panel(int first, int order, int size, int p, double[] w) {
        for (int i = 0; i < size; i++) {
            int rows = order - i;
            int row = p + i;
            int column = row + i * lda;
            int wi = i + i * order;
            a[2 * column + 1] = 0;
            conjugate(i, w, i, order);
            gemv(Transpose.NO_TRANS, rows, i, -1.0, a, row, lda, w, i, order, a, column);
            conjugate(i, w, i, order);
            conjugate(i, a, row, lda);
            gemv(Transpose.NO_TRANS, rows, i, -1.0, w, i, order, a, row, lda, a, column);
            conjugate(i, a, row, lda);
            a[2 * column + 1] = 0;
            if (rows > 1) {
                int v = column + 1;
                int below = rows - 1;
                ZLarfg.larfg(below, a, v, tau, offsetTau + first + i);
                e[offsetE + first + i] = a[2 * v];
                a[2 * v] = 1;
                int x = wi + 1;
                int head = i * order;
                ZSymv.hemv(COLUMNS, Uplo.LOWER, below, 1.0, 0.0, a, v + lda, lda, a, v, 1, 0.0, 0.0, w, x, 1);
                // The head of the column of W, which is not needed, holds what V^H or W^H make of v.
                Arrays.fill(w, 2 * head, 2 * (head + i), 0);
                gemv(Transpose.CONJ_TRANS, below, i, 1.0, w, i + 1, order, a, v, 1, w, head);
                gemv(Transpose.NO_TRANS, below, i, -1.0, a, row + 1, lda, w, head, 1, w, x);
                Arrays.fill(w, 2 * head, 2 * (head + i), 0);
                gemv(Transpose.CONJ_TRANS, below, i, 1.0, a, row + 1, lda, a, v, 1, w, head);
                gemv(Transpose.NO_TRANS, below, i, -1.0, w, i + 1, order, w, head, 1, w, x);
                double re = tau[2 * (offsetTau + first + i)];
                double im = tau[2 * (offsetTau + first + i) + 1];
                ZScal.scal(below, re, im, w, x, 1);
                dot[0] = 0;
                dot[1] = 0;
                ZStrided.addDot(true, below, 1.0, 0.0, w, 2 * x, 1, a, 2 * v, 1, dot, 0);
                double alphaRe = -(re * dot[0] - im * dot[1]) / 2;
                double alphaIm = -(re * dot[1] + im * dot[0]) / 2;
                ZAxpy.axpy(below, alphaRe, alphaIm, a, v, 1, w, x, 1);
            }
        }
    }

    private static void conjugate(int n, double[] x, int offsetX, int incX) {
        for (int i = 0; i < n; i++) {
            int p = 2 * (offsetX + i * incX) + 1;
            x[p] = -x[p];
        }
    }

    /** z += alpha * op(x) * y. */
    private static void gemv(
            Transpose trans,
            int m,
            int n,
            double alpha,
            double[] x,
            int offsetX,
            int ldx,
            double[] y,
            int offsetY,
            int incY,
            double[] z,
            int offsetZ) {
        ZGemv.gemv(COLUMNS, trans, m, n, alpha, 0.0, x, offsetX, ldx, y, offsetY, incY, 1.0, 0.0, z, offsetZ, 1);
    }
}
