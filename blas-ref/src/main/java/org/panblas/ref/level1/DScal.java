package org.panblas.ref.level1;

/** A vector scaled. Zero is a factor like any other, so that it leaves not-a-number and infinity visible. */
public final class DScal {
    private DScal() {}

    /** {@code x := alpha * x}. */
    public static void scal(int n, double alpha, double[] x, int offsetX, int incX) {
        if (n <= 0 || incX <= 0 || alpha == 1) {
            return;
        }
        DStrided.scal(n, alpha, x, offsetX, incX);
    }
}
