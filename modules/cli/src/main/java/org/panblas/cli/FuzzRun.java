package org.panblas.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.panblas.Blas;
import org.panblas.Lapack;
import org.panblas.testkit.Fuzz;
import org.panblas.testkit.LastCall;
import org.panblas.testkit.RoutineResult.Failure;
import org.panblas.testkit.RoutineSpec;

/** Fuzzes backends one after the other, says every ten seconds how far it is, and sums up. */
final class FuzzRun {
    private static final long SECONDS_BETWEEN_LINES = 10;

    private final PrintWriter out;
    private final long seed;
    private String previous;
    private long since;

    FuzzRun(PrintWriter out, long seed) {
        this.out = out;
        this.seed = seed;
    }

    /**
     * Fuzzes one backend; true where nothing failed.
     *
     * @param blas null where BLAS is not asked for
     * @param lapack null where LAPACK is not asked for
     * @param seconds for both together, in proportion to their routines
     */
    boolean run(String name, Blas blas, Lapack lapack, Predicate<RoutineSpec> wanted, double seconds) {
        List<Fuzz> parts = new ArrayList<>();
        if (blas != null) {
            parts.add(Fuzz.of(blas, wanted, seed));
        }
        if (lapack != null) {
            parts.add(Fuzz.of(lapack, wanted, seed));
        }
        int routines = parts.stream().mapToInt(part -> part.routines().size()).sum();
        if (routines == 0) {
            return true;
        }
        Fuzz.Counts counts = new Fuzz.Counts(0, 0, 0, 0);
        try (LastCall last = lastCall(name)) {
            out.printf(
                    Locale.ROOT,
                    "%s: %d routines, seed %d; the call that is being made stands in %s%n",
                    name,
                    routines,
                    seed,
                    last.file());
            out.flush();
            for (Fuzz part : parts) {
                run(name, part, last, seconds * part.routines().size() / routines);
                counts = counts.plus(part.counts());
            }
        } catch (IOException e) {
            throw new CommandFailure("the file for the call that is being made cannot be written: " + e.getMessage());
        }
        out.printf(
                Locale.ROOT,
                "%s: %d routines, %s%n%n",
                name,
                routines,
                describe(counts) + (counts.failures() == 0 ? ", all right" : ""));
        out.flush();
        return counts.failures() == 0;
    }

    private static LastCall lastCall(String name) throws IOException {
        Path file = Files.createTempFile("panblas-fuzz-", ".txt");
        return new LastCall(file, "./panblas check --backend " + name + " --case ");
    }

    private void run(String name, Fuzz fuzz, LastCall last, double seconds) {
        long start = System.nanoTime();
        long end = start + (long) (seconds * TimeUnit.SECONDS.toNanos(1));
        long[] next = {start + TimeUnit.SECONDS.toNanos(SECONDS_BETWEEN_LINES)};
        fuzz.run(
                () -> {
                    long now = System.nanoTime();
                    if (now - next[0] >= 0) {
                        next[0] = now + TimeUnit.SECONDS.toNanos(SECONDS_BETWEEN_LINES);
                        out.printf(
                                Locale.ROOT,
                                "  %s: %3d %% of %.0f s, %s%n",
                                name,
                                100 * (now - start) / Math.max(1, end - start),
                                seconds,
                                describe(fuzz.counts()));
                        out.flush();
                    }
                    return now - end < 0;
                },
                call -> {
                    last.note(call);
                    tellSlow(name, call);
                },
                failure -> print(name, failure));
    }

    /** A call that took very long is worth a look, even where it was right in the end. */
    private void tellSlow(String name, String call) {
        long now = System.nanoTime();
        if (previous != null && now - since > TimeUnit.SECONDS.toNanos(SECONDS_BETWEEN_LINES)) {
            out.printf("  %s: %s took %d s%n", name, previous, TimeUnit.NANOSECONDS.toSeconds(now - since));
            out.flush();
        }
        previous = call;
        since = now;
    }

    private void print(String name, Failure failure) {
        out.print("FAILED" + System.lineSeparator() + failure.describe(name));
        out.flush();
    }

    private static String describe(Fuzz.Counts counts) {
        return String.format(
                Locale.ROOT,
                "%d legal calls, %d refused, %d left out, %d failures",
                counts.legal(),
                counts.refused(),
                counts.leftOut(),
                counts.failures());
    }
}
