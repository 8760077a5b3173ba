package org.panblas.ref.lapack.nonsymmetric;

import java.util.Arrays;

/** Eigenvalues and Schur form of a Hessenberg matrix (LAPACK {@code zhseqr}). */
public final class ZHseqr {
    private ZHseqr() {}

    /**
     * Finds H = Z * T * Z^H. With {@code job} E only the eigenvalues are found and H is left without meaning, with S it
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
            double[] w,
            int offsetW,
            double[] z,
            int offsetZ,
            int ldz) {
        if (n == 0) {
            return 0;
        }
        boolean wantT = job == 'S';
        for (int i = 0; i < n; i++) {
            if (i < ilo - 1 || i >= ihi) {
                w[2 * (offsetW + i)] = h[2 * (offsetH + i * (ldh + 1))];
                w[2 * (offsetW + i) + 1] = h[2 * (offsetH + i * (ldh + 1)) + 1];
            }
        }
        if (compz == 'I') {
            for (int j = 0; j < n; j++) {
                int column = offsetZ + j * ldz;
                Arrays.fill(z, 2 * column, 2 * (column + n), 0);
                z[2 * (column + j)] = 1;
            }
        }
        int info = ihi;
        if (finite(ilo - 1, ihi - 1, h, offsetH, ldh)) {
            ZMultishift qr = new ZMultishift(wantT, compz != 'N', n, h, offsetH, ldh, n, z, offsetZ, ldz);
            info = qr.solve(ilo - 1, ihi - 1, w, offsetW);
        } else {
            // No step of the iteration could mend that; it would only spread it until its bound.
            Arrays.fill(w, 2 * (offsetW + ilo - 1), 2 * (offsetW + ihi), Double.NaN);
        }
        if (wantT || info != 0) {
            for (int j = 0; j + 2 < n; j++) {
                Arrays.fill(h, 2 * (offsetH + j * ldh + j + 2), 2 * (offsetH + j * ldh + n), 0);
            }
        }
        return info;
    }

    private static boolean finite(int first, int last, double[] h, int offsetH, int ldh) {
        double sum = 0;
        for (int j = first; j <= last; j++) {
            for (int i = first; i <= Math.min(j + 1, last); i++) {
                int p = 2 * (offsetH + i + j * ldh);
                sum += h[p] * 0 + h[p + 1] * 0;
            }
        }
        return sum == 0;
    }
}
