package org.panblas.ffm;

import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.panblas.ffm.lapack.FortranCall;
import org.panblas.ffm.lapack.FortranLapack;
import org.panblas.ffm.lapack.FortranRoutine;
import org.panblas.spi.BackendInfo;
import org.panblas.spi.CallPath;
import org.panblas.spi.LapackBackend;
import org.panblas.spi.LapackKernels;
import org.panblas.spi.Precision;
import org.panblas.spi.Routines;
import org.panblas.spi.ThreadControl;

/** LAPACK from the Fortran routines of a native library. */
final class NativeLapack extends FortranLapack implements LapackBackend {
    private static final List<String> NAMES = Routines.lapack();

    /** From so many elements on OpenBLAS factors with several threads, and needs their job table on the stack. */
    private static final long LARGE_LU = 10_000;

    /** The getrf of every OpenBLAS factors a matrix of up to 16 columns without threads. */
    private static final long SMALLEST_LU = 16 * 16;

    private final OpenedLibrary opened;
    // A routine is looked up once or, by threads that race, several times with the same outcome.
    private final FortranRoutine[] routines = new FortranRoutine[NAMES.size()];
    private final boolean smallLuOnOneThread;
    private final boolean oldComplexQz;
    private final FortranRoutine.Traits traits;
    private final Map<String, String> quirks;
    private final Runnable beforeCalls;
    private final Runnable beforeCallsInPlace;

    NativeLapack(OpenedLibrary opened) {
        this(opened, ScopedThreads.beforeCalls(opened.threads()));
    }

    private NativeLapack(OpenedLibrary opened, Runnable beforeCallsInPlace) {
        this.opened = opened;
        this.beforeCallsInPlace = beforeCallsInPlace;
        this.smallLuOnOneThread = opened.smallLuOnOneThread();
        this.traits = new FortranRoutine.Traits(
                smallLuOnOneThread ? LARGE_LU : SMALLEST_LU + 1,
                opened.width().width() == IntegerWidth.ILP64,
                opened.readsBehindVectors());
        this.quirks = opened.lapackQuirks();
        this.oldComplexQz = IntegerWidth.isLapackBefore(3, 12, opened.functions());
        this.beforeCalls = ScopedThreads.beforeCalls(opened.threads());
    }

    @Override
    public LapackKernels traced(Consumer<CallPath> path) {
        return new NativeLapack(opened, () -> {
            path.accept(CallPath.CRITICAL);
            beforeCalls.run();
        });
    }

    @Override
    protected FortranCall call(int routine, Precision p, int arguments) {
        FortranRoutine found = routines[routine];
        return FortranCall.of(found == null ? routine(routine) : found, p, arguments);
    }

    @Override
    protected boolean splitsGesv(long n, long nrhs) {
        return !smallLuOnOneThread || n * Math.max(n, nrhs) >= LARGE_LU;
    }

    @Override
    protected boolean hasOldComplexQz() {
        return oldComplexQz;
    }

    @Override
    protected boolean hasWideIntegers() {
        return traits.wide();
    }

    private FortranRoutine routine(int routine) {
        String name = NAMES.get(routine);
        MemorySegment address = find(name)
                .orElseThrow(() ->
                        new UnsupportedOperationException(name + ": " + opened.fileName() + " has no such routine"));
        FortranRoutine found = new FortranRoutine(name, address, traits, beforeCalls, beforeCallsInPlace);
        routines[routine] = found;
        return found;
    }

    @Override
    public boolean serves(String routine) {
        return !quirks.containsKey(routine) && find(routine).isPresent();
    }

    private Optional<MemorySegment> find(String routine) {
        return opened.names().findFortran(opened.library(), routine);
    }

    @Override
    public BackendInfo info() {
        return opened.info(quirks, opened.lapackBlas());
    }

    @Override
    public ThreadControl threading() {
        return opened.threads();
    }

    /** Long calls must not hold up garbage collection, so operands in arrays are copied. */
    @Override
    public boolean offHeap() {
        return true;
    }

    @Override
    public long maxIndex() {
        return opened.width().width().largest();
    }
}
