package org.panblas.ref.lapack.auxiliary;

import org.panblas.ref.level1.DNrm2;
import org.panblas.ref.level1.ZNrm2;

/** Norms of a general matrix (LAPACK {@code zlange}), and of the part of one between two diagonals. */
public final class ZLange {
    /** From here on the square of the smaller part may underflow without harm to the sum. */
    private static final double SMALL = Double.MIN_NORMAL / Math.ulp(1.0);

    private ZLange() {}

    /**
     * The norm of the m x n matrix A; 0 where it has no element, NaN where it holds one.
     *
     * @param norm M: largest |a(i, j)|; 1 or O: largest column sum; I: largest row sum; F or E: root of the sum of squares
     */
    public static double lange(char norm, int m, int n, double[] a, int offsetA, int lda) {
        return between(norm, m, n, m, n, false, a, offsetA, lda);
    }

    /**
     * The norm of the elements with -ku <= i - j <= kl, the others being zero.
     *
     * @param unit whether the diagonal is one; it is not read then, and kl or ku is -1
     */
    static double between(char norm, int m, int n, int kl, int ku, boolean unit, double[] a, int offsetA, int lda) {
        if (m == 0 || n == 0) {
            return 0;
        }
        double[] rows = norm == 'I' ? new double[m] : null;
        double[] columns = new double[n];
        for (int j = 0; j < n; j++) {
            int from = Math.min(Math.max(0, j - ku), m);
            int length = Math.max(Math.min(m, j + kl + 1) - from, 0);
            int column = offsetA + j * lda + from;
            double one = unit && j < m ? 1 : 0;
            switch (norm) {
                case 'M' -> columns[j] = Math.max(one, max(length, a, column));
                case 'I' -> {
                    if (one != 0) {
                        rows[j] += 1;
                    }
                    for (int i = 0; i < length; i++) {
                        rows[from + i] += abs(a[2 * (column + i)], a[2 * (column + i) + 1]);
                    }
                }
                case 'F', 'E' -> columns[j] = Math.hypot(one, ZNrm2.nrm2(length, a, column, 1));
                default -> columns[j] = one + sum(length, a, column);
            }
        }
        return switch (norm) {
            case 'F', 'E' -> DNrm2.nrm2(n, columns, 0, 1);
            case 'I' -> DLange.max(m, rows, 0);
            default -> DLange.max(n, columns, 0);
        };
    }

    /** The largest of n moduli; NaN where there is one. */
    static double max(int n, double[] x, int offsetX) {
        double max = 0;
        for (int i = 2 * offsetX; i < 2 * (offsetX + n); i += 2) {
            max = Math.max(max, abs(x[i], x[i + 1]));
        }
        return max;
    }

    /** The modulus, by squares where these are safe and by the slow hypot elsewhere. */
    static double abs(double re, double im) {
        double squares = re * re + im * im;
        if (squares > SMALL && squares <= Double.MAX_VALUE) {
            return Math.sqrt(squares);
        }
        return Math.hypot(re, im);
    }

    private static double sum(int n, double[] x, int offsetX) {
        double sum = 0;
        for (int i = 2 * offsetX; i < 2 * (offsetX + n); i += 2) {
            sum += abs(x[i], x[i + 1]);
        }
        return sum;
    }
}
