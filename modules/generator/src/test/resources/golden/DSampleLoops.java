package sample;

import jdk.incubator.vector.DoubleVector;

/** DSampleLoops of arrays: {@code x[i]} stays in comments, and so does double[] x. */
final class DSampleLoops {
    private static DoubleVector load(double[] x, int i) {
        return DoubleVector.fromArray(SPECIES, x, i);
    }

    static double sum(int n, double[] x, int ix, double[] y, int iy) {
        double[] own = new double[2];
        int i = 0;
        for (; i <= n - LANES; i += LANES) {
            load(x, ix + i).add(DoubleVector.fromArray(SPECIES, own, 0)).intoArray(y, iy + i);
        }
        for (; i < n; i++) {
            y[iy + i] = x[ix + i] * 2;
            y[iy + i] += x[ix + i] - own[1];
        }
        System.arraycopy(x, ix, y, iy, n);
        return DStrided.dot(n, x, ix, 1, y, iy, 1) + DHelper.of(x[0]);
    }
}
