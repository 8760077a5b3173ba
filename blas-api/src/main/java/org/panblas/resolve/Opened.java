package org.panblas.resolve;

import java.util.Optional;
import org.panblas.Report;
import org.panblas.spi.BackendControl;
import org.panblas.spi.Role;

/** A backend that is open, and where it came from. There is one object for each, compared by identity. */
public final class Opened {
    private final Offer offer;
    private final BackendControl backend;
    private final Request request;

    Opened(Offer offer, BackendControl backend, Request request) {
        this.offer = offer;
        this.backend = backend;
        this.request = request;
    }

    /** What it serves. */
    public Role role() {
        return offer.role();
    }

    /** Its name in orders. */
    public String name() {
        return offer.name();
    }

    /** The backend: a {@code BlasBackend} or a {@code LapackBackend}, by the role. */
    public BackendControl backend() {
        return backend;
    }

    /** The module or file that holds the provider. */
    public String module() {
        return offer.module();
    }

    /** The version of the provider; may be empty. */
    public String version() {
        return offer.version();
    }

    /** True where {@code ref} serves the BLAS routines that the backend lacks, false where these are exceptions. */
    public boolean fallsBack() {
        return request.fallback().isPresent() && !request.failOnMissing();
    }

    /** The backend that serves the BLAS routines which this one lacks, where it is not refused. */
    public Optional<BackendControl> fallback() {
        return role() == Role.BLAS && fallsBack()
                ? request.fallback().filter(BackendControl.class::isInstance).map(BackendControl.class::cast)
                : Optional.empty();
    }

    /** The successful attempt, with its stages. */
    Report.Attempt attempt() {
        return new Report.Attempt(name(), Stages.READY, "", "", request.stages());
    }
}
