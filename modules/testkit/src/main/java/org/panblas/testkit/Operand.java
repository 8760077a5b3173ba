package org.panblas.testkit;

import java.lang.foreign.MemorySegment;

/**
 * An array argument in every form in which a routine takes it. Only what the form of a call needs is set.
 *
 * @param array a {@code float[]}, {@code double[]} or {@code int[]}
 * @param offset the first element in {@code array}; complex elements count once
 * @param segment the memory for {@link Form#SEGMENT}
 */
public record Operand(Object array, int offset, MemorySegment segment) {}
