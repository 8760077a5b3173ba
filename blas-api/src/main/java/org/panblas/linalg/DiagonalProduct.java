package org.panblas.linalg;

import org.panblas.Complex;

/**
 * A product of complex numbers whose absolute value may leave the range of {@code double} on the way and at the end. It
 * is kept as a number near 1 and a power of two, so that no factor is rounded for the sake of the range.
 */
final class DiagonalProduct {
    private double re = 1;
    private double im;
    /** A long: two billion factors of 2^1024 fit. */
    private long exponent;

    void multiply(double factorRe, double factorIm) {
        int scale = exponent(factorRe, factorIm);
        double fRe = Math.scalb(factorRe, -scale);
        double fIm = Math.scalb(factorIm, -scale);
        double productRe = fIm == 0 && im == 0 ? re * fRe : re * fRe - im * fIm;
        im = fIm == 0 && im == 0 ? 0 : re * fIm + im * fRe;
        re = productRe;
        int grown = exponent(re, im);
        re = Math.scalb(re, -grown);
        im = Math.scalb(im, -grown);
        exponent += (long) scale + grown;
    }

    /** The exponent of the larger part; 0 where there is nothing to scale. */
    private static int exponent(double re, double im) {
        double larger = Math.max(Math.abs(re), Math.abs(im));
        if (larger == 0 || !Double.isFinite(larger)) {
            return 0;
        }
        return larger < Double.MIN_NORMAL ? Math.getExponent(larger * 0x1p54) - 54 : Math.getExponent(larger);
    }

    /** The product, rounded once; infinite or zero where it is beyond the range. */
    Complex value() {
        int scale = Math.clamp(exponent, -5000, 5000);
        return new Complex(Math.scalb(re, scale), Math.scalb(im, scale));
    }

    LogDeterminant logarithm() {
        double abs = Math.hypot(re, im);
        if (abs == 0) {
            return new LogDeterminant(Complex.ZERO, Double.NEGATIVE_INFINITY);
        }
        return new LogDeterminant(new Complex(re / abs, im / abs), Math.log(abs) + exponent * Math.log(2));
    }
}
