package org.panblas.ref.lapack.nonsymmetric;

import org.panblas.Side;
import org.panblas.ref.lapack.auxiliary.DLascl;

/** Eigenvalues and eigenvectors with a choice of balancing, and condition numbers (LAPACK {@code zgeevx}). */
public final class ZGeevx {
    private ZGeevx() {}

    /**
     * Does what {@link ZGeev} does after balancing by the job {@code balanc} of {@link ZGebal}. {@code sense}: E finds the
     * reciprocal condition numbers of the eigenvalues (both kinds of vectors have to be wanted), V those of the right
     * vectors, B both, N none.
     *
     * @param abnrm receives the 1-norm of the balanced matrix
     * @return as {@link ZGeev}
     */
    public static int geevx(
            char balanc,
            char jobvl,
            char jobvr,
            char sense,
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
            int ldvr,
            int[] ilo,
            int offsetIlo,
            int[] ihi,
            int offsetIhi,
            double[] scale,
            int offsetScale,
            double[] abnrm,
            int offsetAbnrm,
            double[] rconde,
            int offsetRconde,
            double[] rcondv,
            int offsetRcondv) {
        if (n == 0) {
            return 0;
        }
        double norm = ZEigenvectors.max(n, a, offsetA, lda);
        double target = DSafeRange.target(norm);
        DLascl.lascl(norm, target, 2 * n, n, a, 2 * offsetA, 2 * lda);
        ZGebal.gebal(balanc, n, a, offsetA, lda, ilo, offsetIlo, ihi, offsetIhi, scale, offsetScale);
        abnrm[offsetAbnrm] = norm1(n, a, offsetA, lda);
        DLascl.lascl(target, norm, 1, 1, abnrm, offsetAbnrm, 1);
        int first = ilo[offsetIlo];
        int last = ihi[offsetIhi];
        boolean left = jobvl == 'V';
        boolean right = jobvr == 'V';
        ZEigenvectors vectors = new ZEigenvectors(n, first, last, a, offsetA, lda);
        if (left) {
            vectors.left(vl, offsetVl, ldvl);
        }
        if (right) {
            vectors.right(vr, offsetVr, ldvr);
        }
        int info = vectors.solve(left || right || sense != 'N', w, offsetW);
        if (info == 0 && (left || right)) {
            vectors.vectors();
        }
        if (info == 0 && sense != 'N') {
            int[] m = new int[1];
            ZTrsna.trsna(
                    sense,
                    'A',
                    null,
                    0,
                    n,
                    a,
                    offsetA,
                    lda,
                    vl,
                    offsetVl,
                    ldvl,
                    vr,
                    offsetVr,
                    ldvr,
                    rconde,
                    offsetRconde,
                    rcondv,
                    offsetRcondv,
                    n,
                    m,
                    0);
            if (sense != 'E') {
                DLascl.lascl(target, norm, n, 1, rcondv, offsetRcondv, n);
            }
        }
        if (info == 0 && left) {
            ZGebak.gebak(balanc, Side.LEFT, n, first, last, scale, offsetScale, n, vl, offsetVl, ldvl);
            ZEigenvectors.normalise(n, vl, offsetVl, ldvl);
        }
        if (info == 0 && right) {
            ZGebak.gebak(balanc, Side.RIGHT, n, first, last, scale, offsetScale, n, vr, offsetVr, ldvr);
            ZEigenvectors.normalise(n, vr, offsetVr, ldvr);
        }
        vectors.unscale(target, norm, info, w, offsetW);
        return info;
    }

    private static double norm1(int n, double[] a, int offsetA, int lda) {
        double max = 0;
        for (int j = 0; j < n; j++) {
            double sum = 0;
            for (int p = 2 * (offsetA + j * lda), i = 0; i < n; i++, p += 2) {
                sum += Math.hypot(a[p], a[p + 1]);
            }
            max = Math.max(max, sum);
        }
        return max;
    }
}
