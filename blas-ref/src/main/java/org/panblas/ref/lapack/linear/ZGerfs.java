package org.panblas.ref.lapack.linear;

import org.panblas.Layout;
import org.panblas.Transpose;
import org.panblas.ref.lapack.auxiliary.ZLacgv;
import org.panblas.ref.level2.ZGemv;

/** Improves the solution of a general system and bounds its error (LAPACK {@code zgerfs}). */
public final class ZGerfs {
    private ZGerfs() {}

    /**
     * Refines X with op(A) * X = B.
     *
     * @param af the factors of {@link ZGetrf}, with ipiv
     * @param x the n x nrhs solution of {@link ZGetrs}, improved in place
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
        ZRefinement.Factored system = new ZRefinement.Factored() {
            @Override
            public void residual(double[] x, int offsetX, double[] r, double[] w) {
                ZGemv.gemv(Layout.COL_MAJOR, trans, n, n, -1.0, 0.0, a, offsetA, lda, x, offsetX, 1, 1.0, 0.0, r, 0, 1);
                ZRefinement.addSizes(!plain, n, a, offsetA, lda, x, offsetX, w);
            }

            @Override
            public void solve(boolean adjoint, double[] r) {
                // op(A) and its adjoint; that of the transpose is the conjugate, which no solver takes.
                boolean conjugate = adjoint && trans == Transpose.TRANS;
                Transpose inverse = plain ? Transpose.CONJ_TRANS : Transpose.NO_TRANS;
                Transpose op = adjoint ? inverse : trans;
                if (conjugate) {
                    ZLacgv.lacgv(n, r, 0, 1);
                }
                ZGetrs.getrs(op, n, 1, af, offsetAf, ldaf, ipiv, offsetIpiv, r, 0, n);
                if (conjugate) {
                    ZLacgv.lacgv(n, r, 0, 1);
                }
            }
        };
        ZRefinement.refine(n, nrhs, system, b, offsetB, ldb, x, offsetX, ldx, ferr, offsetFerr, berr, offsetBerr);
        return 0;
    }
}
