package org.panblas.openblas;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.panblas.ffm.NativeFunctions;
import org.panblas.spi.ThreadControl;

/**
 * The thread count of an OpenBLAS, which holds for the whole process.
 *
 * @param functions the library
 * @param layer its threading layer
 * @param config its configuration
 */
record OpenBlasThreads(NativeFunctions functions, String layer, String config) implements ThreadControl {
    /** The size of the build's tables: a count above it is cut without a word. */
    private static final Pattern BUILD_MAXIMUM = Pattern.compile("MAX_THREADS=(\\d{1,6})");

    @Override
    public int threads() {
        return functions
                .intGetter("openblas_get_num_threads")
                .map(count -> count.getAsInt())
                .orElse(1);
    }

    @Override
    public int maxThreads() {
        if (scope() == Scope.FIXED) {
            return threads();
        }
        Matcher maximum = BUILD_MAXIMUM.matcher(config);
        if (maximum.find()) {
            return Math.max(1, Integer.parseInt(maximum.group(1)));
        }
        return functions
                .intGetter("openblas_get_num_procs")
                .map(count -> count.getAsInt())
                .orElseGet(this::threads);
    }

    @Override
    public void setThreads(int n) {
        functions.intSetter("openblas_set_num_threads").ifPresent(setter -> setter.accept(n));
    }

    @Override
    public Scope scope() {
        boolean fixed = layer.equals("none")
                || functions.intSetter("openblas_set_num_threads").isEmpty();
        return fixed ? Scope.FIXED : Scope.PROCESS;
    }
}
