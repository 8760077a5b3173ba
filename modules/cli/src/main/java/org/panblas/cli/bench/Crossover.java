package org.panblas.cli.bench;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.panblas.Blas;

/**
 * Up to which size Java serves a routine faster than every native library: a line of {@code crossovers.table}.
 *
 * @param routine the routine
 * @param measure what its size is measured by: the operands' elements, or the multiplications of a product
 * @param limit the largest size at which Java is faster, and is so at every smaller one
 */
public record Crossover(String routine, String measure, long limit) {
    /** Java must gain that much, so that noise and other processors do not turn it into a loss. */
    private static final double GAIN = 0.9;

    private static final int TRIES = 6;

    private static final int[] VECTORS = {2, 4, 8, 16, 24, 32, 48, 64, 96, 128, 192, 256, 384, 512};
    private static final int[] MATRICES = {1, 2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 24, 28, 32, 40, 48};

    /** The head of the table. */
    public static final String HEAD = """
            # Up to which size Java serves a call on arrays faster than a native library, the call's own cost included.
            # Written by ./panblas bench --crossover; a line is "ROUTINE MEASURE LIMIT". A routine without a line is
            # always served by the library. blas.small=off leaves the table out.
            """;

    /** Finds a routine's crossover; empty where Java does not gain at the smallest size. */
    public static Optional<Crossover> of(BenchCase benchCase, Blas java, List<Blas> libraries) {
        String measure = measure(benchCase.routine().substring(1));
        int last = IntStream.of(measure.equals("n") ? VECTORS : MATRICES)
                .takeWhile(size -> gains(benchCase, size, java, libraries))
                .reduce(0, (before, size) -> size);
        int power = measure.split("\\*", -1).length;
        return last == 0
                ? Optional.empty()
                : Optional.of(new Crossover(benchCase.routine(), measure, Math.round(Math.pow(last, power))));
    }

    /** Java is tried again where it seems to lose: its code may not be compiled yet. The library's always is. */
    private static boolean gains(BenchCase benchCase, int size, Blas java, List<Blas> libraries) {
        double least = libraries.stream()
                .mapToDouble(library -> benchCase.brief(library, size))
                .min()
                .orElse(0);
        return IntStream.range(0, TRIES).anyMatch(i -> benchCase.brief(java, size) < GAIN * least);
    }

    private static String measure(String base) {
        return switch (base) {
            case "gemv", "ger", "geru", "gerc" -> "m*n";
            case "symv", "hemv", "trmv", "trsv" -> "n*n";
            case "gemm" -> "m*n*k";
            case "syrk" -> "n*n*k";
            case "symm", "hemm", "trmm", "trsm" -> "m*n*on(side,m,n)";
            default -> "n";
        };
    }

    /** The line. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s %s %d", routine, measure, limit);
    }
}
