package org.panblas.ref.level1;

import org.panblas.ref.Strides;

/** Dot products of float vectors accumulated in double: the product of two floats is exact there. */
public final class MixedDot {
    private MixedDot() {}

    /** Returns {@code sum(x[i] * y[i])} in double. */
    public static double dsdot(int n, float[] x, int offsetX, int incX, float[] y, int offsetY, int incY) {
        return n <= 0 ? 0 : dot(n, x, offsetX, incX, y, offsetY, incY);
    }

    /** Returns {@code alpha + sum(x[i] * y[i])}, rounded once. */
    public static float sdsdot(int n, float alpha, float[] x, int offsetX, int incX, float[] y, int offsetY, int incY) {
        return n <= 0 ? alpha : (float) (alpha + dot(n, x, offsetX, incX, y, offsetY, incY));
    }

    /** Two accumulators suffice: each takes two conversions and a multiplication an element beside its addition. */
    private static double dot(int n, float[] x, int offsetX, int incX, float[] y, int offsetY, int incY) {
        int ix = Strides.start(n, offsetX, incX);
        int iy = Strides.start(n, offsetY, incY);
        double s0 = 0;
        double s1 = 0;
        int i = 0;
        for (; i < n - 1; i += 2) {
            s0 += (double) x[ix + i * incX] * y[iy + i * incY];
            s1 += (double) x[ix + (i + 1) * incX] * y[iy + (i + 1) * incY];
        }
        if (i < n) {
            s0 += (double) x[ix + i * incX] * y[iy + i * incY];
        }
        return s0 + s1;
    }
}
