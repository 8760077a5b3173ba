package org.panblas.ref.level1;

import org.panblas.ref.Strides;

/** The dot product: {@code sum(x[i] * y[i])}. */
public final class DDot {
    private DDot() {}

    /** Returns {@code sum(x[i] * y[i])}. */
    public static double dot(int n, double[] x, int offsetX, int incX, double[] y, int offsetY, int incY) {
        if (n <= 0) {
            return 0;
        }
        int ix = Strides.start(n, offsetX, incX);
        int iy = Strides.start(n, offsetY, incY);
        return DStrided.dot(n, x, ix, incX, y, iy, incY);
    }
}
