package org.panblas.libflame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.panblas.spi.BackendRequest;
import org.panblas.spi.BlasKernels;
import org.panblas.spi.Role;

/** A request as an order would make it, without a fall-back. */
record TestRequest(Role role, Optional<String> library, String integers, String verify, List<String> stages)
        implements BackendRequest {

    static TestRequest of(Role role) {
        return new TestRequest(role, Optional.empty(), "auto", "quick", new ArrayList<>());
    }

    TestRequest withLibrary(String file) {
        return new TestRequest(role, Optional.of(file), integers, verify, stages);
    }

    @Override
    public String name() {
        return "libflame";
    }

    @Override
    public boolean failOnMissing() {
        return false;
    }

    @Override
    public Optional<BlasKernels> fallback() {
        return Optional.empty();
    }

    @Override
    public void passed(String stage, String detail) {
        stages.add(stage);
    }
}
