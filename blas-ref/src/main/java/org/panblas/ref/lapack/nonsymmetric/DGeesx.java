package org.panblas.ref.lapack.nonsymmetric;

import org.panblas.EigenvalueSelector;

/** Schur factorisation with condition numbers of the selected eigenvalues (LAPACK {@code dgeesx}). */
public final class DGeesx {
    private DGeesx() {}

    /**
     * Does what {@link DGees} does and, for {@code sense} E or B, finds the reciprocal condition number of the mean of the
     * selected eigenvalues, for V or B that of their right invariant subspace.
     *
     * @return as {@link DGees}
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
            double[] wr,
            int offsetWr,
            double[] wi,
            int offsetWi,
            double[] vs,
            int offsetVs,
            int ldvs,
            double[] rconde,
            int offsetRconde,
            double[] rcondv,
            int offsetRcondv) {
        DSchur schur = new DSchur(jobvs == 'V', n, a, offsetA, lda, vs, offsetVs, ldvs);
        int info = schur.factor(
                sort == 'S' ? select : null,
                sense,
                wr,
                offsetWr,
                wi,
                offsetWi,
                rconde,
                offsetRconde,
                rcondv,
                offsetRcondv);
        sdim[offsetSdim] = schur.selected;
        return info;
    }
}
