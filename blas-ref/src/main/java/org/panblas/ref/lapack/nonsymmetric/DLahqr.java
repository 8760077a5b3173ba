package org.panblas.ref.lapack.nonsymmetric;

import org.panblas.ref.level1.DRot;

/**
 * Francis' double shift QR algorithm for Hessenberg matrices (LAPACK {@code dlahqr}), with the deflation test of Ahues
 * and Tisseur (LAPACK Working Note 122).
 */
final class DLahqr {
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
    private final DSmallReflector reflector = new DSmallReflector();
    private final DLanv2 block = new DLanv2();
    private double re1;
    private double re2;
    private double im;
    private double v1;
    private double v2;
    private double v3;

    /** H is n x n, Z has {@code rowsZ} rows to be multiplied. */
    DLahqr(
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
        return origin + i + j * ldh;
    }

    private double abs(int i, int j) {
        return Math.abs(h[at(i, j)]);
    }

    /**
     * Finds the eigenvalues of rows and columns ilo to ihi (0-based, inclusive), and with wantT the Schur form of the
     * whole. H(ilo, ilo - 1) has to be zero.
     *
     * @return 0, or i + 1 where only the eigenvalues behind row i were found
     */
    int solve(int ilo, int ihi, double[] wr, int offsetWr, double[] wi, int offsetWi) {
        for (int j = ilo; j + 2 <= ihi; j++) {
            h[at(j + 2, j)] = 0;
            if (j + 3 <= ihi) {
                h[at(j + 3, j)] = 0;
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
                    h[at(l, l - 1)] = 0;
                }
                if (l >= i - 1) {
                    found = true;
                    break;
                }
                patience++;
                if (!shifts(l, i, patience)) {
                    break;
                }
                sweep(l, start(l, i), i);
            }
            if (!found) {
                return i + 1;
            }
            deflate(l, i, wr, offsetWr, wi, offsetWi);
            i = l - 1;
        }
        return 0;
    }

    /** The row k of the lowest negligible H(k, k - 1) between l and i, or l. */
    private int split(int l, int i, int ilo, int ihi, double small) {
        int k = i;
        for (; k > l; k--) {
            double sub = abs(k, k - 1);
            if (sub <= small) {
                break;
            }
            double test = abs(k - 1, k - 1) + abs(k, k);
            if (test == 0) {
                test += k - 2 >= ilo ? abs(k - 1, k - 2) : 0;
                test += k + 1 <= ihi ? abs(k + 1, k) : 0;
            }
            if (sub <= ULP * test) {
                double top = abs(k - 1, k);
                double difference = Math.abs(h[at(k - 1, k - 1)] - h[at(k, k)]);
                double aa = Math.max(abs(k, k), difference);
                double bb = Math.min(abs(k, k), difference);
                double ab = Math.max(sub, top);
                double s = aa + ab;
                if (Math.min(sub, top) * (ab / s) <= Math.max(small, ULP * (bb * (aa / s)))) {
                    break;
                }
            }
        }
        return k;
    }

    /** Sets the two shifts; false where the matrix holds what is not a number. */
    private boolean shifts(int l, int i, int patience) {
        double h11 = h[at(i - 1, i - 1)];
        double h21 = h[at(i, i - 1)];
        double h12 = h[at(i - 1, i)];
        double h22 = h[at(i, i)];
        if (patience % PATIENCE == 0) {
            boolean bottom = patience % (2 * PATIENCE) == 0;
            double s = bottom ? abs(i, i - 1) + abs(i - 1, i - 2) : abs(l + 1, l) + abs(l + 2, l + 1);
            // Wilkinson and Reinsch's exceptional shifts.
            h11 = 0.75 * s + h[bottom ? at(i, i) : at(l, l)];
            h12 = -0.4375 * s;
            h21 = s;
            h22 = h11;
        }
        double s = Math.abs(h11) + Math.abs(h12) + Math.abs(h21) + Math.abs(h22);
        re1 = 0;
        re2 = 0;
        im = 0;
        if (s != 0) {
            h11 /= s;
            h21 /= s;
            h12 /= s;
            h22 /= s;
            double mean = (h11 + h22) / 2;
            double det = (h11 - mean) * (h22 - mean) - h12 * h21;
            double root = Math.sqrt(Math.abs(det));
            if (det >= 0) {
                re1 = mean * s;
                re2 = re1;
                im = root * s;
            } else {
                double upper = mean + root;
                double lower = mean - root;
                re1 = (Math.abs(upper - h22) <= Math.abs(lower - h22) ? upper : lower) * s;
                re2 = re1;
            }
        }
        return s < Double.POSITIVE_INFINITY;
    }

    /** The row where the sweep may start because two subdiagonal elements in a row are small; sets its first vector. */
    private int start(int l, int i) {
        int m = i - 2;
        for (; ; m--) {
            double h00 = h[at(m, m)];
            double h11 = h[at(m + 1, m + 1)];
            double h21 = h[at(m + 1, m)];
            double s = Math.abs(h00 - re2) + im + Math.abs(h21);
            h21 /= s;
            v1 = h21 * h[at(m, m + 1)] + (h00 - re1) * ((h00 - re2) / s) + im * (im / s);
            v2 = h21 * (h00 + h11 - re1 - re2);
            v3 = h21 * h[at(m + 2, m + 1)];
            s = Math.abs(v1) + Math.abs(v2) + Math.abs(v3);
            v1 /= s;
            v2 /= s;
            v3 /= s;
            if (m == l) {
                return m;
            }
            double tests = abs(m - 1, m - 1) + Math.abs(h00) + Math.abs(h11);
            if (abs(m, m - 1) * (Math.abs(v2) + Math.abs(v3)) <= ULP * Math.abs(v1) * tests) {
                return m;
            }
        }
    }

    private void sweep(int l, int m, int i) {
        int firstRow = wantT ? 0 : l;
        int lastColumn = wantT ? n - 1 : i;
        for (int k = m; k < i; k++) {
            boolean three = k < i - 1;
            if (k > m) {
                int p = at(k, k - 1);
                v1 = h[p];
                v2 = h[p + 1];
                v3 = three ? h[p + 2] : 0;
            }
            reflector.of(v1, v2, three ? v3 : 0);
            if (k > m) {
                int p = at(k, k - 1);
                h[p] = reflector.beta;
                h[p + 1] = 0;
                if (three) {
                    h[p + 2] = 0;
                }
            } else if (m > l) {
                // Right also where v2 and v3 are so small that the product vanishes.
                h[at(k, k - 1)] *= 1 - reflector.tau;
            }
            reflector.left(three, lastColumn - k + 1, h, at(k, k), ldh);
            reflector.right(three, Math.min(k + 3, i) - firstRow + 1, h, at(firstRow, k), ldh);
            if (wantZ) {
                reflector.right(three, rowsZ, z, offsetZ + k * ldz, ldz);
            }
        }
    }

    /** One eigenvalue at i (l = i) or two at i - 1 and i. */
    private void deflate(int l, int i, double[] wr, int offsetWr, double[] wi, int offsetWi) {
        if (l == i) {
            wr[offsetWr + i] = h[at(i, i)];
            wi[offsetWi + i] = 0;
            return;
        }
        int k = i - 1;
        block.standardise(h[at(k, k)], h[at(k, i)], h[at(i, k)], h[at(i, i)]);
        h[at(k, k)] = block.a;
        h[at(k, i)] = block.b;
        h[at(i, k)] = block.c;
        h[at(i, i)] = block.d;
        wr[offsetWr + k] = block.re1;
        wr[offsetWr + i] = block.re2;
        wi[offsetWi + k] = block.im;
        wi[offsetWi + i] = -block.im;
        double cs = block.cs;
        double sn = block.sn;
        if (wantT) {
            DRot.rot(n - i - 1, h, at(k, i + 1), ldh, h, at(i, i + 1), ldh, cs, sn);
            DRot.rot(k, h, at(0, k), 1, h, at(0, i), 1, cs, sn);
        }
        if (wantZ) {
            DRot.rot(rowsZ, z, offsetZ + k * ldz, 1, z, offsetZ + i * ldz, 1, cs, sn);
        }
    }
}
