package org.panblas;

/** What {@code op(X)} is. */
public enum Transpose {
    /** {@code op(X) = X}. */
    NO_TRANS,
    /** {@code op(X) = X^T}. */
    TRANS,
    /** {@code op(X) = X^H}, which for real matrices is {@code X^T}. */
    CONJ_TRANS
}
