package org.panblas.cli;

/** A failure that the user can understand and mend: its message is the whole report. */
final class CommandFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CommandFailure(String message) {
        super(message);
    }
}
