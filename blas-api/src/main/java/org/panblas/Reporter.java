package org.panblas;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.panblas.order.OrderSource;
import org.panblas.resolve.Opened;
import org.panblas.resolve.Resolution;
import org.panblas.spi.BackendInfo;
import org.panblas.spi.LapackBackend;
import org.panblas.spi.Role;
import org.panblas.spi.Routines;

/** Gathers the facts of a report: from the resolution, and live from the backend. */
final class Reporter {
    private static final BackendInfo NO_INFO =
            new BackendInfo("", "", "", "", "", "", "", "", "", "", Map.of(), "", List.of(), Map.of());

    private Reporter() {}

    static ReportEntry resolved(Resolution resolution, ThreadLimits limits) {
        Opened chosen = resolution.chosen();
        BackendInfo info = chosen.backend().info();
        List<String> warnings = new ArrayList<>(info.warnings());
        limits.warning().ifPresent(warnings::add);
        warnings.addAll(resolution.faults());
        if (!info.lapackBlas().isEmpty() && !info.lapackBlas().equals(info.realFile())) {
            warnings.add("LAPACK of %s calls the BLAS in %s".formatted(chosen.name(), info.lapackBlas()));
        }
        OrderSource source = resolution.order().source();
        return new ReportEntry(
                chosen.role(),
                chosen.name(),
                "",
                new ReportEntry.Provider(chosen.module(), chosen.version()),
                info,
                new ReportEntry.Threads(
                        limits.threads(),
                        limits.start(),
                        limits.maxThreads(),
                        limits.scope().name().toLowerCase(Locale.ROOT)),
                new ReportEntry.OrderInfo(
                        source.text(), source.origin(), resolution.order().effective()),
                resolution.attempts(),
                functions(resolution, info),
                warnings);
    }

    static ReportEntry failed(OrderSource source, List<String> effective, RuntimeException why) {
        List<Report.Attempt> attempts =
                why instanceof BackendUnavailableException unavailable ? unavailable.attempts() : List.of();
        return new ReportEntry(
                source.role(),
                "",
                why.getMessage(),
                new ReportEntry.Provider("", ""),
                NO_INFO,
                new ReportEntry.Threads(0, 0, 0, ""),
                new ReportEntry.OrderInfo(source.text(), source.origin(), effective),
                attempts,
                new ReportEntry.Functions(0, 0, List.of()),
                List.of());
    }

    private static ReportEntry.Functions functions(Resolution resolution, BackendInfo info) {
        Opened chosen = resolution.chosen();
        if (chosen.role() == Role.BLAS) {
            List<String> missing = List.copyOf(new TreeSet<>(info.missing()));
            int fallback = chosen.fallsBack() ? missing.size() : 0;
            return new ReportEntry.Functions(Routines.blas().size() - missing.size(), fallback, missing);
        }
        // What comes next in the order is asked when a routine is first called; here it counts that there is one.
        List<String> missing = Routines.lapack().stream()
                .filter(routine -> !((LapackBackend) chosen.backend()).serves(routine))
                .toList();
        List<String> order = resolution.order().effective();
        int fallback = order.getLast().equals(chosen.name()) ? 0 : missing.size();
        return new ReportEntry.Functions(Routines.lapack().size() - missing.size(), fallback, missing);
    }
}
