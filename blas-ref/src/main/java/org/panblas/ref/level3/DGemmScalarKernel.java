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
    public void multiply(int depth, double[] a, int offsetA, double[] b, int offsetB, double[] tile) {
        double c00 = 0;
        double c10 = 0;
        double c20 = 0;
        double c30 = 0;
        double c01 = 0;
        double c11 = 0;
        double c21 = 0;
        double c31 = 0;
        for (int p = 0; p < depth; p++) {
            int pa = offsetA + p * MR;
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
        }
        tile[0] = c00;
        tile[1] = c10;
        tile[2] = c20;
        tile[3] = c30;
        tile[4] = c01;
        tile[5] = c11;
        tile[6] = c21;
        tile[7] = c31;
    }

    @Override
    public void merge(double alpha, double[] tile, double beta, double[] c, int offsetC, int ldc) {
        for (int j = 0; j < NR; j++) {
            int to = offsetC + j * ldc;
            for (int i = 0; i < MR; i++) {
                double product = alpha * tile[j * MR + i];
                c[to + i] = beta == 0 ? product : product + beta * c[to + i];
            }
        }
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
