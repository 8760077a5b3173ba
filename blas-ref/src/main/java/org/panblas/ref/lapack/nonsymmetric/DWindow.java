package org.panblas.ref.lapack.nonsymmetric;

import org.panblas.Layout;
import org.panblas.Transpose;
import org.panblas.ref.level3.DGemm;

/** A Hessenberg matrix H and its Z, of which a diagonal window was transformed and the rest has to follow. */
final class DWindow {
    final double[] h;
    final int origin;
    final int ldh;
    private final boolean wantT;
    private final boolean wantZ;
    private final int n;
    private final int rowsZ;
    private final double[] z;
    private final int offsetZ;
    private final int ldz;
    private double[] work = new double[0];

    DWindow(
            boolean wantT,
            boolean wantZ,
            int n,
            double[] h,
            int offsetH,
            int ldh,
            int rowsZ,
            double[] z,
            int offsetZ,
            int ldz) {
        this.wantT = wantT;
        this.wantZ = wantZ;
        this.n = n;
        this.h = h;
        this.origin = offsetH;
        this.ldh = ldh;
        this.rowsZ = rowsZ;
        this.z = z;
        this.offsetZ = offsetZ;
        this.ldz = ldz;
    }

    int at(int i, int j) {
        return origin + i + j * ldh;
    }

    /**
     * Multiplies by the order x order matrix U what stands beside and above the window that begins at row {@code first}.
     * Without a Schur form only rows {@code top} to {@code bottom} matter.
     */
    void follow(int first, int order, double[] u, int top, int bottom) {
        int last = first + order;
        int columns = (wantT ? n : bottom + 1) - last;
        int start = wantT ? 0 : top;
        int most = Math.max(columns, Math.max(first - start, wantZ ? rowsZ : 0));
        if (work.length < order * most) {
            work = new double[order * most];
        }
        if (columns > 0) {
            Transpose none = Transpose.NO_TRANS;
            int from = at(first, last);
            DGemm.gemm(
                    Layout.COL_MAJOR,
                    Transpose.TRANS,
                    none,
                    order,
                    columns,
                    order,
                    1.0,
                    u,
                    0,
                    order,
                    h,
                    from,
                    ldh,
                    0.0,
                    work,
                    0,
                    order);
            back(order, columns, h, from, ldh);
        }
        right(first - start, order, u, h, at(start, first), ldh);
        if (wantZ) {
            right(rowsZ, order, u, z, offsetZ + first * ldz, ldz);
        }
    }

    private void right(int rows, int order, double[] u, double[] a, int p, int lda) {
        if (rows > 0) {
            Transpose none = Transpose.NO_TRANS;
            DGemm.gemm(
                    Layout.COL_MAJOR, none, none, rows, order, order, 1.0, a, p, lda, u, 0, order, 0.0, work, 0, rows);
            back(rows, order, a, p, lda);
        }
    }

    private void back(int rows, int columns, double[] a, int p, int lda) {
        for (int j = 0; j < columns; j++) {
            System.arraycopy(work, j * rows, a, p + j * lda, rows);
        }
    }
}
