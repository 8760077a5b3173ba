package org.panblas.ref.lapack.nonsymmetric;

import java.util.Arrays;
import org.panblas.Diag;
import org.panblas.Layout;
import org.panblas.Side;
import org.panblas.Transpose;
import org.panblas.Uplo;
import org.panblas.ref.lapack.auxiliary.BlockSizes;
import org.panblas.ref.lapack.auxiliary.ZLarfg;
import org.panblas.ref.level1.ZScal;
import org.panblas.ref.level2.ZGemv;
import org.panblas.ref.level2.ZGer;
import org.panblas.ref.level2.ZTrmv;
import org.panblas.ref.level3.ZGemm;
import org.panblas.ref.level3.ZTrmm;

/**
 * Reduction to upper Hessenberg form, H = Q^H * A * Q (LAPACK {@code zgehrd}, {@code zlahr2}; Quintana-Orti and van de
 * Geijn, ACM TOMS 32, 2006).
 *
 * <p>A panel of columns is reduced while the matrix beside it stays as it was; what its reflectors I - V * T * V^H do to
 * the rest follows by three products with V and Y = A * V * T. V is kept outside A as well, with its ones and zeros.
 */
public final class ZGehrd {
    /** Fewer columns than this go one by one: the products of their panels are too small to pay. */
    private static final int UNBLOCKED = 2 * BlockSizes.QR;

    private final int n;
    private final int last;
    private final double[] a;
    private final int origin;
    private final int lda;
    private final double[] tau;
    private final int offsetTau;
    private final double[] v;
    private final double[] y;
    private final double[] t;
    private final double[] work;
    private final int nb;

    private ZGehrd(int n, int last, int nb, double[] a, int offsetA, int lda, double[] tau, int offsetTau) {
        this.n = n;
        this.last = last;
        this.nb = nb;
        this.a = a;
        this.origin = offsetA;
        this.lda = lda;
        this.tau = tau;
        this.offsetTau = offsetTau;
        this.v = new double[2 * n * nb];
        this.y = new double[2 * n * nb];
        this.t = new double[2 * nb * nb];
        this.work = new double[2 * n * nb];
    }

    /**
     * Reduces rows and columns ilo to ihi (1-based); outside A has to be upper triangular already.
     *
     * @param tau receives n - 1 scalars of the reflectors, which stand below the subdiagonal of A
     * @return 0
     */
    public static int gehrd(int n, int ilo, int ihi, double[] a, int offsetA, int lda, double[] tau, int offsetTau) {
        if (n < 2) {
            return 0;
        }
        Arrays.fill(tau, 2 * offsetTau, 2 * (offsetTau + n - 1), 0);
        int p = ilo - 1;
        int columns = ihi - ilo;
        if (columns > UNBLOCKED) {
            int nb = BlockSizes.QR;
            ZGehrd blocks = new ZGehrd(n, ihi - 1, nb, a, offsetA, lda, tau, offsetTau);
            for (; ihi - 1 - p > UNBLOCKED; p += nb) {
                blocks.panel(p);
                blocks.update(p);
            }
        }
        gehd2(n, p, ihi - 1, a, offsetA, lda, tau, offsetTau);
        return 0;
    }

    /** Columns {@code first} to {@code last - 1} (0-based), one by one (LAPACK {@code zgehd2}). */
    static void gehd2(int n, int first, int last, double[] a, int offsetA, int lda, double[] tau, int offsetTau) {
        double[] w = new double[2 * n];
        Layout columns = Layout.COL_MAJOR;
        for (int i = first; i < last; i++) {
            int alpha = offsetA + i + 1 + i * lda;
            ZLarfg.larfg(last - i, a, alpha, tau, offsetTau + i);
            double beta = a[2 * alpha];
            a[2 * alpha] = 1;
            double re = tau[2 * (offsetTau + i)];
            double im = tau[2 * (offsetTau + i) + 1];
            int right = offsetA + (i + 1) * lda;
            ZGemv.gemv(
                    columns,
                    Transpose.NO_TRANS,
                    last + 1,
                    last - i,
                    1.0,
                    0.0,
                    a,
                    right,
                    lda,
                    a,
                    alpha,
                    1,
                    0.0,
                    0.0,
                    w,
                    0,
                    1);
            ZGer.gerc(columns, last + 1, last - i, -re, -im, w, 0, 1, a, alpha, 1, a, right, lda);
            int left = right + i + 1;
            ZGemv.gemv(
                    columns,
                    Transpose.CONJ_TRANS,
                    last - i,
                    n - i - 1,
                    1.0,
                    0.0,
                    a,
                    left,
                    lda,
                    a,
                    alpha,
                    1,
                    0.0,
                    0.0,
                    w,
                    0,
                    1);
            ZGer.gerc(columns, last - i, n - i - 1, -re, im, a, alpha, 1, w, 0, 1, a, left, lda);
            a[2 * alpha] = beta;
        }
    }

