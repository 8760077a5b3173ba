package org.panblas.ref.lapack.auxiliary;

import org.panblas.Uplo;

/** Norms of a Hermitian matrix (LAPACK {@code zlanhe}). */
public final class ZLanhe {
    private ZLanhe() {}

    /**
     * The norm of the Hermitian matrix A of order n, of which the triangle {@code uplo} is read, but not the imaginary
     * parts of the diagonal.
     *
     * @param norm as for {@link ZLange}; the one norm and the infinity norm are the same
     */
    public static double lanhe(char norm, Uplo uplo, int n, double[] a, int offsetA, int lda) {
        return ZLansy.norm(norm, true, uplo, n, a, offsetA, lda);
    }
}
