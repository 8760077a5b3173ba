package org.panblas.ffm.lapack;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Links the handles of {@code FortranSignatures}. */
final class FortranHandles {
    private static final Pattern SIGNATURE = Pattern.compile("([VDF])_P(\\d+)(?:C(\\d+))?");

    private FortranHandles() {}

    /** A handle of type {@code (MemorySegment function, MemorySegment[] pointers)}. */
    static MethodHandle link(String signature) {
        Matcher matcher = SIGNATURE.matcher(signature);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(signature);
        }
        int pointers = Integer.parseInt(matcher.group(2));
        int characters = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
        // A hidden length is a size_t, as gfortran since version 8 and the other compilers of 64-bit libraries pass it.
        MemoryLayout[] parameters = new MemoryLayout[pointers + characters];
        Arrays.fill(parameters, 0, pointers, ValueLayout.ADDRESS);
        Arrays.fill(parameters, pointers, parameters.length, ValueLayout.JAVA_LONG);
        FunctionDescriptor descriptor = switch (matcher.group(1)) {
            case "D" -> FunctionDescriptor.of(ValueLayout.JAVA_DOUBLE, parameters);
            case "F" -> FunctionDescriptor.of(ValueLayout.JAVA_FLOAT, parameters);
            default -> FunctionDescriptor.ofVoid(parameters);
        };
        MethodHandle handle = Linker.nativeLinker().downcallHandle(descriptor);
        Object[] lengths = new Object[characters];
        Arrays.fill(lengths, 1L);
        return MethodHandles.insertArguments(handle, 1 + pointers, lengths)
                .asSpreader(1, MemorySegment[].class, pointers);
    }
}
