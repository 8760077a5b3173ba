/** Orthogonal factorisations (QR, LQ, with and without pivoting) and products with their factors. */
package org.panblas.ref.lapack.orthogonal;
