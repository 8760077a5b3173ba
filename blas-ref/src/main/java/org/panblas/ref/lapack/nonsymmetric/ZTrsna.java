package org.panblas.ref.lapack.nonsymmetric;

import org.panblas.ref.level1.ZNrm2;

/** Condition numbers of eigenvalues and eigenvectors of a triangular matrix (LAPACK {@code ztrsna}). */
public final class ZTrsna {
    private ZTrsna() {}

    /**
     * Finds for all (howmny A) or the selected (S) eigenvalues: |u^H * v| / (|u| |v|) of their left and right vectors,
     * which columns 1 to m of VL and VR hold (job E), an estimate of the separation of the eigenvalue from the others (V),
     * or both (B).
     *
     * @param m receives how many elements of s or sep are set
     * @return 0
     */
    public static int trsna(
            char job,
            char howmny,
            int[] select,
            int offsetSelect,
            int n,
            double[] t,
            int offsetT,
            int ldt,
            double[] vl,
            int offsetVl,
            int ldvl,
            double[] vr,
            int offsetVr,
            int ldvr,
            double[] s,
            int offsetS,
            double[] sep,
            int offsetSep,
            int mm,
            int[] m,
            int offsetM) {
        int count = 0;
        for (int k = 0; k < n; k++) {
            if (howmny == 'S' && select[offsetSelect + k] == 0) {
                continue;
            }
            if (job != 'V') {
                s[offsetS + count] = cosine(n, vl, offsetVl + count * ldvl, vr, offsetVr + count * ldvr);
            }
            if (job != 'E') {
                sep[offsetSep + count] = ZOneSeparation.of(k, n, t, offsetT, ldt, 0);
            }
            count++;
        }
        m[offsetM] = count;
        return 0;
    }

    private static double cosine(int n, double[] u, int offsetU, double[] v, int offsetV) {
        if (n == 1) {
            return 1;
        }
        double normU = ZNrm2.nrm2(n, u, offsetU, 1);
        double normV = ZNrm2.nrm2(n, v, offsetV, 1);
        double re = 0;
        double im = 0;
        for (int p = 2 * offsetU, q = 2 * offsetV, i = 0; i < n; i++, p += 2, q += 2) {
            double uRe = u[p] / normU;
            double uIm = u[p + 1] / normU;
            re += (uRe * v[q] + uIm * v[q + 1]) / normV;
            im += (uRe * v[q + 1] - uIm * v[q]) / normV;
        }
        return Math.hypot(re, im);
    }
}
