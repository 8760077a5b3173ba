package org.panblas.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.panblas.Backends;
import org.panblas.Blas;
import org.panblas.cli.bench.BenchCase;
import org.panblas.cli.bench.BenchJson;
import org.panblas.cli.bench.BenchPage;
import org.panblas.cli.bench.BenchResult;
import org.panblas.cli.bench.BenchRun;
import org.panblas.cli.bench.Crossover;
import org.panblas.cli.bench.Subject;
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
        List<Subject> subjects =
                open(cases.stream().map(BenchCase::role).distinct().toList());
        List<BenchResult> results = new ArrayList<>();
        int steps = cases.size() * sizes.size() * subjects.size();
        try (Progress progress = new Progress(spec.commandLine().getErr(), steps)) {
            for (BenchCase benchCase : cases) {
                for (int size : sizes) {
                    for (Subject subject : subjects) {
                        progress.step(benchCase.routine() + " n = " + size + ", " + subject.name());
                        if (subject.role() == benchCase.role()) {
                            results.add(benchCase.run(subject, size));
                        }
                    }
                }
            }
        }
        BenchRun run = BenchRun.of(subjects, results);
        spec.commandLine().getOut().println(run.machine());
        spec.commandLine().getOut().println(BenchTable.of(run));
        if (json != null) {
            Files.writeString(json, BenchJson.of(run));
        }
        if (html != null) {
            Files.writeString(html, BenchPage.of(run));
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
        List<BenchCase> cases = BenchCase.all().stream()
                .filter(benchCase -> benchCase.role() == Role.BLAS)
                .toList();
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

    /** The backends in the roles that are needed. One that is named, but can serve none of them, is an exception. */
    private List<Subject> open(List<Role> roles) {
        if (threads != null && threads < 1) {
            throw new ParameterException(spec.commandLine(), "--threads must be 1 or more");
        }
        List<Subject> opened = new ArrayList<>();
        for (Role role : roles) {
            List<String> usable = Backends.usable(role);
            for (String name : backends == null ? usable : backends) {
                if (usable.contains(name) || roles.size() == 1) {
                    opened.add(Subject.of(name, role));
                }
            }
        }
        if (backends != null) {
            backends.stream()
                    .filter(name ->
                            opened.stream().noneMatch(subject -> subject.name().equals(name)))
                    .forEach(name -> Subject.of(name, roles.getFirst()));
        }
        if (threads != null) {
            opened.forEach(subject -> subject.setThreads(threads));
        }
        return opened;
    }
}
