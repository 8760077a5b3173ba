package org.panblas.testkit.engine;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.panblas.BlasArgumentException;
import org.panblas.Complex;
import org.panblas.Diag;
import org.panblas.Layout;
import org.panblas.Side;
import org.panblas.Transpose;
import org.panblas.Uplo;
import org.panblas.testkit.ArgKind;
import org.panblas.testkit.ArgSpec;
import org.panblas.testkit.Expression;
import org.panblas.testkit.Form;
import org.panblas.testkit.Operand;
import org.panblas.testkit.RoutineSpec;
import org.panblas.testkit.engine.ErrorExit.Mistake;

/** Every argument of a routine wrong in turn, with the texts of the API's contract. */
public final class ErrorExits {
    private static final int SMALL = 3;

    /** More than any memory, and with any increment beyond the range of int. */
    private static final long HUGE = Integer.MAX_VALUE;

    private final RoutineSpec spec;
    private final Row row;
    private final List<ErrorExit> exits = new ArrayList<>();
    private Case legal;
    private ArgSpec arg;
    private int index;

    private ErrorExits(RoutineSpec spec, Row row) {
        this.spec = spec;
        this.row = row;
    }

    /** The error exits of a routine. */
    public static List<ErrorExit> of(RoutineSpec spec, Row row) {
        ErrorExits all = new ErrorExits(spec, row);
        for (Memory memory : List.of(Memory.ARRAY, Memory.OFFSET, Memory.NATIVE, Memory.HEAP)) {
            all.legal = new Case(spec, memory, 2, 0, "plain", 1, legalValues(spec));
            for (int i = 0; i < spec.args().size(); i++) {
                all.index = i;
                all.arg = spec.args().get(i);
                all.mistakes();
            }
        }
        return all.exits;
    }

