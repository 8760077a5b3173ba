package org.panblas.ref.lapack.linear;

import org.panblas.Layout;
import org.panblas.Transpose;
import org.panblas.ref.level2.DGemv;

/** Improves the solution of a general system and bounds its error (LAPACK {@code dgerfs}). */
public final class DGerfs {
    private DGerfs() {}

    /**
     * Refines X with op(A) * X = B.
     *
     * @param af the factors of {@link DGetrf}, with ipiv
     * @param x the n x nrhs solution of {@link DGetrs}, improved in place
     * @param ferr receives for each column a bound of max |x - truth| / max |x|
     * @param berr receives for each column the least relative change of elements of A and b that makes x exact
     * @return 0
     */
    public static int gerfs(
            Transpose trans,
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
        boolean plain = trans == Transpose.NO_TRANS;
        DRefinement.Factored system = new DRefinement.Factored() {
            @Override
            public void residual(double[] x, int offsetX, double[] r, double[] w) {
                DGemv.gemv(Layout.COL_MAJOR, trans, n, n, -1.0, a, offsetA, lda, x, offsetX, 1, 1.0, r, 0, 1);
                DRefinement.addSizes(!plain, n, a, offsetA, lda, x, offsetX, w);
            }

            @Override
            public void solve(boolean transposed, double[] r) {
                Transpose op = transposed == plain ? Transpose.TRANS : Transpose.NO_TRANS;
                DGetrs.getrs(op, n, 1, af, offsetAf, ldaf, ipiv, offsetIpiv, r, 0, n);
            }
        };
        DRefinement.refine(n, nrhs, system, b, offsetB, ldb, x, offsetX, ldx, ferr, offsetFerr, berr, offsetBerr);
        return 0;
    }
}
