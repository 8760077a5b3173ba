package org.panblas;

/** The mathematics has no result to give: a singular matrix, an iteration that does not converge. */
public final class LapackException extends ArithmeticException {
    private static final long serialVersionUID = 1L;

    private final int info;

    /**
     * @param message what has no result, and why
     * @param info LAPACK's {@code info}
     */
    public LapackException(String message, int info) {
        super(message);
        this.info = info;
    }

    /** LAPACK's {@code info}. */
    public int info() {
        return info;
    }
}
