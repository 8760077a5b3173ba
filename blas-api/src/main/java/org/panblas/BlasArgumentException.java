package org.panblas;

/**
 * An argument that breaks its condition. The message names the routine, the argument with its number in C, its value
 * and the condition; it is the same from every backend. Nothing has been written and no native code has run.
 */
public final class BlasArgumentException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public BlasArgumentException(String message) {
        super(message);
    }
}
