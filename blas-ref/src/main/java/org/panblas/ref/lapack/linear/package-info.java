/** Linear systems: factorisations, solvers, inverses and condition numbers, dense, banded and tridiagonal. */
package org.panblas.ref.lapack.linear;
