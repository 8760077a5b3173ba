package org.panblas.ref.level1;

import org.panblas.Complex;
import org.panblas.ref.Strides;

/** The complex dot products, with and without conjugation of {@code x}. */
public final class ZDot {
    private ZDot() {}

    /** Returns {@code sum(x[i] * y[i])}. */
    public static Complex dotu(int n, double[] x, int offsetX, int incX, double[] y, int offsetY, int incY) {
        return dot(false, n, x, offsetX, incX, y, offsetY, incY);
    }

    /** Returns {@code sum(conj(x[i]) * y[i])}. */
    public static Complex dotc(int n, double[] x, int offsetX, int incX, double[] y, int offsetY, int incY) {
        return dot(true, n, x, offsetX, incX, y, offsetY, incY);
    }

    private static Complex dot(
            boolean conj, int n, double[] x, int offsetX, int incX, double[] y, int offsetY, int incY) {
        if (n <= 0) {
            return Complex.ZERO;
        }
        int ix = Strides.complexStart(n, offsetX, incX);
        int iy = Strides.complexStart(n, offsetY, incY);
        double[] sum = new double[2];
        ZStrided.addDot(conj, n, 1, 0, x, ix, incX, y, iy, incY, sum, 0);
        return new Complex(sum[0], sum[1]);
    }
}
