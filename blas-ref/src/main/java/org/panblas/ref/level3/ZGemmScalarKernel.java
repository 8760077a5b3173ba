package org.panblas.ref.level3;

/** A tile of two by two complex sums in plain Java. */
final class ZGemmScalarKernel implements ZGemmKernel {
    private static final int MR = 2;
    private static final int NR = 2;

    @Override
    public int rows() {
        return MR;
    }

    @Override
    public int columns() {
        return NR;
    }

    @Override
    public void multiply(int depth, double[] a, int offsetA, double[] b, int offsetB, double[] tile) {
        double r00 = 0;
        double i00 = 0;
        double r10 = 0;
        double i10 = 0;
        double r01 = 0;
        double i01 = 0;
        double r11 = 0;
        double i11 = 0;
        for (int p = 0; p < depth; p++) {
            int pa = offsetA + p * 2 * MR;
            int pb = offsetB + p * 2 * NR;
            double ar0 = a[pa];
            double ar1 = a[pa + 1];
            double ai0 = a[pa + MR];
            double ai1 = a[pa + MR + 1];
            double br0 = b[pb];
            double bi0 = b[pb + NR];
            r00 += ar0 * br0 - ai0 * bi0;
            i00 += ar0 * bi0 + ai0 * br0;
            r10 += ar1 * br0 - ai1 * bi0;
            i10 += ar1 * bi0 + ai1 * br0;
            double br1 = b[pb + 1];
            double bi1 = b[pb + NR + 1];
            r01 += ar0 * br1 - ai0 * bi1;
            i01 += ar0 * bi1 + ai0 * br1;
            r11 += ar1 * br1 - ai1 * bi1;
            i11 += ar1 * bi1 + ai1 * br1;
        }
        tile[0] = r00;
        tile[1] = r10;
        tile[2] = i00;
        tile[3] = i10;
        tile[4] = r01;
        tile[5] = r11;
        tile[6] = i01;
        tile[7] = i11;
    }
}
