package org.panblas.ref.lapack.nonsymmetric;

import org.panblas.ref.lapack.auxiliary.ZLadiv;

/**
 * The single shift QR algorithm for complex Hessenberg matrices (LAPACK {@code zlahqr}), with the deflation test of
 * Ahues and Tisseur (LAPACK Working Note 122). Subdiagonal elements may be complex here.
 */
final class ZLahqr {
    private static final double ULP = Math.ulp(1.0);
    /** Steps per eigenvalue, and how many without a deflation bring an exceptional shift. */
    private static final int STEPS = 30;

    private static final int PATIENCE = 10;

    private final boolean wantT;
    private final boolean wantZ;
    private final int n;
    private final double[] h;
    private final int origin;
    private final int ldh;
    private final int rowsZ;
    private final double[] z;
    private final int offsetZ;
    private final int ldz;
    private final ZSmallReflector reflector = new ZSmallReflector();
    private double shiftRe;
    private double shiftIm;
    private double v1Re;
    private double v1Im;
    private double v2Re;
    private double v2Im;

    /** H is n x n, Z has {@code rowsZ} rows to be multiplied. */
    ZLahqr(
            boolean wantT,
            boolean wantZ,
            int n,
            double[] h,
            int offsetH,
            int ldh,
            int rowsZ,
            double[] z,
            int offsetZ,
            int ldz) {
        this.wantT = wantT;
        this.wantZ = wantZ;
        this.n = n;
        this.h = h;
        this.origin = offsetH;
        this.ldh = ldh;
        this.rowsZ = rowsZ;
        this.z = z;
        this.offsetZ = offsetZ;
        this.ldz = ldz;
    }

    private int at(int i, int j) {
        return 2 * (origin + i + j * ldh);
    }

    private double abs1(int i, int j) {
        int p = at(i, j);
        return Math.abs(h[p]) + Math.abs(h[p + 1]);
    }

    private void set(int i, int j, double value) {
        int p = at(i, j);
        h[p] = value;
        h[p + 1] = 0;
    }

    /**
     * Finds the eigenvalues of rows and columns ilo to ihi (0-based, inclusive), and with wantT the Schur form of the
     * whole. H(ilo, ilo - 1) has to be zero.
     *
     * @return 0, or i + 1 where only the eigenvalues behind row i were found
     */
    int solve(int ilo, int ihi, double[] w, int offsetW) {
        for (int j = ilo; j + 2 <= ihi; j++) {
            set(j + 2, j, 0);
            if (j + 3 <= ihi) {
                set(j + 3, j, 0);
            }
        }
        double small = Double.MIN_NORMAL * ((ihi - ilo + 1) / ULP);
        int steps = STEPS * Math.max(10, ihi - ilo + 1);
        int i = ihi;
        while (i >= ilo) {
            int l = ilo;
            boolean found = false;
            int patience = 0;
            for (int step = 0; step <= steps; step++) {
                l = split(l, i, ilo, ihi, small);
                if (l > ilo) {
                    set(l, l - 1, 0);
                }
                if (l >= i) {
                    found = true;
                    break;
                }
                patience++;
                if (!shift(l, i, patience)) {
                    break;
                }
                sweep(l, start(l, i), i);
            }
            if (!found) {
                return i + 1;
            }
            w[2 * (offsetW + i)] = h[at(i, i)];
            w[2 * (offsetW + i) + 1] = h[at(i, i) + 1];
            i = l - 1;
        }
        return 0;
    }

    /** The row k of the lowest negligible H(k, k - 1) between l and i, or l. */
    private int split(int l, int i, int ilo, int ihi, double small) {
        int k = i;
        for (; k > l; k--) {
            double sub = abs1(k, k - 1);
            if (sub <= small) {
                break;
            }
            double test = abs1(k - 1, k - 1) + abs1(k, k);
            if (test == 0) {
                test += k - 2 >= ilo ? abs1(k - 1, k - 2) : 0;
                test += k + 1 <= ihi ? abs1(k + 1, k) : 0;
            }
            if (sub <= ULP * test) {
                double top = abs1(k - 1, k);
                int p = at(k - 1, k - 1);
                int q = at(k, k);
                double difference = Math.abs(h[p] - h[q]) + Math.abs(h[p + 1] - h[q + 1]);
                double aa = Math.max(abs1(k, k), difference);
                double bb = Math.min(abs1(k, k), difference);
                double ab = Math.max(sub, top);
                double s = aa + ab;
                if (Math.min(sub, top) * (ab / s) <= Math.max(small, ULP * (bb * (aa / s)))) {
                    break;
                }
            }
        }
        return k;
    }

