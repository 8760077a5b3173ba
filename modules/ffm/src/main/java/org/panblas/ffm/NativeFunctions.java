package org.panblas.ffm;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
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
        return find(name).map(address -> () -> (int) WordCall.call(address));
    }

    /** {@code void name(void)}. */
    public Optional<Runnable> action(String name) {
        return find(name).map(address -> () -> WordCall.call(address));
    }

    /** {@code void name(int)}. */
    public Optional<IntConsumer> intSetter(String name) {
        return find(name).map(address -> value -> WordCall.call(address, value));
    }

    /** {@code int64_t name(void)}. */
    public Optional<LongSupplier> longGetter(String name) {
        return find(name).map(address -> () -> WordCall.call(address));
    }

    /** {@code void name(int64_t)}. */
    public Optional<LongConsumer> longSetter(String name) {
        return find(name).map(address -> value -> WordCall.call(address, value));
    }

    /** {@code const char *name(void)}. */
    public Optional<Supplier<String>> text(String name) {
        return find(name)
                .map(address -> () -> WordCall.text(WordCall.call(address)).strip());
    }

    /** {@code const char *name(int)}. */
    public Optional<IntFunction<String>> textOf(String name) {
        return find(name)
                .map(address ->
                        value -> WordCall.text(WordCall.call(address, value)).strip());
    }

    /** {@code void name(char *buffer, int length)}, which fills the buffer. */
    public Optional<Supplier<String>> filledText(String name) {
        return find(name).map(address -> () -> {
            try (Arena arena = Arena.ofConfined()) {
                MemorySegment buffer = arena.allocate(TEXT_BYTES);
                // One byte less, so that there is an end whatever the library does.
                WordCall.call(address, buffer, TEXT_BYTES - 1);
                return buffer.getString(0).strip();
            }
        });
    }

    private Optional<MemorySegment> find(String name) {
        return names.find(library, name);
    }
}
