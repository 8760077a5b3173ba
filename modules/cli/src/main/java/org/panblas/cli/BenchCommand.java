package org.panblas.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.panblas.Backends;
import org.panblas.Blas;
import org.panblas.cli.bench.BenchCase;
import org.panblas.cli.bench.BenchPage;
import org.panblas.cli.bench.BenchResult;
import org.panblas.cli.bench.Crossover;
import org.panblas.spi.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Times routines in this process, backends side by side. */
@Command(
        name = "bench",
        description = "Times routines in this process and shows GFLOP/s, backends side by side.",
        mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
    private static final String JAVA = "ref";

    @Spec
    private CommandSpec spec;

    @Option(names = "--routines", split = ",", defaultValue = "dgemm", description = "Routines (default: dgemm).")
    private List<String> routines;

    @Option(
            names = "--sizes",
            split = ",",
            defaultValue = "64,256,1024",
            description = "Sizes: m = n = k (default: 64,256,1024).")
    private List<Integer> sizes;

    @Option(names = "--backends", split = ",", description = "Backends (default: every usable one).")
    private List<String> backends;

    @Option(names = "--threads", description = "Threads of each backend (default: as each starts).")
    private Integer threads;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the results to FILE as JSON.")
    private Path json;

    @Option(names = "--html", paramLabel = "FILE", description = "Write a page with plots to FILE.")
    private Path html;

    @Option(
            names = "--crossover",
            description =
                    "Find out up to which size Java serves each routine faster than the native libraries, and print"
                            + " that as modules/ffm's crossovers.table.")
    private boolean crossover;

    BenchCommand() {}

    @Override
    public Integer call() throws IOException {
        if (crossover) {
            return crossovers();
        }
        List<BenchCase> cases = routines.stream().map(this::benchCase).toList();
        if (sizes.stream().anyMatch(size -> size < 1)) {
            throw new ParameterException(spec.commandLine(), "--sizes must be 1 or more");
        }
        List<Blas> opened = open();
        List<BenchResult> results = new ArrayList<>();
        try (Progress progress =
                new Progress(spec.commandLine().getErr(), cases.size() * sizes.size() * opened.size())) {
            for (BenchCase benchCase : cases) {
                for (int size : sizes) {
                    for (Blas blas : opened) {
                        progress.step(benchCase.routine() + " n = " + size + ", " + blas.name());
                        results.add(benchCase.run(blas, size));
                    }
                }
            }
        }
        spec.commandLine().getOut().println(table(opened, results));
        if (json != null) {
            Files.writeString(json, BenchResult.toJson(results));
        }
        if (html != null) {
            Files.writeString(html, BenchPage.of(results));
        }
        return 0;
    }

    /** On one thread, as calls of these sizes run anyway. */
    private int crossovers() {
        System.setProperty("blas.small", "off");
        List<Blas> libraries = Backends.usable(Role.BLAS).stream()
                .filter(name -> !name.equals(JAVA))
                .map(Blas::of)
                .toList();
        if (libraries.isEmpty()) {
            throw new CommandFailure("no native library is there to compare Java with");
        }
        Blas java = Blas.of(JAVA);
        java.setThreads(1);
        libraries.forEach(library -> library.setThreads(1));
        List<BenchCase> cases = BenchCase.all();
        PrintWriter out = spec.commandLine().getOut();
        out.print(Crossover.HEAD);
        try (Progress progress = new Progress(spec.commandLine().getErr(), cases.size())) {
            for (BenchCase benchCase : cases) {
                progress.step(benchCase.routine());
                Crossover.of(benchCase, java, libraries).ifPresent(out::println);
            }
        }
        out.flush();
        return 0;
    }

    private BenchCase benchCase(String routine) {
        return BenchCase.of(routine)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "bench cannot time \"" + routine + "\"; it times " + BenchCase.known()));
    }

    private List<Blas> open() {
        List<String> names = backends == null ? Backends.usable(Role.BLAS) : backends;
        if (threads != null && threads < 1) {
            throw new ParameterException(spec.commandLine(), "--threads must be 1 or more");
        }
        List<Blas> opened = names.stream().map(Blas::of).toList();
        if (threads != null) {
            opened.forEach(blas -> blas.setThreads(threads));
        }
        return opened;
    }

    /** A line a routine and size, a column a backend; the heading says how many threads each has. */
    static String table(List<Blas> backends, List<BenchResult> results) {
        List<String> headings = new ArrayList<>(List.of("GFLOP/s", "n"));
        for (Blas blas : backends) {
            headings.add(blas.name() + " (" + blas.threads() + (blas.threads() == 1 ? " thread)" : " threads)"));
        }
        Table table = new Table(headings);
        for (int first = 0; first < results.size(); first += backends.size()) {
            BenchResult line = results.get(first);
            List<String> cells = new ArrayList<>(List.of(line.routine(), Integer.toString(line.n())));
            for (BenchResult result : results.subList(first, first + backends.size())) {
                cells.add(String.format(Locale.ROOT, "%.2f", result.gflops()));
            }
            table.add(cells);
        }
        return table.toString();
    }
}
