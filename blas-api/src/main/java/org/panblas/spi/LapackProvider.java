package org.panblas.spi;

/** As {@link BlasProvider}, for the {@link Role#LAPACK} role. */
public interface LapackProvider {
    /**
     * Opens the backend.
     *
     * @param request what the user asked for, and where to record the stages passed
     * @return the backend, ready for calls from any thread
     * @throws BackendException where it cannot be used here; the message is one sentence for the user
     */
    LapackBackend open(BackendRequest request) throws BackendException;
}
