package org.panblas.ref.lapack.linear;

import org.panblas.Diag;
import org.panblas.Uplo;

/** The inverse from the factor of {@link DPotrf} (LAPACK {@code dpotri}): inv(A) = inv(U) * inv(U)^T. */
public final class DPotri {
    private DPotri() {}

    /**
     * Replaces the factor by the triangle {@code uplo} of the inverse.
     *
     * @return 0, or the first i for which the factor has a zero on its diagonal; it is then as it was
     */
    public static int potri(Uplo uplo, int n, double[] a, int offsetA, int lda) {
        int info = DTrtri.trtri(uplo, Diag.NON_UNIT, n, a, offsetA, lda);
        if (info == 0) {
            DLauum.lauum(uplo, n, a, offsetA, lda);
        }
        return info;
    }
}
