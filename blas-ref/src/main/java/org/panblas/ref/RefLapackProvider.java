package org.panblas.ref;

import org.panblas.spi.Backend;
import org.panblas.spi.BackendException;
import org.panblas.spi.BackendRequest;
import org.panblas.spi.LapackBackend;
import org.panblas.spi.LapackProvider;

/** Offers the LAPACK core in pure Java under the name {@code ref}. */
@Backend("ref")
public final class RefLapackProvider implements LapackProvider {
    @Override
    public LapackBackend open(BackendRequest request) throws BackendException {
        RefBackend.requireVectors();
        return new RefLapackBackend();
    }
}
