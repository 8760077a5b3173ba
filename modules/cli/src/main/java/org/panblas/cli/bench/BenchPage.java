package org.panblas.cli.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The results as one HTML page that needs no other file: a plot a routine, GFLOP/s over the size, a line a backend. */
public final class BenchPage {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 320;
    private static final int MARGIN = 48;
    /** Colours that people with the common colour-vision deficiencies can tell apart (Okabe and Ito). */
    private static final List<String> COLOURS =
            List.of("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9");

    private BenchPage() {}

    /** The page. */
    public static String of(List<BenchResult> results) {
        Map<String, List<BenchResult>> byRoutine = results.stream()
                .collect(Collectors.groupingBy(BenchResult::routine, LinkedHashMap::new, Collectors.toList()));
        String plots = byRoutine.values().stream().map(BenchPage::plot).collect(Collectors.joining("\n"));
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <title>Panblas bench</title>
                <style>body { font-family: sans-serif; margin: 2em; } svg { max-width: 100%%; }</style>
                </head>
                <body>
                <h1>GFLOP/s by size</h1>
                %s
                </body>
                </html>
                """.formatted(plots);
    }

    private static String plot(List<BenchResult> results) {
        double top = results.stream().mapToDouble(BenchResult::gflops).max().orElse(1);
        Map<String, List<BenchResult>> byBackend = results.stream()
                .collect(Collectors.groupingBy(BenchResult::backend, LinkedHashMap::new, Collectors.toList()));
        List<Integer> sizes =
                results.stream().map(BenchResult::n).distinct().sorted().toList();
        List<String> parts = new ArrayList<>();
        parts.add("<h2>" + results.getFirst().routine() + "</h2>");
        parts.add("<svg viewBox=\"0 0 %d %d\" width=\"%d\" role=\"img\">".formatted(WIDTH, HEIGHT, WIDTH));
        parts.add(line(MARGIN, HEIGHT - MARGIN, WIDTH - MARGIN, HEIGHT - MARGIN));
        parts.add(line(MARGIN, MARGIN, MARGIN, HEIGHT - MARGIN));
        parts.add(text(4, MARGIN + 4, "#000", String.format(Locale.ROOT, "%.1f", top)));
        for (int size : sizes) {
            parts.add(text(x(sizes, size) - 8, HEIGHT - MARGIN + 18, "#000", Integer.toString(size)));
        }
        int index = 0;
        for (Map.Entry<String, List<BenchResult>> backend : byBackend.entrySet()) {
            String colour = COLOURS.get(index % COLOURS.size());
            String points = backend.getValue().stream()
                    .map(result ->
                            String.format(Locale.ROOT, "%.1f,%.1f", x(sizes, result.n()), y(result.gflops(), top)))
                    .collect(Collectors.joining(" "));
            parts.add("<polyline fill=\"none\" stroke=\"%s\" stroke-width=\"2\" points=\"%s\"/>"
                    .formatted(colour, points));
            int threads = backend.getValue().getFirst().threads();
            parts.add(text(MARGIN + 12 + 170 * index, MARGIN - 16, colour, backend.getKey() + ", threads: " + threads));
            index++;
        }
        parts.add("</svg>");
        return String.join("\n", parts);
    }

    private static double x(List<Integer> sizes, int size) {
        double step = (WIDTH - 2.0 * MARGIN) / Math.max(1, sizes.size() - 1);
        return MARGIN + step * sizes.indexOf(size);
    }

    private static double y(double gflops, double top) {
        return HEIGHT - MARGIN - (HEIGHT - 2.0 * MARGIN) * gflops / Math.max(top, Double.MIN_NORMAL);
    }

    private static String line(int x1, int y1, int x2, int y2) {
        return "<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"#000\"/>".formatted(x1, y1, x2, y2);
    }

    private static String text(double x, double y, String colour, String words) {
        return String.format(
                Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" fill=\"%s\" font-size=\"12\">%s</text>", x, y, colour, words);
    }
}
