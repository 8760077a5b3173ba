package org.panblas.ref.level1;

/** A complex vector scaled by a complex or by a real factor, see {@link DScal}. */
public final class ZScal {
    private ZScal() {}

    /** {@code x := alpha * x}. */
    public static void scal(int n, double alphaRe, double alphaIm, double[] x, int offsetX, int incX) {
        if (n <= 0 || incX <= 0 || (alphaRe == 1 && alphaIm == 0)) {
            return;
        }
        ZStrided.scal(n, alphaRe, alphaIm, x, 2 * offsetX, incX);
    }

    /** {@code x := alpha * x} with a real alpha. */
    public static void scal(int n, double alpha, double[] x, int offsetX, int incX) {
        if (n <= 0 || incX <= 0 || alpha == 1) {
            return;
        }
        if (incX == 1) {
            DLoops.LOOPS.scal(2 * n, alpha, x, 2 * offsetX);
            return;
        }
        for (int i = 0; i < n; i++) {
            int ix = 2 * (offsetX + i * incX);
            x[ix] *= alpha;
            x[ix + 1] *= alpha;
        }
    }
}
