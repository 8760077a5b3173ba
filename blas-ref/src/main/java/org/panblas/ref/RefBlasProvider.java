package org.panblas.ref;

import org.panblas.spi.Backend;
import org.panblas.spi.BackendException;
import org.panblas.spi.BackendRequest;
import org.panblas.spi.BlasBackend;
import org.panblas.spi.BlasProvider;

/** Offers BLAS in pure Java under the name {@code ref}. */
@Backend("ref")
public final class RefBlasProvider implements BlasProvider {
    @Override
    public BlasBackend open(BackendRequest request) throws BackendException {
        RefBackend.requireVectors();
        return new RefBackend();
    }
}
