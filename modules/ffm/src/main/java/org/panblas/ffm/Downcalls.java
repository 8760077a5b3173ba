package org.panblas.ffm;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/** Makes downcall handles from the names of signatures; see {@link Signatures} for the grammar. */
final class Downcalls {
    private Downcalls() {}

    /** A handle that takes heap segments without a copy; no garbage collection can run during the call. */
    static MethodHandle critical(String signature) {
        return Linker.nativeLinker().downcallHandle(descriptor(signature), Linker.Option.critical(true));
    }

    /** A handle for native segments. */
    static MethodHandle plain(String signature) {
        return Linker.nativeLinker().downcallHandle(descriptor(signature));
    }

    static FunctionDescriptor descriptor(String signature) {
        MemoryLayout[] parameters = signature
                .substring(2)
                .chars()
                .mapToObj(letter -> layout((char) letter))
                .toArray(MemoryLayout[]::new);
        return signature.charAt(0) == 'V'
                ? FunctionDescriptor.ofVoid(parameters)
                : FunctionDescriptor.of(layout(signature.charAt(0)), parameters);
    }

    private static MemoryLayout layout(char letter) {
        return switch (letter) {
            case 'E', 'I' -> ValueLayout.JAVA_INT;
            case 'L' -> ValueLayout.JAVA_LONG;
            case 'D' -> ValueLayout.JAVA_DOUBLE;
            case 'F' -> ValueLayout.JAVA_FLOAT;
            case 'P' -> ValueLayout.ADDRESS;
            default -> throw new IllegalArgumentException("no C type for letter " + letter);
        };
    }

    /** What a downcall threw, as something a caller need not declare: such handles throw no checked exceptions. */
    static RuntimeException failure(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        return thrown instanceof RuntimeException exception ? exception : new IllegalStateException(thrown);
    }
}
