package org.panblas.atlas;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.panblas.spi.BackendRequest;
import org.panblas.spi.BlasKernels;
import org.panblas.spi.Role;

/** A request as an order would make it, without a fall-back. */
record TestRequest(Role role, Optional<String> library, String integers, String verify, List<String> stages)
        implements BackendRequest {

    /** For a library in the folder that the environment names, so that it need not be installed; else for the system's. */
    static TestRequest of(Role role, String file) {
        Optional<String> library =
                Optional.ofNullable(System.getenv("PANBLAS_TEST_ATLAS")).map(folder -> folder + "/" + file);
        return new TestRequest(role, library, "auto", "quick", new ArrayList<>());
    }

    TestRequest withLibrary(String file) {
        return new TestRequest(role, Optional.of(file), integers, verify, stages);
    }

    @Override
    public String name() {
        return "atlas";
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
