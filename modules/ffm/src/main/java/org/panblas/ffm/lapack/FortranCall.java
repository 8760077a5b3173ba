package org.panblas.ffm.lapack;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.panblas.BlasArgumentException;
import org.panblas.Diag;
import org.panblas.EigenvalueSelector;
import org.panblas.GeneralizedEigenvalueSelector;
import org.panblas.Side;
import org.panblas.Transpose;
import org.panblas.Uplo;
import org.panblas.ffm.BigStack;
import org.panblas.ffm.HermitianDiagonal;
import org.panblas.ffm.PageEnd;
import org.panblas.spi.Precision;

/**
 * One call of a Fortran routine: collects the arguments in Fortran's order, then makes the call.
 *
 * <p>Operands in arrays are copied to native memory, and back where they are written, because a call can be long and a
 * heap array that native code works on stops every garbage collection of the process. Native operands go as they are, and
 * so do arrays of small systems of equations.
 *
 * <p>A call object has native memory for every scalar argument and for small arrays. It is used again by later calls, of
 * any thread, so that a small call allocates nothing.
 */
public final class FortranCall implements AutoCloseable {
    /**
     * Behind every work space, because some routines write beyond what they ask for. The table says which do in the
     * versions that were tried ({@link #more}); this is for the others.
     */
    static final int MARGIN_BYTES = 256;

    /** Up to here, arithmetic takes less time than copies of the operands. */
    private static final long LARGEST_IN_HEAP = 16;

    /** A complex double. */
    private static final int SCALAR_BYTES = 16;

    /** More than the longest argument list of LAPACK has. */
    private static final int SLOTS = 64;

    /** Calls to be used again; a thread begins to look at a place of its own, so that threads seldom meet. */
    private static final AtomicReferenceArray<FortranCall> CALLS = new AtomicReferenceArray<>(
            Integer.highestOneBit(Math.max(4, 2 * Runtime.getRuntime().availableProcessors())));

    /** Any thread but the caller's: what it may not access is confined. It must not keep what the first caller has. */
    private static final Thread STRANGER =
            Thread.ofPlatform().inheritInheritableThreadLocals(false).unstarted(() -> {});

    private final AtomicBoolean busy = new AtomicBoolean(true);
    private final Arena arena = Arena.ofAuto();
    // Integers and letters are collected here and copied to native memory at once. All platforms that have libraries
    // are little-endian: an integer of 32 bits, one of 64 and a letter begin at the same place.
    private final long[] integers = new long[SLOTS];
    private final MemorySegment frame = arena.allocate((long) SLOTS * Long.BYTES, 64);
    private final MemorySegment[] slots = new MemorySegment[SLOTS];
    private final MemorySegment scalars = arena.allocate((long) SLOTS * SCALAR_BYTES, 64);
    private final MemorySegment[] scalarSlots = new MemorySegment[SLOTS];
    // The array that goes to the handle has the length of the argument list; one is kept for each length.
    private final MemorySegment[][] lists = new MemorySegment[SLOTS + 1][];
    private final Operand[] operands = new Operand[SLOTS];
    private final Work[] works = new Work[SLOTS];
    private final List<Mirror> mirrors = new ArrayList<>(0);
    private final long[] sizes = new long[SLOTS];

    private FortranRoutine routine;
    private Precision p;
    private MemorySegment[] arguments;
    private int count;
    private int operandCount;
    private int workCount;
    private Arena stub;
    private Selectors selectors;
    private int infoSlot = -1;
    private boolean foreign;
    private boolean hasQuery;
    private boolean workBySizes;
    private boolean largeStack;
    private long largest;
    private long total;
    private long lastLd;
    /** Bytes of the longest column that a library may read behind its operands. */
    private long behind;

    private FortranCall() {
        for (int i = 0; i < SLOTS; i++) {
            slots[i] = frame.asSlice((long) i * Long.BYTES, Long.BYTES);
        }
    }

