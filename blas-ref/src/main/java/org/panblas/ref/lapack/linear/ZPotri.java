package org.panblas.ref.lapack.linear;

import org.panblas.Diag;
import org.panblas.Uplo;

/** The inverse from the factor of {@link ZPotrf} (LAPACK {@code zpotri}): inv(A) = inv(U) * inv(U)^H. */
public final class ZPotri {
    private ZPotri() {}

    /**
     * Replaces the factor by the triangle {@code uplo} of the inverse.
     *
     * @return 0, or the first i for which the factor has a zero on its diagonal; it is then as it was
     */
    public static int potri(Uplo uplo, int n, double[] a, int offsetA, int lda) {
        int info = ZTrtri.trtri(uplo, Diag.NON_UNIT, n, a, offsetA, lda);
        if (info == 0) {
            ZLauum.lauum(uplo, n, a, offsetA, lda);
        }
        return info;
    }
}
