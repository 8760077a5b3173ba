package org.panblas.ffm;

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
    private static final MethodHandle GET_INT = Downcalls.plain("I_");
    private static final MethodHandle SET_INT = Downcalls.plain("V_I");
    private static final MethodHandle GET_LONG = Downcalls.plain("L_");
    private static final MethodHandle SET_LONG = Downcalls.plain("V_L");
    private static final MethodHandle GET_TEXT = Downcalls.plain("P_");
    private static final MethodHandle GET_TEXT_OF = Downcalls.plain("P_I");

    /** {@code int name(void)}. */
    public Optional<IntSupplier> intGetter(String name) {
        return find(name).map(address -> () -> {
            try {
                return (int) GET_INT.invokeExact(address);
            } catch (Throwable e) {
                throw Downcalls.failure(e);
            }
        });
    }

    /** {@code void name(int)}. */
    public Optional<IntConsumer> intSetter(String name) {
        return find(name).map(address -> value -> {
            try {
                SET_INT.invokeExact(address, value);
            } catch (Throwable e) {
                throw Downcalls.failure(e);
            }
        });
    }

    /** {@code int64_t name(void)}. */
    public Optional<LongSupplier> longGetter(String name) {
        return find(name).map(address -> () -> {
            try {
                return (long) GET_LONG.invokeExact(address);
            } catch (Throwable e) {
                throw Downcalls.failure(e);
            }
        });
    }

    /** {@code void name(int64_t)}. */
    public Optional<LongConsumer> longSetter(String name) {
        return find(name).map(address -> value -> {
            try {
                SET_LONG.invokeExact(address, value);
            } catch (Throwable e) {
                throw Downcalls.failure(e);
            }
        });
    }

    /** {@code const char *name(void)}. */
    public Optional<Supplier<String>> text(String name) {
        return find(name).map(address -> () -> {
            try {
                return SystemCalls.text((MemorySegment) GET_TEXT.invokeExact(address))
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
                return SystemCalls.text((MemorySegment) GET_TEXT_OF.invokeExact(address, value))
                        .strip();
            } catch (Throwable e) {
                throw Downcalls.failure(e);
            }
        });
    }

    private Optional<MemorySegment> find(String name) {
        return names.find(library, name);
    }
}
