package org.panblas.ref.lapack.linear;

import org.panblas.Diag;
import org.panblas.Layout;
import org.panblas.Side;
import org.panblas.Transpose;
import org.panblas.Uplo;
import org.panblas.ref.lapack.auxiliary.BlockSizes;
import org.panblas.ref.level3.ZGemm;
import org.panblas.ref.level3.ZSyrk;
import org.panblas.ref.level3.ZTrsm;

/**
 * Cholesky factorisation of a band matrix (LAPACK {@code zpbtrf}), block by block where the band is wide. With one less
 * than ldab from column to column, rows of the array are rows of the matrix. What stands beside a diagonal block ends in a
 * triangle, which is worked on in a square of its own, because the rest of that square is not in the band.
 */
public final class ZPbtrf {
    private ZPbtrf() {}

    /**
     * Factors the Hermitian positive definite band matrix A = U^H * U or L * L^H in place.
     *
     * @param kd the diagonals above (UPPER) or below (LOWER) the main one
     * @param ab A(i, j) in row kd + i - j (UPPER) or i - j (LOWER) of column j
     * @return 0, or the order i of the first leading minor that is not positive (or not a number)
     */
    public static int pbtrf(Uplo uplo, int n, int kd, double[] ab, int offsetAb, int ldab) {
        int origin = uplo == Uplo.UPPER ? offsetAb + kd : offsetAb;
        if (kd <= BlockSizes.BAND) {
            return columns(uplo, n, kd, ab, origin, ldab - 1);
        }
        double[] corner = new double[2 * BlockSizes.BAND * BlockSizes.BAND];
        for (int j = 0; j < n; j += BlockSizes.BAND) {
            int nb = Math.min(BlockSizes.BAND, n - j);
            int info = ZPotrf.potrf(uplo, nb, ab, origin + j * ldab, ldab - 1);
            if (info != 0) {
                return info + j;
            }
            int n2 = Math.max(Math.min(kd - nb, n - j - nb), 0);
            int n3 = Math.max(Math.min(nb, n - j - kd), 0);
            update(uplo, nb, n2, n3, kd, ab, origin + j * ldab, ldab - 1, corner);
        }
        return 0;
    }

    /** Column by column (LAPACK {@code zpbtf2}). */
    private static int columns(Uplo uplo, int n, int kd, double[] ab, int origin, int ld) {
        for (int j = 0; j < n; j++) {
            int diagonal = 2 * (origin + j * (ld + 1));
            ab[diagonal + 1] = 0;
            if (!(ab[diagonal] > 0)) { // written so that NaN fails too
                return j + 1;
            }
            double root = Math.sqrt(ab[diagonal]);
            ab[diagonal] = root;
            int length = Math.min(kd, n - 1 - j);
            int inc = uplo == Uplo.UPPER ? 2 * ld : 2;
            for (int i = 1; i <= length; i++) {
                ab[diagonal + i * inc] /= root;
                ab[diagonal + i * inc + 1] /= root;
            }
            // UPPER subtracts conj(u(r)) * u(c), LOWER l(r) * conj(l(c)).
            double sign = uplo == Uplo.UPPER ? -1.0 : 1.0;
            for (int c = 1; c <= length; c++) {
                double re = ab[diagonal + c * inc];
                double im = -sign * ab[diagonal + c * inc + 1];
                int column = diagonal + 2 * c * ld;
                int from = uplo == Uplo.UPPER ? 1 : c;
                int to = uplo == Uplo.UPPER ? c : length;
                for (int r = from; r <= to; r++) {
                    double xRe = ab[diagonal + r * inc];
                    double xIm = sign * ab[diagonal + r * inc + 1];
                    ab[column + 2 * r] -= xRe * re - xIm * im;
                    ab[column + 2 * r + 1] -= xRe * im + xIm * re;
                }
            }
        }
        return 0;
    }

