package org.panblas.ref.lapack.nonsymmetric;

import org.panblas.EigenvalueSelector;
import org.panblas.Side;
import org.panblas.ref.lapack.auxiliary.DLascl;

/** The Schur factorisation that {@link ZGees} and {@link ZGeesx} share. */
final class ZSchur {
    /** How many eigenvalues the selector took. */
    int selected;

    private final boolean wantVs;
    private final int n;
    private final double[] a;
    private final int offsetA;
    private final int lda;
    private final double[] vs;
    private final int offsetVs;
    private final int ldvs;

    ZSchur(boolean wantVs, int n, double[] a, int offsetA, int lda, double[] vs, int offsetVs, int ldvs) {
        this.wantVs = wantVs;
        this.n = n;
        this.a = a;
        this.offsetA = offsetA;
        this.lda = lda;
        this.vs = vs;
        this.offsetVs = offsetVs;
        this.ldvs = ldvs;
    }

    /** The whole of gees (with {@code sense} N) and geesx; a null selector sorts nothing. */
    int factor(
            EigenvalueSelector selector,
            char sense,
            double[] w,
            int offsetW,
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
        double[] scale = new double[n];
        int[] range = new int[2];
        ZGebal.gebal('P', n, a, offsetA, lda, range, 0, range, 1, scale, 0);
        int info = iterate(range[0], range[1], w, offsetW);
        if (selector != null && info == 0) {
            DLascl.lascl(target, norm, 2 * n, 1, w, 2 * offsetW, 2 * n);
            int[] select = new int[n];
            for (int i = 0; i < n; i++) {
                select[i] = selector.select(w[2 * (offsetW + i)], w[2 * (offsetW + i) + 1]) ? 1 : 0;
            }
            int[] m = new int[1];
            ZTrsen.trsen(
                    sense,
                    wantVs ? 'V' : 'N',
                    select,
                    0,
                    n,
                    a,
                    offsetA,
                    lda,
                    vs,
                    offsetVs,
                    ldvs,
                    w,
                    offsetW,
                    m,
                    0,
                    rconde,
                    offsetRconde,
                    rcondv,
                    offsetRcondv);
            selected = m[0];
        }
        if (wantVs) {
            ZGebak.gebak('P', Side.RIGHT, n, range[0], range[1], scale, 0, n, vs, offsetVs, ldvs);
        }
        if (norm != target) {
            unscale(target, norm, info, range[0] - 1, w, offsetW);
            if ((sense == 'V' || sense == 'B') && info == 0) {
                DLascl.lascl(target, norm, 1, 1, rcondv, offsetRcondv, 1);
            }
        }
        if (selector != null && info == 0) {
            info = recount(selector, w, offsetW) ? 0 : n + 2;
        }
        return info;
    }

    private int iterate(int ilo, int ihi, double[] w, int offsetW) {
        double[] tau = new double[2 * n];
        ZGehrd.gehrd(n, ilo, ihi, a, offsetA, lda, tau, 0);
        if (wantVs) {
            for (int j = 0; j < n; j++) {
                System.arraycopy(a, 2 * (offsetA + j * lda), vs, 2 * (offsetVs + j * ldvs), 2 * n);
            }
            ZOrghr.unghr(n, ilo, ihi, vs, offsetVs, ldvs, tau, 0);
        }
        char compz = wantVs ? 'V' : 'N';
        return ZHseqr.hseqr('S', compz, n, ilo, ihi, a, offsetA, lda, w, offsetW, vs, offsetVs, ldvs);
    }

    /** Brings T and the eigenvalues back to the size of A. */
    private void unscale(double from, double to, int info, int isolated, double[] w, int offsetW) {
        for (int j = 0; j < n; j++) {
            DLascl.lascl(from, to, 2 * (j + 1), 1, a, 2 * (offsetA + j * lda), 2 * lda);
        }
        for (int i = 0; i < n; i++) {
            if (i < isolated || i >= info) {
                System.arraycopy(a, 2 * (offsetA + i * (lda + 1)), w, 2 * (offsetW + i), 2);
            }
        }
    }

    /** Counts what the selector takes now; whether that still stands at the top. */
    private boolean recount(EigenvalueSelector selector, double[] w, int offsetW) {
        boolean inFront = true;
        boolean last = true;
        selected = 0;
        for (int i = 0; i < n; i++) {
            boolean take = selector.select(w[2 * (offsetW + i)], w[2 * (offsetW + i) + 1]);
            inFront &= last || !take;
            last = take;
            selected += take ? 1 : 0;
        }
        return inFront;
    }
}
