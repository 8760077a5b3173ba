package org.panblas.ffm.lapack;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.List;
import org.panblas.BlasArgumentException;
import org.panblas.Diag;
import org.panblas.EigenvalueSelector;
import org.panblas.GeneralizedEigenvalueSelector;
import org.panblas.Side;
import org.panblas.Transpose;
import org.panblas.Uplo;
import org.panblas.ffm.BigStack;
import org.panblas.ffm.Scratch;
import org.panblas.spi.Precision;

/**
 * One call of a Fortran routine: collects the arguments in Fortran's order, then makes the call.
 *
 * <p>Operands in arrays are copied to native memory, and back where they are written, because a call can be long and a
 * heap array that native code works on stops every garbage collection of the process. Native operands go as they are.
 */
public final class FortranCall implements AutoCloseable {
    /**
     * Where no dimension is larger, the call stays on the caller's thread: OpenBLAS factors a matrix of up to 16 columns
     * without threads, and the hand-over to another thread would cost more than the arithmetic.
     */
    static final long LARGEST_IN_PLACE = 16;

    /**
     * Behind every work space, because some routines write beyond what they ask for: LAPACK 3.12's {@code sbgvd} of order 1
     * asks for one element and uses two.
     */
    private static final int MARGIN_BYTES = 256;

    /** Any thread but the caller's: what it may not access is confined. */
    private static final Thread STRANGER = Thread.ofPlatform().unstarted(() -> {});

    private final Precision p;
    private final String name;
    private final MemorySegment function;
    private final Scratch scratch = Scratch.open();
    private final List<MemorySegment> arguments = new ArrayList<>();
    private final List<Runnable> stores = new ArrayList<>();
    private final List<Work> works = new ArrayList<>(4);
    private final List<Mirror> mirrors = new ArrayList<>(2);
    private Arena stub;
    private Selectors selectors;
    private MemorySegment info;
    private boolean hasQuery;
    private boolean inPlace;
    private long largest;
    private long lastLd;

    /** An array of work space; {@code length} is where its length is passed, or null; a queried one has no size yet. */
    private static final class Work {
        private final String name;
        private final Element element;
        private final int position;
        private final boolean queried;
        private MemorySegment length;

        Work(String name, Element element, int position, boolean queried) {
            this.name = name;
            this.element = element;
            this.position = position;
            this.queried = queried;
        }
    }

    /** An operand of the API that stands in a work space, from an element on. */
    private record Mirror(Access access, MemorySegment segment, long bytes, String work, long fromByte) {}

    /**
     * @param p the element type
     * @param name the routine, for messages
     * @param function its address
     */
    public FortranCall(Precision p, String name, MemorySegment function) {
        this.p = p;
        this.name = name;
        this.function = function;
    }

    /** A dimension. */
    void size(long value) {
        largest = Math.max(largest, value);
        integer(value);
    }

    /** Any other integer. */
    void integer(long value) {
        MemorySegment slot = scratch.allocate(Integer.BYTES);
        slot.set(ValueLayout.JAVA_INT, 0, Math.toIntExact(value));
        arguments.add(slot);
    }

    /** A LOGICAL. */
    void flag(boolean value) {
        integer(value ? 1 : 0);
    }

    void letter(char letter) {
        MemorySegment slot = scratch.allocate(1);
        slot.set(ValueLayout.JAVA_BYTE, 0, (byte) letter);
        arguments.add(slot);
    }

    void letter(Uplo uplo) {
        letter(uplo == Uplo.UPPER ? 'U' : 'L');
    }

    void letter(Side side) {
        letter(side == Side.LEFT ? 'L' : 'R');
    }

    void letter(Diag diag) {
        letter(diag == Diag.UNIT ? 'U' : 'N');
    }

    void letter(Transpose trans) {
        letter(
                switch (trans) {
                    case NO_TRANS -> 'N';
                    case TRANS -> 'T';
                    case CONJ_TRANS -> 'C';
                });
    }

