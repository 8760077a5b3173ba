package org.panblas.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.panblas.benchmarks.peer.LibraryFile;
import org.panblas.benchmarks.peer.NotOffered;

/**
 * JMH's own command line, and after the run what JMH has no place for: medians side by side, beside them the call from C,
 * and all of that as a short file where {@code -Dpanblas.results=FILE} asks for one.
 */
public final class Main {
    private static final Set<String> NATIVE = Set.of("openblas", "blis");
    private static final double MEDIAN = 50;

    private Main() {}

    /** Runs what JMH's arguments say. */
    public static void main(String[] args) throws RunnerException, CommandLineOptionException, IOException {
        CommandLineOptions options = new CommandLineOptions(args);
        if (options.shouldHelp() || options.shouldList() || options.shouldListWithParams() || asksForMore(options)) {
            org.openjdk.jmh.Main.main(args);
            return;
        }
        Collection<RunResult> results = new Runner(options).run();
        List<Timing> timings = new ArrayList<>();
        results.forEach(result -> timing(result).ifPresent(timings::add));
        if (timings.isEmpty()) {
            return;
        }
        timings.addAll(limits(timings));
        Comparison comparison = new Comparison(timings);
        System.out.println();
        System.out.println(comparison);
        String file = System.getProperty("panblas.results");
        if (file != null) {
            Files.writeString(Path.of(file), comparison.toJson(machine(options)));
        }
    }

    private static boolean asksForMore(CommandLineOptions options) {
        return options.shouldListProfilers() || options.shouldListResultFormats();
    }

    /** The median of a benchmark that has an implementation; the others have tables of their own in JMH's output. */
    private static Optional<Timing> timing(RunResult result) {
        var params = result.getParams();
        Collection<String> keys = params.getParamsKeys();
        if (!keys.containsAll(List.of("implementation", "routine", "n", "threads"))) {
            return Optional.empty();
        }
        double perCall = result.getPrimaryResult().getStatistics().getPercentile(MEDIAN);
        double seconds = perCall * params.getTimeUnit().toNanos(1) / 1e9;
        return Optional.of(new Timing(
                params.getParam("routine"),
                params.getParam("implementation"),
                Integer.parseInt(params.getParam("n")),
                keys.contains("transposes") ? params.getParam("transposes") : "NN",
                Integer.parseInt(params.getParam("threads")),
                seconds));
    }

    private static Set<Timing> limits(List<Timing> timings) {
        List<Timing> natives = timings.stream()
                .filter(timing -> NATIVE.contains(timing.implementation()))
                .toList();
        Set<Timing> limits = new LinkedHashSet<>();
        if (natives.isEmpty()) {
            return limits;
        }
        BareProgram.compile().ifPresent(program -> {
            try (program) {
                for (Timing timing : natives) {
                    program.seconds(
                                    timing.implementation(),
                                    timing.routine(),
                                    timing.n(),
                                    timing.transposes(),
                                    timing.threads())
                            .ifPresent(seconds -> limits.add(new Timing(
                                    timing.routine(),
                                    timing.implementation() + " from C",
                                    timing.n(),
                                    timing.transposes(),
                                    timing.threads(),
                                    seconds)));
                }
            }
        });
        return limits;
    }

    private static Map<String, String> machine(CommandLineOptions options) {
        Map<String, String> machine = new LinkedHashMap<>();
        machine.put("date", LocalDate.now(ZoneOffset.UTC).toString());
        machine.put("benchmarks", String.join(" ", options.getIncludes()));
        machine.put("cpu", Processor.model());
        machine.put("cores", Integer.toString(Runtime.getRuntime().availableProcessors()));
        machine.put("jdk", System.getProperty("java.vendor.version") + ", " + System.getProperty("java.vm.version"));
        for (String backend : List.of("openblas", "blis")) {
            try {
                machine.put(backend, LibraryFile.version(backend));
            } catch (NotOffered e) {
                machine.put(backend, "absent");
            }
        }
        return machine;
    }
}
