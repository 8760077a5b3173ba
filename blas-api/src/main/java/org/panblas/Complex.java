package org.panblas;

/**
 * A complex scalar: an argument or a result of the {@code c} and {@code z} routines. The {@code c} routines round both
 * parts to {@code float}.
 *
 * @param re the real part
 * @param im the imaginary part
 */
public record Complex(double re, double im) {
    /** The number zero. */
    public static final Complex ZERO = new Complex(0, 0);

    /** The number one. */
    public static final Complex ONE = new Complex(1, 0);

    /** The real number {@code re}. */
    public static Complex of(double re) {
        return new Complex(re, 0);
    }
}
