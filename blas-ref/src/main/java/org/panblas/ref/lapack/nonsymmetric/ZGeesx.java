package org.panblas.ref.lapack.nonsymmetric;

import org.panblas.EigenvalueSelector;

/** Schur factorisation with condition numbers of the selected eigenvalues (LAPACK {@code zgeesx}). */
public final class ZGeesx {
    private ZGeesx() {}

    /**
     * Does what {@link ZGees} does and, for {@code sense} E or B, finds the reciprocal condition number of the mean of the
     * selected eigenvalues, for V or B that of their right invariant subspace.
     *
     * @return as {@link ZGees}
     */
    public static int geesx(
            char jobvs,
            char sort,
            EigenvalueSelector select,
            char sense,
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
            int ldvs,
            double[] rconde,
            int offsetRconde,
            double[] rcondv,
            int offsetRcondv) {
        ZSchur schur = new ZSchur(jobvs == 'V', n, a, offsetA, lda, vs, offsetVs, ldvs);
        int info = schur.factor(
                sort == 'S' ? select : null, sense, w, offsetW, rconde, offsetRconde, rcondv, offsetRcondv);
        sdim[offsetSdim] = schur.selected;
        return info;
    }
}
