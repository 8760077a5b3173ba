package org.panblas.cli.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A run as one HTML page that needs no other file and no network: for each routine a plot and a table. */
public final class BenchPage {
    private final BenchRun run;
    private final Map<String, Series> series = new LinkedHashMap<>();

    private BenchPage(BenchRun run) {
        this.run = run;
        run.backends().forEach(backend -> series.put(backend, new Series(series.size())));
    }

    /** The page. */
    public static String of(BenchRun run) {
        return new BenchPage(run).html();
    }

    private String html() {
        String sections = run.byRoutine().entrySet().stream()
                .map(entry -> section(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining("\n"));
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Panblas bench</title>
                <style>
                %s</style>
                </head>
                <body>
                <main>
                <h1>GFLOP/s by size</h1>
                %s
                %s
                </main>
                </body>
                </html>
                """.formatted(style(), head(), sections);
    }

    /** Where it ran, what was timed, and how to read the rest. */
    private String head() {
        List<String> lines = new ArrayList<>();
        lines.add("<p class=\"machine\">" + Html.escape(run.machine().toString()) + "</p>");
        lines.add("<ul class=\"legend\">");
        run.backends()
                .forEach(backend -> lines.add("<li>" + series.get(backend).sample() + " "
                        + run.subject(backend).map(this::words).orElse(Html.escape(backend)) + "</li>"));
        lines.add("</ul>");
        if (!run.peaks().isEmpty()) {
            lines.add("<p class=\"peaks\"><svg class=\"sample roof\" width=\"44\" height=\"14\" aria-hidden=\"true\">"
                    + "<line x1=\"1\" x2=\"43\" y1=\"7\" y2=\"7\"/></svg> Peak of this machine, measured by a loop of"
                    + " fused multiply-adds ("
                    + Html.escape(run.peaks().getFirst().kind()) + "). "
                    + run.peaks().stream().map(Peak::toString).collect(Collectors.joining("; ")) + ".</p>");
        }
        return String.join("\n", lines);
    }

    /** Name, version, threads and file of a backend. */
    private String words(Subject subject) {
        String file = subject.file().isEmpty() ? "" : "<br><code>" + Html.escape(subject.file()) + "</code>";
        return "<span><b>%s</b> %s, %s%s</span>"
                .formatted(
                        Html.escape(subject.name()),
                        Html.escape(subject.version()),
                        Plot.threads(run.threads(subject.name())),
                        file);
    }

    private String section(String routine, List<BenchResult> results) {
        Map<String, List<BenchResult>> lines = results.stream()
                .collect(Collectors.groupingBy(BenchResult::backend, LinkedHashMap::new, Collectors.toList()));
        boolean bounded = BenchCase.of(routine).map(BenchCase::isProduct).orElse(false);
        List<Peak> peaks = bounded
                ? results.stream()
                        .flatMap(result -> run.peak(result).stream())
                        .distinct()
                        .toList()
                : List.of();
        String legend = lines.keySet().stream()
                .map(backend ->
                        "<li>" + series.get(backend).sample() + " <span>" + Html.escape(backend) + "</span></li>")
                .collect(Collectors.joining("\n"));
        return """
                <section>
                <h2>%s</h2>
                <figure>
                %s
                <figcaption><ul class="legend">
                %s
                </ul></figcaption>
                </figure>
                %s
                </section>""".formatted(routine, new Plot(routine, lines, peaks).svg(series), legend, table(routine, lines));
    }

    /** A line a size, a column a backend; the fastest of a line stands out. */
    private static String table(String routine, Map<String, List<BenchResult>> lines) {
        List<String> rows = new ArrayList<>();
        rows.add("<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"%s: table\">".formatted(routine));
        rows.add("<table><caption>%s, GFLOP/s</caption>".formatted(routine));
        rows.add(lines.keySet().stream()
                .map(backend -> "<th scope=\"col\">" + Html.escape(backend) + "</th>")
                .collect(Collectors.joining("", "<thead><tr><th scope=\"col\">n</th>", "</tr></thead><tbody>")));
        List<BenchResult> all = lines.values().stream().flatMap(List::stream).toList();
        for (int n : all.stream().map(BenchResult::n).distinct().sorted().toList()) {
            double best = all.stream()
                    .filter(result -> result.n() == n)
                    .mapToDouble(BenchResult::gflops)
                    .max()
                    .orElse(0);
            rows.add(lines.values().stream()
                    .map(line -> cell(line, n, best))
                    .collect(Collectors.joining("", "<tr><th scope=\"row\">" + n + "</th>", "</tr>")));
        }
        rows.add("</tbody></table></div>");
        return String.join("\n", rows);
    }

    private static String cell(List<BenchResult> line, int n, double best) {
        return line.stream()
                .filter(result -> result.n() == n)
                .map(result -> String.format(
                        Locale.ROOT,
                        result.gflops() == best ? "<td class=\"best\">%.2f</td>" : "<td>%.2f</td>",
                        result.gflops()))
                .findFirst()
                .orElse("<td>-</td>");
    }

    private static String style() {
        try (InputStream css = BenchPage.class.getResourceAsStream("page.css")) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
