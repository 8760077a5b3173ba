package org.panblas.ref.lapack.linear;

import org.panblas.Layout;
import org.panblas.Uplo;
import org.panblas.ref.level2.DSymv;

/** Improves the solution of a positive definite system and bounds its error (LAPACK {@code dporfs}). */
public final class DPorfs {
    private DPorfs() {}

    /**
     * Refines X with A * X = B.
     *
     * @param af the factor of {@link DPotrf}
     * @param x the n x nrhs solution of {@link DPotrs}, improved in place
     * @param ferr receives for each column a bound of max |x - truth| / max |x|
     * @param berr receives for each column the least relative change of elements of A and b that makes x exact
     * @return 0
     */
    public static int porfs(
            Uplo uplo,
            int n,
            int nrhs,
            double[] a,
            int offsetA,
            int lda,
            double[] af,
            int offsetAf,
            int ldaf,
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
        DRefinement.Factored system = new DRefinement.Factored() {
            @Override
            public void residual(double[] x, int offsetX, double[] r, double[] w) {
                DSymv.symv(Layout.COL_MAJOR, uplo, n, -1.0, a, offsetA, lda, x, offsetX, 1, 1.0, r, 0, 1);
                DRefinement.addSymmetricSizes(uplo == Uplo.UPPER, n, a, offsetA, lda, x, offsetX, w);
            }

            @Override
            public void solve(boolean transposed, double[] r) {
                DPotrs.potrs(uplo, n, 1, af, offsetAf, ldaf, r, 0, n);
            }
        };
        DRefinement.refine(n, nrhs, system, b, offsetB, ldb, x, offsetX, ldx, ferr, offsetFerr, berr, offsetBerr);
        return 0;
    }
}
