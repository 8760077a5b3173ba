package org.panblas.ref.level3;

/** Complex products that are over before panels would be packed: plain sums, straight from the operands into the result. */
final class ZSmall {
    /** Multiplications that plain code does in the time in which panels are packed. */
    private static final int PLAIN = 4 * 4 * 4;

    private ZSmall() {}

    /** Computes the product and returns true, if it is small. Outer indices are those that a factor shares with the result. */
    static boolean multiply(
            int m,
            int n,
            int k,
            double alphaRe,
            double alphaIm,
            double[] a,
            int offsetA,
            int outerA,
            int innerA,
            boolean conjA,
            double[] b,
            int offsetB,
            int outerB,
            int innerB,
            boolean conjB,
            double betaRe,
            double betaIm,
            double[] c,
            int offsetC,
            int rowC,
            int columnC) {
        if ((long) m * n * k > PLAIN) {
            return false;
        }
        double signA = conjA ? -1 : 1;
        double signB = conjB ? -1 : 1;
        boolean fresh = betaRe == 0 && betaIm == 0;
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < m; i++) {
                int ia = 2 * (offsetA + i * outerA);
                int ib = 2 * (offsetB + j * outerB);
                double re = 0;
                double im = 0;
                for (int p = 0; p < k; p++) {
                    double ar = a[ia];
                    double ai = signA * a[ia + 1];
                    double br = b[ib];
                    double bi = signB * b[ib + 1];
                    re += ar * br - ai * bi;
                    im += ar * bi + ai * br;
                    ia += 2 * innerA;
                    ib += 2 * innerB;
                }
                int to = 2 * (offsetC + i * rowC + j * columnC);
                double oldRe = fresh ? 0 : betaRe * c[to] - betaIm * c[to + 1];
                double oldIm = fresh ? 0 : betaRe * c[to + 1] + betaIm * c[to];
                c[to] = alphaRe * re - alphaIm * im + oldRe;
                c[to + 1] = alphaRe * im + alphaIm * re + oldIm;
            }
        }
        return true;
    }
}
