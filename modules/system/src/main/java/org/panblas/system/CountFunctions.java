package org.panblas.system;

import java.util.function.IntSupplier;
import org.panblas.ffm.NativeFunctions;
import org.panblas.spi.ThreadControl;

/**
 * The thread count of a library that has a pair of functions for it, {@code int get(void)} and {@code void set(int)},
 * which hold for the whole process.
 *
 * @param functions the library
 * @param get the name of the one
 * @param set the name of the other
 */
record CountFunctions(NativeFunctions functions, String get, String set) implements ThreadControl {
    @Override
    public int threads() {
        return Math.max(1, functions.intGetter(get).map(IntSupplier::getAsInt).orElse(1));
    }

    /** The libraries tell no bound: a count above the processors is of no use, and one that is in force is none too many. */
    @Override
    public int maxThreads() {
        return scope() == Scope.FIXED
                ? threads()
                : Math.max(threads(), Runtime.getRuntime().availableProcessors());
    }

    @Override
    public void setThreads(int n) {
        functions.intSetter(set).ifPresent(setter -> setter.accept(n));
    }

    @Override
    public Scope scope() {
        return functions.intSetter(set).isEmpty() ? Scope.FIXED : Scope.PROCESS;
    }
}
