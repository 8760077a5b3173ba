package org.panblas.testkit.oracle;

/**
 * Sums complex products in double-double, and beside the sum its magnitude and its length, which the error bounds need.
 * The algorithm is Dot2 of Ogita, Rump and Oishi (SIAM J. Sci. Comput. 26, 2005): as good as twofold precision.
 */
public final class DdSum {
    private double reHi;
    private double reLo;
    private double imHi;
    private double imLo;
    private double magnitude;
    private int terms;

    /** Empties the sum. */
    public void clear() {
        reHi = 0;
        reLo = 0;
        imHi = 0;
        imLo = 0;
        magnitude = 0;
        terms = 0;
    }

    /** Adds a product of reals. */
    public void addProduct(double a, double b) {
        addRe(a, b);
        magnitude += Math.abs(a * b);
        if (a != 0 && b != 0) {
            terms++;
        }
    }

    /** Adds a product of complex numbers. */
    public void addProduct(double ar, double ai, double br, double bi) {
        addRe(ar, br);
        addRe(-ai, bi);
        addIm(ar, bi);
        addIm(ai, br);
        double a = Math.abs(ar) + Math.abs(ai);
        double b = Math.abs(br) + Math.abs(bi);
        magnitude += a * b;
        if (a != 0 && b != 0) {
            terms++;
        }
    }

    /** Adds {@code sum(a[aFirst + l] * b[bFirst + l])}; {@code aIm} and {@code bIm} are both null for reals. */
    public void addDot(int n, double[] aRe, double[] aIm, int aFirst, double[] bRe, double[] bIm, int bFirst) {
        for (int l = 0; l < n; l++) {
            if (aIm == null) {
                addProduct(aRe[aFirst + l], bRe[bFirst + l]);
            } else {
                addProduct(aRe[aFirst + l], aIm[aFirst + l], bRe[bFirst + l], bIm[bFirst + l]);
            }
        }
    }

    private void addRe(double a, double b) {
        double p = a * b;
        double s = reHi + p;
        double z = s - reHi;
        reLo += (reHi - (s - z)) + (p - z) + Math.fma(a, b, -p);
        reHi = s;
    }

    private void addIm(double a, double b) {
        double p = a * b;
        double s = imHi + p;
        double z = s - imHi;
        imLo += (imHi - (s - z)) + (p - z) + Math.fma(a, b, -p);
        imHi = s;
    }

    /** The real part. */
    public Dd re() {
        return Dd.sum(reHi, reLo);
    }

    /** The imaginary part. */
    public Dd im() {
        return Dd.sum(imHi, imLo);
    }

    /** The sum of {@code |a| * |b|}, where {@code |x|} is {@code |re(x)| + |im(x)|}. */
    public double magnitude() {
        return magnitude;
    }

    /** The number of products that are not structurally zero. */
    public int terms() {
        return terms;
    }
}
