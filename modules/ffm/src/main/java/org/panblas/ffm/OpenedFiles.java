package org.panblas.ffm;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Tells the log which files were opened, each once, whether or not a backend takes them. */
final class OpenedFiles {
    private static final Set<Path> KNOWN = ConcurrentHashMap.newKeySet();

    private OpenedFiles() {}

    /**
     * Logs a file that is open now.
     *
     * @param requested what the loader was asked for
     * @param file what it found
     */
    static void log(String requested, Path file) {
        if (KNOWN.add(file)) {
            System.getLogger("org.panblas")
                    .log(
                            System.Logger.Level.INFO,
                            () -> "opened " + file
                                    + (file.toString().equals(requested) ? "" : ", found as " + requested));
        }
    }
}
