/**
 * LAPACK drivers in Java, over the level 1 to 3 routines of this module.
 *
 * <p>Rules for all methods. Matrices are column-major: element (i, j) of {@code a} is {@code a[offsetA + i + j * lda]},
 * counted in complex elements (interleaved pairs) in the {@code Z} classes. Arguments are legal; nothing is checked here.
 * Pivot indices are 1-based and {@code info} is LAPACK's: 0, or the 1-based index of the first failure. A row beyond the
 * {@code m} of a matrix, and a triangle that LAPACK does not reference, is neither read nor written. NaN spreads as in
 * LAPACK and raises no exception.
 *
 * <p>Only {@code D} and {@code Z} classes are written; the build derives {@code S} and {@code C} from them.
 */
package org.panblas.ref.lapack;
