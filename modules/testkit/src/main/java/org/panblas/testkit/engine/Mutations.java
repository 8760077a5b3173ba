package org.panblas.testkit.engine;

import java.util.List;
import java.util.random.RandomGenerator;
import org.panblas.Complex;
import org.panblas.Transpose;
import org.panblas.testkit.ArgKind;
import org.panblas.testkit.ArgSpec;
import org.panblas.testkit.Form;
import org.panblas.testkit.Operand;
import org.panblas.testkit.RoutineSpec;

/** Changes arguments of a legal call at random, most of them to values that are illegal or extreme. */
final class Mutations {
    /** Beside the limits of int: what the root of these limits is, and where 16 bits end. */
    private static final long[] EXTREMES = {
        -1,
        0,
        Integer.MAX_VALUE,
        Integer.MIN_VALUE,
        Integer.MAX_VALUE - 1,
        Integer.MIN_VALUE + 1,
        1 << 30,
        46_341,
        65_536
    };

    private static final long[] WIDE = {
        Long.MAX_VALUE, Long.MIN_VALUE, Long.MAX_VALUE / 2, 1L << 31, 1L << 32, 1L << 61, 1L << 62, -(1L << 32)
    };

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabnu?0 \0\u00df";

    /** How an argument was changed. */
    enum Effect {
        /** A value, of which a case can be made if it is legal. */
        VALUE,
        /** The memory that was prepared, less of it, or none. */
        SAME_MEMORY,
        /** Other memory than that which was prepared. */
        OTHER_MEMORY
    }

    /**
     * What was changed.
     *
     * @param argument the argument
     * @param text what it is now, for the report
     * @param effect how
     */
    record Mutation(ArgSpec argument, String text, Effect effect) {
        @Override
        public String toString() {
            return argument.name() + " := " + text;
        }
    }

    private final RoutineSpec spec;
    private final Form form;
    private final RandomGenerator random;

    Mutations(RoutineSpec spec, Form form, RandomGenerator random) {
        this.spec = spec;
        this.form = form;
        this.random = random;
    }

    /** Changes one of {@code args}; null where this one has nothing to change. */
    Mutation mutate(Object[] args) {
        int at = random.nextInt(args.length);
        ArgSpec arg = spec.args().get(at);
        return switch (arg.kind()) {
            case LAYOUT, UPLO, DIAG, SIDE, SELECT -> set(args, at, null);
            case TRANS ->
                set(
                        args,
                        at,
                        random.nextBoolean()
                                ? null
                                : List.of(Transpose.values()).get(random.nextInt(3)));
            case OPTION -> set(args, at, LETTERS.charAt(random.nextInt(LETTERS.length())));
            case BOOL -> set(args, at, !(Boolean) args[at]);
            case DIM, INT, LD, INC, STRIDE, GROUP_COUNT ->
                set(args, at, form == Form.SEGMENT ? integer((Long) args[at]) : narrow(args, at));
            case SCALAR -> spec.complex() ? set(args, at, complex(arg)) : set(args, at, real(arg));
            case REAL_SCALAR, FLOAT_SCALAR -> set(args, at, real(arg));
            case ARRAY ->
                args[at] instanceof Operand[] several
                        ? member(args, at, several)
                        : operand(args, at, (Operand) args[at]);
            case GROUP_TRANS, GROUP_DIM, GROUP_LD, GROUP_SIZE, GROUP_SCALAR -> group(args, at);
        };
    }

    private Mutation set(Object[] args, int at, Object value) {
        args[at] = value;
        String text = value instanceof Character letter ? "'" + letter + "'" : String.valueOf(value);
        return new Mutation(spec.args().get(at), text, Effect.VALUE);
    }

