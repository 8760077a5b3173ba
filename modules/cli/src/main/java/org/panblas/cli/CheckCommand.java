package org.panblas.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.panblas.Backends;
import org.panblas.Blas;
import org.panblas.CallReplay;
import org.panblas.Lapack;
import org.panblas.spi.Role;
import org.panblas.testkit.Conformance;
import org.panblas.testkit.Profile;
import org.panblas.testkit.RoutineResult;
import org.panblas.testkit.RoutineSpec;
import org.panblas.testkit.Target;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs the conformance kit: a line a routine family, and for a failure the command that replays it. */
@Command(
        name = "check",
        description = "Runs the conformance kit on every usable backend, on one, or on a library file.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    private static final List<String> NATIVE =
            List.of("openblas", "blis", "mkl", "atlas", "libflame", "accelerate", "lapack", "blas");

    private static final int SECONDS_PER_MINUTE = 60;

    /** Libraries of macOS, which are in the loader's cache and not on the disk. */
    private static final Path SYSTEM_LIBRARIES = Path.of("/System/Library");

    @Spec
    private CommandSpec spec;

    @Option(names = "--backend", paramLabel = "NAME", description = "Check this backend only.")
    private String backend;

    @Option(names = "--role", paramLabel = "ROLE", description = "Check only one of ${COMPLETION-CANDIDATES}.")
    private Role role;

    @Option(
            names = "--library",
            paramLabel = "FILE",
            description = "Check this library file; --backend says what it is where its name does not.")
    private Path library;

    @Option(
            names = "--case",
            paramLabel = "NAME",
            description = "Run the one case of this name, as a failure printed it.")
    private String oneCase;

    @Option(
            names = "--replay",
            paramLabel = "FILE",
            description = "Make the call in a file of blas.crosscheck again, on both backends.")
    private Path replay;

    @Option(
            names = "--routines",
            split = ",",
            paramLabel = "NAME",
            description = "Check these only, with their precision (dgemm) or in all of them (gemm).")
    private List<String> routines = List.of();

    @Option(names = "--full", description = "Try more combinations and larger operands.")
    private boolean full;

    @Option(
            names = "--fuzz",
            paramLabel = "MINUTES",
            description = "Try random calls instead, legal and illegal ones, for so long on each backend.")
    private Double minutes;

    @Option(
            names = "--special",
            paramLabel = "PAGE",
            description = "Hold backends against a page of what they make of NaN, infinity, signed zeros and subnormal"
                    + " numbers (docs/special-values.md).")
    private Path special;

    @Option(names = "--write", description = "With --special: renew the columns of these backends in the page.")
    private boolean write;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "Draw the cases from this number, with --fuzz or without.")
    private Long seed;

    CheckCommand() {}

    @Override
    public Integer call() {
        if (replay != null) {
            return replayCall() ? 0 : 1;
        }
        for (String routine : routines) {
            if (!Conformance.isRoutine(routine)) {
                throw new ParameterException(spec.commandLine(), "--routines: there is no routine " + routine);
            }
        }
        if (library != null) {
            useLibrary();
        }
        if (minutes != null && (!(minutes > 0) || oneCase != null)) {
            throw new ParameterException(spec.commandLine(), "--fuzz takes a number of minutes above 0, and no --case");
        }
        if (special != null) {
            return holdSpecial() ? 0 : 1;
        }
        return (oneCase != null ? replay() : minutes != null ? fuzzAll() : checkAll()) ? 0 : 1;
    }

    /** Directs the backend to the file, before anything is opened. */
    private void useLibrary() {
        if (!Files.isRegularFile(library) && !library.startsWith(SYSTEM_LIBRARIES)) {
            throw new ParameterException(spec.commandLine(), "--library " + library + " is not a file");
        }
        if (backend == null) {
            String file = library.getFileName().toString().toLowerCase(Locale.ROOT);
            backend = NATIVE.stream()
                    .filter(file::contains)
                    .findFirst()
                    .orElseThrow(() -> new ParameterException(
                            spec.commandLine(),
                            library + " does not tell which library it is; add --backend with one of "
                                    + String.join(", ", NATIVE)));
        }
        System.setProperty(
                "blas." + backend + ".library", library.toAbsolutePath().toString());
    }

    private boolean checkAll() {
        List<String> forBlas = names(Role.BLAS);
        List<String> forLapack = names(Role.LAPACK);
        Set<String> names = new LinkedHashSet<>(forBlas);
        names.addAll(forLapack);
        Profile chosen = full ? Profile.FULL : Profile.fromProperties();
        Profile profile = seed == null ? chosen : chosen.withSeed(seed);
        boolean passed = true;
        for (String name : names) {
            spec.commandLine().getOut().println(name + ", " + profile.name() + " profile");
            CheckLines lines = new CheckLines(name, spec.commandLine().getOut());
            if (forBlas.contains(name)) {
                passed &= Conformance.run(Blas.of(name), profile, this::isWanted, lines);
            }
            if (forLapack.contains(name)) {
                passed &= Conformance.run(Lapack.of(name), profile, this::isWanted, lines);
            }
            lines.close();
        }
        return passed;
    }

    private boolean fuzzAll() {
        List<String> forBlas = names(Role.BLAS);
        List<String> forLapack = names(Role.LAPACK);
        Set<String> names = new LinkedHashSet<>(forBlas);
        names.addAll(forLapack);
        long from = seed == null ? new SplittableRandom().nextInt(Integer.MAX_VALUE) : seed;
        FuzzRun run = new FuzzRun(spec.commandLine().getOut(), from);
        boolean passed = true;
        for (String name : names) {
            Blas blas = forBlas.contains(name) ? Blas.of(name) : null;
            Lapack lapack = forLapack.contains(name) ? Lapack.of(name) : null;
            passed &= run.run(name, blas, lapack, this::isWanted, minutes * SECONDS_PER_MINUTE);
        }
        return passed;
    }

    private boolean holdSpecial() {
        // Small calls are Java's otherwise, whatever the library.
        System.setProperty("blas.small", "off");
        try {
            SpecialRun run = new SpecialRun(spec.commandLine().getOut(), special, write);
            names(Role.BLAS).forEach(run::blas);
            names(Role.LAPACK).forEach(run::lapack);
            return run.end();
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), "--special: " + e.getMessage(), e);
        }
    }

    private boolean isWanted(RoutineSpec candidate) {
        return routines.isEmpty() || routines.stream().anyMatch(candidate::isCalled);
    }

    /** The backends to check in a role. One that was asked for and serves neither is named, so that opening it says why. */
    private List<String> names(Role asked) {
        if (role != null && role != asked) {
            return List.of();
        }
        List<String> usable = Backends.usable(asked);
        if (backend == null) {
            return usable;
        }
        boolean elsewhere = role == null
                && (asked == Role.LAPACK || Backends.usable(Role.LAPACK).contains(backend));
        return usable.contains(backend) || !elsewhere ? List.of(backend) : List.of();
    }

    private static String chosen(boolean lapack) {
        return lapack ? Lapack.get().name() : Blas.get().name();
    }

    /** Whether the two backends agree now. */
    private boolean replayCall() {
        try {
            Optional<String> difference = CallReplay.replay(replay);
            PrintWriter out = spec.commandLine().getOut();
            out.println(difference.orElse("both backends agree"));
            return difference.isEmpty();
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), "--replay: " + e.getMessage(), e);
        }
    }

    private boolean replay() {
        String routine = oneCase.replaceFirst("\\[.*", "");
        boolean lapack = Conformance.isLapack(routine);
        String name = backend == null ? chosen(lapack) : backend;
        Target target = lapack ? Conformance.target(Lapack.of(name)) : Conformance.target(Blas.of(name));
        RoutineResult result;
        try {
            result = Conformance.replay(target, oneCase);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--case: " + e.getMessage(), e);
        }
        PrintWriter out = spec.commandLine().getOut();
        out.print(result.passed() ? "passed on " + name + System.lineSeparator() : result.describe(name));
        out.flush();
        return result.passed();
    }
}
