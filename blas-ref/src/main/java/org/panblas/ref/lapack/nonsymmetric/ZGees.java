package org.panblas.ref.lapack.nonsymmetric;

import org.panblas.EigenvalueSelector;

/** Schur factorisation of a general matrix (LAPACK {@code zgees}). */
public final class ZGees {
    private ZGees() {}

    /**
     * Finds A = VS * T * VS^H; A becomes T. With {@code sort} S the eigenvalues that the selector takes come first.
     *
     * @param sdim receives how many eigenvalues were taken, 0 without sorting
     * @param vs receives the Schur vectors where {@code jobvs} is V
     * @return 0; i &lt;= n where only the eigenvalues i + 1 to n were found;
     *     n + 2 where the selector would no longer take the same after reordering changed them by rounding
     */
    public static int gees(
            char jobvs,
            char sort,
            EigenvalueSelector select,
            int n,
            double[] a,
            int offsetA,
            int lda,
            int[] sdim,
            int offsetSdim,
            double[] w,
            int offsetW,
            double[] vs,
            int offsetVs,
            int ldvs) {
        ZSchur schur = new ZSchur(jobvs == 'V', n, a, offsetA, lda, vs, offsetVs, ldvs);
        int info = schur.factor(sort == 'S' ? select : null, 'N', w, offsetW, null, 0, null, 0);
        sdim[offsetSdim] = schur.selected;
        return info;
    }
}
