package org.panblas.ref.lapack.auxiliary;

/** Where the blocked and recursive factorisations change over to plain loops. */
public final class BlockSizes {
    /**
     * The recursion of LU and Cholesky ends at this many columns: a call of {@code trsm} or {@code gemm} on fewer costs
     * more than its arithmetic, and eight columns of a long panel still fit a 512 kB second-level cache.
     */
    public static final int RECURSION_LEAF = 8;

    /** Reflectors applied at once by QR; {@code ilaenv} of LAPACK gives the same number. */
    public static final int QR = 32;

    /** Columns of the inverse that {@code getri} solves for at once; {@code ilaenv} of LAPACK gives the same number. */
    public static final int INVERSE = 64;

    /** Columns of a panel of the symmetric indefinite factorisation; {@code ilaenv} of LAPACK gives the same number. */
    public static final int BUNCH_KAUFMAN = 64;

    /** Order of the blocks in which a band is factored, where it is wider; {@code ilaenv} of LAPACK gives the same number. */
    public static final int BAND = 32;

    private BlockSizes() {}
}
