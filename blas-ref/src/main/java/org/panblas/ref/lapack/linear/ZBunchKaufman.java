package org.panblas.ref.lapack.linear;

import org.panblas.Layout;
import org.panblas.Transpose;
import org.panblas.Uplo;
import org.panblas.ref.lapack.auxiliary.BlockSizes;
import org.panblas.ref.lapack.auxiliary.ZLadiv;
import org.panblas.ref.level1.ZCopy;
import org.panblas.ref.level1.ZExtremum;
import org.panblas.ref.level1.ZSum;
import org.panblas.ref.level2.ZGemv;
import org.panblas.ref.level3.ZGemm;

/**
 * A = L * D * L^T, or L * D * L^H, with the diagonal pivoting of Bunch and Kaufman (Math. Comp. 31, 1977), panel by panel (LAPACK
 * {@code zlasyf} and
 * {@code zlahef}). W holds L * D of the panel, its conjugate where A is Hermitian, so that a column is brought up to date when it is looked at, and what lies
 * right of the panel by one product. U * D * U^T is the same seen from the other end.
 */
final class ZBunchKaufman {
    /** The bound of growth of one 2 x 2 step equals that of two 1 x 1 steps here. */
    private static final double ALPHA = (1.0 + Math.sqrt(17.0)) / 8;

    private final boolean hermitian;
    private final Uplo uplo;
    private final int n;
    private final double[] a;
    private final Mirror at;
    private final int lda;
    private final int[] ipiv;
    private final int offsetIpiv;

    /** The panel's columns of L * D. */
    private final double[] w;

    private final int width;

    /** The first column of the panel. */
    private int start;

    private Mirror wAt;

    private int info;

    ZBunchKaufman(boolean hermitian, Uplo uplo, int n, double[] a, int offsetA, int lda, int[] ipiv, int offsetIpiv) {
        this.hermitian = hermitian;
        this.uplo = uplo;
        this.n = n;
        this.a = a;
        this.at = new Mirror(uplo, n, n, offsetA, lda);
        this.lda = lda;
        this.ipiv = ipiv;
        this.offsetIpiv = offsetIpiv;
        this.width = Math.min(n, BlockSizes.BUNCH_KAUFMAN);
        this.w = new double[2 * n * width];
        this.wAt = new Mirror(uplo, n, width, 0, n);
    }

    /** Factors; returns 0 or the first i, from 1, with a zero D(i, i). */
    int factor() {
        while (start < n) {
            int end = panel();
            update(end);
            undoInterchanges(end);
            start = end;
        }
        return info;
    }

    /** Factors one panel; returns the column behind it. A panel but the last keeps a column free for a 2 x 2 block. */
    private int panel() {
        boolean last = n - start <= width;
        int k = start;
        while (k < n && (last || k - start < width - 1)) {
            k += step(k);
        }
        return k;
    }

    /** Makes one or two columns of L; returns how many. */
    private int step(int k) {
        ZCopy.copy(n - k, a, at.block(k, n - k, k, 1), 1, w, block(k, n - k, k, 1), 1);
        bringUpToDate(k, k, k);
        double diagonal = size(place(k, k));
        int below = k + 1 == n ? k : greatest(k + 1, n, k);
        double colmax = k + 1 == n ? 0 : size(place(below, k));
        if (Math.max(diagonal, colmax) == 0 || Double.isNaN(diagonal)) {
            info = info == 0 ? at.row(k) + 1 : info;
            ZCopy.copy(n - k, w, block(k, n - k, k, 1), 1, a, at.block(k, n - k, k, 1), 1);
            setPivot(k, k, 1);
            return 1;
        }
        int pivot = k;
        int size = 1;
        if (diagonal < ALPHA * colmax) {
            loadColumn(below, k);
            double rowmax = below > k ? size(place(greatest(k, below, k + 1), k + 1)) : 0;
            if (below + 1 < n) {
                rowmax = Math.max(rowmax, size(place(greatest(below + 1, n, k + 1), k + 1)));
            }
            if (diagonal < ALPHA * colmax * (colmax / rowmax)) {
                pivot = below;
                if (size(place(below, k + 1)) >= ALPHA * rowmax) {
                    ZCopy.copy(n - k, w, block(k, n - k, k + 1, 1), 1, w, block(k, n - k, k, 1), 1);
                } else {
                    size = 2;
                }
            }
        }
        interchange(k, k + size - 1, pivot);
        if (size == 1) {
            oneByOne(k);
        } else {
            twoByTwo(k);
        }
        setPivot(k, pivot, size);
        return size;
    }

