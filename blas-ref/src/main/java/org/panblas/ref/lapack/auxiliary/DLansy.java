package org.panblas.ref.lapack.auxiliary;

import org.panblas.Uplo;
import org.panblas.ref.level1.DNrm2;

/** Norms of a symmetric matrix (LAPACK {@code dlansy}). */
public final class DLansy {
    private DLansy() {}

    /**
     * The norm of the symmetric matrix A of order n, of which the triangle {@code uplo} is read.
     *
     * @param norm as for {@link DLange}; the one norm and the infinity norm are the same
     */
    public static double lansy(char norm, Uplo uplo, int n, double[] a, int offsetA, int lda) {
        double[] columns = new double[n];
        double[] diagonal = new double[norm == 'F' || norm == 'E' ? n : 0];
        for (int j = 0; j < n; j++) {
            int from = uplo == Uplo.UPPER ? 0 : j + 1;
            int to = uplo == Uplo.UPPER ? j : n;
            int column = offsetA + j * lda;
            double middle = Math.abs(a[column + j]);
            switch (norm) {
                case 'M' -> columns[j] = Math.max(middle, DLange.max(to - from, a, column + from));
                case 'F', 'E' -> {
                    // Both triangles count: twice the squares.
                    columns[j] = Math.sqrt(2.0) * DNrm2.nrm2(to - from, a, column + from, 1);
                    diagonal[j] = middle;
                }
                default -> {
                    columns[j] += middle;
                    addBoth(j, from, to, a, column, columns);
                }
            }
        }
        if (norm == 'F' || norm == 'E') {
            return Math.hypot(DNrm2.nrm2(n, columns, 0, 1), DNrm2.nrm2(n, diagonal, 0, 1));
        }
        return DLange.max(n, columns, 0);
    }

    /** Adds the off-diagonal elements of column j to the sums of their column and of their row. */
    private static void addBoth(int j, int from, int to, double[] a, int column, double[] sums) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            double value = Math.abs(a[column + i]);
            sum += value;
            sums[i] += value;
        }
        sums[j] += sum;
    }
}