    /** A scalar of the given precision; {@code im} counts in complex ones. */
    void scalar(Precision precision, double re, double im) {
        MemorySegment slot = scratch.allocate(precision.bytes());
        if (precision.real() == Precision.S) {
            slot.set(ValueLayout.JAVA_FLOAT, 0, (float) re);
            if (precision.isComplex()) {
                slot.set(ValueLayout.JAVA_FLOAT, Float.BYTES, (float) im);
            }
        } else {
            slot.set(ValueLayout.JAVA_DOUBLE, 0, re);
            if (precision.isComplex()) {
                slot.set(ValueLayout.JAVA_DOUBLE, Double.BYTES, im);
            }
        }
        arguments.add(slot);
    }

    /** A rows x columns matrix; its leading dimension follows by {@link #ld}. */
    void matrix(Access access, MemorySegment segment, int bytes, long rows, long columns, long ld) {
        if (segment.isNative()) {
            arguments.add(passed(segment));
            lastLd = ld;
        } else {
            copiedMatrix(access, segment, bytes, rows, columns, ld, rows);
        }
    }

    /** A matrix that the routine gets a copy of in any case, with {@code height} for its leading dimension. */
    void copiedMatrix(Access access, MemorySegment segment, int bytes, long rows, long columns, long ld, long height) {
        lastLd = Math.max(1, height);
        arguments.add(staged(access, segment, Math.max(0, rows), Math.max(0, columns), ld, lastLd, bytes));
    }

    /** The leading dimension of the matrix before, as it is passed. */
    void ld() {
        integer(lastLd);
    }

    /** A contiguous vector; what has no elements may be missing. */
    void vector(Access access, MemorySegment segment, int bytes, long n) {
        arguments.add(segment.isNative() ? passed(segment) : staged(access, segment, Math.max(0, n), 1, n, n, bytes));
    }

    /** Work space of a size that is known. */
    void work(String work, Element element, long n) {
        works.add(new Work(work, element, arguments.size(), false));
        arguments.add(scratch.allocate(Math.max(1, n) * element.bytes() + MARGIN_BYTES));
        lastLd = Math.max(1, n);
    }

    /** Work space whose size is asked of the routine. */
    void work(String work, Element element) {
        works.add(new Work(work, element, arguments.size(), true));
        arguments.add(scratch.allocate(element.bytes()));
        hasQuery = true;
        lastLd = -1;
    }

    /** The length of the work space before. */
    void length() {
        integer(lastLd);
        works.getLast().length = arguments.getLast();
    }

    /** An operand of the API that stands in a work space from element {@code from} on. */
    void mirror(Access access, MemorySegment segment, int bytes, long n, String work, long from) {
        mirrors.add(new Mirror(access, segment, Math.max(0, n) * bytes, work, from * bytes));
    }

    /** A predicate; null where it is not asked. */
    void selector(EigenvalueSelector selector) {
        select(selector == null ? null : Selectors.of(p, selector), p.isComplex() ? 1 : 2);
    }

    /** A predicate on quotients; null where it is not asked. */
    void selector(GeneralizedEigenvalueSelector selector) {
        select(selector == null ? null : Selectors.of(p, selector), p.isComplex() ? 2 : 3);
    }

    private void select(Selectors asked, int pointers) {
        if (asked == null) {
            arguments.add(MemorySegment.NULL);
            return;
        }
        selectors = asked;
        stub = Arena.ofShared();
        arguments.add(asked.function(pointers, stub));
    }

    void info() {
        info = scratch.allocate(Integer.BYTES);
        info.set(ValueLayout.JAVA_INT, 0, 0);
        arguments.add(info);
    }

    /** For routines without threads: the call is made where it is, whatever its size. */
    void stayInPlace() {
        inPlace = true;
    }

