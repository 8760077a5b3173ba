package org.panblas.ref.lapack.nonsymmetric;

/**
 * The QR algorithm with small bulges and early deflation (LAPACK {@code dlaqr0}; Braman, Byers and Mathias, SIAM J.
 * Matrix Anal. Appl. 23, 2002): nearly all arithmetic is done by {@code gemm}.
 */
final class DMultishift {
    /** Up to this order {@link DLahqr} is faster; LAPACK's {@code nmin}. */
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
    DMultishift(
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

    /** As {@link DLahqr#solve}. */
    int solve(int ilo, int ihi, double[] wr, int offsetWr, double[] wi, int offsetWi) {
        if (ihi - ilo < CROSSOVER) {
            return new DLahqr(wantT, wantZ, n, h, origin, ldh, rowsZ, z, offsetZ, ldz)
                    .solve(ilo, ihi, wr, offsetWr, wi, offsetWi);
        }
        for (int j = ilo; j + 2 <= ihi; j++) {
            for (int i = j + 2; i <= Math.min(j + 3, ihi); i++) {
                h[at(i, j)] = 0;
            }
        }
        DWindow window = new DWindow(wantT, wantZ, n, h, origin, ldh, rowsZ, z, offsetZ, ldz);
        DEarlyDeflation deflation = new DEarlyDeflation(window);
        DBulges bulges = new DBulges(window);
        int steps = STEPS * (ihi - ilo + 1);
        int patience = 1;
        int bottom = ihi;
        for (int step = 0; step < steps && bottom >= ilo; step++) {
            int top = top(ilo, bottom);
            int order = bottom - top + 1;
            int size = windowSize(order, patience);
            if (!deflation.run(top, bottom, size, wr, offsetWr, wi, offsetWi)) {
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
                    bulges.shifts(count, deflation.shiftsRe, deflation.shiftsIm, deflation.shifts);
                }
                bulges.sweep(top, bottom);
            }
        }
        return bottom < ilo ? 0 : bottom + 1;
    }

    private int at(int i, int j) {
        return origin + i + j * ldh;
    }

    /** The first row of the last block that has no negligible subdiagonal element; the one before it is set to zero. */
    private int top(int ilo, int bottom) {
        double small = Double.MIN_NORMAL * (n / ULP);
        for (int k = bottom; k > ilo; k--) {
            double sub = Math.abs(h[at(k, k - 1)]);
            double top = Math.abs(h[at(k - 1, k)]);
            double h11 = h[at(k - 1, k - 1)];
            double h22 = h[at(k, k)];
            if (sub <= small
                    || (sub <= ULP * (Math.abs(h11) + Math.abs(h22)) && negligible(sub, top, h11, h22, small))) {
                h[at(k, k - 1)] = 0;
                return k;
            }
        }
        return ilo;
    }

    /** The test of Ahues and Tisseur. */
    private static boolean negligible(double sub, double top, double h11, double h22, double small) {
        double difference = Math.abs(h11 - h22);
        double aa = Math.max(Math.abs(h22), difference);
        double bb = Math.min(Math.abs(h22), difference);
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
