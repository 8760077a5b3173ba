package org.panblas.ref.lapack.nonsymmetric;

/**
 * The QR algorithm with small bulges and early deflation (LAPACK {@code zlaqr0}; Braman, Byers and Mathias, SIAM J.
 * Matrix Anal. Appl. 23, 2002): nearly all arithmetic is done by {@code gemm}.
 */
final class ZMultishift {
    /** Up to this order {@link ZLahqr} is faster; LAPACK's {@code nmin}. */
    static final int CROSSOVER = 75;

    private static final double ULP = Math.ulp(1.0);
    /** Steps per eigenvalue, and how many without a deflation bring exceptional shifts. */
    private static final int STEPS = 30;

    private static final int PATIENCE = 6;
    /** Per cent of a window whose deflation makes the sweep not worth its while; LAPACK's {@code nibble}. */
    private static final int NIBBLE = 14;

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

    /** H is n x n, Z has {@code rowsZ} rows to be multiplied. */
    ZMultishift(
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

    /** As {@link ZLahqr#solve}. */
    int solve(int ilo, int ihi, double[] w, int offsetW) {
        if (ihi - ilo < CROSSOVER) {
            return new ZLahqr(wantT, wantZ, n, h, origin, ldh, rowsZ, z, offsetZ, ldz).solve(ilo, ihi, w, offsetW);
        }
        for (int j = ilo; j + 2 <= ihi; j++) {
            for (int i = j + 2; i <= Math.min(j + 3, ihi); i++) {
                h[at(i, j)] = 0;
                h[at(i, j) + 1] = 0;
            }
        }
        ZWindow window = new ZWindow(wantT, wantZ, n, h, origin, ldh, rowsZ, z, offsetZ, ldz);
        ZEarlyDeflation deflation = new ZEarlyDeflation(window);
        ZBulges bulges = new ZBulges(window);
        int steps = STEPS * (ihi - ilo + 1);
        int patience = 1;
        int bottom = ihi;
        for (int step = 0; step < steps && bottom >= ilo; step++) {
            int top = top(ilo, bottom);
            int order = bottom - top + 1;
            int size = windowSize(order, patience);
            if (!deflation.run(top, bottom, size, w, offsetW)) {
                return bottom + 1;
            }
            int found = deflation.deflated;
            bottom -= found;
            patience = found > 0 ? 1 : patience + 1;
            if (bottom - top >= CROSSOVER && 100 * found <= NIBBLE * size) {
                int count = shifts(order);
                if (patience % PATIENCE == 0) {
                    bulges.exceptional(bottom, count);
                } else {
                    bulges.shifts(count, deflation.shifts, deflation.available);
                }
                bulges.sweep(top, bottom);
            }
        }
        return bottom < ilo ? 0 : bottom + 1;
    }

    private int at(int i, int j) {
        return 2 * (origin + i + j * ldh);
    }

    /** The first row of the last block that has no negligible subdiagonal element; the one before it is set to zero. */
    private int top(int ilo, int bottom) {
        double small = Double.MIN_NORMAL * (n / ULP);
        for (int k = bottom; k > ilo; k--) {
            double sub = abs1(at(k, k - 1));
            if (sub <= small || (sub <= ULP * (abs1(at(k - 1, k - 1)) + abs1(at(k, k))) && negligible(sub, k, small))) {
                h[at(k, k - 1)] = 0;
                h[at(k, k - 1) + 1] = 0;
                return k;
            }
        }
        return ilo;
    }

    private double abs1(int p) {
        return Math.abs(h[p]) + Math.abs(h[p + 1]);
    }

    /** The test of Ahues and Tisseur. */
    private boolean negligible(double sub, int k, double small) {
        int p = at(k - 1, k - 1);
        int q = at(k, k);
        double difference = Math.abs(h[p] - h[q]) + Math.abs(h[p + 1] - h[q + 1]);
        double top = abs1(at(k - 1, k));
        double aa = Math.max(abs1(q), difference);
        double bb = Math.min(abs1(q), difference);
        double ab = Math.max(sub, top);
        double s = aa + ab;
        return Math.min(sub, top) * (ab / s) <= Math.max(small, ULP * (bb * (aa / s)));
    }

    /** Shifts per sweep; LAPACK's {@code iparmq}. */
    private static int shifts(int order) {
        int count = 10;
        if (order >= 590) {
            count = order >= 3000 ? 128 : 64;
        } else if (order >= 150) {
            int log = 31 - Integer.numberOfLeadingZeros(order);
            count = Math.max(10, order / log);
        }
        return count - count % 2;
    }

    /** The order of the window: a whole small block, else about as many rows as shifts, more after vain steps. */
    private static int windowSize(int order, int patience) {
        if (order <= CROSSOVER) {
            return order;
        }
        int size = order <= 500 ? shifts(order) : 3 * shifts(order) / 2;
        for (int vain = PATIENCE; vain <= patience; vain++) {
            size = Math.min(2 * size, (order - 1) / 3);
        }
        return Math.max(size, 4);
    }
}
