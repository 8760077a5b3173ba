package org.panblas.ref.lapack.nonsymmetric;

/** Reorders a complex Schur form and judges its leading invariant subspace (LAPACK {@code ztrsen}). */
public final class ZTrsen {
    private ZTrsen() {}

    /**
     * Moves the selected eigenvalues to the top left, in their order. {@code job}: E also finds s, a lower bound of the
     * reciprocal condition number of the mean of the selected eigenvalues, V sep, an estimate of that of their subspace, B
     * both, N none. Q is multiplied by the transformations where {@code compq} is V.
     *
     * @param m receives the dimension of the subspace
     * @return 0
     */
    public static int trsen(
            char job,
            char compq,
            int[] select,
            int offsetSelect,
            int n,
            double[] t,
            int offsetT,
            int ldt,
            double[] q,
            int offsetQ,
            int ldq,
            double[] w,
            int offsetW,
            int[] m,
            int offsetM,
            double[] s,
            int offsetS,
            double[] sep,
            int offsetSep) {
        boolean wantS = job == 'E' || job == 'B';
        boolean wantSep = job == 'V' || job == 'B';
        int count = 0;
        for (int j = 0; j < n; j++) {
            if (select[offsetSelect + j] != 0) {
                if (j != count) {
                    ZTrexc.move(compq == 'V', n, t, offsetT, ldt, n, q, offsetQ, ldq, j, count);
                }
                count++;
            }
        }
        m[offsetM] = count;
        if (count == 0 || count == n) {
            if (wantS) {
                s[offsetS] = 1;
            }
            if (wantSep) {
                sep[offsetSep] = norm1(n, t, offsetT, ldt);
            }
        } else {
            if (wantS) {
                s[offsetS] = ZSeparation.projection(count, n, t, offsetT, ldt);
            }
            if (wantSep) {
                sep[offsetSep] = ZSeparation.separation(count, n, t, offsetT, ldt);
            }
        }
        eigenvalues(n, t, offsetT, ldt, w, offsetW);
        return 0;
    }

    private static double norm1(int n, double[] t, int offsetT, int ldt) {
        double max = 0;
        for (int j = 0; j < n; j++) {
            double sum = 0;
            for (int p = 2 * (offsetT + j * ldt), i = 0; i <= j; i++, p += 2) {
                sum += Math.hypot(t[p], t[p + 1]);
            }
            max = Math.max(max, sum);
        }
        return max;
    }

    /** Copies the diagonal. */
    static void eigenvalues(int n, double[] t, int offsetT, int ldt, double[] w, int offsetW) {
        for (int j = 0; j < n; j++) {
            System.arraycopy(t, 2 * (offsetT + j * (ldt + 1)), w, 2 * (offsetW + j), 2);
        }
    }
}
