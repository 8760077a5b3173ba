package org.panblas.ref.lapack.linear;

import org.panblas.Uplo;
import org.panblas.ref.lapack.auxiliary.ZLacgv;

/** Improves the solution of a complex symmetric system and bounds its error (LAPACK {@code zsyrfs}). */
public final class ZSyrfs {
    private ZSyrfs() {}

    /**
     * Refines X with A * X = B.
     *
     * @param af the factors of {@link ZSytrf}, with ipiv
     * @param x the n x nrhs solution of {@link ZSytrs}, improved in place
     * @param ferr receives for each column a bound of max |x - truth| / max |x|
     * @param berr receives for each column the least relative change of elements of A and b that makes x exact
     * @return 0
     */
    public static int syrfs(
            Uplo uplo,
            int n,
            int nrhs,
            double[] a,
            int offsetA,
            int lda,
            double[] af,
            int offsetAf,
            int ldaf,
            int[] ipiv,
            int offsetIpiv,
            double[] b,
            int offsetB,
            int ldb,
            double[] x,
            int offsetX,
            int ldx,
            double[] ferr,
            int offsetFerr,
            double[] berr,
            int offsetBerr) {
        ZRefinement.Factored system = new ZRefinement.Factored() {
            @Override
            public void residual(double[] x, int offsetX, double[] r, double[] w) {
                ZSytri.subtractProduct(false, uplo, n, a, offsetA, lda, x, offsetX, r, 0);
                ZRefinement.addSymmetricSizes(uplo == Uplo.UPPER, false, n, a, offsetA, lda, x, offsetX, w);
            }

            @Override
            public void solve(boolean adjoint, double[] r) {
                // The adjoint of a symmetric matrix is its conjugate.
                if (adjoint) {
                    ZLacgv.lacgv(n, r, 0, 1);
                }
                ZSytrs.sytrs(uplo, n, 1, af, offsetAf, ldaf, ipiv, offsetIpiv, r, 0, n);
                if (adjoint) {
                    ZLacgv.lacgv(n, r, 0, 1);
                }
            }
        };
        ZRefinement.refine(n, nrhs, system, b, offsetB, ldb, x, offsetX, ldx, ferr, offsetFerr, berr, offsetBerr);
        return 0;
    }
}
