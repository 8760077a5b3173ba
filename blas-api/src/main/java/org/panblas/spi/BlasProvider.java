package org.panblas.spi;

/**
 * A {@link java.util.ServiceLoader} service that opens one BLAS backend. Implementations carry {@link Backend}, have a
 * public constructor without arguments, and do nothing before {@link #open}.
 */
public interface BlasProvider {
    /**
     * Opens the backend.
     *
     * @param request what the user asked for, and where to record the stages passed
     * @return the backend, ready for calls from any thread
     * @throws BackendException where it cannot be used here; the message is one sentence for the user
     */
    BlasBackend open(BackendRequest request) throws BackendException;
}
