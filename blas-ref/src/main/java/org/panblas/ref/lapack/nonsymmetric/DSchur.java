package org.panblas.ref.lapack.nonsymmetric;

import java.util.Arrays;
import org.panblas.EigenvalueSelector;
import org.panblas.Side;
import org.panblas.ref.lapack.auxiliary.DLascl;
import org.panblas.ref.level1.DCopy;

/** The Schur factorisation that {@link DGees} and {@link DGeesx} share. */
final class DSchur {
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

    DSchur(boolean wantVs, int n, double[] a, int offsetA, int lda, double[] vs, int offsetVs, int ldvs) {
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
            double[] wr,
            int offsetWr,
            double[] wi,
            int offsetWi,
            double[] rconde,
            int offsetRconde,
            double[] rcondv,
            int offsetRcondv) {
        if (n == 0) {
            return 0;
        }
        double norm = DLascl.max(n, n, a, offsetA, lda);
        double target = DSafeRange.target(norm);
        DLascl.lascl(norm, target, n, n, a, offsetA, lda);
        double[] scale = new double[n];
        int[] range = new int[2];
        DGebal.gebal('P', n, a, offsetA, lda, range, 0, range, 1, scale, 0);
        int info = iterate(range[0], range[1], wr, offsetWr, wi, offsetWi);
        int order = 0;
        if (selector != null && info == 0) {
            DLascl.lascl(target, norm, n, 1, wr, offsetWr, n);
            DLascl.lascl(target, norm, n, 1, wi, offsetWi, n);
            int[] select = new int[n];
            for (int i = 0; i < n; i++) {
                select[i] = selector.select(wr[offsetWr + i], wi[offsetWi + i]) ? 1 : 0;
            }
            int[] m = new int[1];
            order = DTrsen.trsen(
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
                    wr,
                    offsetWr,
                    wi,
                    offsetWi,
                    m,
                    0,
                    rconde,
                    offsetRconde,
                    rcondv,
                    offsetRcondv);
            selected = m[0];
            info = order > 0 ? n + order : 0;
        }
        if (wantVs) {
            DGebak.gebak('P', Side.RIGHT, n, range[0], range[1], scale, 0, n, vs, offsetVs, ldvs);
        }
        if (norm != target) {
            unscale(target, norm, info, range[0] - 1, wr, offsetWr, wi, offsetWi);
            if ((sense == 'V' || sense == 'B') && info == 0) {
                DLascl.lascl(target, norm, 1, 1, rcondv, offsetRcondv, 1);
            }
        }
        if (selector != null && info == 0) {
            info = recount(selector, wr, offsetWr, wi, offsetWi) ? 0 : n + 2;
        }
        return info;
    }

    private int iterate(int ilo, int ihi, double[] wr, int offsetWr, double[] wi, int offsetWi) {
        double[] tau = new double[n];
        DGehrd.gehrd(n, ilo, ihi, a, offsetA, lda, tau, 0);
        if (wantVs) {
            for (int j = 0; j < n; j++) {
                System.arraycopy(a, offsetA + j * lda, vs, offsetVs + j * ldvs, n);
            }
            DOrghr.orghr(n, ilo, ihi, vs, offsetVs, ldvs, tau, 0);
        }
        char compz = wantVs ? 'V' : 'N';
        return DHseqr.hseqr('S', compz, n, ilo, ihi, a, offsetA, lda, wr, offsetWr, wi, offsetWi, vs, offsetVs, ldvs);
    }

    /** Brings T and the eigenvalues back to the size of A. */
    private void unscale(
            double from, double to, int info, int isolated, double[] wr, int offsetWr, double[] wi, int offsetWi) {
        for (int j = 0; j < n; j++) {
            DLascl.lascl(from, to, Math.min(j + 2, n), 1, a, offsetA + j * lda, lda);
        }
        int unknown = info <= n ? info : 0;
        for (int i = 0; i < n; i++) {
            if (i < isolated || i >= unknown) {
                wr[offsetWr + i] = a[offsetA + i * (lda + 1)];
            }
        }
        if (to < from) {
            mendPairs(unknown);
        }
        DLascl.lascl(from, to, n - unknown, 1, wi, offsetWi + unknown, n);
        Arrays.fill(wi, offsetWi, offsetWi + Math.min(isolated, unknown), 0);
        for (int i = unknown; i + 1 < n; i++) {
            if (wi[offsetWi + i] > 0 && a[offsetA + i + 1 + i * lda] == 0) {
                wi[offsetWi + i] = 0;
                wi[offsetWi + i + 1] = 0;
            }
        }
    }

    /** Where an element beside the diagonal of a pair vanished on the way to small numbers, the pair is a triangle. */
    private void mendPairs(int from) {
        for (int i = from; i + 1 < n; i++) {
            int p = offsetA + i * (lda + 1);
            if (a[p + 1] != 0 && a[p + lda] == 0) {
                DCopy.swap(i, a, offsetA + i * lda, 1, a, offsetA + (i + 1) * lda, 1);
                DCopy.swap(n - i - 2, a, p + 2 * lda, lda, a, p + 2 * lda + 1, lda);
                if (wantVs) {
                    DCopy.swap(n, vs, offsetVs + i * ldvs, 1, vs, offsetVs + (i + 1) * ldvs, 1);
                }
                a[p + lda] = a[p + 1];
                a[p + 1] = 0;
            }
        }
    }

    /** Counts what the selector takes now; whether that still stands at the top. */
    private boolean recount(EigenvalueSelector selector, double[] wr, int offsetWr, double[] wi, int offsetWi) {
        boolean inFront = true;
        boolean last = true;
        selected = 0;
        int i = 0;
        while (i < n) {
            int size = wi[offsetWi + i] == 0 || i + 1 == n ? 1 : 2;
            boolean take = false;
            for (int k = i; k < i + size; k++) {
                take |= selector.select(wr[offsetWr + k], wi[offsetWi + k]);
            }
            inFront &= last || !take;
            last = take;
            selected += take ? size : 0;
            i += size;
        }
        return inFront;
    }
}
