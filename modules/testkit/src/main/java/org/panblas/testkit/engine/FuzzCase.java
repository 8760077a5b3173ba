package org.panblas.testkit.engine;

import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.panblas.BlasArgumentException;
import org.panblas.Complex;
import org.panblas.testkit.ArgKind;
import org.panblas.testkit.ArgSpec;
import org.panblas.testkit.Operand;
import org.panblas.testkit.RoutineSpec;
import org.panblas.testkit.Target;
import org.panblas.testkit.engine.FuzzSource.Extent;
import org.panblas.testkit.engine.Legality.Violation;
import org.panblas.testkit.engine.Mutations.Effect;
import org.panblas.testkit.engine.Mutations.Mutation;

/**
 * One random call, all of it drawn from a seed: a legal one, whose result the routine's row judges, or one with changed
 * arguments. That must be refused by the documented exception of the first argument that is wrong, with every operand as
 * it was; or it happens to be legal, and then it is a call like any other.
 */
public final class FuzzCase {
    /** Larger sizes may stand where others are 0, but no row has to think them through. */
    private static final int MODEST = 3_000;

    private static final Pattern NAME = Pattern.compile("(\\w+)\\[fuzz=(-?\\d+)]");

    /** What became of a case. */
    public enum Kind {
        /** It was legal, and its result was looked at. */
        LEGAL,
        /** It was illegal, and was to be refused. */
        REFUSED,
        /** It was not run: it is legal, but nobody knows what must come out. */
        LEFT_OUT
    }

    /**
     * The outcome of a case.
     *
     * @param kind what it was
     * @param name what replays it
     * @param faults what was wrong; empty where it passed
     */
    public record Outcome(Kind kind, String name, List<String> faults) {
        public Outcome {
            faults = List.copyOf(faults);
        }

        Outcome asLegal() {
            return new Outcome(Kind.LEGAL, name, faults);
        }
    }

    private final Target target;
    private final RoutineSpec spec;
    private final Row row;
    private final String name;
    private final SplittableRandom random;

    private FuzzCase(Target target, RoutineSpec spec, Row row, long seed) {
        this.target = target;
        this.spec = spec;
        this.row = row;
        this.name = name(spec, seed);
        this.random = new SplittableRandom(seed);
    }

    /** The name of a case: {@code dgemm[fuzz=SEED]}. */
    public static String name(RoutineSpec spec, long seed) {
        return spec.name() + "[fuzz=" + seed + "]";
    }

