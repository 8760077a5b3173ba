package org.panblas.testkit.engine;

/** Which operands of a case lie in one array or one segment, as callers may have them. */
public enum Sharing {
    /** Each operand has memory of its own. */
    NONE,
    /** All operands of one element type lie in the same memory, one behind the other. */
    SIDE_BY_SIDE,
    /** Those operands of BLAS that are only read are one and the same, as {@code dgemm} has them for {@code A * A}. */
    SAME_INPUT
}
