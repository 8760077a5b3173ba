package org.panblas;

/** On which side of the general matrix the special (symmetric, Hermitian, triangular) one stands. */
public enum Side {
    /** {@code A * B}. */
    LEFT,
    /** {@code B * A}. */
    RIGHT
}