    /** Whether this is the name of such a case. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** The seed in such a name. */
    public static long seed(String name) {
        var matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("\"" + name + "\" is not routine[fuzz=SEED].");
        }
        return Long.parseLong(matcher.group(2));
    }

    /** Draws a case and runs it. */
    @SuppressWarnings("CatchingUnchecked") // nothing that comes out of a case may end the run
    public static Outcome run(Target target, RoutineSpec spec, Row row, long seed) {
        FuzzCase one = new FuzzCase(target, spec, row, seed);
        try {
            return one.random.nextBoolean() ? one.legal() : one.mutated();
        } catch (Throwable e) {
            return new Outcome(Kind.LEGAL, one.name, List.of("threw " + e + at(e)));
        }
    }

    private static String at(Throwable e) {
        return e.getStackTrace().length == 0 ? "" : " at " + e.getStackTrace()[0];
    }

    private Outcome legal() {
        Case test = FuzzSource.legal(spec, row, random, Extent.of(spec, random));
        return test == null ? leftOut() : judge(test);
    }

    private Outcome leftOut() {
        return new Outcome(Kind.LEFT_OUT, name, List.of());
    }

    private Outcome judge(Case test) {
        return new Outcome(Kind.LEGAL, test.toString(), CaseRunner.run(target, row, test));
    }

    private Outcome mutated() {
        Case legal = FuzzSource.legal(spec, row, random, Extent.TINY);
        if (legal == null) {
            return leftOut();
        }
        if (Mutations.isGrouped(spec)) {
            // Of these no new case is made, so that what they may write has to end with their own memory.
            legal = legal.with(Sharing.NONE, legal.values());
        }
        Call call = new Call(legal);
        call.fill(row);
        try (Arena arena = Arena.ofConfined()) {
            Object[] args = call.open(arena);
            List<Mutation> mutations = mutate(legal, args);
            List<Violation> wrong = wrong(legal, args, mutations);
            if (!wrong.isEmpty()) {
                return told(legal, mutations, refuse(call, args, wrong));
            }
            return stillLegal(call, args, mutations);
        }
    }

    private List<Mutation> mutate(Case legal, Object[] args) {
        Mutations source = new Mutations(spec, legal.memory().form(), random);
        int wanted = Mutations.isGrouped(spec) || random.nextInt(10) < 7 ? 1 : 2 + random.nextInt(2);
        List<Mutation> mutations = new ArrayList<>();
        while (mutations.size() < wanted) {
            Mutation one = source.mutate(args);
            if (one != null) {
                mutations.add(one);
            }
        }
        return mutations;
    }

    private List<Violation> wrong(Case legal, Object[] args, List<Mutation> mutations) {
        if (!Mutations.isGrouped(spec)) {
            return Legality.of(spec, legal.memory().form(), args);
        }
        // Which one is told first hangs on all groups: what must be told is an argument and its value.
        String argument = mutations.getFirst().argument().name();
        String value = "( \\(argument \\d+\\))?( = -?\\d+, must be .+| holds \\d+ elements.*, needs \\d+)";
        Pattern message = Pattern.compile(
                "\\w+(\\[\\d+])?|" + spec.name() + ": \\w+(\\[\\d+])?" + value + "|.*(?i:closed|thread|read.?only).*");
        return List.of(new Violation(
                argument,
                false,
                Set.of(
                        BlasArgumentException.class,
                        NullPointerException.class,
                        IllegalStateException.class,
                        WrongThreadException.class,
                        SpoiledOperand.readOnlyException()),
                message));
    }

    /** The call must be refused by the first argument that is wrong for certain, or by one before it. */
    private List<String> refuse(Call call, Object[] args, List<Violation> wrong) {
        List<String> faults = new ArrayList<>();
        Violation last = null;
        RuntimeException thrown = null;
        List<Kept> kept = kept(args);
        try {
            call.run(target, args);
        } catch (RuntimeException e) {
            thrown = e;
        }
        call.close();
        boolean right = false;
        for (Violation one : wrong) {
            last = one;
            right |= thrown != null && one.matches(thrown);
            if (one.certain()) {
                break;
            }
        }
        if (thrown == null && last.certain()) {
            faults.add("returned; must throw " + text(last));
        } else if (thrown == null) {
            releaseOutputs(call, args);
        } else if (!right) {
            faults.add("threw " + thrown + at(thrown) + "; must throw " + text(last));
        }
        faults.addAll(call.intrusions());
        if (thrown != null && !kept.stream().allMatch(Kept::holds)) {
            faults.add("an array that is too short was written");
        }
        return faults;
    }

    /** An array of the call, which may be another one than that which was prepared, and what was in it. */
    private record Kept(Cells now, Cells before) {
        boolean holds() {
            for (int i = 0; i < now.size(); i++) {
                if (now.bits(i) != before.bits(i)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static List<Kept> kept(Object[] args) {
        List<Kept> kept = new ArrayList<>();
        for (Object arg : args) {
            Operand[] operands = arg instanceof Operand[] several
                    ? several
                    : new Operand[] {arg instanceof Operand one ? one : null};
            for (Operand operand : operands) {
                if (operand != null && operand.array() != null) {
                    Cells now = Cells.of(operand.array());
                    kept.add(new Kept(now, now.copy()));
                }
            }
        }
        return kept;
    }

    private static String text(Violation one) {
        return one.types().stream().map(Class::getSimpleName).sorted().collect(Collectors.joining(" or ")) + " with "
                + one.message();
    }

    private Outcome told(Case legal, List<Mutation> mutations, List<String> faults) {
        List<String> told = new ArrayList<>(faults);
        if (!faults.isEmpty()) {
            told.add("the call: " + legal + " with " + mutations);
        }
        return new Outcome(Kind.REFUSED, name, told);
    }

    /** A call that is legal as it is now. */
    private Outcome stillLegal(Call call, Object[] args, List<Mutation> mutations) {
        if (mutations.stream().anyMatch(one -> one.effect() == Effect.OTHER_MEMORY)) {
            return leftOut();
        }
        Case legal = call.test();
        if (CaseSource.isLapack(spec) && mutations.stream().anyMatch(FuzzCase::isScalar)) {
            // The operands were prepared for another number: what comes out is anything, but the call has to come back.
            return mutations.stream().allMatch(FuzzCase::isScalar)
                    ? told(legal, mutations, returns(call, args)).asLegal()
                    : leftOut();
        }
        boolean values = mutations.stream().anyMatch(one -> one.effect() == Effect.VALUE);
        if (!values) {
            return told(legal, mutations, run(call, args, true)).asLegal();
        }
        Map<String, Object> changed = new LinkedHashMap<>(legal.values());
        boolean huge = false;
        boolean finite = true;
        for (int i = 0; i < args.length; i++) {
            ArgSpec arg = spec.args().get(i);
            if (changed.containsKey(arg.name())) {
                huge |= isHuge(arg, args[i]);
                finite &= isFinite(args[i]);
                changed.put(arg.name(), value(args[i]));
            }
        }
        if (!huge && finite) {
            Map<String, Object> fitted = new LinkedHashMap<>(changed);
            row.fit(spec, fitted);
            if (!fitted.equals(changed) || !row.legal(spec, changed) || overlaps(changed)) {
                return leftOut();
            }
            return judge(legal.with(legal.sharing(), changed));
        }
        if (huge && (stands(args) || (CaseSource.isLapack(spec) && !isPrepared(call, args, changed)))) {
            return leftOut();
        }
        return told(legal, mutations, run(call, args, false)).asLegal();
    }

    /** Whether a routine of LAPACK, which takes for granted what its operands hold, finds in them what it needs. */
    private boolean isPrepared(Call call, Object[] args, Map<String, Object> changed) {
        Map<String, Object> fitted = new LinkedHashMap<>(changed);
        row.fit(spec, fitted);
        return fitted.equals(changed)
                && row.legal(spec, changed)
                && !row.idle(call)
                && spec.args().stream()
                        .filter(arg -> arg.kind() == ArgKind.ARRAY)
                        .allMatch(arg ->
                                Legality.needed(spec, args, arg) <= call.test().needed(arg));
    }

    /** A call that the library may refuse for what the table does not say, or else answer as it likes, in the operands meant. */
    private List<String> returns(Call call, Object[] args) {
        try {
            call.run(target, args);
            releaseOutputs(call, args);
        } catch (BlasArgumentException e) {
            call.close();
            if (!e.getMessage().endsWith(", which the library rejects")) {
                return List.of("threw " + e + at(e) + "; the call is legal");
            }
        }
        return call.intrusions();
    }

    private static boolean isScalar(Mutation one) {
        return one.argument().kind() == ArgKind.SCALAR || one.argument().kind() == ArgKind.REAL_SCALAR;
    }

    /** Of leading dimensions and increments no row counts the steps. */
    private static boolean isHuge(ArgSpec arg, Object value) {
        boolean steps = arg.kind() == ArgKind.LD || arg.kind() == ArgKind.INC || arg.kind() == ArgKind.STRIDE;
        return value instanceof Long size && Math.abs(size) > (steps ? Integer.MAX_VALUE : MODEST);
    }

    private static boolean isFinite(Object value) {
        return switch (value) {
            case Complex z -> Double.isFinite(z.re()) && Double.isFinite(z.im());
            case Double real -> Double.isFinite(real);
            default -> true;
        };
    }

    /** Whether elements or matrices that are written lie on each other, so that the last one written stays. */
    private boolean overlaps(Map<String, Object> values) {
        for (ArgSpec arg : spec.args()) {
            if (arg.kind() == ArgKind.INC && values.get(arg.name()).equals(0)) {
                if (!Options.of(spec, arg).contains(0)) {
                    return true;
                }
            } else if (arg.kind() == ArgKind.STRIDE && !Options.isInput(spec, arg.name())) {
                if ((Integer) values.get(arg.name()) < Sizes.apart(spec, arg.name(), values)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether one element or matrix may stand for any number of them, so that a call takes as long as the number is large. */
    private boolean stands(Object[] args) {
        for (int i = 0; i < args.length; i++) {
            ArgKind kind = spec.args().get(i).kind();
            if ((kind == ArgKind.INC || kind == ArgKind.STRIDE) && args[i].equals(0L)) {
                return true;
            }
        }
        return false;
    }

    private static Object value(Object arg) {
        return switch (arg) {
            case Long size -> size.intValue();
            case Double real -> Complex.of(real);
            default -> arg;
        };
    }

    /** Runs a call that is legal; its result is judged, or is anything in the operands that are written. */
    private List<String> run(Call call, Object[] args, boolean judged) {
        try {
            call.run(target, args);
        } catch (RuntimeException e) {
            return List.of("threw " + e + at(e) + "; the call is legal");
        } catch (OutOfMemoryError e) {
            // Work space for 2^31 rows without columns: the JDK's own error is the answer, if nothing was written.
            if (judged) {
                throw e;
            }
            call.close();
            return call.intrusions();
        }
        Verdict verdict = new Verdict(call);
        if (!judged) {
            releaseOutputs(call, args);
        } else if (row.idle(call)) {
            row.verifyIdle(call, verdict);
        } else {
            row.verify(call, verdict);
        }
        call.intrusions().forEach(verdict::fault);
        return verdict.faults();
    }

    private void releaseOutputs(Call call, Object[] args) {
        call.releaseOutputs(arg -> Mutations.isGrouped(spec) || Legality.needed(spec, args, arg) > 0);
    }
}
