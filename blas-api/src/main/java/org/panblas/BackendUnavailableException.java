package org.panblas;

import java.util.List;

/**
 * No backend of an order, or not the one that was asked for, can be used here. The message holds a line for every
 * candidate that was tried, with its cause and what to do about it.
 */
public final class BackendUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Report.Attempt> attempts;

    /**
     * @param message the whole text for the user
     * @param attempts the candidates that were tried, in that order
     */
    public BackendUnavailableException(String message, List<Report.Attempt> attempts) {
        super(message);
        this.attempts = List.copyOf(attempts);
    }

    /** The candidates that were tried, in that order. Empty after the exception was serialised. */
    public List<Report.Attempt> attempts() {
        return attempts == null ? List.of() : attempts;
    }
}