    /**
     * Begins a call.
     *
     * @param routine what is called
     * @param p the element type
     * @param length how many arguments follow, without the lengths of characters
     */
    @SuppressWarnings("ReferenceEquality") // whether this very object is there
    public static FortranCall of(FortranRoutine routine, Precision p, int length) {
        FortranCall call = idle();
        MemorySegment[] list = call.lists[length];
        if (list == null) {
            list = call.list(length);
        }
        // A reference that is there already is not stored again, here and below: in an old object that costs a barrier.
        if (call.routine != routine) {
            call.routine = routine;
        }
        if (call.p != p) {
            call.p = p;
        }
        if (call.arguments != list) {
            call.arguments = list;
        }
        return call;
    }

    private MemorySegment[] list(int length) {
        try {
            lists[length] = new MemorySegment[length];
            return lists[length];
        } catch (OutOfMemoryError e) {
            // Nobody has this call yet who would close it.
            busy.setRelease(false);
            throw e;
        }
    }

    private static FortranCall idle() {
        int mask = CALLS.length() - 1;
        int first = (int) Thread.currentThread().threadId();
        for (int i = 0; i <= mask; i++) {
            int place = (first + i) & mask;
            FortranCall call = CALLS.getAcquire(place);
            if (call == null) {
                FortranCall made = new FortranCall();
                if (CALLS.compareAndSet(place, null, made)) {
                    return made;
                }
            } else if (!call.busy.getPlain() && call.busy.compareAndSet(false, true)) {
                return call;
            }
        }
        // More calls at a time than the machine has processors for: this one is not kept.
        return new FortranCall();
    }

    @Override
    public void close() {
        if (foreign) {
            // A call at rest must not keep the memory of others alive.
            Arrays.fill(arguments, null);
            foreign = false;
        }
        String damage = Fence.WANTED ? damage() : null;
        for (int i = 0; i < operandCount; i++) {
            operands[i].close();
        }
        for (int i = 0; i < workCount; i++) {
            works[i].room.give();
        }
        if (!mirrors.isEmpty()) {
            mirrors.clear();
        }
        if (stub != null) {
            stub.close();
            stub = null;
            selectors = null;
        }
        count = 0;
        operandCount = 0;
        workCount = 0;
        infoSlot = -1;
        hasQuery = false;
        workBySizes = false;
        largeStack = false;
        largest = 0;
        total = 0;
        behind = 0;
        busy.setRelease(false);
        if (damage != null) {
            throw new IllegalStateException(damage);
        }
    }

    /** Which routine wrote beside which array that it got from here, or null. */
    private String damage() {
        String found = null;
        for (int i = 0; i < operandCount; i++) {
            found = damage(found, "its operand " + (i + 1), operands[i].damage());
        }
        for (int i = 0; i < workCount; i++) {
            found = damage(found, works[i].name, works[i].room.damage());
        }
        return found;
    }

    private String damage(String before, String array, String damage) {
        return damage == null ? before : routine.name() + ": the library wrote " + damage + ", " + array;
    }

    @SuppressWarnings({"MemorySegmentReferenceEquality", "ReferenceEquality"}) // whether this very object is there
    private void add(MemorySegment argument) {
        if (arguments[count] != argument) {
            arguments[count] = argument;
        }
        count++;
    }

    private void addInteger(long value) {
        integers[count] = value;
        add(slots[count]);
    }

    /** An array, of which no integer stands in the frame. */
    private void addArray(MemorySegment argument) {
        integers[count] = 0;
        add(argument);
    }

    private void addForeign(MemorySegment argument) {
        foreign = true;
        addArray(argument);
    }

    /** A dimension. */
    void size(long value) {
        largest = Math.max(largest, value);
        total += value;
        integer(value);
    }

    /** Any other integer. */
    void integer(long value) {
        addInteger(routine.traits().wide() ? value : Math.toIntExact(value));
    }

    /** A LOGICAL. */
    void flag(boolean value) {
        integer(value ? 1 : 0);
    }

