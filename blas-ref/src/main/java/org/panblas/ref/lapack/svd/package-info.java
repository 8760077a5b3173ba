/** Singular values and vectors, by way of the bidiagonal form. */
package org.panblas.ref.lapack.svd;
