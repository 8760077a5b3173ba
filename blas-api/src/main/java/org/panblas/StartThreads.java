package org.panblas;

import java.util.Collection;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.panblas.order.Settings;
import org.panblas.spi.ThreadControl;

/**
 * The thread count a library begins with: {@code blas.threads=n|auto}.
 *
 * <p>{@code auto}, the default, is the library's own count, but no more than the processors this JVM may use: libraries
 * look at the machine or the affinity mask and not at a container's quota. A library that starts with one thread was
 * not told otherwise (BLIS) and gets them all. A variable that the user set for the library wins over {@code auto}, as
 * the library's documents promise; it does not win over a number given to Panblas.
 */
final class StartThreads {
    static final String PROPERTY = "blas.threads";

    private static final Set<String> VARIABLES = Set.of(
            "OPENBLAS_NUM_THREADS",
            "OPENBLAS_DEFAULT_NUM_THREADS",
            "GOTO_NUM_THREADS",
            "BLIS_NUM_THREADS",
            "OMP_NUM_THREADS",
            "MKL_NUM_THREADS",
            "NVPL_BLAS_NUM_THREADS",
            "ARMPL_NUM_THREADS",
            "VECLIB_MAXIMUM_THREADS");

    private StartThreads() {}

    /**
     * The count to set, or empty to leave the library's.
     *
     * @param variables the environment variables that are set and that the library reads
     * @param processors what the JVM may use
     */
    static OptionalInt choose(Settings settings, ThreadControl control, Collection<String> variables, int processors) {
        Optional<String> value = settings.nonBlankProperty(PROPERTY);
        if (value.isPresent() && !value.get().equalsIgnoreCase("auto")) {
            return OptionalInt.of(parse(value.get()));
        }
        if (variables.stream().anyMatch(VARIABLES::contains) || control.scope() == ThreadControl.Scope.FIXED) {
            return OptionalInt.empty();
        }
        int own = control.threads();
        int most = own == 1 ? control.maxThreads() : own;
        return OptionalInt.of(Math.min(most, processors));
    }

    private static int parse(String value) {
        try {
            int n = Integer.parseInt(value);
            if (n >= 1) {
                return n;
            }
        } catch (NumberFormatException e) {
            // Falls through to the same text: neither is a thread count.
        }
        throw new OrderException(PROPERTY + " (system property) = \"" + value
                + "\": must be auto or a whole number >= 1. Use \"auto\", or \"1\".");
    }
}