    /** Sets the shift: Wilkinson's, or an exceptional one; false where the matrix holds what is not a number. */
    private boolean shift(int l, int i, int patience) {
        int p = at(i, i);
        shiftRe = h[p];
        shiftIm = h[p + 1];
        if (patience % PATIENCE == 0) {
            boolean bottom = patience % (2 * PATIENCE) == 0;
            int q = bottom ? p : at(l, l);
            shiftRe = h[q] + 0.75 * (bottom ? abs1(i, i - 1) : abs1(l + 1, l));
            shiftIm = h[q + 1];
        } else {
            wilkinson(i);
        }
        double finite = abs1(i, i) + abs1(i - 1, i - 1) + abs1(i, i - 1) + abs1(i - 1, i);
        return finite < Double.POSITIVE_INFINITY;
    }

    /** Moves the shift from H(i, i) to the nearer eigenvalue of the last 2 x 2 block. */
    private void wilkinson(int i) {
        double[] root = new double[4];
        int top = at(i - 1, i);
        int sub = at(i, i - 1);
        ZRoots.sqrt(h[top], h[top + 1], root, 0);
        ZRoots.sqrt(h[sub], h[sub + 1], root, 2);
        double uRe = root[0] * root[2] - root[1] * root[3];
        double uIm = root[0] * root[3] + root[1] * root[2];
        if (uRe == 0 && uIm == 0) {
            return;
        }
        int before = at(i - 1, i - 1);
        double xRe = 0.5 * (h[before] - shiftRe);
        double xIm = 0.5 * (h[before + 1] - shiftIm);
        double s = Math.max(Math.abs(uRe) + Math.abs(uIm), Math.abs(xRe) + Math.abs(xIm));
        double a = xRe / s;
        double b = xIm / s;
        double c = uRe / s;
        double d = uIm / s;
        ZRoots.sqrt((a - b) * (a + b) + (c - d) * (c + d), 2 * (a * b + c * d), root, 0);
        double sign = a * root[0] + b * root[1] < 0 ? -s : s;
        double yRe = xRe + sign * root[0];
        double yIm = xIm + sign * root[1];
        double qRe = ZLadiv.re(uRe, uIm, yRe, yIm);
        double qIm = ZLadiv.im(uRe, uIm, yRe, yIm);
        shiftRe -= uRe * qRe - uIm * qIm;
        shiftIm -= uRe * qIm + uIm * qRe;
    }

    /** The row where the sweep may start because two subdiagonal elements in a row are small; sets its first vector. */
    private int start(int l, int i) {
        int m = i - 1;
        for (; ; m--) {
            int p = at(m, m);
            v1Re = h[p] - shiftRe;
            v1Im = h[p + 1] - shiftIm;
            int q = at(m + 1, m);
            double s = Math.abs(v1Re) + Math.abs(v1Im) + Math.abs(h[q]) + Math.abs(h[q + 1]);
            v1Re /= s;
            v1Im /= s;
            v2Re = h[q] / s;
            v2Im = h[q + 1] / s;
            if (m == l) {
                return m;
            }
            double head = Math.abs(v1Re) + Math.abs(v1Im);
            double tests = abs1(m, m) + abs1(m + 1, m + 1);
            if (abs1(m, m - 1) * (Math.abs(v2Re) + Math.abs(v2Im)) <= ULP * (head * tests)) {
                return m;
            }
        }
    }

    private void sweep(int l, int m, int i) {
        int firstRow = wantT ? 0 : l;
        int lastColumn = wantT ? n - 1 : i;
        for (int k = m; k < i; k++) {
            if (k > m) {
                int p = at(k, k - 1);
                v1Re = h[p];
                v1Im = h[p + 1];
                v2Re = h[p + 2];
                v2Im = h[p + 3];
            }
            reflector.of(v1Re, v1Im, v2Re, v2Im);
            if (k > m) {
                set(k, k - 1, reflector.beta);
                set(k + 1, k - 1, 0);
            } else if (m > l) {
                // H(m, m - 1) *= 1 - conj(tau); what the reflector makes of the zero below it is negligible.
                int p = at(k, k - 1);
                double re = h[p];
                double im = h[p + 1];
                double c = 1 - reflector.tauRe;
                double d = reflector.tauIm;
                h[p] = re * c - im * d;
                h[p + 1] = re * d + im * c;
            }
            reflector.left(lastColumn - k + 1, h, at(k, k) / 2, ldh);
            reflector.right(Math.min(k + 2, i) - firstRow + 1, h, at(firstRow, k) / 2, ldh);
            if (wantZ) {
                reflector.right(rowsZ, z, offsetZ + k * ldz, ldz);
            }
        }
    }
}
