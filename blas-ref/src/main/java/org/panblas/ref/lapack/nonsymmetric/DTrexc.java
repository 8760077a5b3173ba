package org.panblas.ref.lapack.nonsymmetric;

/** Moves a diagonal block of a real Schur form (LAPACK {@code dtrexc}). */
public final class DTrexc {
    private DTrexc() {}

    /**
     * Moves the block at row ifst (1-based) to row ilst by exchanges of adjacent blocks; Q is multiplied by the
     * transformations where {@code compq} is V.
     *
     * @param ifst becomes the first row of its block
     * @param ilst becomes the row where the block came to stand
     * @return 0, or 1 where two blocks were too close to be exchanged; T may have been partly reordered then
     */
    public static int trexc(
            char compq,
            int n,
            double[] t,
            int offsetT,
            int ldt,
            double[] q,
            int offsetQ,
            int ldq,
            int[] ifst,
            int offsetIfst,
            int[] ilst,
            int offsetIlst) {
        if (n <= 1) {
            return 0;
        }
        DLaexc blocks = new DLaexc(compq == 'V', n, t, offsetT, ldt, n, q, offsetQ, ldq);
        int from = blocks.start(ifst[offsetIfst] - 1);
        int to = blocks.start(ilst[offsetIlst] - 1);
        ifst[offsetIfst] = from + 1;
        ilst[offsetIlst] = to + 1;
        if (from == to) {
            return 0;
        }
        ilst[offsetIlst] = blocks.move(from, to) + 1;
        return blocks.moved ? 0 : 1;
    }
}
