package org.panblas.ref.lapack.auxiliary;

import org.panblas.Diag;
import org.panblas.Layout;
import org.panblas.Side;
import org.panblas.Transpose;
import org.panblas.Uplo;
import org.panblas.ref.level3.DGemm;
import org.panblas.ref.level3.DTrmm;

/**
 * Applies a block reflector H = I - V * T * V^T (LAPACK {@code dlarfb}, forward, columnwise) to a matrix C.
 *
 * <p>V is split into its unit lower triangle V1 and the rows V2 below, and C accordingly. From the left,
 * W = V1^T * C1 + V2^T * C2 is multiplied by op(T), and C1 -= V1 * W, C2 -= V2 * W; from the right it is the mirror image.
 */
public final class DLarfb {
    private final int k;
    private final double[] v;
    private final int offsetV;
    private final int ldv;
    private final double[] t;
    private final int ldt;
    private final double[] work;

    /**
     * A reflector of order k.
     *
     * @param v where V stands, with the elements of another matrix on and above its diagonal, which are not read
     * @param t the factor of {@link DLarft}, from index 0 on
     * @param work room for W: k * n elements (LEFT) or m * k (RIGHT)
     */
    public DLarfb(int k, double[] v, int offsetV, int ldv, double[] t, int ldt, double[] work) {
        this.k = k;
        this.v = v;
        this.offsetV = offsetV;
        this.ldv = ldv;
        this.t = t;
        this.ldt = ldt;
        this.work = work;
    }

    /** C := op(H) * C (LEFT) or C * op(H) (RIGHT), where C is m x n. */
    public void apply(Side side, Transpose trans, int m, int n, double[] c, int offsetC, int ldc) {
        if (side == Side.LEFT) {
            left(trans, m, n, c, offsetC, ldc);
        } else {
            right(trans, m, n, c, offsetC, ldc);
        }
    }

    private void left(Transpose trans, int m, int n, double[] c, int offsetC, int ldc) {
        copy(k, n, c, offsetC, ldc);
        trmmV(Side.LEFT, Transpose.TRANS, k, n);
        gemm(Transpose.TRANS, k, n, m - k, 1.0, v, offsetV + k, ldv, c, offsetC + k, ldc, work, 0, k);
        trmmT(Side.LEFT, trans, k, n);
        gemm(Transpose.NO_TRANS, m - k, n, k, -1.0, v, offsetV + k, ldv, work, 0, k, c, offsetC + k, ldc);
        trmmV(Side.LEFT, Transpose.NO_TRANS, k, n);
        subtract(k, n, c, offsetC, ldc);
    }

    private void right(Transpose trans, int m, int n, double[] c, int offsetC, int ldc) {
        int c2 = offsetC + k * ldc;
        copy(m, k, c, offsetC, ldc);
        trmmV(Side.RIGHT, Transpose.NO_TRANS, m, k);
        gemm(Transpose.NO_TRANS, m, k, n - k, 1.0, c, c2, ldc, v, offsetV + k, ldv, work, 0, m);
        trmmT(Side.RIGHT, trans, m, k);
        DGemm.gemm(
                Layout.COL_MAJOR,
                Transpose.NO_TRANS,
                Transpose.TRANS,
                m,
                n - k,
                k,
                -1.0,
                work,
                0,
                m,
                v,
                offsetV + k,
                ldv,
                1.0,
                c,
                c2,
                ldc);
        trmmV(Side.RIGHT, Transpose.TRANS, m, k);
        subtract(m, k, c, offsetC, ldc);
    }

    /** z += alpha * op(x) * y. */
    private static void gemm(
            Transpose trans,
            int m,
            int n,
            int k,
            double alpha,
            double[] x,
            int offsetX,
            int ldx,
            double[] y,
            int offsetY,
            int ldy,
            double[] z,
            int offsetZ,
            int ldz) {
        DGemm.gemm(
                Layout.COL_MAJOR,
                trans,
                Transpose.NO_TRANS,
                m,
                n,
                k,
                alpha,
                x,
                offsetX,
                ldx,
                y,
                offsetY,
                ldy,
                1.0,
                z,
                offsetZ,
                ldz);
    }

    private void trmmV(Side side, Transpose trans, int m, int n) {
        DTrmm.trmm(Layout.COL_MAJOR, side, Uplo.LOWER, trans, Diag.UNIT, m, n, 1.0, v, offsetV, ldv, work, 0, m);
    }

    private void trmmT(Side side, Transpose trans, int m, int n) {
        DTrmm.trmm(Layout.COL_MAJOR, side, Uplo.UPPER, trans, Diag.NON_UNIT, m, n, 1.0, t, 0, ldt, work, 0, m);
    }

    private void copy(int rows, int columns, double[] c, int offsetC, int ldc) {
        for (int j = 0; j < columns; j++) {
            System.arraycopy(c, offsetC + j * ldc, work, j * rows, rows);
        }
    }

    private void subtract(int rows, int columns, double[] c, int offsetC, int ldc) {
        for (int j = 0; j < columns; j++) {
            int column = offsetC + j * ldc;
            for (int i = 0; i < rows; i++) {
                c[column + i] -= work[j * rows + i];
            }
        }
    }
}
