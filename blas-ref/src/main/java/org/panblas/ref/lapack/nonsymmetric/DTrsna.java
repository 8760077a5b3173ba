package org.panblas.ref.lapack.nonsymmetric;

import org.panblas.ref.lapack.auxiliary.DLascl;
import org.panblas.ref.level1.DDot;
import org.panblas.ref.level1.DNrm2;

/**
 * Condition numbers of eigenvalues and eigenvectors of a quasi-triangular matrix (LAPACK {@code dtrsna}). The separation
 * of eigenvalues is found from the complex triangle that is unitarily similar to T.
 */
public final class DTrsna {
    private DTrsna() {}

    /**
     * Finds for all (howmny A) or the selected (S) eigenvalues: |u^H * v| / (|u| |v|) of their left and right vectors,
     * which columns 1 to m of VL and VR hold (job E), an estimate of the separation of the eigenvalue from the others (V),
     * or both (B). Both elements of a pair get the same numbers.
     *
     * @param select a complex pair is selected by either of its places
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
        double[] triangle = job == 'E' ? null : triangle(n, t, offsetT, ldt);
        // As LAPACK's dlaqtr disturbs the real system, though not ztrsna the complex one.
        double smin = job == 'E' ? 0 : Math.ulp(1.0) * DLascl.max(2 * n, n, triangle, 0, 2 * n);
        int count = 0;
        int k = 0;
        while (k < n) {
            boolean pair = k + 1 < n && t[offsetT + k + 1 + k * ldt] != 0;
            int size = pair ? 2 : 1;
            boolean wanted =
                    howmny != 'S' || select[offsetSelect + k] != 0 || (pair && select[offsetSelect + k + 1] != 0);
            if (wanted) {
                for (int i = count; i < count + size; i++) {
                    if (job != 'V') {
                        int u = offsetVl + count * ldvl;
                        int v = offsetVr + count * ldvr;
                        s[offsetS + i] = pair ? cosine(n, vl, u, u + ldvl, vr, v, v + ldvr) : cosine(n, vl, u, vr, v);
                    }
                    if (job != 'E') {
                        sep[offsetSep + i] =
                                i == count ? ZOneSeparation.of(k, n, triangle, 0, n, smin) : sep[offsetSep + count];
                    }
                }
                count += size;
            }
            k += size;
        }
        m[offsetM] = count;
        return 0;
    }

    private static double cosine(int n, double[] u, int offsetU, double[] v, int offsetV) {
        if (n == 1) {
            return 1;
        }
        double normU = DNrm2.nrm2(n, u, offsetU, 1);
        double normV = DNrm2.nrm2(n, v, offsetV, 1);
        return Math.abs(DDot.dot(n, u, offsetU, 1, v, offsetV, 1)) / normU / normV;
    }

    private static double cosine(int n, double[] u, int uRe, int uIm, double[] v, int vRe, int vIm) {
        double normU = Math.hypot(DNrm2.nrm2(n, u, uRe, 1), DNrm2.nrm2(n, u, uIm, 1));
        double normV = Math.hypot(DNrm2.nrm2(n, v, vRe, 1), DNrm2.nrm2(n, v, vIm, 1));
        double re = DDot.dot(n, u, uRe, 1, v, vRe, 1) + DDot.dot(n, u, uIm, 1, v, vIm, 1);
        double im = DDot.dot(n, u, uRe, 1, v, vIm, 1) - DDot.dot(n, u, uIm, 1, v, vRe, 1);
        return Math.hypot(re, im) / normU / normV;
    }

    /** The complex Schur form of a real one in standard form. */
    private static double[] triangle(int n, double[] t, int offsetT, int ldt) {
        double[] z = new double[2 * n * n];
        for (int j = 0; j < n; j++) {
            for (int i = 0; i <= Math.min(j + 1, n - 1); i++) {
                z[2 * (i + j * n)] = t[offsetT + i + j * ldt];
            }
        }
        ZGivens givens = new ZGivens();
        for (int j = 0; j + 1 < n; j++) {
            int diagonal = offsetT + j * (ldt + 1);
            double b = t[diagonal + ldt];
            double c = t[diagonal + 1];
            if (c != 0) {
                // (b, i * im) is the eigenvector of the block for the eigenvalue above the real axis.
                givens.of(b, 0, 0, Math.sqrt(Math.abs(b)) * Math.sqrt(Math.abs(c)));
                int column = j * n;
                givens.rotate(n - j, z, column + j, n, z, column + j + 1, n);
                givens.rotateConjugate(j + 2, z, column, 1, z, column + n, 1);
            }
        }
        return z;
    }
}
