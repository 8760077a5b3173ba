package org.panblas.ffm;

import java.util.Map;
import org.panblas.ffm.lapack.FortranRoutines;
import org.panblas.spi.BackendInfo;
import org.panblas.spi.LapackBackend;
import org.panblas.spi.ThreadControl;

/** LAPACK from the Fortran routines of a native library. */
final class NativeLapack extends FortranLapack implements LapackBackend {
    private final OpenedLibrary opened;

    NativeLapack(OpenedLibrary opened) {
        super(new FortranRoutines(routine -> opened.names().findFortran(opened.library(), bare(routine))));
        this.opened = opened;
    }

    /** The routine's name without the underscore that compilers add. */
    private static String bare(String symbol) {
        return symbol.endsWith("_") ? symbol.substring(0, symbol.length() - 1) : symbol;
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
