package org.panblas.ffm;

import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.panblas.ffm.lapack.FortranCall;
import org.panblas.ffm.lapack.FortranLapack;
import org.panblas.spi.BackendInfo;
import org.panblas.spi.LapackBackend;
import org.panblas.spi.Precision;
import org.panblas.spi.Routines;
import org.panblas.spi.ThreadControl;

/** LAPACK from the Fortran routines of a native library. */
final class NativeLapack extends FortranLapack implements LapackBackend {
    private static final List<String> NAMES = Routines.lapack();

    private final OpenedLibrary opened;
    // An address is looked up once or, by threads that race, several times with the same outcome.
    private final MemorySegment[] addresses = new MemorySegment[NAMES.size()];

    NativeLapack(OpenedLibrary opened) {
        this.opened = opened;
    }

    @Override
    protected FortranCall call(int routine, Precision p) {
        MemorySegment address = addresses[routine];
        if (address == null) {
            String name = NAMES.get(routine);
            address = find(name)
                    .orElseThrow(() -> new UnsupportedOperationException(
                            name + ": " + opened.fileName() + " has no such routine"));
            addresses[routine] = address;
        }
        return new FortranCall(p, NAMES.get(routine), address);
    }

    @Override
    public boolean serves(String routine) {
        return find(routine).isPresent();
    }

    private Optional<MemorySegment> find(String routine) {
        return opened.names().findFortran(opened.library(), routine);
    }

    @Override
    public BackendInfo info() {
        return opened.info(Map.of(), opened.lapackBlas());
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
        return Integer.MAX_VALUE;
    }
}
