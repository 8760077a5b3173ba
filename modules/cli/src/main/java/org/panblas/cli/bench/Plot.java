package org.panblas.cli.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One plot as SVG: GFLOP/s over the size, a line a backend. Places are percentages of whatever width there is, and text,
 * markers and strokes are in CSS pixels, so that a narrow screen gets a narrow plot and not a small one. Only the curves
 * are stretched, in an SVG of their own whose strokes are not.
 */
final class Plot {
    /** Percent of the height that a line of words takes, on the lowest plot, and some air. */
    private static final double WORDS = 8;

    private final String routine;
    private final List<Peak> peaks;
    private final Map<String, List<BenchResult>> lines;
    private final SizeScale sizes;
    private final SpeedScale speeds;

    /** A plot of one routine: the results of each backend by its name, and the peaks to draw. */
    Plot(String routine, Map<String, List<BenchResult>> lines, List<Peak> peaks) {
        this.routine = routine;
        this.lines = lines;
        this.peaks = peaks;
        List<BenchResult> all = lines.values().stream().flatMap(List::stream).toList();
        this.sizes = new SizeScale(all.stream().map(BenchResult::n).toList());
        double fastest = all.stream().mapToDouble(BenchResult::gflops).max().orElse(1);
        double roof = peaks.stream().mapToDouble(Peak::gflops).max().orElse(0);
        this.speeds = new SpeedScale(Math.max(fastest, roof));
    }

    /** The element, with the appearance of each backend by its name. */
    String svg(Map<String, Series> series) {
        List<String> parts = new ArrayList<>();
        parts.add("<svg class=\"plot\" role=\"img\" aria-labelledby=\"%1$s-title %1$s-desc\">".formatted(routine));
        parts.add("<title id=\"%1$s-title\">%1$s: GFLOP/s over n</title>".formatted(routine));
        parts.add("<desc id=\"%s-desc\">%s</desc>".formatted(routine, description()));
        sizes.wideLabels().forEach(size -> parts.add(label(size)));
        speeds.lines().forEach(value -> parts.add(level(value)));
        parts.add(String.format(
                Locale.ROOT, "<text class=\"unit\" x=\"0\" y=\"0\" dx=\"-44\" dy=\"-12\">GFLOP/s</text>"));
        parts.add(String.format(
                Locale.ROOT,
                "<text class=\"unit\" x=\"100%%\" y=\"100%%\" dy=\"38\" text-anchor=\"end\">n%s</text>",
                sizes.isLogarithmic() ? ", logarithmic" : ""));
        peaks.forEach(peak -> parts.add(roof(peak)));
        closePeaks().forEach(group -> parts.add(roofWords(group)));
        parts.add("<svg viewBox=\"0 0 100 100\" preserveAspectRatio=\"none\" width=\"100%\" height=\"100%\""
                + " overflow=\"visible\">");
        lines.forEach((backend, results) -> parts.add(curve(results, series.get(backend))));
        parts.add("</svg>");
        lines.forEach((backend, results) -> results.forEach(result -> parts.add(marker(result, series.get(backend)))));
        parts.add("</svg>");
        return String.join("\n", parts);
    }

    /** What the plot shows, for those who do not see it; the numbers are in the table. */
    private String description() {
        int last = sizes.sizes().getLast();
        String ends = lines.entrySet().stream()
                .flatMap(line -> line.getValue().stream()
                        .filter(result -> result.n() == last)
                        .map(result -> String.format(Locale.ROOT, "%s %.1f", line.getKey(), result.gflops())))
                .collect(Collectors.joining(", "));
        String roofs = peaks.stream()
                .map(peak -> String.format(Locale.ROOT, "; the machine's peak is %.1f", peak.gflops()))
                .collect(Collectors.joining());
        return Html.escape(String.format(
                Locale.ROOT,
                "One line a backend, n from %d to %d. GFLOP/s at n = %d: %s%s.",
                sizes.sizes().getFirst(),
                last,
                last,
                ends,
                roofs));
    }

    private String level(double value) {
        double y = 100 - speeds.percent(value);
        return String.format(
                Locale.ROOT,
                "<line class=\"%s\" x1=\"0\" x2=\"100%%\" y1=\"%2$.2f%%\" y2=\"%2$.2f%%\"/>"
                        + "<text x=\"0\" y=\"%2$.2f%%\" dx=\"-8\" dy=\"4\" text-anchor=\"end\">%3$s</text>",
                value == 0 ? "axis" : "grid",
                y,
                speeds.label(value));
    }

    private String label(int size) {
        double x = sizes.percent(size);
        return String.format(
                Locale.ROOT,
                "<g%1$s><line class=\"grid\" x1=\"%2$.2f%%\" x2=\"%2$.2f%%\" y1=\"0\" y2=\"100%%\"/>"
                        + "<text x=\"%2$.2f%%\" y=\"100%%\" dy=\"20\" text-anchor=\"middle\">%3$d</text></g>",
                sizes.narrowLabels().contains(size) ? "" : " class=\"wide\"",
                x,
                size);
    }

    private String roof(Peak peak) {
        return String.format(
                Locale.ROOT,
                "<line class=\"roof\" x1=\"0\" x2=\"100%%\" y1=\"%1$.2f%%\" y2=\"%1$.2f%%\"/>",
                100 - speeds.percent(peak.gflops()));
    }

    /** From the highest down; those whose words would lie over each other are together. */
    private List<List<Peak>> closePeaks() {
        List<List<Peak>> groups = new ArrayList<>();
        List<Peak> falling = peaks.stream()
                .sorted(Comparator.comparingDouble(Peak::gflops).reversed())
                .toList();
        for (Peak peak : falling) {
            boolean close = !groups.isEmpty()
                    && speeds.percent(groups.getLast().getFirst().gflops() - peak.gflops()) < WORDS;
            if (!close) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(peak);
        }
        return groups;
    }

    /** What the lines are, above the highest of them. */
    private String roofWords(List<Peak> close) {
        return close.stream()
                .map(peak -> String.format(Locale.ROOT, "%.1f (%s)", peak.gflops(), threads(peak.threads())))
                .collect(Collectors.joining(
                        ", ",
                        String.format(
                                Locale.ROOT,
                                "<text class=\"roof\" x=\"0\" y=\"%.2f%%\" dx=\"6\" dy=\"-5\">peak ",
                                100 - speeds.percent(close.getFirst().gflops())),
                        "</text>"));
    }

    private String curve(List<BenchResult> results, Series series) {
        String points = results.stream()
                .sorted(Comparator.comparingInt(BenchResult::n))
                .map(result -> String.format(
                        Locale.ROOT, "%.3f,%.3f", sizes.percent(result.n()), 100 - speeds.percent(result.gflops())))
                .collect(Collectors.joining(" "));
        return "<polyline class=\"%s\" stroke-dasharray=\"%s\" points=\"%s\"/>"
                .formatted(series.style(), series.dashes(), points);
    }

    private String marker(BenchResult result, Series series) {
        return String.format(
                Locale.ROOT,
                "<svg class=\"%s\" x=\"%.2f%%\" y=\"%.2f%%\" overflow=\"visible\"><path d=\"%s\">"
                        + "<title>%s, n = %d: %.2f GFLOP/s</title></path></svg>",
                series.style(),
                sizes.percent(result.n()),
                100 - speeds.percent(result.gflops()),
                series.marker(),
                Html.escape(result.backend()),
                result.n(),
                result.gflops());
    }

    static String threads(int count) {
        return count == 1 ? "1 thread" : count + " threads";
    }
}
