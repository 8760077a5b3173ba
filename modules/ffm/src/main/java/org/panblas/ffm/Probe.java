package org.panblas.ffm;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.panblas.spi.BackendException;
import org.panblas.spi.BackendRequest;
import org.panblas.spi.Role;

/** {@code blas.probe=process}: what a library does to a process is tried in another one first, once for each file. */
final class Probe {
    private final LibraryDescriptor descriptor;
    private final BackendRequest request;

    Probe(LibraryDescriptor descriptor, BackendRequest request) {
        this.descriptor = descriptor;
        this.request = request;
    }

    /** Probes one file; does nothing unless the user asked for it. */
    void file(String file) throws BackendException {
        if (!request.probeInProcess()) {
            return;
        }
        Path path = Path.of(file);
        // What a LAPACK does over another BLAS, and which file a bare name stands for, the file alone does not tell.
        boolean alone = request.role() == Role.BLAS || request.over().isEmpty();
        Optional<ProbeMemory> memory =
                path.isAbsolute() && alone ? ProbeMemory.of(descriptor, request, path) : Optional.empty();
        Optional<String> known = memory.flatMap(ProbeMemory::recall);
        ProbeProcess.Outcome outcome =
                known.isPresent() ? new ProbeProcess.Outcome(file, known.get()) : new ProbeProcess(request, file).run();
        if (known.isEmpty()) {
            memory.ifPresent(found -> found.put(outcome.fault()));
        }
        if (!outcome.fault().isEmpty()) {
            throw outcome.refusal(file);
        }
        request.passed(Stages.PROBE, known.isPresent() ? "passed before" : "passed");
    }

    /** The candidates that are left after a process of its own has searched them: all, or the one that it took. */
    List<String> search(List<String> candidates) throws BackendException {
        if (!request.probeInProcess()) {
            return candidates;
        }
        String all = "one of " + String.join(", ", candidates);
        ProbeProcess.Outcome outcome = new ProbeProcess(request, all).run();
        if (!outcome.fault().isEmpty()) {
            throw outcome.refusal(all);
        }
        request.passed(Stages.PROBE, "passed");
        return List.of(outcome.requested());
    }
}
