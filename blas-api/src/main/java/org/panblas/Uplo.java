package org.panblas;

/** Which triangle of a symmetric, Hermitian or triangular matrix is stored. The other one is never read or written. */
public enum Uplo {
    /** The triangle on and above the diagonal. */
    UPPER,
    /** The triangle on and below the diagonal. */
    LOWER
}