    /** Copies column j of the symmetric rest into column k + 1 of W, up to date. */
    private void loadColumn(int j, int k) {
        ZCopy.copy(j - k, a, at.block(j, 1, k, j - k), lda, w, block(k, j - k, k + 1, 1), 1);
        conjugate(w, block(k, j - k, k + 1, 1), j - k, 1);
        ZCopy.copy(n - j, a, at.block(j, n - j, j, 1), 1, w, block(j, n - j, k + 1, 1), 1);
        bringUpToDate(k, j, k + 1);
    }

    /**
     * Takes the panel's finished columns from column {@code to} of W, which holds column j of the rest from row k on. A
     * Hermitian diagonal is made real before, as its imaginary part counts for zero, and after.
     */
    private void bringUpToDate(int k, int j, int to) {
        int done = k - start;
        makeReal(w, place(j, to));
        ZGemv.gemv(
                Layout.COL_MAJOR,
                Transpose.NO_TRANS,
                n - k,
                done,
                -1.0,
                0.0,
                a,
                at.block(k, n - k, start, done),
                lda,
                w,
                block(j, 1, start, done),
                n,
                1.0,
                0.0,
                w,
                block(k, n - k, to, 1),
                1);
        makeReal(w, place(j, to));
    }

    /** The row from {@code from} to {@code to - 1} of greatest modulus in a column of W; the first in the array of several. */
    private int greatest(int from, int to, int column) {
        int first = block(from, to - from, column, 1);
        int index = ZExtremum.iamax(to - from, w, first, 1);
        return uplo == Uplo.UPPER ? to - 1 - index : from + index;
    }

    /**
     * Swaps rows and columns q and p > q of the rest. The columns of the rest in the array are those before the panel was
     * begun, and column q is in W already.
     */
    private void interchange(int k, int q, int p) {
        if (p == q) {
            return;
        }
        ZCopy.copy(1, a, at.at(q, q), 1, a, at.at(p, p), 1);
        makeReal(a, at.at(p, p));
        int between = p - q - 1;
        ZCopy.copy(between, a, at.block(q + 1, between, q, 1), 1, a, at.block(p, 1, q + 1, between), lda);
        conjugate(a, at.block(p, 1, q + 1, between), between, lda);
        int after = n - p - 1;
        ZCopy.copy(after, a, at.block(p + 1, after, q, 1), 1, a, at.block(p + 1, after, p, 1), 1);
        swapRows(q, p, start, k);
        int columns = q + 1 - start;
        ZCopy.swap(columns, w, block(q, 1, start, columns), n, w, block(p, 1, start, columns), n);
    }

    private void swapRows(int q, int p, int from, int to) {
        ZCopy.swap(to - from, a, at.block(q, 1, from, to - from), lda, a, at.block(p, 1, from, to - from), lda);
    }

    private void oneByOne(int k) {
        ZCopy.copy(1, w, place(k, k), 1, a, at.at(k, k), 1);
        double dRe = w[2 * place(k, k)];
        double dIm = w[2 * place(k, k) + 1];
        for (int i = k + 1; i < n; i++) {
            int p = 2 * at.at(i, k);
            int q = 2 * place(i, k);
            a[p] = ZLadiv.re(w[q], w[q + 1], dRe, dIm);
            a[p + 1] = ZLadiv.im(w[q], w[q + 1], dRe, dIm);
        }
        conjugate(w, block(k + 1, n - k - 1, k, 1), n - k - 1, 1);
    }

