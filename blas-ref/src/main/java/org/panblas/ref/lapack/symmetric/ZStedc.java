package org.panblas.ref.lapack.symmetric;

import java.util.Arrays;
import org.panblas.Layout;
import org.panblas.Transpose;
import org.panblas.ref.level3.DGemm;

/**
 * Eigenvalues and eigenvectors of a real symmetric tridiagonal matrix by divide and conquer, applied to a complex Z (LAPACK
 * {@code zstedc}).
 */
public final class ZStedc {
    private ZStedc() {}

    /**
     * Puts the n eigenvalues of the matrix with diagonal d and off-diagonal e into d in rising order; e is overwritten.
     *
     * @param compz 'N': no vectors; 'V': Z becomes Z times the eigenvectors; 'I': Z becomes the eigenvectors
     * @return 0, or i > 0 where the iteration failed in the rows i / (n + 1) to i % (n + 1)
     */
    public static int stedc(
            char compz, int n, double[] d, int offsetD, double[] e, int offsetE, double[] z, int offsetZ, int ldz) {
        if (n == 0) {
            return 0;
        }
        if (compz == 'N') {
            return DSterf.sterf(n, d, offsetD, e, offsetE);
        }
        double[] q = new double[n * n];
        int info = DStedc.stedc('I', n, d, offsetD, e, offsetE, q, 0, n);
        if (compz == 'I') {
            complex(n, n, q, 0, z, offsetZ, ldz);
        } else {
            // A complex Z is a real matrix with its parts in alternate rows.
            double[] product = new double[2 * n * n];
            Transpose no = Transpose.NO_TRANS;
            DGemm.gemm(
                    Layout.COL_MAJOR,
                    no,
                    no,
                    2 * n,
                    n,
                    n,
                    1.0,
                    z,
                    2 * offsetZ,
                    2 * ldz,
                    q,
                    0,
                    n,
                    0.0,
                    product,
                    0,
                    2 * n);
            for (int j = 0; j < n; j++) {
                System.arraycopy(product, 2 * n * j, z, 2 * (offsetZ + j * ldz), 2 * n);
            }
        }
        return info;
    }

    /** Copies a real m x n matrix, packed from {@code offset} on, into a complex one. */
    static void complex(int m, int n, double[] from, int offset, double[] to, int offsetTo, int ldTo) {
        for (int j = 0; j < n; j++) {
            int column = 2 * (offsetTo + j * ldTo);
            Arrays.fill(to, column, column + 2 * m, 0);
            for (int i = 0; i < m; i++) {
                to[column + 2 * i] = from[offset + i + j * m];
            }
        }
    }
}
