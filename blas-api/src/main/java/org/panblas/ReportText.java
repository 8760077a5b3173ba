package org.panblas;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.panblas.spi.BackendInfo;
import org.panblas.spi.Role;

/** The report of a role as a table of two columns, without the rows that have nothing to say. */
final class ReportText {
    private static final int SHOWN_NAMES = 12;

    private final StringBuilder out = new StringBuilder();

    private ReportText() {}

    static String of(ReportEntry entry) {
        ReportText text = new ReportText();
        text.write(entry);
        return text.out.toString();
    }

    /** One line for the log. */
    static String line(ReportEntry entry) {
        BackendInfo info = entry.info();
        StringJoiner line = new StringJoiner(", ");
        line.add(entry.role() + ": " + join(" ", entry.backend(), info.version(), bracketed(info.realFile())));
        if (!info.integers().isEmpty()) {
            line.add(info.integers());
        }
        line.add("threads " + entry.threads().now());
        line.add("order from: " + entry.order().source());
        return line.toString();
    }

    private void write(ReportEntry entry) {
        BackendInfo info = entry.info();
        ReportEntry.OrderInfo order = entry.order();
        String name = entry.backend().isEmpty() ? "none" : join(" ", entry.backend(), info.version());
        out.append(entry.role()).append(": ").append(name).append('\n');
        String candidates = String.join(", ", order.effective());
        row(
                "order",
                join(" ", candidates.isEmpty() ? "\"" + order.text() + "\"" : candidates, bracketed(order.source())));
        row("provider", join(" ", entry.provider().module(), entry.provider().version()));
        row("vendor", info.vendor());
        row("file", file(info));
        row("integers", join(" ", info.integers(), bracketed(info.integersKnownBy())));
        if (!entry.backend().isEmpty()) {
            row("threads", threads(entry));
            row("routines", functions(entry));
        }
        row("core", info.core());
        row("config", info.config());
        row("inner BLAS", info.lapackBlas());
        List<String> tried = new ArrayList<>();
        entry.attempts().forEach(attempt -> tried.add(attempt.toString()));
        rows("tried", tried);
        row("not tried", notTried(entry));
        // The lines after the first are the attempts again.
        row("error", entry.error().lines().findFirst().orElse(""));
        rows("warning", entry.warnings());
        List<String> environment = new ArrayList<>();
        new TreeMap<>(info.environment()).forEach((key, value) -> environment.add(key + "=" + value));
        rows("environment", environment);
    }

    private static String file(BackendInfo info) {
        StringJoiner facts = new StringJoiner(", ");
        if (!info.requestedFile().isEmpty() && !info.requestedFile().equals(info.realFile())) {
            facts.add("asked for as " + info.requestedFile());
        }
        if (!info.soname().isEmpty()) {
            facts.add("SONAME " + info.soname());
        }
        return join(" ", info.realFile(), bracketed(facts.toString()));
    }

    private static String threads(ReportEntry entry) {
        ReportEntry.Threads threads = entry.threads();
        return "%d now, %d at start, at most %d, scope: %s%s"
                .formatted(
                        threads.now(),
                        threads.start(),
                        threads.cap(),
                        threads.scope(),
                        entry.info().threadingLayer().isEmpty()
                                ? ""
                                : ", layer: " + entry.info().threadingLayer());
    }

    private static String functions(ReportEntry entry) {
        ReportEntry.Functions functions = entry.functions();
        List<String> missing = functions.missing();
        if (missing.isEmpty()) {
            return "all " + functions.served();
        }
        String names = String.join(", ", missing.subList(0, Math.min(SHOWN_NAMES, missing.size())))
                + (missing.size() > SHOWN_NAMES ? ", ..." : "");
        String others = functions.fallback() == 0
                ? "not at all"
                : entry.role() == Role.BLAS ? "by ref" : "by the next of the order that has them";
        return "%d, and %d %s: %s".formatted(functions.served(), missing.size(), others, names);
    }

    private static String notTried(ReportEntry entry) {
        List<String> names = new ArrayList<>(entry.order().effective());
        entry.attempts().forEach(attempt -> names.remove(attempt.name()));
        boolean decided = !entry.backend().isEmpty() && !names.isEmpty();
        return decided ? String.join(", ", names) + " (" + entry.backend() + " stands before)" : "";
    }

    private void rows(String title, List<String> values) {
        String head = title;
        for (String value : values) {
            row(head, value);
            head = "";
        }
    }

    private void row(String title, String value) {
        if (!value.isEmpty()) {
            out.append("  %-13s %s\n".formatted(title, value));
        }
    }

    private static String bracketed(String text) {
        return text.isEmpty() ? "" : "(" + text + ")";
    }

    private static String join(String separator, String... parts) {
        StringJoiner joined = new StringJoiner(separator);
        for (String part : parts) {
            if (!part.isEmpty()) {
                joined.add(part);
            }
        }
        return joined.toString();
    }
}