    void letter(char letter) {
        addInteger(letter);
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
        long at = (long) count * SCALAR_BYTES;
        if (precision.real() == Precision.S) {
            scalars.set(ValueLayout.JAVA_FLOAT, at, (float) re);
            scalars.set(ValueLayout.JAVA_FLOAT, at + Float.BYTES, (float) im);
        } else {
            scalars.set(ValueLayout.JAVA_DOUBLE, at, re);
            scalars.set(ValueLayout.JAVA_DOUBLE, at + Double.BYTES, im);
        }
        if (scalarSlots[count] == null) {
            scalarSlots[count] = scalars.asSlice(at, SCALAR_BYTES);
        }
        addArray(scalarSlots[count]);
    }

    /** A rows x columns matrix; its leading dimension follows by {@link #ld}. */
    void matrix(MemorySegment segment, int bytes, long rows, long columns, long ld) {
        if (!isCopied(segment, bytes, rows, columns, ld)) {
            operand().skip();
            addForeign(passed(segment));
            // A column has no next one, but some routines look ahead to where it would be.
            long distance = columns == 1 ? rows : ld;
            lastLd = rows > 0 && columns > 0 ? distance : ofNothing(Math.max(ld, largest));
        } else {
            copiedMatrix(segment, bytes, rows, columns, ld, rows, 0);
        }
    }

    /**
     * A Hermitian matrix of order n that is read and written; no imaginary part of its diagonal is left to be read from
     * order {@code least} on. Below, it stays as LAPACK leaves it.
     */
    void hermitian(MemorySegment segment, int bytes, long n, long ld, long least) {
        matrix(segment, bytes, n, n, ld);
        if (n >= least) {
            boolean copied = isCopied(segment, bytes, n, n, ld);
            HermitianDiagonal.clear(copied ? arguments[count - 1] : segment, bytes / 2, n, lastLd);
        }
    }

    /**
     * A matrix that the routine gets a copy of in any case, with {@code height} for its leading dimension and, behind it,
     * {@code beyond} columns that nobody reads again.
     */
    void copiedMatrix(MemorySegment segment, int bytes, long rows, long columns, long ld, long height, long beyond) {
        // Of a matrix that is left out any leading dimension is legal, but not to all that a routine calls: gejsv asks
        // gesvj for work space with it, and the reference ends the process.
        boolean filled = rows > 0 && columns > 0;
        lastLd = Math.max(1, filled ? height : ofNothing(Math.max(height, largest)));
        long column = lastLd * bytes;
        long room = readsBehind() && filled ? column + bytes : 0;
        behind = Math.max(behind, room);
        room = Math.max(room, beyond * column);
        addArray(operand().in(segment, Math.max(0, rows) * bytes, Math.max(0, columns), ld * bytes, column, room));
    }

    /**
     * Whether an operand goes as a copy. What has no elements does: some routines look at the first one, as {@code larfx}
     * in all versions. What ends with a page does, because nobody knows what is called beneath; routines of BLAS that read
     * behind their operands are among it.
     */
    private boolean isCopied(MemorySegment segment, int bytes, long rows, long columns, long ld) {
        return !segment.isNative()
                || rows <= 0
                || columns <= 0
                || readsBehind()
                || PageEnd.isNear(segment, columns, rows, ld, bytes);
    }

    /** Whether what stands behind an operand has to be memory, too. */
    private boolean readsBehind() {
        return p.isComplex() && routine.traits().readsBehind();
    }

    /** A band of no columns may have more rows than a leading dimension can tell. */
    private long ofNothing(long ld) {
        return routine.traits().wide() ? ld : Math.min(ld, Integer.MAX_VALUE);
    }

    /** The leading dimension of the matrix before, as it is passed. */
    void ld() {
        integer(lastLd);
    }

    /** A contiguous vector; what has no elements may be missing. */
    void vector(MemorySegment segment, int bytes, long n) {
        long length = Math.max(0, n) * bytes;
        if (!isCopied(segment, bytes, n, 1, n)) {
            operand().skip();
            addForeign(passed(segment));
        } else {
            addArray(operand().in(segment, length, 1, length, length, readsBehind() ? bytes : 0));
        }
    }

