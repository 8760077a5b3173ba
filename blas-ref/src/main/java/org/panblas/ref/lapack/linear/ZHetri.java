package org.panblas.ref.lapack.linear;

import org.panblas.Uplo;

/** The inverse from the factors of {@link ZHetrf} (LAPACK {@code zhetri}). */
public final class ZHetri {
    private ZHetri() {}

    /**
     * Replaces the factors by the triangle {@code uplo} of the inverse.
     *
     * @return 0, or i with D(i, i) exactly zero; the factors are then as they were
     */
    public static int hetri(Uplo uplo, int n, double[] a, int offsetA, int lda, int[] ipiv, int offsetIpiv) {
        return ZSytri.invert(true, uplo, n, a, offsetA, lda, ipiv, offsetIpiv);
    }
}
