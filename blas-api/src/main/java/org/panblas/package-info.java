/**
 * Dense linear algebra: BLAS in {@link org.panblas.Blas}, LAPACK in {@link org.panblas.Lapack}, over interchangeable
 * backends. {@code Blas.get()} is the first usable backend of {@code blas.order}, {@code Blas.of(name)} is exactly the
 * named one, and {@link org.panblas.Backends#report} tells what was tried and what was chosen.
 *
 * <h2>Rules for all methods</h2>
 *
 * <ul>
 *   <li><b>Names and arguments</b> are those of CBLAS and LAPACKE without the prefix. Every array comes in three forms:
 *       the whole array; the array followed by the offset of its first element; a
 *       {@link java.lang.foreign.MemorySegment}, with dimensions and increments as {@code long}.
 *   <li><b>Complex data</b> are interleaved pairs, real part first. Offsets, increments and leading dimensions count
 *       complex elements. Complex scalars are {@link org.panblas.Complex}.
 *   <li><b>Checks</b>: every argument is checked before anything is written or any native code runs: first complex
 *       scalars for null, then values in argument order, then the room of arrays and segments, then access to segments. A
 *       wrong one is an {@link java.lang.IllegalArgumentException} that names the routine, the argument, its value and
 *       the condition; the text does not depend on the backend. An array or segment that is too short is the same
 *       exception, thought out with offset, increment and leading dimension in {@code long} arithmetic.
 *   <li><b>Null</b> is a {@link java.lang.NullPointerException} that names the argument. A closed arena and a read-only
 *       segment are the JDK's own exceptions.
 *   <li><b>Quick returns</b> are those of the reference BLAS: nothing is read or written where a dimension is 0; beta = 0
 *       overwrites without reading, so that NaN in the old values does not count.
 *   <li><b>Memory</b> outside the operands is never touched: neither the other triangle of a triangular, symmetric or
 *       Hermitian matrix, nor the gap between rows or columns when the leading dimension is larger than needed.
 *   <li><b>Aliasing</b>: an array that is written must not overlap another argument, unless the routine says so.
 *   <li><b>NaN and infinity</b> go through the arithmetic as IEEE 754 says; they are not looked for.
 *   <li><b>Threads</b>: every method may be called from any thread, platform or virtual. How many threads a library
 *       computes with is {@link org.panblas.Blas#setThreads} and {@link org.panblas.Blas#limitThreads}.
 *   <li><b>Lifetime</b>: backends are opened once and are never unloaded. Arrays and segments are used during the call
 *       only.
 *   <li><b>Memory that is not there</b> is an {@link java.lang.OutOfMemoryError}. What the call writes may then be half
 *       written, what it only reads is as it was, and every backend goes on to serve, as do limits of threads.
 * </ul>
 */
package org.panblas;
