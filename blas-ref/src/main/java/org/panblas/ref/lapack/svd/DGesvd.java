package org.panblas.ref.lapack.svd;

import org.panblas.ref.lapack.auxiliary.DAdjoint;

/** The singular value decomposition by implicit QR (LAPACK {@code dgesvd}). */
public final class DGesvd {
    private DGesvd() {}

    /**
     * Finds A = U * diag(s) * VT, s falling. A wide matrix is decomposed as its transpose.
     *
     * @param jobu what becomes of U: 'A': all m columns; 'S': the first min(m, n); 'O': these, in A; 'N': none
     * @param jobvt the same for the n or min(m, n) rows of VT; only one of both may be 'O'. Otherwise A is destroyed
     * @param superb receives the min(m, n) - 1 off-diagonal elements of the bidiagonal form that the iteration left
     * @return 0, or how many of these have not become zero
     */
    public static int gesvd(
            char jobu,
            char jobvt,
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
            int ldvt,
            double[] superb,
            int offsetSuperb) {
        if (m == 0 || n == 0) {
            return 0;
        }
        int count = Math.min(m, n);
        boolean tall = m >= n;
        double[] copy = tall ? a : DAdjoint.adjoint(m, n, a, offsetA, lda);
        DTallSvd svd = new DTallSvd(
                DTallSvd::byQr,
                Math.max(m, n),
                count,
                copy,
                tall ? offsetA : 0,
                tall ? lda : n,
                (tall ? jobu : jobvt) != 'N',
                (tall ? jobvt : jobu) != 'N');
        int info = svd.solve(s, offsetS);
        double[] rest = svd.unscale(s, offsetS);
        System.arraycopy(rest, 0, superb, offsetSuperb, count - 1);
        DSvdVectors vectors = new DSvdVectors(svd, m, n);
        // What goes into A comes last, because the reflectors of a tall matrix stand there.
        if (jobu == 'A' || jobu == 'S') {
            vectors.left(jobu == 'A' ? m : count, u, offsetU, ldu);
        }
        if (jobvt == 'A' || jobvt == 'S') {
            vectors.right(jobvt == 'A' ? n : count, vt, offsetVt, ldvt);
        }
        if (jobu == 'O') {
            vectors.leftInto(a, offsetA, lda);
        } else if (jobvt == 'O') {
            vectors.rightInto(a, offsetA, lda);
        }
        return info;
    }
}
