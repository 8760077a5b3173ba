package org.panblas.ref.lapack.nonsymmetric;

import org.panblas.Side;
import org.panblas.ref.lapack.auxiliary.DLascl;

/** Eigenvalues and eigenvectors of a general matrix (LAPACK {@code zgeev}). */
public final class ZGeev {
    private ZGeev() {}

    /**
     * Finds A * v = lambda * v and, with {@code jobvl} V, u^H * A = lambda * u^H. Vectors have
     * 2-norm 1 and a largest component that is real. A is overwritten.
     *
     * @return 0, or i where only the eigenvalues i + 1 to n were found, and no vectors
     */
    public static int geev(
            char jobvl,
            char jobvr,
            int n,
            double[] a,
            int offsetA,
            int lda,
            double[] w,
            int offsetW,
            double[] vl,
            int offsetVl,
            int ldvl,
            double[] vr,
            int offsetVr,
            int ldvr) {
        if (n == 0) {
            return 0;
        }
        double norm = ZEigenvectors.max(n, a, offsetA, lda);
        double target = DSafeRange.target(norm);
        DLascl.lascl(norm, target, 2 * n, n, a, 2 * offsetA, 2 * lda);
        double[] scale = new double[n];
        int[] range = new int[2];
        ZGebal.gebal('B', n, a, offsetA, lda, range, 0, range, 1, scale, 0);
        int ilo = range[0];
        int ihi = range[1];
        boolean left = jobvl == 'V';
        boolean right = jobvr == 'V';
        ZEigenvectors vectors = new ZEigenvectors(n, ilo, ihi, a, offsetA, lda);
        if (left) {
            vectors.left(vl, offsetVl, ldvl);
        }
        if (right) {
            vectors.right(vr, offsetVr, ldvr);
        }
        int info = vectors.solve(left || right, w, offsetW);
        if (info == 0 && (left || right)) {
            vectors.vectors();
        }
        if (info == 0 && left) {
            ZGebak.gebak('B', Side.LEFT, n, ilo, ihi, scale, 0, n, vl, offsetVl, ldvl);
            ZEigenvectors.normalise(n, vl, offsetVl, ldvl);
        }
        if (info == 0 && right) {
            ZGebak.gebak('B', Side.RIGHT, n, ilo, ihi, scale, 0, n, vr, offsetVr, ldvr);
            ZEigenvectors.normalise(n, vr, offsetVr, ldvr);
        }
        vectors.unscale(target, norm, info, w, offsetW);
        return info;
    }
}
