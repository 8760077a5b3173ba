package org.panblas.ref.level3;

/** A tile of four by two sums in plain Java: with the operands of a step they fit 16 registers. */
final class DGemmScalarKernel implements DGemmKernel {
    private static final int MR = 4;
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
    public void accumulate(
            int depth,
            double[] a,
            int offsetA,
            int strideA,
            double[] b,
            int offsetB,
            boolean fresh,
            double[] c,
            int offsetC,
            int ldc) {
        int column1 = offsetC + ldc;
        double c00 = fresh ? 0 : c[offsetC];
        double c10 = fresh ? 0 : c[offsetC + 1];
        double c20 = fresh ? 0 : c[offsetC + 2];
        double c30 = fresh ? 0 : c[offsetC + 3];
        double c01 = fresh ? 0 : c[column1];
        double c11 = fresh ? 0 : c[column1 + 1];
        double c21 = fresh ? 0 : c[column1 + 2];
        double c31 = fresh ? 0 : c[column1 + 3];
        int pa = offsetA;
        for (int p = 0; p < depth; p++) {
            int pb = offsetB + p * NR;
            double b0 = b[pb];
            double b1 = b[pb + 1];
            double a0 = a[pa];
            double a1 = a[pa + 1];
            double a2 = a[pa + 2];
            double a3 = a[pa + 3];
            c00 += a0 * b0;
            c10 += a1 * b0;
            c20 += a2 * b0;
            c30 += a3 * b0;
            c01 += a0 * b1;
            c11 += a1 * b1;
            c21 += a2 * b1;
            c31 += a3 * b1;
            pa += strideA;
        }
        c[offsetC] = c00;
        c[offsetC + 1] = c10;
        c[offsetC + 2] = c20;
        c[offsetC + 3] = c30;
        c[column1] = c01;
        c[column1 + 1] = c11;
        c[column1 + 2] = c21;
        c[column1 + 3] = c31;
    }

    @Override
    public void mergeComplex(
            double alphaRe,
            double alphaIm,
            double[] tile,
            double betaRe,
            double betaIm,
            double[] c,
            int offsetC,
            int ldc) {
        for (int i = 0; i < MR; i += 2) {
            double re = tile[i] - tile[MR + i + 1];
            double im = tile[i + 1] + tile[MR + i];
            int to = 2 * offsetC + i;
            double sumRe = alphaRe * re - alphaIm * im;
            double sumIm = alphaRe * im + alphaIm * re;
            if (betaIm != 0) {
                sumRe += betaRe * c[to] - betaIm * c[to + 1];
                sumIm += betaRe * c[to + 1] + betaIm * c[to];
            } else if (betaRe != 0) {
                sumRe += betaRe * c[to];
                sumIm += betaRe * c[to + 1];
            }
            c[to] = sumRe;
            c[to + 1] = sumIm;
        }
    }
}
