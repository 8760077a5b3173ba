package org.panblas.benchmarks;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Timings side by side: a line a subject, a column an implementation, GFLOP/s. */
final class Comparison {
    private final List<Timing> timings;

    Comparison(List<Timing> timings) {
        this.timings = List.copyOf(timings);
    }

    /** Text for the terminal. */
    @Override
    public String toString() {
        Set<String> columns =
                timings.stream().map(Timing::implementation).collect(Collectors.toCollection(LinkedHashSet::new));
        Map<String, Map<String, Double>> lines = new LinkedHashMap<>();
        for (Timing timing : timings) {
            lines.computeIfAbsent(timing.subject(), subject -> new LinkedHashMap<>())
                    .put(timing.implementation(), timing.gflops());
        }
        int first = lines.keySet().stream().mapToInt(String::length).max().orElse(0);
        StringBuilder text = new StringBuilder(pad("GFLOP/s", first));
        columns.forEach(column -> text.append("  ").append(column));
        lines.forEach((subject, figures) -> {
            text.append(System.lineSeparator()).append(pad(subject, first));
            for (String column : columns) {
                Double figure = figures.get(column);
                String cell = figure == null ? "-" : String.format(Locale.ROOT, "%.2f", figure);
                text.append("  ")
                        .append(" ".repeat(Math.max(0, column.length() - cell.length())))
                        .append(cell);
            }
        });
        return text.toString();
    }

    /** A JSON object with the machine and the timings. */
    String toJson(Map<String, String> machine) {
        String head = machine.entrySet().stream()
                .map(entry ->
                        "\"" + entry.getKey() + "\": \"" + entry.getValue().replace("\"", "'") + "\"")
                .collect(Collectors.joining(",\n  ", "{\n  ", ",\n  \"results\": [\n    "));
        return timings.stream().map(Timing::toJson).collect(Collectors.joining(",\n    ", head, "\n  ]\n}\n"));
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}
