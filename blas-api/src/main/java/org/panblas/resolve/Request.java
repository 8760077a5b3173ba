package org.panblas.resolve;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.panblas.order.Order;
import org.panblas.spi.BackendControl;
import org.panblas.spi.BackendException;
import org.panblas.spi.BackendRequest;
import org.panblas.spi.BlasKernels;
import org.panblas.spi.Role;

/** What one candidate is asked, and the stages it passed. */
final class Request implements BackendRequest {
    /** Finds the file of a BLAS. */
    @FunctionalInterface
    interface Over {
        Optional<String> file() throws BackendException;
    }

    private final Role role;
    private final String name;
    private final Optional<String> library;
    private final String integers;
    private final String verify;
    private final boolean probeInProcess;
    private final boolean trustAnyFile;
    private final boolean failOnMissing;
    private final Function<Role, Optional<BackendControl>> ref;
    private final Over over;
    private final List<String> passed = new CopyOnWriteArrayList<>();

    /**
     * @param library the file that the user named
     * @param ref opens the {@code ref} backend of a role; called when the candidate first needs it
     * @param over opens the BLAS that a LAPACK library must call; called when the candidate first needs it
     */
    Request(
            Role role,
            String name,
            Optional<String> library,
            Options options,
            Function<Role, Optional<BackendControl>> ref,
            Over over) {
        this.role = role;
        this.name = name;
        this.library = library;
        this.integers = options.integers(name);
        this.verify = options.verify();
        this.probeInProcess = options.probeInProcess();
        this.trustAnyFile = options.trustAnyFile();
        this.failOnMissing = options.failOnMissing();
        this.ref = ref;
        this.over = over;
    }

    @Override
    public Role role() {
        return role;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Optional<String> library() {
        return library;
    }

    @Override
    public String integers() {
        return integers;
    }

    @Override
    public String verify() {
        return verify;
    }

    @Override
    public boolean probeInProcess() {
        return probeInProcess;
    }

    @Override
    public boolean trustAnyFile() {
        return trustAnyFile;
    }

    @Override
    public boolean failOnMissing() {
        return failOnMissing;
    }

    @Override
    public Optional<BlasKernels> fallback() {
        return ref(Role.BLAS).map(BlasKernels.class::cast);
    }

    @Override
    public Optional<String> over() throws BackendException {
        return over.file();
    }

    @Override
    public void passed(String stage, String detail) {
        passed.add(detail.isEmpty() ? stage : stage + ": " + detail);
    }

    /** The stages passed so far, with their details. */
    List<String> stages() {
        return List.copyOf(passed);
    }

    private Optional<BackendControl> ref(Role wanted) {
        // ref lacks nothing, and must not wait for itself.
        return name.equals(Order.REF) ? Optional.empty() : ref.apply(wanted);
    }
}
