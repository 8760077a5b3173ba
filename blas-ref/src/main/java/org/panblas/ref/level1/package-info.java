/**
 * Level 1: vectors with vectors.
 *
 * <p>A routine class ({@code DDot}, ...) takes the arguments of the BLAS, already checked, does the quick returns and
 * the strides. Adjacent elements go to {@link org.panblas.ref.level1.DLoops} or {@code ZLoops}, which have a scalar and
 * a vector implementation. Operands of one call either are the same vector or do not overlap.
 */
package org.panblas.ref.level1;
