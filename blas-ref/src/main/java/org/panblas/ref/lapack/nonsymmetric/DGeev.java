package org.panblas.ref.lapack.nonsymmetric;

import org.panblas.Side;
import org.panblas.ref.lapack.auxiliary.DLascl;

/** Eigenvalues and eigenvectors of a general matrix (LAPACK {@code dgeev}). */
public final class DGeev {
    private DGeev() {}

    /**
     * Finds A * v = lambda * v and, with {@code jobvl} V, u^H * A = lambda * u^H. Of a complex pair the columns j and j + 1
     * hold real and imaginary part of the vector of the eigenvalue above the real axis. Vectors have 2-norm 1, the
     * largest component of a complex one is real. A is overwritten.
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
            double[] wr,
            int offsetWr,
            double[] wi,
            int offsetWi,
            double[] vl,
            int offsetVl,
            int ldvl,
            double[] vr,
            int offsetVr,
            int ldvr) {
        if (n == 0) {
            return 0;
        }
        double norm = DLascl.max(n, n, a, offsetA, lda);
        double target = DSafeRange.target(norm);
        DLascl.lascl(norm, target, n, n, a, offsetA, lda);
        double[] scale = new double[n];
        int[] range = new int[2];
        DGebal.gebal('B', n, a, offsetA, lda, range, 0, range, 1, scale, 0);
        int ilo = range[0];
        int ihi = range[1];
        boolean left = jobvl == 'V';
        boolean right = jobvr == 'V';
        DEigenvectors vectors = new DEigenvectors(n, ilo, ihi, a, offsetA, lda);
        if (left) {
            vectors.left(vl, offsetVl, ldvl);
        }
        if (right) {
            vectors.right(vr, offsetVr, ldvr);
        }
        int info = vectors.solve(left || right, wr, offsetWr, wi, offsetWi);
        if (info == 0 && (left || right)) {
            vectors.vectors();
        }
        if (info == 0 && left) {
            DGebak.gebak('B', Side.LEFT, n, ilo, ihi, scale, 0, n, vl, offsetVl, ldvl);
            DEigenvectors.normalise(n, wi, offsetWi, vl, offsetVl, ldvl);
        }
        if (info == 0 && right) {
            DGebak.gebak('B', Side.RIGHT, n, ilo, ihi, scale, 0, n, vr, offsetVr, ldvr);
            DEigenvectors.normalise(n, wi, offsetWi, vr, offsetVr, ldvr);
        }
        vectors.unscale(target, norm, info, wr, offsetWr, wi, offsetWi);
        return info;
    }
}
