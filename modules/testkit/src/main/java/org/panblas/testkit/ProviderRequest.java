package org.panblas.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.panblas.spi.BackendRequest;
import org.panblas.spi.BlasKernels;
import org.panblas.spi.Role;

/**
 * What a provider is asked to open by a test of its own, as an order would ask, but without a fall-back.
 *
 * @param name the backend's name
 * @param library the file to open; empty for those that the backend looks for
 * @param integers {@code auto}, {@code lp64} or {@code ilp64}
 * @param verify {@code off}, {@code quick} or {@code full}
 * @param stages the stages that the provider says it has passed, in their order
 */
public record ProviderRequest(
        String name, Role role, Optional<String> library, String integers, String verify, List<String> stages)
        implements BackendRequest {

    /** With the settings that hold where nothing is set. */
    public static ProviderRequest of(String name, Role role) {
        return new ProviderRequest(name, role, Optional.empty(), "auto", "quick", new ArrayList<>());
    }

    /** The same for one file. */
    public ProviderRequest withLibrary(String file) {
        return new ProviderRequest(name, role, Optional.of(file), integers, verify, stages);
    }

    /** The same for integers of this width. */
    public ProviderRequest withIntegers(String width) {
        return new ProviderRequest(name, role, library, width, verify, stages);
    }

    /** The same with this much of a self-test. */
    public ProviderRequest withVerify(String extent) {
        return new ProviderRequest(name, role, library, integers, extent, stages);
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
