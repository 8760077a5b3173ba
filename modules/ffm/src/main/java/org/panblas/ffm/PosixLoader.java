package org.panblas.ffm;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
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

    private final MethodHandle dlopen;
    private final MethodHandle dlsym;
    private final MethodHandle dlerror;
    private final MethodHandle dladdr;

    PosixLoader() {
        SymbolLookup system = Linker.nativeLinker().defaultLookup();
        dlopen = SystemCalls.bind(system, "dlopen", FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_INT));
        dlsym = SystemCalls.bind(system, "dlsym", FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS));
        dlerror = SystemCalls.bind(system, "dlerror", FunctionDescriptor.of(ADDRESS));
        dladdr = SystemCalls.bind(system, "dladdr", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS));
    }

    @Override
    public MemorySegment open(String name) throws LoadException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment file = arena.allocateFrom(name);
            // The first call of a handle makes the JVM look up symbols of its own, which would clear the message.
            error();
            MemorySegment library = (MemorySegment) dlopen.invokeExact(file, RTLD_LAZY | RTLD_LOCAL | RTLD_DEEPBIND);
            if (library.equals(MemorySegment.NULL)) {
                throw new LoadException(error());
            }
            return library;
        } catch (LoadException e) {
            throw e;
        } catch (Throwable e) {
            throw Downcalls.failure(e);
        }
    }

    @Override
    public Optional<MemorySegment> symbol(MemorySegment library, String name) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment address = (MemorySegment) dlsym.invokeExact(library, arena.allocateFrom(name));
            return address.equals(MemorySegment.NULL) ? Optional.empty() : Optional.of(address);
        } catch (Throwable e) {
            throw Downcalls.failure(e);
        }
    }

    @Override
    public Optional<String> fileOf(MemorySegment address) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment found = arena.allocate(DL_INFO_BYTES, ADDRESS.byteAlignment());
            int ok = (int) dladdr.invokeExact(address, found);
            return ok == 0 ? Optional.empty() : Optional.of(SystemCalls.text(SystemCalls.pointer(found, 0)));
        } catch (Throwable e) {
            throw Downcalls.failure(e);
        }
    }

    private String error() throws Throwable {
        return SystemCalls.text((MemorySegment) dlerror.invokeExact());
    }
}
