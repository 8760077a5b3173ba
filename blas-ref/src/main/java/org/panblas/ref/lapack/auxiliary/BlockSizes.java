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

    /**
     * Columns of a panel in the reductions to tridiagonal and bidiagonal form; {@code ilaenv} of LAPACK gives 32. Within a
     * panel the work is bound by memory whatever its width, so that only the rank of the update counts.
     */
    public static final int TRIDIAGONAL = 32;

    /** Order of the tridiagonal and bidiagonal matrices that divide and conquer leaves to QL or QR; LAPACK's SMLSIZ. */
    public static final int DIVIDE_LEAF = 25;

    /**
     * From this quotient of rows and columns on, a QR factorisation before the bidiagonal form pays: 2 * m * n^2 + 2 * n^3
     * operations instead of 4 * m * n^2 are fewer from 5/3 on (G. Golub and C. Van Loan, Matrix Computations, 5.4.9).
     */
    public static final double TALL = 5 / 3.0;

    private BlockSizes() {}
}