    /**
     * Finds the factor beside the block of order nb at {@code block}, n2 rows or columns within the band as a rectangle and
     * n3 behind them in its triangle, and takes its square from what follows.
     */
    private static void update(
            Uplo uplo, int nb, int n2, int n3, int kd, double[] ab, int block, int ld, double[] corner) {
        boolean upper = uplo == Uplo.UPPER;
        int step = upper ? ld : 1;
        int a2 = block + nb * step;
        int a22 = block + nb * (ld + 1);
        solve(uplo, nb, n2, ab, block, ld, ab, a2, ld);
        subtractSquare(uplo, nb, n2, ab, a2, ld, ab, a22, ld);
        if (n3 > 0) {
            int a3 = block + kd * step;
            load(upper, nb, n3, ab, a3, ld, corner);
            solve(uplo, nb, n3, ab, block, ld, corner, 0, nb);
            subtractProduct(upper, nb, n2, n3, ab, a2, corner, a22 + (kd - nb) * step, ld);
            subtractSquare(uplo, nb, n3, corner, 0, nb, ab, block + kd * (ld + 1), ld);
            store(upper, nb, n3, ab, a3, ld, corner);
        }
    }

    /** Solves with the diagonal block for n columns (UPPER) or rows (LOWER). */
    private static void solve(
            Uplo uplo, int nb, int n, double[] ab, int block, int ld, double[] x, int offsetX, int ldx) {
        boolean upper = uplo == Uplo.UPPER;
        ZTrsm.trsm(
                Layout.COL_MAJOR,
                upper ? Side.LEFT : Side.RIGHT,
                uplo,
                Transpose.CONJ_TRANS,
                Diag.NON_UNIT,
                upper ? nb : n,
                upper ? n : nb,
                1.0,
                0.0,
                ab,
                block,
                ld,
                x,
                offsetX,
                ldx);
    }

    private static void subtractSquare(
            Uplo uplo, int nb, int n, double[] x, int offsetX, int ldx, double[] ab, int triangle, int ld) {
        Transpose trans = uplo == Uplo.UPPER ? Transpose.CONJ_TRANS : Transpose.NO_TRANS;
        ZSyrk.herk(Layout.COL_MAJOR, uplo, trans, n, nb, -1.0, x, offsetX, ldx, 1.0, ab, triangle, ld);
    }

    private static void subtractProduct(
            boolean upper, int nb, int n2, int n3, double[] ab, int a2, double[] corner, int a23, int ld) {
        if (upper) {
            ZGemm.gemm(
                    Layout.COL_MAJOR,
                    Transpose.CONJ_TRANS,
                    Transpose.NO_TRANS,
                    n2,
                    n3,
                    nb,
                    -1.0,
                    0.0,
                    ab,
                    a2,
                    ld,
                    corner,
                    0,
                    nb,
                    1.0,
                    0.0,
                    ab,
                    a23,
                    ld);
        } else {
            ZGemm.gemm(
                    Layout.COL_MAJOR,
                    Transpose.NO_TRANS,
                    Transpose.CONJ_TRANS,
                    n3,
                    n2,
                    nb,
                    -1.0,
                    0.0,
                    corner,
                    0,
                    nb,
                    ab,
                    a2,
                    ld,
                    1.0,
                    0.0,
                    ab,
                    a23,
                    ld);
        }
    }

    /** Copies the triangle to the corner: nb x n (UPPER, the triangle is its lower) or n x nb (LOWER, its upper). */
    private static void load(boolean upper, int nb, int n, double[] ab, int a3, int ld, double[] corner) {
        for (int c = 0; c < (upper ? n : nb); c++) {
            for (int r = 0; r < (upper ? nb : n); r++) {
                boolean inside = upper ? r >= c : r <= c;
                int p = 2 * (a3 + r + c * ld);
                corner[2 * (r + c * nb)] = inside ? ab[p] : 0;
                corner[2 * (r + c * nb) + 1] = inside ? ab[p + 1] : 0;
            }
        }
    }

    private static void store(boolean upper, int nb, int n, double[] ab, int a3, int ld, double[] corner) {
        for (int c = 0; c < (upper ? n : nb); c++) {
            int from = upper ? c : 0;
            int to = upper ? nb : Math.min(c + 1, n);
            for (int r = from; r < to; r++) {
                ab[2 * (a3 + r + c * ld)] = corner[2 * (r + c * nb)];
                ab[2 * (a3 + r + c * ld) + 1] = corner[2 * (r + c * nb) + 1];
            }
        }
    }
}
