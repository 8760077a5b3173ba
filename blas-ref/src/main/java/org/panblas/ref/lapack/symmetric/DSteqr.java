package org.panblas.ref.lapack.symmetric;

import java.util.Arrays;

/** Eigenvalues and eigenvectors of a symmetric tridiagonal matrix by implicit QL or QR (LAPACK {@code dsteqr}). */
public final class DSteqr {
    private DSteqr() {}

    /**
     * Puts the n eigenvalues of the matrix with diagonal d and off-diagonal e into d in rising order; e is overwritten.
     *
     * @param compz 'N': no vectors; 'V': Z becomes Z times the eigenvectors; 'I': Z becomes the eigenvectors
     * @return 0, or how many elements of e have not become zero
     */
    public static int steqr(
            char compz, int n, double[] d, int offsetD, double[] e, int offsetE, double[] z, int offsetZ, int ldz) {
        if (compz == 'I') {
            identity(n, z, offsetZ, ldz);
        }
        int rows = compz == 'N' ? 0 : n;
        return new DImplicitQl(d, offsetD, e, offsetE, rows, z, offsetZ, ldz).solve(n);
    }

    /** Z := I. */
    static void identity(int n, double[] z, int offsetZ, int ldz) {
        for (int j = 0; j < n; j++) {
            int column = offsetZ + j * ldz;
            Arrays.fill(z, column, column + n, 0);
            z[column + j] = 1;
        }
    }
}
