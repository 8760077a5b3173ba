package org.panblas.ref.lapack.nonsymmetric;

import org.panblas.ref.level1.DSum;

/** Reorders a real Schur form and judges its leading invariant subspace (LAPACK {@code dtrsen}). */
public final class DTrsen {
    private DTrsen() {}

    /**
     * Moves the selected blocks to the top left, in their order. {@code job}: E also finds s, a lower bound of the
     * reciprocal condition number of the mean of the selected eigenvalues, V sep, an estimate of that of their subspace, B
     * both, N none. Q is multiplied by the transformations where {@code compq} is V.
     *
     * @param select a complex pair is selected by either of its places
     * @param m receives the dimension of the subspace
     * @return 0, or 1 where two blocks were too close to be exchanged; s and sep are 0 then
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
            double[] wr,
            int offsetWr,
            double[] wi,
            int offsetWi,
            int[] m,
            int offsetM,
            double[] s,
            int offsetS,
            double[] sep,
            int offsetSep) {
        boolean wantS = job == 'E' || job == 'B';
        boolean wantSep = job == 'V' || job == 'B';
        DLaexc blocks = new DLaexc(compq == 'V', n, t, offsetT, ldt, n, q, offsetQ, ldq);
        int count = count(blocks, select, offsetSelect, n);
        m[offsetM] = count;
        int info = 0;
        if (count == 0 || count == n) {
            if (wantS) {
                s[offsetS] = 1;
            }
            if (wantSep) {
                sep[offsetSep] = norm1(n, t, offsetT, ldt);
            }
        } else {
            info = reorder(blocks, select, offsetSelect, n);
            if (wantS) {
                s[offsetS] = info == 0 ? DSeparation.projection(count, n, t, offsetT, ldt) : 0;
            }
            if (wantSep) {
                sep[offsetSep] = info == 0 ? DSeparation.separation(count, n, t, offsetT, ldt) : 0;
            }
        }
        eigenvalues(n, t, offsetT, ldt, wr, offsetWr, wi, offsetWi);
        return info;
    }

    private static boolean selected(DLaexc blocks, int[] select, int offsetSelect, int j) {
        return select[offsetSelect + j] != 0 || (blocks.size(j) == 2 && select[offsetSelect + j + 1] != 0);
    }

    private static int count(DLaexc blocks, int[] select, int offsetSelect, int n) {
        int count = 0;
        for (int j = 0; j < n; j += blocks.size(j)) {
            count += selected(blocks, select, offsetSelect, j) ? blocks.size(j) : 0;
        }
        return count;
    }

    private static int reorder(DLaexc blocks, int[] select, int offsetSelect, int n) {
        int to = 0;
        int j = 0;
        while (j < n) {
            int size = blocks.size(j);
            if (selected(blocks, select, offsetSelect, j)) {
                if (j != to) {
                    blocks.move(j, to);
                    if (!blocks.moved) {
                        return 1;
                    }
                }
                to += size;
            }
            j += size;
        }
        return 0;
    }

    private static double norm1(int n, double[] t, int offsetT, int ldt) {
        double max = 0;
        for (int j = 0; j < n; j++) {
            max = Math.max(max, DSum.asum(Math.min(j + 2, n), t, offsetT + j * ldt, 1));
        }
        return max;
    }

    /** Reads the eigenvalues off a Schur form in standard form. */
    static void eigenvalues(
            int n, double[] t, int offsetT, int ldt, double[] wr, int offsetWr, double[] wi, int offsetWi) {
        for (int j = 0; j < n; j++) {
            wr[offsetWr + j] = t[offsetT + j * (ldt + 1)];
            wi[offsetWi + j] = 0;
        }
        for (int j = 0; j + 1 < n; j++) {
            int p = offsetT + j * (ldt + 1);
            if (t[p + 1] != 0) {
                double im = Math.sqrt(Math.abs(t[p + 1])) * Math.sqrt(Math.abs(t[p + ldt]));
                wi[offsetWi + j] = im;
                wi[offsetWi + j + 1] = -im;
            }
        }
    }
}
