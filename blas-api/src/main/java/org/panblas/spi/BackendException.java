package org.panblas.spi;

/** Why a backend cannot be used: the stage at which it failed, the cause, and what the user can do about it. */
public final class BackendException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String stage;
    private final String remedy;

    /**
     * @param stage the stage that failed, for example {@code open}
     * @param cause the cause in one sentence, with the loader's own words where there are any
     * @param remedy what to do about it, or an empty string
     */
    public BackendException(String stage, String cause, String remedy) {
        super(cause);
        this.stage = stage;
        this.remedy = remedy;
    }

    /** The stage that failed. */
    public String stage() {
        return stage;
    }

    /** What the user can do about it; empty when nothing is known. */
    public String remedy() {
        return remedy;
    }
}
