package org.panblas.ref.lapack.symmetric;

import java.util.Arrays;

/**
 * Eigenvalues and eigenvectors of a real symmetric tridiagonal matrix, applied to a complex Z (LAPACK {@code zsteqr}).
 */
public final class ZSteqr {
    private ZSteqr() {}

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
        int rows = compz == 'N' ? 0 : 2 * n;
        return new DImplicitQl(d, offsetD, e, offsetE, rows, z, 2 * offsetZ, 2 * ldz).solve(n);
    }

    private static void identity(int n, double[] z, int offsetZ, int ldz) {
        for (int j = 0; j < n; j++) {
            int column = 2 * (offsetZ + j * ldz);
            Arrays.fill(z, column, column + 2 * n, 0);
            z[column + 2 * j] = 1;
        }
    }
}
