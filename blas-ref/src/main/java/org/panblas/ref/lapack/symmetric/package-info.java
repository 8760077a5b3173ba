/** Eigenvalues and eigenvectors of symmetric and Hermitian matrices and pencils, and of tridiagonal ones. */
package org.panblas.ref.lapack.symmetric;
