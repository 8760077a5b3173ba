package org.panblas.ref.ext;

import java.util.Arrays;
import org.panblas.Layout;
import org.panblas.Transpose;

/** Scaled copies, transposes and sums of matrices. */
public final class DMatcopy {
    /** Rows and columns of the blocks of a transposing copy: both sides' cache lines of a block stay at hand. */
    private static final int BLOCK = 16;

    private DMatcopy() {}

    /** {@code B := alpha * op(A)}, A being rows × cols. */
    public static void omatcopy(
            Layout layout,
            Transpose trans,
            int rows,
            int cols,
            double alpha,
            double[] a,
            int offsetA,
            int lda,
            double[] b,
            int offsetB,
            int ldb) {
        boolean byColumns = layout == Layout.COL_MAJOR;
        int lines = byColumns ? cols : rows;
        int length = byColumns ? rows : cols;
        if (trans == Transpose.NO_TRANS) {
            copy(lines, length, alpha, a, offsetA, lda, b, offsetB, ldb);
        } else {
            transpose(lines, length, alpha, a, offsetA, lda, b, offsetB, ldb);
        }
    }

    /** {@code A := alpha * op(A)} in place, A being rows × cols, read with {@code lda} and written with {@code ldb}. */
    public static void imatcopy(
            Layout layout,
            Transpose trans,
            int rows,
            int cols,
            double alpha,
            double[] a,
            int offset,
            int lda,
            int ldb) {
        boolean byColumns = layout == Layout.COL_MAJOR;
        int lines = byColumns ? cols : rows;
        int length = byColumns ? rows : cols;
        boolean plain = trans == Transpose.NO_TRANS;
        if (plain && (lda == ldb || alpha == 0)) {
            copy(lines, length, alpha, a, offset, lda, a, offset, ldb);
        } else if (alpha == 0) {
            copy(length, lines, alpha, a, offset, lda, a, offset, ldb);
        } else if (!plain && lines == length && lda == ldb) {
            exchange(lines, alpha, a, offset, lda);
        } else if (lines > 0 && length > 0) {
            double[] old = new double[lines * length];
            copy(lines, length, 1, a, offset, lda, old, 0, length);
            if (plain) {
                copy(lines, length, alpha, old, 0, length, a, offset, ldb);
            } else {
                transpose(lines, length, alpha, old, 0, length, a, offset, ldb);
            }
        }
    }

    /** {@code C := alpha * A + beta * C}, both rows × cols. */
    public static void geadd(
            Layout layout,
            int rows,
            int cols,
            double alpha,
            double[] a,
            int offsetA,
            int lda,
            double beta,
            double[] c,
            int offsetC,
            int ldc) {
        boolean byColumns = layout == Layout.COL_MAJOR;
        int lines = byColumns ? cols : rows;
        int length = byColumns ? rows : cols;
        if (beta == 0) {
            copy(lines, length, alpha, a, offsetA, lda, c, offsetC, ldc);
        } else if (alpha == 0) {
            copy(lines, length, beta, c, offsetC, ldc, c, offsetC, ldc);
        } else {
            for (int j = 0; j < lines; j++) {
                int from = offsetA + j * lda;
                int to = offsetC + j * ldc;
                for (int i = 0; i < length; i++) {
                    c[to + i] = alpha * a[from + i] + beta * c[to + i];
                }
            }
        }
    }

    private static void copy(
            int lines, int length, double alpha, double[] a, int offsetA, int lda, double[] b, int offsetB, int ldb) {
        for (int j = 0; j < lines; j++) {
            int from = offsetA + j * lda;
            int to = offsetB + j * ldb;
            if (alpha == 0) {
                Arrays.fill(b, to, to + length, 0.0);
            } else if (alpha == 1) {
                System.arraycopy(a, from, b, to, length);
            } else {
                for (int i = 0; i < length; i++) {
                    b[to + i] = alpha * a[from + i];
                }
            }
        }
    }

    /** Line j of {@code a} becomes element j of every line of {@code b}. */
    private static void transpose(
            int lines, int length, double alpha, double[] a, int offsetA, int lda, double[] b, int offsetB, int ldb) {
        if (alpha == 0) {
            copy(length, lines, alpha, a, offsetA, lda, b, offsetB, ldb);
            return;
        }
        for (int first = 0; first < lines; first += BLOCK) {
            int last = Math.min(lines, first + BLOCK);
            for (int i = 0; i < length; i++) {
                int to = offsetB + i * ldb;
                for (int j = first; j < last; j++) {
                    b[to + j] = alpha * a[offsetA + j * lda + i];
                }
            }
        }
    }

    /** Transposes a square in place. */
    private static void exchange(int n, double alpha, double[] a, int offset, int ld) {
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < j; i++) {
                int upper = offset + i + j * ld;
                int lower = offset + j + i * ld;
                double old = a[upper];
                a[upper] = alpha * a[lower];
                a[lower] = alpha * old;
            }
            a[offset + j + j * ld] *= alpha;
        }
    }
}
