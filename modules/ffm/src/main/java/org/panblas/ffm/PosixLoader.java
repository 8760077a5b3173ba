package org.panblas.ffm;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.util.Optional;

/** {@code dlopen} and its kin, of Linux and macOS. */
final class PosixLoader implements SystemLoader {
    private static final int RTLD_LAZY = 1;
    private static final int RTLD_LOCAL = Platform.os() == Platform.Os.MACOSX ? 4 : 0;

    /**
     * The library takes its own symbols before those that others offer to all of the process: what MKL opens does so, and
     * what LD_PRELOAD names. An OpenBLAS would call MKL's routines instead of its own. On macOS a library knows from which
     * one it takes each symbol.
     */
    private static final int RTLD_DEEPBIND = Platform.os() == Platform.Os.LINUX ? 8 : 0;

    /** {@code Dl_info} has four pointers; the first one is the file name. */
    private static final long DL_INFO_BYTES = 4 * ADDRESS.byteSize();

    private final MemorySegment dlopen;
    private final MemorySegment dlsym;
    private final MemorySegment dlerror;
    private final MemorySegment dladdr;

    PosixLoader() {
        SymbolLookup system = Linker.nativeLinker().defaultLookup();
        dlopen = system.findOrThrow("dlopen");
        dlsym = system.findOrThrow("dlsym");
        dlerror = system.findOrThrow("dlerror");
        dladdr = system.findOrThrow("dladdr");
    }

    @Override
    public MemorySegment open(String name) throws LoadException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment file = arena.allocateFrom(name);
            // The first downcall makes the JVM look up symbols of its own, which would clear the message.
            error();
            long library = WordCall.call(dlopen, file, RTLD_LAZY | RTLD_LOCAL | RTLD_DEEPBIND);
            if (library == 0) {
                throw new LoadException(error());
            }
            return MemorySegment.ofAddress(library);
        }
    }

    @Override
    public Optional<MemorySegment> symbol(MemorySegment library, String name) {
        try (Arena arena = Arena.ofConfined()) {
            long address = WordCall.call(dlsym, library, arena.allocateFrom(name));
            return address == 0 ? Optional.empty() : Optional.of(MemorySegment.ofAddress(address));
        }
    }

    @Override
    public Optional<String> fileOf(MemorySegment address) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment found = arena.allocate(DL_INFO_BYTES, ADDRESS.byteAlignment());
            int ok = (int) WordCall.call(dladdr, address, found);
            return ok == 0 ? Optional.empty() : Optional.of(WordCall.text(found.get(JAVA_LONG, 0)));
        }
    }

    private String error() {
        return WordCall.text(WordCall.call(dlerror));
    }
}
