package org.panblas.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.panblas.cli.bench.BenchResult;
import org.panblas.cli.bench.BenchRun;
import org.panblas.cli.bench.Peak;

/** The results of a benchmark as text. */
final class BenchTable {
    private BenchTable() {}

    /** A line a routine and size, a column a backend, whose heading has its threads; last the peak where it was measured. */
    static String of(BenchRun run) {
        List<String> headings = new ArrayList<>(List.of("GFLOP/s", "n"));
        List<String> backends =
                run.results().stream().map(BenchResult::backend).distinct().toList();
        backends.forEach(backend -> headings.add(heading(run, backend)));
        if (!run.peaks().isEmpty()) {
            headings.add("peak");
        }
        Table table = new Table(headings);
        lines(run).values().forEach(line -> table.add(cells(run, backends, line)));
        return table.toString();
    }

    private static Map<List<Object>, List<BenchResult>> lines(BenchRun run) {
        return run.results().stream()
                .collect(Collectors.groupingBy(
                        result -> List.of(result.routine(), result.n()), LinkedHashMap::new, Collectors.toList()));
    }

    private static List<String> cells(BenchRun run, List<String> backends, List<BenchResult> line) {
        List<String> cells = new ArrayList<>(List.of(
                line.getFirst().routine(), Integer.toString(line.getFirst().n())));
        for (String backend : backends) {
            cells.add(line.stream()
                    .filter(result -> result.backend().equals(backend))
                    .map(result -> number(result.gflops()))
                    .findFirst()
                    .orElse("-"));
        }
        if (!run.peaks().isEmpty()) {
            cells.add(number(line.stream()
                    .flatMap(result -> run.peak(result).stream())
                    .mapToDouble(Peak::gflops)
                    .max()
                    .orElse(Double.NaN)));
        }
        return cells;
    }

    private static String heading(BenchRun run, String backend) {
        int threads = run.threads(backend);
        return backend + " (" + threads + (threads == 1 ? " thread)" : " threads)");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
