package org.panblas.ref.level3;

/** Two by two sums at a time: enough that additions need not wait for each other, few enough for any matrix. */
final class DSmallScalarLoops {
    private DSmallScalarLoops() {}

    /** {@code C := alpha * A * B + beta * C}; {@code beta = 0} does not read C. */
    static void multiply(
            int m,
            int n,
            int k,
            double alpha,
            double[] a,
            int offsetA,
            int outerA,
            int innerA,
            double[] b,
            int offsetB,
            int outerB,
            int innerB,
            double beta,
            double[] c,
            int offsetC,
            int ldc) {
        for (int j = 0; j < n; j += 2) {
            int nextB = j + 1 < n ? outerB : 0;
            int nextC = j + 1 < n ? ldc : 0;
            for (int i = 0; i < m; i += 2) {
                int nextA = i + 1 < m ? outerA : 0;
                int at = i + 1 < m ? 1 : 0;
                int ia = offsetA + i * outerA;
                int ib = offsetB + j * outerB;
                double c00 = 0;
                double c10 = 0;
                double c01 = 0;
                double c11 = 0;
                for (int p = 0; p < k; p++) {
                    double a0 = a[ia];
                    double a1 = a[ia + nextA];
                    double b0 = b[ib];
                    double b1 = b[ib + nextB];
                    c00 += a0 * b0;
                    c10 += a1 * b0;
                    c01 += a0 * b1;
                    c11 += a1 * b1;
                    ia += innerA;
                    ib += innerB;
                }
                int to = offsetC + i + j * ldc;
                c00 *= alpha;
                c10 *= alpha;
                c01 *= alpha;
                c11 *= alpha;
                if (beta != 0) {
                    c00 += beta * c[to];
                    c10 += beta * c[to + at];
                    c01 += beta * c[to + nextC];
                    c11 += beta * c[to + nextC + at];
                }
                // At an edge the sums of a pair are the same, and so is their place.
                c[to] = c00;
                c[to + at] = c10;
                c[to + nextC] = c01;
                c[to + nextC + at] = c11;
            }
        }
    }
}