    private static Map<String, Object> legalValues(RoutineSpec spec) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (ArgSpec arg : spec.args()) {
            Object value = switch (arg.kind()) {
                case ARRAY, SELECT -> null;
                case INT -> arg.name().equals("k2") ? SMALL : 1;
                case OPTION -> arg.detail().charAt(0);
                case BOOL -> true;
                case LAYOUT -> Layout.COL_MAJOR;
                case TRANS -> Transpose.NO_TRANS;
                case UPLO -> Uplo.LOWER;
                case DIAG -> Diag.NON_UNIT;
                case SIDE -> Side.LEFT;
                case DIM -> arg.name().startsWith("k") && spec.level().equals("level2") ? 1 : SMALL;
                case LD, STRIDE -> 0;
                case INC, GROUP_COUNT -> 1;
                case SCALAR, REAL_SCALAR, FLOAT_SCALAR -> Complex.of(0.6875);
                case GROUP_TRANS -> List.of(Transpose.NO_TRANS);
                case GROUP_DIM, GROUP_SIZE -> List.of(SMALL);
                case GROUP_LD -> List.of(0);
                case GROUP_SCALAR -> List.of(Complex.ONE);
            };
            if (value != null) {
                values.put(arg.name(), value);
            }
        }
        Sizes.resolve(spec, values);
        return values;
    }

    private void mistakes() {
        String condition = " \\(argument " + (index + 1) + "\\) = ";
        switch (arg.kind()) {
            case LAYOUT, UPLO, DIAG, SIDE -> absent();
            case TRANS -> {
                absent();
                illegalTrans(condition);
            }
            case DIM, GROUP_COUNT -> {
                size(-1, condition + "-1, must be >= 0");
                if (!arg.detail().isEmpty() && !namesItself(arg.detail())) {
                    int most = Math.toIntExact(Expression.evaluate(arg.detail(), legal.values()));
                    size(most + 1, condition + (most + 1) + ", must be <= .+ = " + most);
                }
            }
            case STRIDE -> size(-1, condition + "-1, must be >= 0");
            case LD -> {
                int least = Sizes.least(spec, arg.name(), legal.values());
                size(least - 1, condition + (least - 1) + ", must be >= .+ = " + least + " \\(.+\\)");
                if (legal.stretches(arg.name())) {
                    wrong(HUGE, ": \\w+ holds \\d+ elements from offset \\d+, needs \\d+");
                }
            }
            case INT -> integer(condition);
            case OPTION -> {
                int at = index;
                add(
                        "?",
                        args -> args[at] = '?',
                        BlasArgumentException.class,
                        spec.name() + ": " + arg.name() + " \\(argument " + (at + 1)
                                + "\\) = '\\?', must be one of .+");
            }
            case BOOL, SELECT -> {}
            case INC -> {
                if (spec.indexOf("layout") >= 0) {
                    size(0, condition + "0, must be != 0");
                }
                wrong(HUGE, ": \\w+ holds \\d+ elements from offset \\d+, needs \\d+");
                wrong(-HUGE, ": \\w+ holds \\d+ elements from offset \\d+, needs \\d+");
            }
            case SCALAR -> {
                if (spec.complex()) {
                    absent();
                }
            }
            case REAL_SCALAR, FLOAT_SCALAR -> {}
            case ARRAY -> {
                if (!arg.isOptional()) {
                    absent();
                }
                if (legal.needed(arg) > 0) {
                    array();
                }
            }
            case GROUP_TRANS, GROUP_DIM, GROUP_LD, GROUP_SCALAR, GROUP_SIZE -> group(condition);
        }
    }

    /** A bound that names the argument itself depends on the value that is to be wrong. */
    private boolean namesItself(String bound) {
        return bound.matches(".*\\b" + arg.name() + "\\b.*");
    }

    private void integer(String condition) {
        String[] bounds = arg.detail().split("\\.\\.", -1);
        if (!bounds[0].isEmpty() && !namesItself(bounds[0])) {
            int wrong = Sizes.bound(arg, 0, legal.values(), 0) - 1;
            size(wrong, condition + wrong + ", must be >= .+");
        }
        if (!bounds[1].isEmpty() && !namesItself(bounds[1])) {
            int wrong = Sizes.bound(arg, 1, legal.values(), 0) + 1;
            size(wrong, condition + wrong + ", must be <= .+");
        }
    }

    private void add(String what, Mistake mistake, Class<? extends RuntimeException> type, String pattern) {
        String name = spec.name() + "[wrong memory=" + legal.memory() + " " + arg.name() + "=" + what + "]";
        exits.add(new ErrorExit(name, row, legal, mistake, type, Pattern.compile(pattern)));
    }

    private void absent() {
        int at = index;
        add("null", args -> args[at] = null, NullPointerException.class, arg.name());
    }

    private void size(long value, String condition) {
        wrong(value, ": " + arg.name() + condition);
    }

    private void wrong(long value, String pattern) {
        int at = index;
        add(Long.toString(value), args -> args[at] = value, BlasArgumentException.class, spec.name() + pattern);
    }

    private void illegalTrans(String condition) {
        int at = index;
        for (Transpose trans : Transpose.values()) {
            if (arg.detail().indexOf(trans.name().charAt(0)) < 0) {
                add(
                        trans.name(),
                        args -> args[at] = trans,
                        BlasArgumentException.class,
                        spec.name() + ": " + arg.name() + condition + trans + ", must be .+");
            }
        }
    }

    private void array() {
        boolean group = Arguments.isGroup(arg);
        String element = arg.name() + (group ? "\\[1\\]" : "");
        String holds = spec.name() + ": " + element + " holds \\d+ elements from offset \\d+, needs \\d+";
        operand("short", Operands::shortened, BlasArgumentException.class, holds);
        if (legal.memory() == Memory.OFFSET) {
            String offset = "offset" + arg.name().substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                    + arg.name().substring(1) + (group ? "\\[1\\]" : "");
            operand(
                    "offset -1",
                    o -> new Operand(o.array(), -1, null),
                    BlasArgumentException.class,
                    spec.name() + ": " + offset + " = -1, must be >= 0");
            operand("offset huge", o -> new Operand(o.array(), (int) HUGE, null), BlasArgumentException.class, holds);
        }
        if (legal.memory().form() == Form.SEGMENT) {
            operand("closed", Operands::closed, IllegalStateException.class, ".*");
            if (arg.access() != ArgSpec.Access.IN) {
                operand("read-only", Operands::readOnly, Operands.readOnlyException(), ".*");
            }
        }
    }

    private void operand(
            String what,
            java.util.function.UnaryOperator<Operand> change,
            Class<? extends RuntimeException> type,
            String pattern) {
        int at = index;
        add(
                what,
                args -> {
                    if (args[at] instanceof Operand[] several) {
                        Operand[] changed = several.clone();
                        changed[1] = change.apply(changed[1]);
                        args[at] = changed;
                    } else {
                        args[at] = change.apply((Operand) args[at]);
                    }
                },
                type,
                pattern);
    }

    private void group(String condition) {
        int at = index;
        absent();
        String element = spec.name() + ": " + arg.name() + "\\[0\\]" + condition;
        switch (arg.kind()) {
            case GROUP_TRANS ->
                add("{null}", args -> args[at] = new Transpose[1], NullPointerException.class, arg.name() + "\\[0\\]");
            case GROUP_DIM, GROUP_SIZE ->
                add(
                        "{-1}",
                        args -> args[at] = new int[] {-1},
                        BlasArgumentException.class,
                        element + "-1, must be >= 0");
            case GROUP_LD ->
                add(
                        "{2}",
                        args -> args[at] = new int[] {2},
                        BlasArgumentException.class,
                        element + "2, must be >= .+ = 3 .*");
            default -> {}
        }
        if (arg.kind() != ArgKind.GROUP_SCALAR && arg.kind() != ArgKind.GROUP_TRANS) {
            String holds =
                    spec.name() + ": " + arg.name() + " \\(argument " + (index + 1) + "\\) holds 0 elements, needs 1";
            add("{}", args -> args[at] = new int[0], BlasArgumentException.class, holds);
        }
    }

    /** Ways to spoil an operand. */
    private static final class Operands {
        static Operand shortened(Operand operand) {
            if (operand.segment() != null) {
                MemorySegment segment = operand.segment();
                return new Operand(null, 0, segment.asSlice(0, segment.byteSize() - 1));
            }
            Object array = switch (operand.array()) {
                case double[] d -> Arrays.copyOf(d, d.length - 1);
                case float[] f -> Arrays.copyOf(f, f.length - 1);
                case byte[] b -> Arrays.copyOf(b, b.length - 1);
                default -> Arrays.copyOf((int[]) operand.array(), ((int[]) operand.array()).length - 1);
            };
            return new Operand(array, operand.offset(), null);
        }

        static Operand closed(Operand operand) {
            try (Arena arena = Arena.ofConfined()) {
                return new Operand(null, 0, arena.allocate(operand.segment().byteSize(), Long.BYTES));
            }
        }

        static Operand readOnly(Operand operand) {
            return new Operand(null, 0, operand.segment().asReadOnly());
        }

        /** The exception of this JDK, asked by doing it. */
        static Class<? extends RuntimeException> readOnlyException() {
            try {
                MemorySegment.ofArray(new byte[1]).asReadOnly().set(ValueLayout.JAVA_BYTE, 0, (byte) 0);
                throw new IllegalStateException("a read-only segment was written");
            } catch (IllegalArgumentException | UnsupportedOperationException e) {
                return e.getClass();
            }
        }
    }
}
