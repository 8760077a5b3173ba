package org.panblas;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.panblas.crosscheck.Crosscheck;

/** Makes a call again that {@code blas.crosscheck} has written into a file, because two backends disagreed on it. */
public final class CallReplay {
    private CallReplay() {}

    /**
     * Makes the call on both backends that the file names.
     *
     * @return what they disagree in, as a sentence; empty where they agree
     * @throws IOException where the file cannot be read, or is none
     * @throws BackendUnavailableException where one of the backends cannot be used
     */
    public static Optional<String> replay(Path file) throws IOException {
        return Crosscheck.replay(file, Backends::blas);
    }
}
