package org.panblas.testkit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.panblas.Blas;
import org.panblas.Lapack;
import org.panblas.testkit.RoutineResult.Failure;
import org.panblas.testkit.engine.FuzzCase;

/**
 * Random calls of every routine, legal ones and ones with wrong or extreme arguments. A legal call must give what the
 * routine's row expects; an illegal one must be refused by the documented exception with nothing written. Which calls are
 * made follows from the seed, so that a run can be had again, and each call can be had alone by its name.
 */
public final class Fuzz {
    /** The most failures of a routine that are handed over; all are counted. */
    public static final int MOST_FAILURES = 3;

    private static final long SEED = 20_260_606;

    private final Target target;
    private final List<RoutineSpec> specs;
    private final long seed;
    private final Map<String, Integer> failuresOf = new HashMap<>();
    private long legal;
    private long refused;
    private long leftOut;
    private long failures;

    private Fuzz(Target target, List<RoutineSpec> specs, long seed) {
        this.target = target;
        this.specs = specs;
        this.seed = seed;
    }

    /** What cases are drawn from where nobody says otherwise: the system property {@code panblas.fuzz.seed}, or always the same. */
    public static long seedFromProperties() {
        return Long.getLong("panblas.fuzz.seed", SEED);
    }

    /** Fuzzes all routines of a BLAS, with the seed of the properties. */
    public static Fuzz of(Blas blas) {
        return of(blas, spec -> true, seedFromProperties());
    }

    /** Fuzzes all routines of a LAPACK that it serves, with the seed of the properties. */
    public static Fuzz of(Lapack lapack) {
        return of(lapack, spec -> true, seedFromProperties());
    }

    /** Fuzzes the wanted routines of a BLAS. */
    public static Fuzz of(Blas blas, Predicate<RoutineSpec> wanted, long seed) {
        return of(
                Conformance.target(blas),
                RoutineSpecs.blas().stream().filter(wanted).toList(),
                seed);
    }

    /** Fuzzes the wanted routines of a LAPACK, of those that it serves. */
    public static Fuzz of(Lapack lapack, Predicate<RoutineSpec> wanted, long seed) {
        return of(
                Conformance.target(lapack),
                Conformance.served(lapack).stream().filter(wanted).toList(),
                seed);
    }

    /** Fuzzes these routines. */
    public static Fuzz of(Target target, List<RoutineSpec> specs, long seed) {
        return new Fuzz(target, List.copyOf(specs), seed);
    }

    /**
     * What came of the calls so far.
     *
     * @param legal legal calls whose result was looked at
     * @param refused illegal calls that were to be refused
     * @param leftOut legal calls that were not made, because nobody knows what must come out
     * @param failures calls of both kinds that went wrong
     */
    public record Counts(long legal, long refused, long leftOut, long failures) {
        /** Both together. */
        public Counts plus(Counts other) {
            return new Counts(
                    legal + other.legal, refused + other.refused, leftOut + other.leftOut, failures + other.failures);
        }
    }

    /** The counts so far. */
    public Counts counts() {
        return new Counts(legal, refused, leftOut, failures);
    }

    /** What the calls are drawn from. */
    public long seed() {
        return seed;
    }

    /** The routines that are called. */
    public List<RoutineSpec> routines() {
        return specs;
    }

    /**
     * Makes calls of all routines in turn, in an order that changes from round to round.
     *
     * @param goOn asked before each call
     * @param before told the name of each call before it is made, so that a crash can be laid to it
     * @param failed told the first failures of each routine
     */
    public void run(BooleanSupplier goOn, Consumer<String> before, Consumer<Failure> failed) {
        List<RoutineSpec> order = new ArrayList<>(specs);
        for (long round = 0; !specs.isEmpty(); round++) {
            Collections.shuffle(order, new Random(seed + round));
            for (RoutineSpec spec : order) {
                if (!goOn.getAsBoolean()) {
                    return;
                }
                one(spec, round, before, failed);
            }
        }
    }

    /** Makes calls of one routine. */
    public void run(RoutineSpec spec, int calls, Consumer<Failure> failed) {
        for (int i = 0; i < calls; i++) {
            one(spec, i, name -> {}, failed);
        }
    }

    private void one(RoutineSpec spec, long round, Consumer<String> before, Consumer<Failure> failed) {
        // An int, because its name is to be typed.
        int one = new SplittableRandom(seed * 31 + spec.name().hashCode() + (round << 32)).nextInt(Integer.MAX_VALUE);
        before.accept(FuzzCase.name(spec, one));
        FuzzCase.Outcome outcome = FuzzCase.run(target, spec, ConformanceRows.of(spec), one);
        switch (outcome.kind()) {
            case LEGAL -> legal++;
            case REFUSED -> refused++;
            case LEFT_OUT -> leftOut++;
        }
        if (!outcome.faults().isEmpty()) {
            failures++;
            if (failuresOf.merge(spec.name(), 1, Integer::sum) <= MOST_FAILURES) {
                failed.accept(new Failure(outcome.name(), outcome.faults()));
            }
        }
    }
}
