package org.panblas.ref.lapack.linear;

import org.panblas.Layout;
import org.panblas.Transpose;
import org.panblas.Uplo;
import org.panblas.ref.lapack.auxiliary.BlockSizes;
import org.panblas.ref.level1.DCopy;
import org.panblas.ref.level1.DExtremum;
import org.panblas.ref.level2.DGemv;
import org.panblas.ref.level3.DGemm;

/**
 * A = L * D * L^T with the diagonal pivoting of Bunch and Kaufman (Math. Comp. 31, 1977), panel by panel (LAPACK
 * {@code dlasyf}). W holds L * D of the panel, so that a column is brought up to date when it is looked at, and what lies
 * right of the panel by one product. U * D * U^T is the same seen from the other end.
 */
final class DBunchKaufman {
    /** The bound of growth of one 2 x 2 step equals that of two 1 x 1 steps here. */
    private static final double ALPHA = (1.0 + Math.sqrt(17.0)) / 8;

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

    DBunchKaufman(Uplo uplo, int n, double[] a, int offsetA, int lda, int[] ipiv, int offsetIpiv) {
        this.uplo = uplo;
        this.n = n;
        this.a = a;
        this.at = new Mirror(uplo, n, n, offsetA, lda);
        this.lda = lda;
        this.ipiv = ipiv;
        this.offsetIpiv = offsetIpiv;
        this.width = Math.min(n, BlockSizes.BUNCH_KAUFMAN);
        this.w = new double[n * width];
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
        DCopy.copy(n - k, a, at.block(k, n - k, k, 1), 1, w, block(k, n - k, k, 1), 1);
        bringUpToDate(k, k, k);
        double diagonal = Math.abs(w[place(k, k)]);
        int below = k + 1 == n ? k : greatest(k + 1, n, k);
        double colmax = k + 1 == n ? 0 : Math.abs(w[place(below, k)]);
        if (Math.max(diagonal, colmax) == 0 || Double.isNaN(diagonal)) {
            info = info == 0 ? at.row(k) + 1 : info;
            DCopy.copy(n - k, w, block(k, n - k, k, 1), 1, a, at.block(k, n - k, k, 1), 1);
            setPivot(k, k, 1);
            return 1;
        }
        int pivot = k;
        int size = 1;
        if (diagonal < ALPHA * colmax) {
            loadColumn(below, k);
            double rowmax = below > k ? Math.abs(w[place(greatest(k, below, k + 1), k + 1)]) : 0;
            if (below + 1 < n) {
                rowmax = Math.max(rowmax, Math.abs(w[place(greatest(below + 1, n, k + 1), k + 1)]));
            }
            if (diagonal < ALPHA * colmax * (colmax / rowmax)) {
                pivot = below;
                if (Math.abs(w[place(below, k + 1)]) >= ALPHA * rowmax) {
                    DCopy.copy(n - k, w, block(k, n - k, k + 1, 1), 1, w, block(k, n - k, k, 1), 1);
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
        DCopy.copy(j - k, a, at.block(j, 1, k, j - k), lda, w, block(k, j - k, k + 1, 1), 1);
        DCopy.copy(n - j, a, at.block(j, n - j, j, 1), 1, w, block(j, n - j, k + 1, 1), 1);
        bringUpToDate(k, j, k + 1);
    }

    /** Takes the panel's finished columns from column {@code to} of W, which holds column j of the rest from row k on. */
    private void bringUpToDate(int k, int j, int to) {
        int done = k - start;
        DGemv.gemv(
                Layout.COL_MAJOR,
                Transpose.NO_TRANS,
                n - k,
                done,
                -1.0,
                a,
                at.block(k, n - k, start, done),
                lda,
                w,
                block(j, 1, start, done),
                n,
                1.0,
                w,
                block(k, n - k, to, 1),
                1);
    }

    /** The row from {@code from} to {@code to - 1} of greatest modulus in a column of W; the first in the array of several. */
    private int greatest(int from, int to, int column) {
        int first = block(from, to - from, column, 1);
        int index = DExtremum.iamax(to - from, w, first, 1);
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
        a[at.at(p, p)] = a[at.at(q, q)];
        int between = p - q - 1;
        DCopy.copy(between, a, at.block(q + 1, between, q, 1), 1, a, at.block(p, 1, q + 1, between), lda);
        int after = n - p - 1;
        DCopy.copy(after, a, at.block(p + 1, after, q, 1), 1, a, at.block(p + 1, after, p, 1), 1);
        swapRows(q, p, start, k);
        int columns = q + 1 - start;
        DCopy.swap(columns, w, block(q, 1, start, columns), n, w, block(p, 1, start, columns), n);
    }

    private void swapRows(int q, int p, int from, int to) {
        DCopy.swap(to - from, a, at.block(q, 1, from, to - from), lda, a, at.block(p, 1, from, to - from), lda);
    }

    private void oneByOne(int k) {
        double d = w[place(k, k)];
        a[at.at(k, k)] = d;
        for (int i = k + 1; i < n; i++) {
            a[at.at(i, k)] = w[place(i, k)] / d;
        }
    }

    /** L = W * inv(D), everything divided by the off-diagonal element, which is the greatest of D. */
    private void twoByTwo(int k) {
        double d21 = w[place(k + 1, k)];
        double d11 = w[place(k + 1, k + 1)] / d21;
        double d22 = w[place(k, k)] / d21;
        double t = 1 / (d11 * d22 - 1) / d21;
        for (int i = k + 2; i < n; i++) {
            double w1 = w[place(i, k)];
            double w2 = w[place(i, k + 1)];
            a[at.at(i, k)] = t * (d11 * w1 - w2);
            a[at.at(i, k + 1)] = t * (d22 * w2 - w1);
        }
        a[at.at(k, k)] = w[place(k, k)];
        a[at.at(k + 1, k)] = d21;
        a[at.at(k + 1, k + 1)] = w[place(k + 1, k + 1)];
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
        DGemm.gemmt(
                Layout.COL_MAJOR,
                uplo,
                Transpose.NO_TRANS,
                Transpose.TRANS,
                m,
                done,
                -1.0,
                a,
                at.block(end, m, start, done),
                lda,
                w,
                block(end, m, start, done),
                n,
                1.0,
                a,
                at.block(end, m, end, m),
                lda);
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

    private int place(int i, int j) {
        return wAt.at(i, j - start);
    }

    private int block(int i, int m, int j, int columns) {
        return wAt.block(i, m, j - start, columns);
    }
}