    /**
     * L = W * inv(D), everything divided by the off-diagonal element, which is the greatest of D: with d11 = D22 / D21,
     * d22 = D11 / op(D21) and t = 1 / (d11 * d22 - 1), L1 = t / op(D21) * (d11 * W1 - W2), L2 = t / D21 * (d22 * W2 - W1).
     */
    private void twoByTwo(int k) {
        double sign = hermitian ? -1.0 : 1.0;
        int p21 = 2 * place(k + 1, k);
        int p11 = 2 * place(k, k);
        int p22 = 2 * place(k + 1, k + 1);
        double re = w[p21];
        double im = w[p21 + 1];
        double d11Re = ZLadiv.re(w[p22], w[p22 + 1], re, im);
        double d11Im = ZLadiv.im(w[p22], w[p22 + 1], re, im);
        double d22Re = ZLadiv.re(w[p11], w[p11 + 1], re, sign * im);
        double d22Im = ZLadiv.im(w[p11], w[p11 + 1], re, sign * im);
        double tRe = d11Re * d22Re - d11Im * d22Im - 1;
        double tIm = hermitian ? 0 : d11Re * d22Im + d11Im * d22Re;
        double sRe = ZLadiv.re(1.0, 0.0, tRe, tIm);
        double sIm = ZLadiv.im(1.0, 0.0, tRe, tIm);
        double s1Re = ZLadiv.re(sRe, sIm, re, sign * im);
        double s1Im = ZLadiv.im(sRe, sIm, re, sign * im);
        double s2Re = ZLadiv.re(sRe, sIm, re, im);
        double s2Im = ZLadiv.im(sRe, sIm, re, im);
        for (int i = k + 2; i < n; i++) {
            int w1 = 2 * place(i, k);
            int w2 = 2 * place(i, k + 1);
            double xRe = d11Re * w[w1] - d11Im * w[w1 + 1] - w[w2];
            double xIm = d11Re * w[w1 + 1] + d11Im * w[w1] - w[w2 + 1];
            double yRe = d22Re * w[w2] - d22Im * w[w2 + 1] - w[w1];
            double yIm = d22Re * w[w2 + 1] + d22Im * w[w2] - w[w1 + 1];
            int l1 = 2 * at.at(i, k);
            int l2 = 2 * at.at(i, k + 1);
            a[l1] = s1Re * xRe - s1Im * xIm;
            a[l1 + 1] = s1Re * xIm + s1Im * xRe;
            a[l2] = s2Re * yRe - s2Im * yIm;
            a[l2 + 1] = s2Re * yIm + s2Im * yRe;
        }
        ZCopy.copy(1, w, place(k, k), 1, a, at.at(k, k), 1);
        ZCopy.copy(1, w, place(k + 1, k), 1, a, at.at(k + 1, k), 1);
        ZCopy.copy(1, w, place(k + 1, k + 1), 1, a, at.at(k + 1, k + 1), 1);
        conjugate(w, block(k + 1, n - k - 1, k, 1), n - k - 1, 1);
        conjugate(w, block(k + 2, n - k - 2, k + 1, 1), n - k - 2, 1);
    }

    private void setPivot(int k, int pivot, int size) {
        int name = at.row(pivot) + 1;
        ipiv[offsetIpiv + at.row(k)] = size == 1 ? name : -name;
        if (size == 2) {
            ipiv[offsetIpiv + at.row(k + 1)] = -name;
        }
    }

    /** A22 -= L21 * W2^T. */
    private void update(int end) {
        int m = n - end;
        int done = end - start;
        ZGemm.gemmt(
                Layout.COL_MAJOR,
                uplo,
                Transpose.NO_TRANS,
                Transpose.TRANS,
                m,
                done,
                -1.0,
                0.0,
                a,
                at.block(end, m, start, done),
                lda,
                w,
                block(end, m, start, done),
                n,
                1.0,
                0.0,
                a,
                at.block(end, m, end, m),
                lda);
        for (int i = end; i < n; i++) {
            makeReal(a, at.at(i, i));
        }
    }

    /** LAPACK's factors have each column of L as it was when made; the panel's later interchanges are taken back. */
    private void undoInterchanges(int end) {
        int j = end - 1;
        while (j >= start) {
            int p = ipiv[offsetIpiv + at.row(j)];
            int row = j;
            j -= p > 0 ? 1 : 2;
            int pivot = at.row(Math.abs(p) - 1);
            if (pivot != row && j >= start) {
                swapRows(row, pivot, start, j + 1);
            }
        }
    }

    /** Conjugates n elements where A is Hermitian. */
    private void conjugate(double[] x, int offsetX, int n, int incX) {
        for (int i = 0; hermitian && i < n; i++) {
            int p = 2 * (offsetX + i * incX) + 1;
            x[p] = -x[p];
        }
    }

    /** Clears the imaginary part of a diagonal element where A is Hermitian. */
    private void makeReal(double[] x, int at) {
        if (hermitian) {
            x[2 * at + 1] = 0;
        }
    }

    /** |re| + |im| of an element of W. */
    private double size(int at) {
        return ZSum.cabs1(w[2 * at], w[2 * at + 1]);
    }

    private int place(int i, int j) {
        return wAt.at(i, j - start);
    }

    private int block(int i, int m, int j, int columns) {
        return wAt.block(i, m, j - start, columns);
    }
}
