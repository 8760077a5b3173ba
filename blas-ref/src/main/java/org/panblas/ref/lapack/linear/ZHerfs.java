package org.panblas.ref.lapack.linear;

import org.panblas.Layout;
import org.panblas.Uplo;
import org.panblas.ref.level2.ZSymv;

/** Improves the solution of a Hermitian indefinite system and bounds its error (LAPACK {@code zherfs}). */
public final class ZHerfs {
    private ZHerfs() {}

    /**
     * Refines X with A * X = B.
     *
     * @param af the factors of {@link ZHetrf}, with ipiv
     * @param x the n x nrhs solution of {@link ZHetrs}, improved in place
     * @param ferr receives for each column a bound of max |x - truth| / max |x|
     * @param berr receives for each column the least relative change of elements of A and b that makes x exact
     * @return 0
     */
    public static int herfs(
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
                ZSymv.hemv(Layout.COL_MAJOR, uplo, n, -1.0, 0.0, a, offsetA, lda, x, offsetX, 1, 1.0, 0.0, r, 0, 1);
                ZRefinement.addSymmetricSizes(uplo == Uplo.UPPER, true, n, a, offsetA, lda, x, offsetX, w);
            }

            @Override
            public void solve(boolean adjoint, double[] r) {
                ZHetrs.hetrs(uplo, n, 1, af, offsetAf, ldaf, ipiv, offsetIpiv, r, 0, n);
            }
        };
        ZRefinement.refine(n, nrhs, system, b, offsetB, ldb, x, offsetX, ldx, ferr, offsetFerr, berr, offsetBerr);
        return 0;
    }
}
