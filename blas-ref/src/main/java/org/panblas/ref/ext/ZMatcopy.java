package org.panblas.ref.ext;

import java.util.Arrays;
import org.panblas.Layout;
import org.panblas.Transpose;

/** Scaled copies, transposes and sums of complex matrices. */
public final class ZMatcopy {
    /** Rows and columns of the blocks of a transposing copy: both sides' cache lines of a block stay at hand. */
    private static final int BLOCK = 16;

    private ZMatcopy() {}

    /** {@code B := alpha * op(A)}, A being rows × cols. */
    public static void omatcopy(
            Layout layout,
            Transpose trans,
            int rows,
            int cols,
            double alphaRe,
            double alphaIm,
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
            copy(lines, length, alphaRe, alphaIm, a, offsetA, lda, b, offsetB, ldb);
        } else {
            boolean conjugate = trans == Transpose.CONJ_TRANS;
            transpose(conjugate, lines, length, alphaRe, alphaIm, a, offsetA, lda, b, offsetB, ldb);
        }
    }

    /** {@code A := alpha * op(A)} in place, A being rows × cols, read with {@code lda} and written with {@code ldb}. */
    public static void imatcopy(
            Layout layout,
            Transpose trans,
            int rows,
            int cols,
            double alphaRe,
            double alphaIm,
            double[] a,
            int offset,
            int lda,
            int ldb) {
        boolean byColumns = layout == Layout.COL_MAJOR;
        int lines = byColumns ? cols : rows;
        int length = byColumns ? rows : cols;
        boolean plain = trans == Transpose.NO_TRANS;
        boolean conjugate = trans == Transpose.CONJ_TRANS;
        boolean zero = alphaRe == 0 && alphaIm == 0;
        if (plain && (lda == ldb || zero)) {
            copy(lines, length, alphaRe, alphaIm, a, offset, lda, a, offset, ldb);
        } else if (zero) {
            copy(length, lines, alphaRe, alphaIm, a, offset, lda, a, offset, ldb);
        } else if (!plain && lines == length && lda == ldb) {
            exchange(conjugate, lines, alphaRe, alphaIm, a, offset, lda);
        } else if (lines > 0 && length > 0) {
            double[] old = new double[2 * lines * length];
            copy(lines, length, 1, 0, a, offset, lda, old, 0, length);
            if (plain) {
                copy(lines, length, alphaRe, alphaIm, old, 0, length, a, offset, ldb);
            } else {
                transpose(conjugate, lines, length, alphaRe, alphaIm, old, 0, length, a, offset, ldb);
            }
        }
    }

    /** {@code C := alpha * A + beta * C}, both rows × cols. */
    public static void geadd(
            Layout layout,
            int rows,
            int cols,
            double alphaRe,
            double alphaIm,
            double[] a,
            int offsetA,
            int lda,
            double betaRe,
            double betaIm,
            double[] c,
            int offsetC,
            int ldc) {
        boolean byColumns = layout == Layout.COL_MAJOR;
        int lines = byColumns ? cols : rows;
        int length = byColumns ? rows : cols;
        if (betaRe == 0 && betaIm == 0) {
            copy(lines, length, alphaRe, alphaIm, a, offsetA, lda, c, offsetC, ldc);
        } else if (alphaRe == 0 && alphaIm == 0) {
            copy(lines, length, betaRe, betaIm, c, offsetC, ldc, c, offsetC, ldc);
        } else {
            for (int j = 0; j < lines; j++) {
                int from = 2 * (offsetA + j * lda);
                int to = 2 * (offsetC + j * ldc);
                for (int i = 0; i < 2 * length; i += 2) {
                    double re = c[to + i];
                    double im = c[to + i + 1];
                    double sum = alphaRe * a[from + i] - alphaIm * a[from + i + 1] + (betaRe * re - betaIm * im);
                    c[to + i + 1] = alphaRe * a[from + i + 1] + alphaIm * a[from + i] + (betaRe * im + betaIm * re);
                    c[to + i] = sum;
                }
            }
        }
    }

    private static void copy(
            int lines,
            int length,
            double alphaRe,
            double alphaIm,
            double[] a,
            int offsetA,
            int lda,
            double[] b,
            int offsetB,
            int ldb) {
        for (int j = 0; j < lines; j++) {
            int from = 2 * (offsetA + j * lda);
            int to = 2 * (offsetB + j * ldb);
            if (alphaRe == 0 && alphaIm == 0) {
                Arrays.fill(b, to, to + 2 * length, 0.0);
            } else if (alphaRe == 1 && alphaIm == 0) {
                System.arraycopy(a, from, b, to, 2 * length);
            } else {
                for (int i = 0; i < 2 * length; i += 2) {
                    put(alphaRe, alphaIm, a[from + i], a[from + i + 1], b, to + i);
                }
            }
        }
    }

    /** Line j of {@code a} becomes element j of every line of {@code b}. */
    private static void transpose(
            boolean conjugate,
            int lines,
            int length,
            double alphaRe,
            double alphaIm,
            double[] a,
            int offsetA,
            int lda,
            double[] b,
            int offsetB,
            int ldb) {
        if (alphaRe == 0 && alphaIm == 0) {
            copy(length, lines, alphaRe, alphaIm, a, offsetA, lda, b, offsetB, ldb);
            return;
        }
        double sign = conjugate ? -1 : 1;
        for (int first = 0; first < lines; first += BLOCK) {
            int last = Math.min(lines, first + BLOCK);
            for (int i = 0; i < length; i++) {
                for (int j = first; j < last; j++) {
                    int from = 2 * (offsetA + j * lda + i);
                    put(alphaRe, alphaIm, a[from], sign * a[from + 1], b, 2 * (offsetB + i * ldb + j));
                }
            }
        }
    }

    /** Transposes a square in place. */
    private static void exchange(
            boolean conjugate, int n, double alphaRe, double alphaIm, double[] a, int offset, int ld) {
        double sign = conjugate ? -1 : 1;
        for (int j = 0; j < n; j++) {
            for (int i = 0; i <= j; i++) {
                int upper = 2 * (offset + i + j * ld);
                int lower = 2 * (offset + j + i * ld);
                double re = a[upper];
                double im = a[upper + 1];
                put(alphaRe, alphaIm, a[lower], sign * a[lower + 1], a, upper);
                if (i < j) {
                    put(alphaRe, alphaIm, re, sign * im, a, lower);
                }
            }
        }
    }

    private static void put(double alphaRe, double alphaIm, double re, double im, double[] b, int at) {
        b[at] = alphaRe * re - alphaIm * im;
        b[at + 1] = alphaRe * im + alphaIm * re;
    }
}
