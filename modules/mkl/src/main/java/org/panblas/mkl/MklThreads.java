package org.panblas.mkl;

import org.panblas.ffm.NativeFunctions;
import org.panblas.spi.ThreadControl;

/**
 * The thread count of MKL for the calling thread. There is one for the process too, but that is the program's: other
 * libraries may use the same MKL.
 *
 * @param functions the library
 */
record MklThreads(NativeFunctions functions) implements ThreadControl {
    private static final String GET = "MKL_Get_Max_Threads";
    private static final String SET = "MKL_Set_Num_Threads_Local";

    /** MKL itself has no bound; this one keeps a slip of the pen from starting a million threads. */
    private static final int MOST = 256;

    @Override
    public int threads() {
        return functions.intGetter(GET).map(count -> count.getAsInt()).orElse(1);
    }

    @Override
    public int maxThreads() {
        return scope() == Scope.FIXED
                ? threads()
                : Math.max(MOST, Runtime.getRuntime().availableProcessors());
    }

    @Override
    public void setThreads(int n) {
        functions.intSetter(SET).ifPresent(setter -> setter.accept(n));
    }

    @Override
    public Scope scope() {
        boolean both = functions.library().has(GET) && functions.library().has(SET);
        return both ? Scope.THREAD : Scope.FIXED;
    }
}
