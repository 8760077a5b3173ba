package org.panblas.ref.lapack.nonsymmetric;

import java.util.Arrays;

/** Eigenvalues and Schur form of a Hessenberg matrix (LAPACK {@code dhseqr}). */
public final class DHseqr {
    private DHseqr() {}

    /**
     * Finds H = Z * T * Z^T. With {@code job} E only the eigenvalues are found and H is left without meaning, with S it
     * becomes T. {@code compz}: N without Z, I sets Z, V multiplies the given Z by it.
     *
     * @return 0, or i where only the eigenvalues 1 to ilo - 1 and i + 1 to n were found
     */
    public static int hseqr(
            char job,
            char compz,
            int n,
            int ilo,
            int ihi,
            double[] h,
            int offsetH,
            int ldh,
            double[] wr,
            int offsetWr,
            double[] wi,
            int offsetWi,
            double[] z,
            int offsetZ,
            int ldz) {
        if (n == 0) {
            return 0;
        }
        boolean wantT = job == 'S';
        for (int i = 0; i < n; i++) {
            if (i < ilo - 1 || i >= ihi) {
                wr[offsetWr + i] = h[offsetH + i * (ldh + 1)];
                wi[offsetWi + i] = 0;
            }
        }
        if (compz == 'I') {
            for (int j = 0; j < n; j++) {
                int column = offsetZ + j * ldz;
                Arrays.fill(z, column, column + n, 0);
                z[column + j] = 1;
            }
        }
        int info = ihi;
        if (finite(ilo - 1, ihi - 1, h, offsetH, ldh)) {
            DMultishift qr = new DMultishift(wantT, compz != 'N', n, h, offsetH, ldh, n, z, offsetZ, ldz);
            info = qr.solve(ilo - 1, ihi - 1, wr, offsetWr, wi, offsetWi);
        } else {
            // No step of the iteration could mend that; it would only spread it until its bound.
            Arrays.fill(wr, offsetWr + ilo - 1, offsetWr + ihi, Double.NaN);
            Arrays.fill(wi, offsetWi + ilo - 1, offsetWi + ihi, Double.NaN);
        }
        if (wantT || info != 0) {
            for (int j = 0; j + 2 < n; j++) {
                Arrays.fill(h, offsetH + j * ldh + j + 2, offsetH + j * ldh + n, 0);
            }
        }
        return info;
    }

    private static boolean finite(int first, int last, double[] h, int offsetH, int ldh) {
        double sum = 0;
        for (int j = first; j <= last; j++) {
            for (int i = first; i <= Math.min(j + 1, last); i++) {
                sum += h[offsetH + i + j * ldh] * 0;
            }
        }
        return sum == 0;
    }
}
