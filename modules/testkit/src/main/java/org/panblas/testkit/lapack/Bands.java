package org.panblas.testkit.lapack;

import org.panblas.Uplo;
import org.panblas.testkit.oracle.Matrix;

/** Reads LAPACK's band arrays. */
final class Bands {
    private Bands() {}

    /** The n by n matrix whose diagonals are the rows of {@code ab}, the main one in row {@code ku}. */
    static Matrix general(Matrix ab, int n, int ku) {
        Matrix a = Matrix.zeros(n, n, ab.complex());
        for (int j = 0; j < n; j++) {
            for (int r = 0; r < ab.rows(); r++) {
                int i = j + r - ku;
                if (i >= 0 && i < n) {
                    a.set(i, j, ab.re(r, j), ab.im(r, j));
                }
            }
        }
        return a;
    }

    /** The row of a triangle's band array that holds the diagonal. */
    static int diagonal(Uplo uplo, int kd) {
        return uplo == Uplo.UPPER ? kd : 0;
    }

    /** Whether an element of a triangle's band array stands for one of the matrix. */
    static boolean stored(Uplo uplo, int n, int kd, int r, int j) {
        int i = j + r - diagonal(uplo, kd);
        return i >= 0 && i < n;
    }

    /** The Hermitian matrix, or the symmetric one where it is real, in a triangle's band array. */
    static Matrix hermitian(Matrix ab, Uplo uplo, int n) {
        return general(ab, n, diagonal(uplo, ab.rows() - 1)).hermitian(uplo);
    }
}
