package org.panblas.benchmarks.peer;

/** An implementation lacks a routine or cannot be used here. One sentence says so; where it was thrown tells nothing. */
public final class NotOffered extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With the sentence that the user reads. */
    public NotOffered(String sentence) {
        super(sentence, null, false, false);
    }
}
