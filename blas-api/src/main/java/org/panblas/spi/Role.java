package org.panblas.spi;

/** What a backend can serve. Each role has its own order and is resolved on its own. */
public enum Role {
    /** Levels 1 to 3 and the extensions of CBLAS; chosen by {@code blas.order}. */
    BLAS,
    /** Factorisations, solvers and eigenproblems; chosen by {@code lapack.order}. */
    LAPACK
}