    /** Reduces columns p to p + nb - 1; V, T and the rows of Y below row p follow. */
    private void panel(int p) {
        int m = last - p;
        Layout columns = Layout.COL_MAJOR;
        for (int j = 0; j < nb; j++) {
            int c = p + j;
            int b = origin + p + 1 + c * lda;
            if (j > 0) {
                conjugateRow(j, m);
                ZGemv.gemv(columns, Transpose.NO_TRANS, m, j, -1.0, 0.0, y, 0, m, work, 0, 1, 1.0, 0.0, a, b, 1);
                ZGemv.gemv(columns, Transpose.CONJ_TRANS, m, j, 1.0, 0.0, v, 0, m, a, b, 1, 0.0, 0.0, work, 0, 1);
                ZTrmv.trmv(columns, Uplo.UPPER, Transpose.CONJ_TRANS, Diag.NON_UNIT, j, t, 0, nb, work, 0, 1);
                ZGemv.gemv(columns, Transpose.NO_TRANS, m, j, -1.0, 0.0, v, 0, m, work, 0, 1, 1.0, 0.0, a, b, 1);
            }
            ZLarfg.larfg(m - j, a, b + j, tau, offsetTau + c);
            int vj = j * m;
            Arrays.fill(v, 2 * vj, 2 * (vj + j) + 2, 0);
            v[2 * (vj + j)] = 1;
            System.arraycopy(a, 2 * (b + j + 1), v, 2 * (vj + j + 1), 2 * (m - j - 1));
            factors(p, j);
        }
    }

    /** The conjugate of the row of V that belongs to column j of the panel. */
    private void conjugateRow(int j, int m) {
        for (int i = 0; i < j; i++) {
            int p = 2 * (j - 1 + i * m);
            work[2 * i] = v[p];
            work[2 * i + 1] = -v[p + 1];
        }
    }

    /** Column j of Y and T. */
    private void factors(int p, int j) {
        int m = last - p;
        int vj = j * m;
        Layout columns = Layout.COL_MAJOR;
        double re = tau[2 * (offsetTau + p + j)];
        double im = tau[2 * (offsetTau + p + j) + 1];
        int right = origin + p + 1 + (p + 1 + j) * lda;
        ZGemv.gemv(columns, Transpose.NO_TRANS, m, m - j, 1.0, 0.0, a, right, lda, v, vj + j, 1, 0.0, 0.0, y, vj, 1);
        ZGemv.gemv(columns, Transpose.CONJ_TRANS, m - j, j, 1.0, 0.0, v, j, m, v, vj + j, 1, 0.0, 0.0, work, 0, 1);
        ZGemv.gemv(columns, Transpose.NO_TRANS, m, j, -1.0, 0.0, y, 0, m, work, 0, 1, 1.0, 0.0, y, vj, 1);
        ZScal.scal(m, re, im, y, vj, 1);
        for (int i = 0; i < j; i++) {
            t[2 * (i + j * nb)] = im * work[2 * i + 1] - re * work[2 * i];
            t[2 * (i + j * nb) + 1] = -re * work[2 * i + 1] - im * work[2 * i];
        }
        ZTrmv.trmv(columns, Uplo.UPPER, Transpose.NO_TRANS, Diag.NON_UNIT, j, t, 0, nb, t, j * nb, 1);
        t[2 * (j + j * nb)] = re;
        t[2 * (j + j * nb) + 1] = im;
    }

    /** Applies the panel's reflectors to the rest of A, from the right and from the left. */
    private void update(int p) {
        int m = last - p;
        int top = p + 1;
        Layout columns = Layout.COL_MAJOR;
        Transpose none = Transpose.NO_TRANS;
        Transpose trans = Transpose.CONJ_TRANS;
        int right = origin + (p + 1) * lda;
        ZGemm.gemm(columns, none, none, top, nb, m, 1.0, 0.0, a, right, lda, v, 0, m, 0.0, 0.0, work, 0, top);
        ZTrmm.trmm(columns, Side.RIGHT, Uplo.UPPER, none, Diag.NON_UNIT, top, nb, 1.0, 0.0, t, 0, nb, work, 0, top);
        ZGemm.gemm(columns, none, trans, top, m, nb, -1.0, 0.0, work, 0, top, v, 0, m, 1.0, 0.0, a, right, lda);

        int rest = origin + p + 1 + (p + nb) * lda;
        int width = n - p - nb;
        ZGemm.gemm(columns, none, trans, m, m - nb + 1, nb, -1.0, 0.0, y, 0, m, v, nb - 1, m, 1.0, 0.0, a, rest, lda);
        ZGemm.gemm(columns, trans, none, nb, width, m, 1.0, 0.0, v, 0, m, a, rest, lda, 0.0, 0.0, work, 0, nb);
        ZTrmm.trmm(columns, Side.LEFT, Uplo.UPPER, trans, Diag.NON_UNIT, nb, width, 1.0, 0.0, t, 0, nb, work, 0, nb);
        ZGemm.gemm(columns, none, none, m, width, nb, -1.0, 0.0, v, 0, m, work, 0, nb, 1.0, 0.0, a, rest, lda);
    }
}
