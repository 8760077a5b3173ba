package org.panblas.ref.lapack.svd;

import org.panblas.ref.lapack.auxiliary.ZAdjoint;

/** The singular value decomposition by divide and conquer (LAPACK {@code zgesdd}). */
public final class ZGesdd {
    private ZGesdd() {}

    /**
     * Finds A = U * diag(s) * VT, s falling. A wide matrix is decomposed as its transpose.
     *
     * @param jobz 'A': all m columns of U and n rows of VT; 'S': the first min(m, n) of both; 'O': as 'S', but U goes into A if
     *     m >= n and VT otherwise; 'N': none. But for 'O', A is destroyed
     * @return 0, or i > 0 where an iteration failed
     */
    public static int gesdd(
            char jobz,
            int m,
            int n,
            double[] a,
            int offsetA,
            int lda,
            double[] s,
            int offsetS,
            double[] u,
            int offsetU,
            int ldu,
            double[] vt,
            int offsetVt,
            int ldvt) {
        if (m == 0 || n == 0) {
            return 0;
        }
        int count = Math.min(m, n);
        boolean tall = m >= n;
        boolean vectors = jobz != 'N';
        double[] copy = tall ? a : ZAdjoint.adjoint(m, n, a, offsetA, lda);
        ZTallSvd svd = new ZTallSvd(
                DTallSvd::byDivision,
                Math.max(m, n),
                count,
                copy,
                tall ? offsetA : 0,
                tall ? lda : n,
                vectors,
                vectors);
        int info = svd.solve(s, offsetS);
        svd.unscale(s, offsetS);
        if (vectors) {
            ZSvdVectors result = new ZSvdVectors(svd, m, n);
            boolean over = jobz == 'O';
            if (!(over && tall)) {
                result.left(jobz == 'A' ? m : count, u, offsetU, ldu);
            }
            if (!over || tall) {
                result.right(jobz == 'A' ? n : count, vt, offsetVt, ldvt);
            }
            // What goes into A comes last, because the reflectors of a tall matrix stand there.
            if (over && tall) {
                result.leftInto(a, offsetA, lda);
            } else if (over) {
                result.rightInto(a, offsetA, lda);
            }
        }
        return info;
    }
}
