package org.panblas.ref.level1;

import org.panblas.ref.Strides;

/**
 * The Euclidean norm without avoidable overflow or underflow.
 *
 * <p>The plain sum of squares answers if it is finite and so large that what underflowed cannot be seen in it. Otherwise
 * every element is squared in one of three accumulators, the small ones scaled up and the big ones down (J. L. Blue, A
 * Portable Fortran Program to Find the Euclidean Norm of a Vector, ACM TOMS 4, 1978; E. Anderson, Algorithm 978: Safe
 * Scaling in the Level 1 BLAS, ACM TOMS 44, 2017).
 */
public final class DNrm2 {
    /** Exponents as in Fortran, whose fractions lie in [0.5, 1). */
    private static final int MIN_EXPONENT = Double.MIN_EXPONENT + 1;

    private static final int MAX_EXPONENT = Double.MAX_EXPONENT + 1;
    private static final int DIGITS = Double.PRECISION;

    /** Squares below or above these bounds may underflow or overflow in a sum. */
    private static final double SMALL = Math.scalb(1.0, -Math.floorDiv(1 - MIN_EXPONENT, 2));

    private static final double BIG = Math.scalb(1.0, Math.floorDiv(MAX_EXPONENT - DIGITS + 1, 2));

    /** Factors that bring small and big elements into the safe range. */
    private static final double SCALE_SMALL = Math.scalb(1.0, Math.ceilDiv(DIGITS - MIN_EXPONENT, 2));

    private static final double SCALE_BIG = Math.scalb(1.0, -Math.ceilDiv(MAX_EXPONENT + DIGITS - 1, 2));

    /**
     * A plain sum of squares from here on is right: up to 2^31 lost squares, each under the least normal number, stay below
     * half a unit in its last place.
     */
    private static final double SAFE_SUM = Math.scalb(1.0, Double.MIN_EXPONENT + DIGITS + 32);

    private DNrm2() {}

    /** Returns {@code sqrt(sum(x[i]^2))}. */
    public static double nrm2(int n, double[] x, int offsetX, int incX) {
        return n <= 0 ? 0 : norm(n, 1, x, Strides.start(n, offsetX, incX), incX);
    }

    /** The norm of {@code n} runs of {@code run} adjacent numbers, {@code inc} numbers from start to start. */
    static double norm(int n, int run, double[] x, int ix, int inc) {
        double plain = inc == run ? DLoops.LOOPS.sumOfSquares(n * run, x, ix) : sumOfSquares(n, run, x, ix, inc);
        return plain >= SAFE_SUM && plain <= Double.MAX_VALUE ? Math.sqrt(plain) : scaled(n, run, x, ix, inc);
    }

    private static double sumOfSquares(int n, int run, double[] x, int ix, int inc) {
        double s = 0;
        for (int i = 0; i < n; i++) {
            for (int j = ix + i * inc; j < ix + i * inc + run; j++) {
                s += x[j] * x[j];
            }
        }
        return s;
    }

    private static double scaled(int n, int run, double[] x, int ix, int inc) {
        double small = 0;
        double medium = 0;
        double big = 0;
        for (int i = 0; i < n; i++) {
            for (int j = ix + i * inc; j < ix + i * inc + run; j++) {
                double ax = Math.abs(x[j]);
                if (ax > BIG) {
                    big += (ax * SCALE_BIG) * (ax * SCALE_BIG);
                } else if (ax < SMALL) {
                    small += (ax * SCALE_SMALL) * (ax * SCALE_SMALL);
                } else {
                    medium += ax * ax;
                }
            }
        }
        return combine(small, medium, big);
    }

    /** {@code !(medium <= 0)} lets not-a-number through to the result. */
    private static double combine(double small, double medium, double big) {
        boolean hasMedium = !(medium <= 0);
        if (big > 0) {
            double sum = hasMedium ? big + (medium * SCALE_BIG) * SCALE_BIG : big;
            return Math.sqrt(sum) / SCALE_BIG;
        }
        if (small > 0 && hasMedium) {
            double a = Math.sqrt(medium);
            double b = Math.sqrt(small) / SCALE_SMALL;
            double least = b > a ? a : b;
            double most = b > a ? b : a;
            return most * Math.sqrt(1.0 + (least / most) * (least / most));
        }
        return small > 0 ? Math.sqrt(small) / SCALE_SMALL : Math.sqrt(medium);
    }
}