    /** A vector of integers or of truth values. */
    void integers(MemorySegment segment, long n) {
        if (routine.traits().wide()) {
            addArray(operand().widen(segment, n));
        } else {
            vector(segment, Integer.BYTES, n);
        }
    }

    private Operand operand() {
        if (operands[operandCount] == null) {
            operands[operandCount] = new Operand(arena);
        }
        return operands[operandCount++];
    }

    /** After the call: copies an operand back, which is the matrix or vector of this index, if it was copied. */
    void back(int index, MemorySegment segment) {
        operands[index].out(segment);
    }

    /** Work space of a size that is known. */
    void work(String name, Element element, long n) {
        lastLd = Math.max(1, n);
        addArray(space(work(name, element, false), lastLd));
    }

    private MemorySegment space(Work work, long n) {
        return work.space(n, MARGIN_BYTES + behind, routine.traits().wide());
    }

    /** Work space whose size is asked of the routine. */
    void work(String name, Element element) {
        hasQuery = true;
        lastLd = -1;
        addArray(work(name, element, true).room.take(Element.Z.bytes(), 0));
    }

    /** The work space before wants so many elements more than the routine says. */
    void more(long elements) {
        works[workCount - 1].more = elements;
    }

    private Work work(String name, Element element, boolean queried) {
        if (works[workCount] == null) {
            works[workCount] = new Work(arena);
        }
        Work work = works[workCount++];
        work.begin(name, element, count, queried);
        return work;
    }

    /** The length of the work space before. */
    void length() {
        works[workCount - 1].lengthSlot = count;
        integer(lastLd);
    }

    /** The size of the work space depends on the integers and letters alone, so that an answer may serve again. */
    void workBySizes() {
        workBySizes = true;
    }

    /** The routine factors a matrix of so many elements by LU. */
    void lu(long elements) {
        largeStack = elements >= routine.traits().largeLu();
    }

    /** An operand of the API that stands in a work space from element {@code from} on. */
    void mirror(Access access, MemorySegment segment, int bytes, long n, String work, long from) {
        mirrors.add(new Mirror(access, segment, bytes, Math.max(0, n), false, work, from * bytes));
    }

