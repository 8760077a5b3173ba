package org.panblas.cli.bench;

import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The results as a JSON array, an object a timing. Keys are added to it, but none is taken away: first those of
 * {@link BenchResult}; then {@code version}, of the library; {@code peak}, the machine's in GFLOP/s for this precision and
 * thread count; {@code machine}, in one line.
 */
public final class BenchJson {
    private BenchJson() {}

    /** The array. */
    public static String of(BenchRun run) {
        return run.results().stream()
                .map(result -> object(run, result))
                .collect(Collectors.joining(",\n  ", "[\n  ", "\n]\n"));
    }

    private static String object(BenchRun run, BenchResult result) {
        return String.format(
                Locale.ROOT,
                "{\"routine\": %s, \"backend\": %s, \"m\": %d, \"n\": %d, \"k\": %d, \"threads\": %d,"
                        + " \"seconds\": %.6e, \"gflops\": %.4f, \"version\": %s, \"peak\": %s, \"machine\": %s}",
                string(result.routine()),
                string(result.backend()),
                result.m(),
                result.n(),
                result.k(),
                result.threads(),
                result.seconds(),
                result.gflops(),
                string(run.subject(result.backend()).map(Subject::version).orElse("")),
                run.peak(result)
                        .map(peak -> String.format(Locale.ROOT, "%.2f", peak.gflops()))
                        .orElse("null"),
                string(run.machine().toString()));
    }

    /** Names and versions hold no control characters. */
    private static String string(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
