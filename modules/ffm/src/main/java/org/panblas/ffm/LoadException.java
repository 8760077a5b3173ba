package org.panblas.ffm;

/** A library that the system's loader did not open; the message is the loader's own. */
public final class LoadException extends Exception {
    private static final long serialVersionUID = 1L;

    LoadException(String message) {
        super(message);
    }
}