    /** The same for integers. */
    void mirrorIntegers(Access access, MemorySegment segment, long n, String work, long from) {
        boolean wide = routine.traits().wide();
        long fromByte = from * (wide ? Long.BYTES : Integer.BYTES);
        mirrors.add(new Mirror(access, segment, Integer.BYTES, Math.max(0, n), wide, work, fromByte));
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
            addForeign(MemorySegment.NULL);
            return;
        }
        selectors = asked;
        stub = Arena.ofShared();
        addForeign(asked.function(pointers, routine.traits().wide(), stub));
    }

    void info() {
        infoSlot = count;
        addInteger(0);
    }

    /** Whether so small a dimension makes a call of some microseconds, which a garbage collection may well wait for. */
    static boolean isSmall(long dimension) {
        return dimension <= LARGEST_IN_HEAP;
    }

    /** Whether a small call may work on an operand in its array, of which every element has a proper address. */
    static boolean goesInPlace(MemorySegment segment, int elementBytes) {
        return !segment.isNative() && segment.maxByteAlignment() >= elementBytes;
    }

    /** An argument that goes to the function beside this object. */
    void elsewhere() {
        count++;
    }

    MemorySegment function() {
        return routine.addressInPlace();
    }

    /** Where an integer, letter or info stands. */
    MemorySegment slot(int position) {
        return slots[position];
    }

    /** Puts integers and letters in their places. */
    void store() {
        MemorySegment.copy(integers, 0, frame, ValueLayout.JAVA_LONG, 0, count);
    }

    /**
     * Makes the call; what it wrote into copies is brought {@link #back} then.
     *
     * @return info >= 0; 0 for routines without
     */
    int run(FortranSignature signature) {
        store();
        if (hasQuery) {
            makeWorkSpace(signature);
        }
        // Outputs too: what the routine does not write is what it was.
        if (!mirrors.isEmpty()) {
            mirrors.forEach(mirror -> mirror.in(space(mirror.work())));
        }
        if (largeStack) {
            BigStack.call(() -> invoke(signature));
        } else {
            invoke(signature);
        }
        if (selectors != null) {
            selectors.rethrow();
        }
        int result = result();
        if (!mirrors.isEmpty()) {
            mirrors.forEach(mirror -> mirror.out(space(mirror.work())));
        }
        return result;
    }

    /** Calls a function of {@code float} or {@code double}. */
    double value(FortranSignature signature) {
        store();
        try {
            return signature.value(routine.address(), arguments);
        } catch (Throwable e) {
            throw failure(e);
        }
    }

    private void makeWorkSpace(FortranSignature signature) {
        long[] known = workBySizes ? routine.sizes(integers, count) : null;
        if (known == null) {
            known = query(signature);
        }
        for (int i = 0; i < workCount; i++) {
            Work work = works[i];
            if (work.queried) {
                arguments[work.position] = space(work, known[i]);
                if (work.lengthSlot >= 0) {
                    frame.set(ValueLayout.JAVA_LONG, (long) work.lengthSlot * Long.BYTES, known[i]);
                }
            }
        }
    }

    /** Asks the routine, and answers the size of each work space; what is not asked for has none. */
    private long[] query(FortranSignature signature) {
        invoke(signature);
        result();
        for (int i = 0; i < workCount; i++) {
            Work work = works[i];
            // Where an operand is empty or a column, some queries answer less than the routine then wants: those of
            // geqp3, unmbr, gehrd and gesvdq. Integers near 2^31 are no sizes of operands then.
            boolean wide = routine.traits().wide();
            long least = total > Integer.MAX_VALUE ? 0 : total;
            long size = Math.max(least, work.element.size(arguments[work.position], wide)) + work.more;
            sizes[i] = !work.queried ? 0 : wide ? size : Math.min(Integer.MAX_VALUE, size);
        }
        if (workBySizes) {
            routine.remember(integers, count, Arrays.copyOf(sizes, workCount));
        }
        return sizes;
    }

    /** What our checks let pass and LAPACK's do not, a condition that holds under some options only, is an exception. */
    int result() {
        int result = infoSlot < 0 ? 0 : frame.get(ValueLayout.JAVA_INT, (long) infoSlot * Long.BYTES);
        if (result < 0) {
            throw rejected(result);
        }
        return result;
    }

    private BlasArgumentException rejected(int result) {
        return new BlasArgumentException(routine.name() + ": " + argument(-result) + ", which the library rejects");
    }

    /** An argument of the call, from 1 in Fortran's order, as other messages name it. */
    private String argument(int number) {
        String routineName = routine.name();
        String[] words = FortranNames.of(routineName, p.isComplex()).split(" ", -1);
        String[] word = number > words.length ? new String[1] : words[number - 1].split(":", -1);
        if (word.length == 1) {
            return "Fortran argument " + number;
        }
        String value = switch (word[2]) {
            case "N" -> " = " + integers[number - 1];
            case "L" -> " = '" + (char) integers[number - 1] + "'";
            case "R" -> {
                MemorySegment scalar = arguments[number - 1];
                boolean single = p.real() == Precision.S;
                yield " = " + (single ? scalar.get(ValueLayout.JAVA_FLOAT, 0) : scalar.get(ValueLayout.JAVA_DOUBLE, 0));
            }
            default -> "";
        };
        return word[0] + " (argument " + word[1] + ")" + value;
    }

    private MemorySegment space(String name) {
        return Arrays.stream(works, 0, workCount)
                .filter(w -> w.name.equals(name))
                .map(w -> arguments[w.position])
                .findFirst()
                .orElseThrow();
    }

    /** Returns nothing of use; {@link BigStack} wants an int. */
    private int invoke(FortranSignature signature) {
        try {
            signature.call(routine.address(), arguments);
            return 0;
        } catch (Throwable e) {
            throw failure(e);
        }
    }

    static RuntimeException failure(Throwable e) {
        if (e instanceof Error error) {
            throw error;
        }
        return e instanceof RuntimeException runtime ? runtime : new IllegalStateException(e);
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
}
