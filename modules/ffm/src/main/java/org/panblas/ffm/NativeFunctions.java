package org.panblas.ffm;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The small functions by which a library tells about itself, as Java functions. Each is empty where the library lacks
 * the symbol.
 *
 * @param library the library
 * @param names how it decorates names
 */
public record NativeFunctions(NativeLibrary library, SymbolNames names) {
    /** More than any library says of itself. */
    private static final int TEXT_BYTES = 512;

    /** {@code int name(void)}. */
    public Optional<IntSupplier> intGetter(String name) {
        return find(name).map(address -> () -> {
            try {
                return (int) GetInt.HANDLE.invokeExact(address);
            } catch (Throwable e) {
                throw Downcalls.failure(e);
            }
        });
    }

    /** {@code void name(void)}. */
    public Optional<Runnable> action(String name) {
        return find(name).map(address -> () -> {
            try {
                Act.HANDLE.invokeExact(address);
            } catch (Throwable e) {
                throw Downcalls.failure(e);
            }
        });
    }

    /** {@code void name(int)}. */
    public Optional<IntConsumer> intSetter(String name) {
        return find(name).map(address -> value -> {
            try {
                SetInt.HANDLE.invokeExact(address, value);
            } catch (Throwable e) {
                throw Downcalls.failure(e);
            }
        });
    }

    /** {@code int64_t name(void)}. */
    public Optional<LongSupplier> longGetter(String name) {
        return find(name).map(address -> () -> {
            try {
                return (long) GetLong.HANDLE.invokeExact(address);
            } catch (Throwable e) {
                throw Downcalls.failure(e);
            }
        });
    }

    /** {@code void name(int64_t)}. */
    public Optional<LongConsumer> longSetter(String name) {
        return find(name).map(address -> value -> {
            try {
                SetLong.HANDLE.invokeExact(address, value);
            } catch (Throwable e) {
                throw Downcalls.failure(e);
            }
        });
    }

    /** {@code const char *name(void)}. */
    public Optional<Supplier<String>> text(String name) {
        return find(name).map(address -> () -> {
            try {
                return SystemCalls.text((MemorySegment) GetText.HANDLE.invokeExact(address))
                        .strip();
            } catch (Throwable e) {
                throw Downcalls.failure(e);
            }
        });
    }

    /** {@code const char *name(int)}. */
    public Optional<IntFunction<String>> textOf(String name) {
        return find(name).map(address -> value -> {
            try {
                return SystemCalls.text((MemorySegment) GetTextOf.HANDLE.invokeExact(address, value))
                        .strip();
            } catch (Throwable e) {
                throw Downcalls.failure(e);
            }
        });
    }

    /** {@code void name(char *buffer, int length)}, which fills the buffer. */
    public Optional<Supplier<String>> filledText(String name) {
        return find(name).map(address -> () -> {
            try (Arena arena = Arena.ofConfined()) {
                MemorySegment buffer = arena.allocate(TEXT_BYTES);
                // One byte less, so that there is an end whatever the library does.
                FillText.HANDLE.invokeExact(address, buffer, TEXT_BYTES - 1);
                return buffer.getString(0).strip();
            } catch (Throwable e) {
                throw Downcalls.failure(e);
            }
        });
    }

    private Optional<MemorySegment> find(String name) {
        return names.find(library, name);
    }

    // A class for each signature, because linking one takes milliseconds and few libraries need all.

    private static final class Act {
        private static final MethodHandle HANDLE = Downcalls.plain("V_");

        private Act() {}
    }

    private static final class GetInt {
        private static final MethodHandle HANDLE = Downcalls.plain("I_");

        private GetInt() {}
    }

    private static final class SetInt {
        private static final MethodHandle HANDLE = Downcalls.plain("V_I");

        private SetInt() {}
    }

    private static final class GetLong {
        private static final MethodHandle HANDLE = Downcalls.plain("L_");

        private GetLong() {}
    }

    private static final class SetLong {
        private static final MethodHandle HANDLE = Downcalls.plain("V_L");

        private SetLong() {}
    }

    private static final class GetText {
        private static final MethodHandle HANDLE = Downcalls.plain("P_");

        private GetText() {}
    }

    private static final class FillText {
        private static final MethodHandle HANDLE = Downcalls.plain("V_PI");

        private FillText() {}
    }

    private static final class GetTextOf {
        private static final MethodHandle HANDLE = Downcalls.plain("P_I");

        private GetTextOf() {}
    }
}
