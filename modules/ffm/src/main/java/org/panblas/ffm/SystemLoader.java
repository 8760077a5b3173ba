package org.panblas.ffm;

import java.lang.foreign.MemorySegment;
import java.util.Optional;

/**
 * The loader of the operating system, called directly: {@link java.lang.foreign.SymbolLookup#libraryLookup} keeps the
 * reason of a failure to itself, and a user can only mend what the loader said.
 */
sealed interface SystemLoader permits PosixLoader, WindowsLoader {
    /**
     * Opens a library for good.
     *
     * @param name an absolute path, or a name for the loader to search
     * @return the loader's handle; the same one each time for one file
     * @throws LoadException with the loader's words
     */
    MemorySegment open(String name) throws LoadException;

    /** The address of a symbol in the library or in one that it depends on. */
    Optional<MemorySegment> symbol(MemorySegment library, String name);

    /** The file that holds an address, as the loader names it. */
    Optional<String> fileOf(MemorySegment address);

    /** The loader of this system. */
    static SystemLoader get() {
        return Holder.LOADER;
    }

    /** Binds the loader when it is first needed. */
    final class Holder {
        private static final SystemLoader LOADER =
                Platform.os() == Platform.Os.WINDOWS ? new WindowsLoader() : new PosixLoader();

        private Holder() {}
    }
}
