package org.panblas.ffm;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_CHAR;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** {@code LoadLibraryExW} and its kin, of Windows. */
final class WindowsLoader implements SystemLoader {
    /** Dependencies are looked for beside a library that is named by its full path. */
    private static final int LOAD_WITH_ALTERED_SEARCH_PATH = 0x8;

    private static final int FORMAT_MESSAGE_FROM_SYSTEM = 0x1000;
    private static final int FORMAT_MESSAGE_IGNORE_INSERTS = 0x200;

    /** By an address inside the module, and without counting the reference. */
    private static final int HANDLE_OF_ADDRESS = 0x4 | 0x2;

    /** The longest path that Windows has. */
    private static final int MAX_CHARS = 32_767;

    private static final Linker.Option CAPTURE = Linker.Option.captureCallState("GetLastError");
    private static final MemoryLayout STATE = Linker.Option.captureStateLayout();

    private final MethodHandle loadLibrary;
    private final MethodHandle getProcAddress;
    private final MethodHandle formatMessage;
    private final MethodHandle getModuleHandle;
    private final MethodHandle getModuleFileName;
    private final VarHandle lastError;

    WindowsLoader() {
        SymbolLookup kernel = SymbolLookup.libraryLookup("kernel32", Arena.global());
        loadLibrary =
                bind(kernel, "LoadLibraryExW", FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS, JAVA_INT), CAPTURE);
        getProcAddress = bind(kernel, "GetProcAddress", FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS));
        formatMessage = bind(
                kernel,
                "FormatMessageW",
                FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT, ADDRESS));
        getModuleHandle =
                bind(kernel, "GetModuleHandleExW", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, ADDRESS));
        getModuleFileName =
                bind(kernel, "GetModuleFileNameW", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_INT));
        lastError = STATE.varHandle(MemoryLayout.PathElement.groupElement("GetLastError"));
    }

    @Override
    public MemorySegment open(String name) throws LoadException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(STATE);
            MemorySegment file = arena.allocateFrom(name, StandardCharsets.UTF_16LE);
            int flags = name.indexOf('\\') < 0 ? 0 : LOAD_WITH_ALTERED_SEARCH_PATH;
            MemorySegment library = (MemorySegment) loadLibrary.invokeExact(state, file, MemorySegment.NULL, flags);
            if (library.equals(MemorySegment.NULL)) {
                throw new LoadException(name + ": " + message((int) lastError.get(state, 0L)));
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
            MemorySegment address = (MemorySegment) getProcAddress.invokeExact(library, arena.allocateFrom(name));
            return address.equals(MemorySegment.NULL) ? Optional.empty() : Optional.of(address);
        } catch (Throwable e) {
            throw Downcalls.failure(e);
        }
    }

    @Override
    public Optional<String> fileOf(MemorySegment address) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment module = arena.allocate(ADDRESS);
            if ((int) getModuleHandle.invokeExact(HANDLE_OF_ADDRESS, address, module) == 0) {
                return Optional.empty();
            }
            MemorySegment text = arena.allocate(JAVA_CHAR, MAX_CHARS);
            int length = (int) getModuleFileName.invokeExact(module.get(ADDRESS, 0), text, MAX_CHARS);
            return length == 0 ? Optional.empty() : Optional.of(chars(text, length));
        } catch (Throwable e) {
            throw Downcalls.failure(e);
        }
    }

    /** The system's sentence for an error code. */
    private String message(int code) throws Throwable {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment text = arena.allocate(JAVA_CHAR, MAX_CHARS);
            int flags = FORMAT_MESSAGE_FROM_SYSTEM | FORMAT_MESSAGE_IGNORE_INSERTS;
            int length = (int)
                    formatMessage.invokeExact(flags, MemorySegment.NULL, code, 0, text, MAX_CHARS, MemorySegment.NULL);
            return chars(text, length).strip() + " (error " + code + ")";
        }
    }

    private static MethodHandle bind(
            SymbolLookup kernel, String name, FunctionDescriptor signature, Linker.Option... options) {
        return Linker.nativeLinker().downcallHandle(kernel.findOrThrow(name), signature, options);
    }

    private static String chars(MemorySegment text, int length) {
        byte[] bytes = text.asSlice(0, (long) length * Character.BYTES).toArray(ValueLayout.JAVA_BYTE);
        return new String(bytes, StandardCharsets.UTF_16LE);
    }
}
