package org.panblas.ref.lapack.nonsymmetric;

/** Moves a diagonal element of a complex Schur form (LAPACK {@code ztrexc}). */
public final class ZTrexc {
    private ZTrexc() {}

    /**
     * Moves T(ifst, ifst) (1-based) to row ilst by rotations of adjacent rows and columns; Q is multiplied by them where
     * {@code compq} is V.
     *
     * @return 0
     */
    public static int trexc(
            char compq, int n, double[] t, int offsetT, int ldt, double[] q, int offsetQ, int ldq, int ifst, int ilst) {
        move(compq == 'V', n, t, offsetT, ldt, n, q, offsetQ, ldq, ifst - 1, ilst - 1);
        return 0;
    }

    /** The same with rows from 0 on and a Q of {@code rowsQ} rows. */
    static void move(
            boolean wantQ,
            int n,
            double[] t,
            int offsetT,
            int ldt,
            int rowsQ,
            double[] q,
            int offsetQ,
            int ldq,
            int from,
            int to) {
        ZGivens givens = new ZGivens();
        int step = from < to ? 1 : -1;
        for (int here = from; here != to; here += step) {
            int k = step > 0 ? here : here - 1;
            int p = 2 * (offsetT + k * (ldt + 1));
            int r = p + 2 * (ldt + 1);
            double re = t[p];
            double im = t[p + 1];
            int top = r - 2;
            givens.of(t[top], t[top + 1], t[r] - re, t[r + 1] - im);
            int row = offsetT + k + (k + 2) * ldt;
            int column = offsetT + k * ldt;
            givens.rotate(n - k - 2, t, row, ldt, t, row + 1, ldt);
            givens.rotateConjugate(k, t, column, 1, t, column + ldt, 1);
            t[p] = t[r];
            t[p + 1] = t[r + 1];
            t[r] = re;
            t[r + 1] = im;
            if (wantQ) {
                int v = offsetQ + k * ldq;
                givens.rotateConjugate(rowsQ, q, v, 1, q, v + ldq, 1);
            }
        }
    }
}