    /**
     * Makes the call and stores what it wrote.
     *
     * @return info >= 0; 0 for routines without
     */
    int run(MethodHandle handle) {
        MemorySegment[] pointers = arguments.toArray(MemorySegment[]::new);
        if (hasQuery) {
            query(handle, pointers);
        }
        // Outputs too: what the routine does not write is what it was.
        mirrors.forEach(m -> MemorySegment.copy(m.segment(), 0, space(m.work(), pointers), m.fromByte(), m.bytes()));
        if (inPlace || largest <= LARGEST_IN_PLACE) {
            invoke(handle, pointers);
        } else {
            BigStack.call(() -> invoke(handle, pointers));
        }
        if (selectors != null) {
            selectors.rethrow();
        }
        int result = info == null ? 0 : info.get(ValueLayout.JAVA_INT, 0);
        if (result < 0) {
            throw rejected(result);
        }
        stores.forEach(Runnable::run);
        mirrors.stream()
                .filter(m -> m.access().isWritten())
                .forEach(m -> MemorySegment.copy(space(m.work(), pointers), m.fromByte(), m.segment(), 0, m.bytes()));
        return result;
    }

    /** Calls a function of {@code double}. */
    double value(MethodHandle handle) {
        MemorySegment[] pointers = arguments.toArray(MemorySegment[]::new);
        try {
            return (double) handle.invokeExact(function, pointers);
        } catch (Throwable e) {
            throw failure(e);
        }
    }

    /** Calls a function of {@code float}. */
    double single(MethodHandle handle) {
        MemorySegment[] pointers = arguments.toArray(MemorySegment[]::new);
        try {
            return (float) handle.invokeExact(function, pointers);
        } catch (Throwable e) {
            throw failure(e);
        }
    }

    @Override
    public void close() {
        scratch.close();
        if (stub != null) {
            stub.close();
        }
    }

    private void query(MethodHandle handle, MemorySegment[] pointers) {
        invoke(handle, pointers);
        if (info != null && info.get(ValueLayout.JAVA_INT, 0) < 0) {
            throw rejected(info.get(ValueLayout.JAVA_INT, 0));
        }
        for (Work work : works) {
            if (work.queried) {
                // Where an operand is empty, some queries answer less than the routine then wants (geqp3, unmbr,
                // gehrd).
                int size = (int) Math.max(largest, work.element.size(pointers[work.position]));
                pointers[work.position] = scratch.allocate((long) size * work.element.bytes() + MARGIN_BYTES);
                if (work.length != null) {
                    work.length.set(ValueLayout.JAVA_INT, 0, size);
                }
            }
        }
    }

    /** What our checks let pass and LAPACK's do not: a condition that holds under some options only. */
    private BlasArgumentException rejected(int result) {
        return new BlasArgumentException(name + ": the library rejected Fortran argument " + -result);
    }

    private MemorySegment space(String work, MemorySegment[] pointers) {
        return works.stream()
                .filter(w -> w.name.equals(work))
                .map(w -> pointers[w.position])
                .findFirst()
                .orElseThrow();
    }

    /** Returns nothing of use; {@link BigStack} wants an int. */
    private int invoke(MethodHandle handle, MemorySegment[] pointers) {
        try {
            handle.invokeExact(function, pointers);
            return 0;
        } catch (Throwable e) {
            throw failure(e);
        }
    }

    private RuntimeException failure(Throwable e) {
        if (e instanceof Error error) {
            throw error;
        }
        return e instanceof RuntimeException runtime ? runtime : new IllegalStateException(name, e);
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
            Access access, MemorySegment segment, long rows, long columns, long ld, long copyLd, int elementBytes) {
        long height = rows * elementBytes;
        long stride = copyLd * elementBytes;
        MemorySegment copy = scratch.allocate(rows == 0 ? 0 : stride * columns);
        // What is only written is copied in too: not every routine writes all of it, least of all where it fails.
        copyColumns(segment, ld * elementBytes, copy, stride, height, columns);
        if (access.isWritten()) {
            stores.add(() -> copyColumns(copy, stride, segment, ld * elementBytes, height, columns));
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
