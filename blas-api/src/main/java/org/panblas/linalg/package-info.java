/**
 * What {@code numpy.linalg} and {@code scipy.linalg} offer, under the same names, in a few lines each over {@link
 * org.panblas.Lapack} and {@link org.panblas.Blas}: {@link org.panblas.linalg.Linalg} for real matrices, {@link
 * org.panblas.linalg.ComplexLinalg} for complex ones.
 *
 * <h2>Rules for all methods</h2>
 *
 * <ul>
 *   <li><b>Matrices</b> are arrays without gaps, row-major or column-major; every matrix of one call has the layout that
 *       its first argument says, results too. An array is exactly as long as its sizes say.
 *   <li><b>Arguments</b> are read only; results are new arrays.
 *   <li><b>Checks</b> come before any computation. A wrong argument is a {@link org.panblas.BlasArgumentException} that
 *       names the method, the argument, its value and the condition; null is a {@link java.lang.NullPointerException}
 *       that names the argument.
 *   <li><b>Where the mathematics has no result</b>, a singular matrix or an iteration without convergence, there is a
 *       {@link org.panblas.LapackException} with LAPACK's {@code info}.
 *   <li><b>NaN and infinity</b> go through {@code solve}, {@code inv}, the determinants, the factorizations and the
 *       norms as IEEE 754 says. The methods that iterate refuse them: they are wrong arguments.
 *   <li><b>Sizes</b> may be 0: the determinant of nothing is 1, its norm 0.
 *   <li><b>Threads</b>: every method may be called from any thread.
 * </ul>
 */
package org.panblas.linalg;
