package org.panblas.cli.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * All that one run of the benchmark found.
 *
 * @param machine where it ran
 * @param subjects the backends, each in the roles it was timed in
 * @param peaks the machine's peaks, for every precision and thread count among the results
 * @param results the timings
 */
public record BenchRun(Machine machine, List<Subject> subjects, List<Peak> peaks, List<BenchResult> results) {
    public BenchRun {
        subjects = List.copyOf(subjects);
        peaks = List.copyOf(peaks);
        results = List.copyOf(results);
    }

    /** The run with these results; the peaks that they are to be held against are measured now. */
    public static BenchRun of(List<Subject> subjects, List<BenchResult> results) {
        Map<List<Object>, Peak> peaks = new LinkedHashMap<>();
        for (BenchResult result : results) {
            boolean wide = isWide(result);
            int threads = Math.min(result.threads(), Runtime.getRuntime().availableProcessors());
            peaks.computeIfAbsent(List.of(wide, threads), key -> Peak.measure(wide, threads));
        }
        return new BenchRun(Machine.here(), subjects, List.copyOf(peaks.values()), results);
    }

    /** The results by routine, in their order. */
    Map<String, List<BenchResult>> byRoutine() {
        return results.stream()
                .collect(Collectors.groupingBy(BenchResult::routine, LinkedHashMap::new, Collectors.toList()));
    }

    /** The names of the backends, each once. */
    List<String> backends() {
        return subjects.stream().map(Subject::name).distinct().toList();
    }

    /** The backend in whatever role. */
    Optional<Subject> subject(String backend) {
        return subjects.stream()
                .filter(subject -> subject.name().equals(backend))
                .findFirst();
    }

    /** How many threads a backend was timed with. */
    public int threads(String backend) {
        return results.stream()
                .filter(result -> result.backend().equals(backend))
                .mapToInt(BenchResult::threads)
                .max()
                .orElse(0);
    }

    /** The peak of a result's precision with as many threads, or as many as there are processors. */
    public Optional<Peak> peak(BenchResult result) {
        return peaks.stream()
                .filter(peak -> peak.wide() == isWide(result) && peak.threads() <= result.threads())
                .max((a, b) -> Integer.compare(a.threads(), b.threads()));
    }

    private static boolean isWide(BenchResult result) {
        return BenchCase.of(result.routine()).orElseThrow().isWide();
    }
}
