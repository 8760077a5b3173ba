package org.panblas.ffm.lapack;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.List;
import org.panblas.Side;
import org.panblas.Transpose;
import org.panblas.Uplo;
import org.panblas.ffm.BigStack;
import org.panblas.ffm.Scratch;

/**
 * One call of a Fortran routine: collects the arguments in Fortran's order, then makes the call.
 *
 * <p>Operands in arrays are copied to native memory, and back where they are written, because a call can be long and a
 * heap array that native code works on stops every garbage collection of the process. Native operands go as they are.
 */
final class FortranCall implements AutoCloseable {
    /**
     * Where no dimension is larger, the call stays on the caller's thread: OpenBLAS, in all its versions, factors a matrix
     * of up to 16 columns without threads, and the hand-over to another thread would cost more than the arithmetic.
     */
    static final long LARGEST_IN_PLACE = 16;

    /** Any thread but the caller's: what it may not access is confined. */
    private static final Thread STRANGER = Thread.ofPlatform().unstarted(() -> {});

    private final Precision precision;
    private final String name;
    private final MemorySegment function;
    private final Scratch scratch = Scratch.open();
    private final List<MemorySegment> arguments = new ArrayList<>();
    private final List<Runnable> stores = new ArrayList<>();
    private boolean hasWork;
    private long largest;

    /**
     * @param precision the element type
     * @param name the routine, for messages
     * @param function its address
     */
    FortranCall(Precision precision, String name, MemorySegment function) {
        this.precision = precision;
        this.name = name;
        this.function = function;
    }

    /** A dimension. */
    FortranCall size(long value) {
        largest = Math.max(largest, value);
        return integer(value);
    }

    FortranCall uplo(Uplo uplo) {
        return character(uplo == Uplo.UPPER ? 'U' : 'L');
    }

    FortranCall side(Side side) {
        return character(side == Side.LEFT ? 'L' : 'R');
    }

    FortranCall trans(Transpose trans) {
        return character(
                switch (trans) {
                    case NO_TRANS -> 'N';
                    case TRANS -> 'T';
                    case CONJ_TRANS -> 'C';
                });
    }

    /** A rows x columns matrix and, behind it, its leading dimension. */
    FortranCall matrix(Access access, MemorySegment segment, long rows, long columns, long ld) {
        if (segment.isNative()) {
            arguments.add(passed(segment));
            return integer(ld);
        }
        arguments.add(staged(access, segment, rows, columns, ld, precision.bytes()));
        return integer(Math.max(1, rows));
    }

    /** A contiguous vector of elements. */
    FortranCall vector(Access access, MemorySegment segment, long n) {
        return vector(access, segment, n, precision.bytes());
    }

    /** A contiguous vector of integers. */
    FortranCall integers(Access access, MemorySegment segment, long n) {
        return vector(access, segment, n, Integer.BYTES);
    }

    /** The arguments {@code work} and {@code lwork}; their size is asked of the routine. */
    FortranCall work() {
        hasWork = true;
        arguments.add(scratch.allocate(precision.bytes()));
        return integer(-1);
    }

    /**
     * Adds the argument {@code info}, makes the call and stores what it wrote.
     *
     * @return info >= 0
     */
    int run(MethodHandle handle) {
        MemorySegment info = scratch.allocate(Integer.BYTES);
        arguments.add(info);
        MemorySegment[] pointers = arguments.toArray(MemorySegment[]::new);
        if (hasWork) {
            int work = pointers.length - 3;
            invoke(handle, pointers);
            int size = precision.workSize(pointers[work]);
            pointers[work] = scratch.allocate((long) size * precision.bytes());
            pointers[work + 1].set(ValueLayout.JAVA_INT, 0, size);
        }
        if (largest <= LARGEST_IN_PLACE) {
            invoke(handle, pointers);
        } else {
            BigStack.call(() -> invoke(handle, pointers));
        }
        int result = info.get(ValueLayout.JAVA_INT, 0);
        if (result < 0) {
            throw new IllegalStateException(name + ": the library rejected Fortran argument " + -result);
        }
        stores.forEach(Runnable::run);
        return result;
    }

    @Override
    public void close() {
        scratch.close();
    }

    /** Returns nothing of use; {@link BigStack} wants an int. */
    private int invoke(MethodHandle handle, MemorySegment[] pointers) {
        try {
            handle.invokeExact(function, pointers);
            return 0;
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(name, e);
        }
    }

    private FortranCall integer(long value) {
        MemorySegment slot = scratch.allocate(Integer.BYTES);
        slot.set(ValueLayout.JAVA_INT, 0, Math.toIntExact(value));
        arguments.add(slot);
        return this;
    }

    private FortranCall character(char letter) {
        MemorySegment slot = scratch.allocate(1);
        slot.set(ValueLayout.JAVA_BYTE, 0, (byte) letter);
        arguments.add(slot);
        return this;
    }

    private FortranCall vector(Access access, MemorySegment segment, long n, int bytes) {
        arguments.add(segment.isNative() ? passed(segment) : staged(access, segment, n, 1, n, bytes));
        return this;
    }

    /**
     * A native segment as another thread may pass it on. One that is confined to the caller goes as an address: its owner
     * waits here and cannot close it meanwhile. All others go as they are, so that they cannot be closed during the call.
     */
    private static MemorySegment passed(MemorySegment segment) {
        if (segment.isAccessibleBy(STRANGER)) {
            return segment;
        }
        if (segment.byteSize() > 0) {
            // Raises the JDK's own exception for a closed arena or a thread that is not the owner.
            segment.get(ValueLayout.JAVA_BYTE, 0);
        }
        return MemorySegment.ofAddress(segment.address());
    }

    private MemorySegment staged(
            Access access, MemorySegment segment, long rows, long columns, long ld, int elementBytes) {
        long height = rows * elementBytes;
        MemorySegment copy = scratch.allocate(height * columns);
        if (access.isRead()) {
            copyColumns(segment, ld * elementBytes, copy, height, height, columns);
        }
        if (access.isWritten()) {
            stores.add(() -> copyColumns(copy, height, segment, ld * elementBytes, height, columns));
        }
        return copy;
    }

    /** Copies columns of {@code height} bytes; the gap below a column belongs to somebody else and is left alone. */
    private static void copyColumns(
            MemorySegment from, long fromStride, MemorySegment to, long toStride, long height, long columns) {
        if (height == fromStride && height == toStride) {
            MemorySegment.copy(from, 0, to, 0, height * columns);
            return;
        }
        if (height == 0) {
            // Empty columns may lie beyond the end of an operand that holds nothing.
            return;
        }
        for (long j = 0; j < columns; j++) {
            MemorySegment.copy(from, j * fromStride, to, j * toStride, height);
        }
    }
}
