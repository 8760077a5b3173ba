/**
 * LAPACK through the Fortran symbols of a library, which every LAPACK has, while the C interface LAPACKE is often missing.
 *
 * <p>Fortran takes every argument by address; a character has its length passed behind the last argument. Nothing here
 * does arithmetic, so one body serves all precisions. Integers have 32 bits.
 */
package org.panblas.ffm.lapack;