    private long narrow(Object[] args, int at) {
        return Math.clamp(integer((Long) args[at]), Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    private long integer(long now) {
        return switch (random.nextInt(form == Form.SEGMENT ? 5 : 3)) {
            case 0 -> now + (random.nextBoolean() ? 1 : -1);
            case 1 -> random.nextInt(-9, 10);
            case 2 -> EXTREMES[random.nextInt(EXTREMES.length)];
            case 3 -> WIDE[random.nextInt(WIDE.length)];
            // What is left of it when it is cut to 32 bits is legal.
            default -> now + (1L << 32);
        };
    }

    private double real(ArgSpec arg) {
        double[] free = {Double.NaN, -1, -0.0, 0, 1};
        double[] bounded = {Double.NaN, -1, -0.0, 0, Double.NEGATIVE_INFINITY, -2};
        double[] some = arg.detail().isEmpty() ? free : bounded;
        return some[random.nextInt(some.length)];
    }

    private Complex complex(ArgSpec arg) {
        return random.nextBoolean() ? null : new Complex(real(arg), real(arg));
    }

    private Mutation operand(Object[] args, int at, Operand now) {
        ArgSpec arg = spec.args().get(at);
        if (now == null) {
            return null;
        }
        String text;
        Effect effect = Effect.SAME_MEMORY;
        Operand changed;
        switch (random.nextInt(form == Form.ARRAY ? 2 : 4)) {
            case 0 -> {
                text = "null";
                changed = null;
            }
            case 1 -> {
                long size = SpoiledOperand.size(now);
                long left = random.nextBoolean() ? Math.max(0, size - 1) : random.nextLong(size + 1);
                text = "its first " + left + (now.segment() == null ? " numbers" : " bytes");
                changed = SpoiledOperand.first(now, left);
                // What is written to a copy of the array is not seen.
                effect = now.segment() == null ? Effect.OTHER_MEMORY : effect;
            }
            default -> {
                if (form == Form.OFFSET) {
                    int offset = offset(now);
                    text = "from offset " + offset;
                    effect = Effect.OTHER_MEMORY;
                    changed = new Operand(now.array(), offset, null);
                } else {
                    effect = Effect.OTHER_MEMORY;
                    switch (random.nextInt(3)) {
                        case 0 -> {
                            text = "of a closed arena";
                            changed = SpoiledOperand.closed(now);
                        }
                        case 1 -> {
                            text = "of another thread's arena";
                            changed = SpoiledOperand.foreign(now);
                        }
                        default -> {
                            text = "read-only";
                            effect = Effect.SAME_MEMORY;
                            changed = SpoiledOperand.readOnly(now);
                        }
                    }
                }
            }
        }
        args[at] = changed;
        return new Mutation(arg, text, effect);
    }

    private int offset(Operand now) {
        int length = (int) SpoiledOperand.size(now);
        int[] some = {
            -1,
            Integer.MIN_VALUE,
            Integer.MAX_VALUE,
            Integer.MAX_VALUE - 1,
            1 << 30,
            length,
            length + 1,
            now.offset() + 1
        };
        return some[random.nextInt(some.length)];
    }

    private Mutation member(Object[] args, int at, Operand[] several) {
        if (several.length == 0 || random.nextInt(4) == 0) {
            return set(args, at, null);
        }
        Operand[] changed = several.clone();
        int member = random.nextInt(changed.length);
        Object[] one = new Object[args.length];
        one[at] = changed[member];
        Mutation mutation = operand(one, at, changed[member]);
        if (mutation == null) {
            return null;
        }
        changed[member] = (Operand) one[at];
        args[at] = changed;
        return new Mutation(mutation.argument(), "[" + member + "] " + mutation.text(), mutation.effect());
    }

    private Mutation group(Object[] args, int at) {
        Object changed = switch (args[at]) {
            case int[] sizes
            when sizes.length > 0 && random.nextInt(4) > 0 -> {
                int[] some = sizes.clone();
                int group = random.nextInt(some.length);
                some[group] = Math.clamp(integer(some[group]), Integer.MIN_VALUE, Integer.MAX_VALUE);
                yield some;
            }
            case Transpose[] all
            when all.length > 0 && random.nextInt(4) > 0 -> {
                Transpose[] some = all.clone();
                some[random.nextInt(some.length)] = null;
                yield some;
            }
            case null, default -> null;
        };
        Mutation mutation = set(args, at, changed);
        return switch (changed) {
            case int[] sizes -> new Mutation(mutation.argument(), java.util.Arrays.toString(sizes), Effect.VALUE);
            case Transpose[] all -> new Mutation(mutation.argument(), List.of(all.length) + " with null", Effect.VALUE);
            case null, default -> mutation;
        };
    }

    /** Whether a routine takes batches in groups, whose legality hangs on every element. */
    static boolean isGrouped(RoutineSpec spec) {
        return spec.args().stream().anyMatch(arg -> arg.kind() == ArgKind.GROUP_COUNT);
    }
}
