/** The backend {@code libflame}: LAPACK over the BLAS of another backend or of the system. */
package org.panblas.libflame;
