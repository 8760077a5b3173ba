package org.panblas;

/**
 * A setting that chooses backends is wrong: {@code blas.order}, {@code lapack.order}, one of their overrides, or
 * {@code blas.threads}. The message quotes the value, names where it comes from, and says what to write instead.
 */
public final class OrderException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** @param message the whole text for the user */
    public OrderException(String message) {
        super(message);
    }
}
