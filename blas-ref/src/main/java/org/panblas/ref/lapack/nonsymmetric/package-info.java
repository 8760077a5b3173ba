/**
 * Eigenvalues, eigenvectors and Schur forms of general matrices. Options that LAPACK takes as letters come in upper case
 * and legal; indices within a matrix count from 0 inside, {@code ilo}, {@code ihi}, {@code ifst} and {@code ilst} from 1
 * as in LAPACK.
 */
package org.panblas.ref.lapack.nonsymmetric;
