package org.panblas.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.panblas.Blas;
import org.panblas.Lapack;
import org.panblas.testkit.RoutineResult.Failure;
import org.panblas.testkit.engine.Case;
import org.panblas.testkit.engine.CaseName;
import org.panblas.testkit.engine.CaseRunner;
import org.panblas.testkit.engine.CaseSource;
import org.panblas.testkit.engine.ErrorExit;
import org.panblas.testkit.engine.ErrorExits;
import org.panblas.testkit.engine.FuzzCase;
import org.panblas.testkit.engine.Row;

/**
 * Runs the kit over a backend: for each routine, sampled and edge cases against the oracle, and every argument wrong in
 * turn. JUnit suites and {@code ./panblas check} alike stand on this class.
 */
public final class Conformance {
    /** The most failures of a routine that are kept; all are counted. */
    public static final int MOST_FAILURES = 5;

    private static final Map<String, RoutineSpec> SPECS = Stream.concat(
                    RoutineSpecs.blas().stream(), RoutineSpecs.lapack().stream())
            .collect(Collectors.toUnmodifiableMap(RoutineSpec::name, Function.identity()));

    private Conformance() {}

    /** Runs every BLAS routine; each result is handed over as soon as it is there. True where all passed. */
    public static boolean run(Blas blas, Profile profile, Consumer<RoutineResult> results) {
        return run(blas, profile, spec -> true, results);
    }

    /** Runs the BLAS routines that are wanted. */
    public static boolean run(
            Blas blas, Profile profile, Predicate<RoutineSpec> wanted, Consumer<RoutineResult> results) {
        return run(target(blas), RoutineSpecs.blas().stream().filter(wanted).toList(), profile, results);
    }

    /** Runs every LAPACK routine that the backend serves; each result is handed over as soon as it is there. True where all passed. */
    public static boolean run(Lapack lapack, Profile profile, Consumer<RoutineResult> results) {
        return run(lapack, profile, spec -> true, results);
    }

    /** Runs the LAPACK routines that are wanted, of those that the backend serves. */
    public static boolean run(
            Lapack lapack, Profile profile, Predicate<RoutineSpec> wanted, Consumer<RoutineResult> results) {
        return run(target(lapack), served(lapack).stream().filter(wanted).toList(), profile, results);
    }

    /** The LAPACK routines that a backend serves. */
    public static List<RoutineSpec> served(Lapack lapack) {
        return RoutineSpecs.lapack().stream()
                .filter(spec -> lapack.serves(spec.name()))
                .toList();
    }

    private static boolean run(
            Target target, List<RoutineSpec> specs, Profile profile, Consumer<RoutineResult> results) {
        boolean passed = true;
        for (RoutineSpec spec : specs) {
            RoutineResult result = run(target, spec, profile);
            passed &= result.passed();
            results.accept(result);
        }
        return passed;
    }

    /** Runs one routine. */
    public static RoutineResult run(Target target, RoutineSpec spec, Profile profile) {
        Tally tally = new Tally(spec);
        Row row = ConformanceRows.of(spec);
        if (ConformanceRows.has(spec)) {
            for (Case test : CaseSource.of(spec, row, profile)) {
                tally.add(test.toString(), CaseRunner.run(target, row, test));
            }
        }
        errorExits(target, spec, tally, name -> true);
        return tally.result();
    }

    private static void errorExits(Target target, RoutineSpec spec, Tally tally, Predicate<String> wanted) {
        for (ErrorExit exit : ErrorExits.of(spec, ConformanceRows.of(spec))) {
            if (wanted.test(exit.name())) {
                tally.add(exit.name(), exit.run(target));
            }
        }
    }

    /**
     * Runs one case again.
     *
     * @param name the name that a failure gave
     * @throws IllegalArgumentException where the name is none
     */
    public static RoutineResult replay(Target target, String name) {
        if (FuzzCase.isName(name)) {
            RoutineSpec spec = CaseName.spec(name, SPECS::get);
            Tally tally = new Tally(spec);
            tally.add(
                    name,
                    FuzzCase.run(target, spec, ConformanceRows.of(spec), FuzzCase.seed(name))
                            .faults());
            return tally.result();
        }
        if (name.contains("[wrong ")) {
            RoutineSpec spec = CaseName.spec(name, SPECS::get);
            Tally tally = new Tally(spec);
            errorExits(target, spec, tally, name::equals);
            return tally.result();
        }
        Case test = CaseName.parse(name, SPECS::get);
        Tally tally = new Tally(test.spec());
        tally.add(name, CaseRunner.run(target, ConformanceRows.of(test.spec()), test));
        return tally.result();
    }

    /** Whether this is the name of a routine of BLAS or LAPACK, with its precision ({@code dgemm}) or without ({@code gemm}). */
    public static boolean isRoutine(String name) {
        return SPECS.values().stream().anyMatch(spec -> spec.isCalled(name));
    }

    /** Whether a routine of this name belongs to LAPACK. */
    public static boolean isLapack(String routine) {
        return RoutineSpecs.lapack().stream().anyMatch(spec -> spec.name().equals(routine));
    }

    /** A BLAS as a target. */
    public static Target target(Blas blas) {
        return (routine, form, args) -> Invoker.invoke(blas, routine, form, args);
    }

    /** A LAPACK as a target. */
    public static Target target(Lapack lapack) {
        return (routine, form, args) ->
                Invoker.invoke(lapack, SPECS.get(routine).level(), routine, form, args);
    }

    /** Counts cases and keeps the first failures. */
    private static final class Tally {
        private final RoutineSpec spec;
        private final List<Failure> failures = new ArrayList<>();
        private int cases;
        private int failed;

        Tally(RoutineSpec spec) {
            this.spec = spec;
        }

        void add(String name, List<String> faults) {
            cases++;
            if (!faults.isEmpty()) {
                failed++;
                if (failures.size() < MOST_FAILURES) {
                    failures.add(new Failure(name, faults));
                }
            }
        }

        RoutineResult result() {
            return new RoutineResult(spec, cases, failures, failed);
        }
    }
}
