package org.panblas.testkit;

/** What an argument of a routine is. In brackets: the Java value that stands for it in {@code Invoker.invoke}. */
public enum ArgKind {
    /** {@code layout} ({@code Layout}). */
    LAYOUT,
    /** {@code trans*} ({@code Transpose}); the detail is the legal set, such as {@code NTC} or {@code NC}. */
    TRANS,
    /** {@code uplo} ({@code Uplo}). */
    UPLO,
    /** {@code diag} ({@code Diag}). */
    DIAG,
    /** {@code side} ({@code Side}). */
    SIDE,
    /** A dimension, at least 0 ({@code Long}); the detail is an expression for its upper bound, or empty. */
    DIM,
    /** A leading dimension ({@code Long}). */
    LD,
    /** An increment ({@code Long}). */
    INC,
    /** The distance between two matrices of a strided batch ({@code Long}). */
    STRIDE,
    /** An integer that is no dimension ({@code Long}); the detail is {@code lower..upper}, expressions or empty. */
    INT,
    /** A letter ({@code Character}); the detail holds the legal ones. */
    OPTION,
    /** A flag ({@code Boolean}). */
    BOOL,
    /** A predicate on eigenvalues; the detail is 1, or 2 for quotients. */
    SELECT,
    /** A scalar of the element type ({@code Double}, or {@code Complex} where that is complex). */
    SCALAR,
    /** A scalar of the element type's real type ({@code Double}); the detail is what it must be, or empty. */
    REAL_SCALAR,
    /** A scalar of type {@code float} ({@code Double}). */
    FLOAT_SCALAR,
    /** An array ({@code Operand}). */
    ARRAY,
    /** One {@code trans} a group ({@code Transpose[]}); the detail is the legal set. */
    GROUP_TRANS,
    /** One dimension a group ({@code int[]}). */
    GROUP_DIM,
    /** One leading dimension a group ({@code int[]}). */
    GROUP_LD,
    /** One scalar of the element type a group ({@code double[]} or {@code float[]}, complex ones interleaved). */
    GROUP_SCALAR,
    /** The number of groups ({@code Long}). */
    GROUP_COUNT,
    /** The number of products of each group ({@code int[]}). */
    GROUP_SIZE
}
