package org.panblas.ffm;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.panblas.spi.BackendControl;
import org.panblas.spi.BlasKernels;
import org.panblas.spi.CallPath;
import org.panblas.spi.TracedBlas;

/**
 * Where the ways of a call on heap memory part: limits in the units by which {@link RoutedBlas} estimates the work of a
 * call.
 */
final class Routes {
    /** The bandwidth that one core has to memory, at least: gigabytes a second, or bytes a nanosecond. */
    private static final double BANDWIDTH = 4;

    /** What a strided element costs of it: a cache line. */
    private static final int LINE_BYTES = 64;

    /** A slice of less would be all call and no work. */
    private static final int SHORTEST_SLICE = LINE_BYTES / Double.BYTES;

    /** In the time in which a core fetches a double from memory, it multiplies and adds that many. */
    private static final double FETCH = 16;

    private final BlasKernels java;
    private final double[] small;
    private final double bytes;
    private final double products;
    private final Set<String> readsBehind;

    private Routes(BlasKernels java, double[] small, double bytes, double products, Set<String> readsBehind) {
        this.java = java;
        this.readsBehind = readsBehind;
        this.small = small;
        this.bytes = bytes;
        this.products = products;
    }

    /**
     * The limits that the user's settings ask for.
     *
     * @param fallback Java's kernels, where there are some
     * @param speed of the library's products: multiplications with an addition in a nanosecond
     * @param readsBehind routines of the library that read behind their operands
     */
    static Routes of(Optional<BlasKernels> fallback, CallSettings settings, double speed, Set<String> readsBehind) {
        if (!RoutedBlas.ROOM_BEHIND.containsAll(readsBehind)) {
            throw new IllegalArgumentException("of " + readsBehind + " only " + RoutedBlas.ROOM_BEHIND + " are heard");
        }
        Optional<BlasKernels> java = fallback.filter(kernels -> settings.small() && hasVectors(kernels));
        return new Routes(
                java.orElse(null),
                java.isPresent() ? Crossovers.limits() : none(),
                settings.criticalNanos() * BANDWIDTH,
                settings.criticalNanos() * speed,
                Set.copyOf(readsBehind));
    }

    /** The same limits, with Java's kernels telling that they serve. */
    Routes traced(Consumer<CallPath> path) {
        return java == null
                ? this
                : new Routes(new TracedBlas(java, CallPath.JAVA, path), small, bytes, products, readsBehind);
    }

    /** Routines of the library that read behind their operands. */
    Set<String> readsBehind() {
        return readsBehind;
    }

    /** Serves tiny calls; null where none are. */
    BlasKernels java() {
        return java;
    }

    /**
     * For each routine the largest size that Java serves, in the measure of {@code crossovers.table}; negative for none.
     */
    double[] small() {
        return small.clone();
    }

    /** Elements of a vector in one critical call. */
    int slice() {
        return (int) Math.clamp(bytes / LINE_BYTES, SHORTEST_SLICE, Integer.MAX_VALUE);
    }

    /** Bytes of a matrix that one critical call of level 2 touches. */
    double bytes() {
        return bytes;
    }

    /** Work of one critical call of level 3, as {@link #work} counts it, in double precision. */
    double products() {
        return products;
    }

    /**
     * The work of a product of m × k and k × n elements: multiplications, and what it costs to fetch the operands, which
     * is most of it where a dimension is small.
     */
    static double work(double m, double n, double k) {
        return m * n * k + FETCH * (m * n + k * (m + n));
    }

    /** The crossovers are those of vector kernels; scalar ones lose to the library much earlier. */
    private static boolean hasVectors(BlasKernels kernels) {
        return kernels instanceof BackendControl control
                && !control.info().core().equals("scalar");
    }

    private static double[] none() {
        double[] limits = new double[Crossovers.ROUTINES];
        Arrays.fill(limits, -1);
        return limits;
    }

    /** How calls go, for the report. */
    String describe(CallSettings settings) {
        return "critical up to " + settings.criticalText() + ", small " + (java == null ? "off" : "auto");
    }
}
