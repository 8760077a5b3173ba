/**
 * BLAS and the LAPACK core in pure Java. {@code D} and {@code Z} classes are written by hand; {@code S} and {@code C}
 * are derived from them, line for line, when the project is built.
 */
package org.panblas.ref;
