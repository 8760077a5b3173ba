package org.panblas.testkit.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.panblas.BlasArgumentException;
import org.panblas.Transpose;
import org.panblas.testkit.ArgKind;
import org.panblas.testkit.ArgSpec;
import org.panblas.testkit.Form;
import org.panblas.testkit.Operand;
import org.panblas.testkit.RoutineSpec;
import org.panblas.testkit.engine.ErrorExit.Mistake;

/** Every argument of a routine wrong in turn, with the texts of the API's contract. */
public final class ErrorExits {
    /** More than any memory, and with any increment beyond the range of int. */
    private static final long HUGE = Integer.MAX_VALUE;

    private final RoutineSpec spec;
    private final Row row;
    private final List<ErrorExit> exits = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
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
        List<Map<String, Object>> calls = LegalCalls.of(spec, row);
        for (Memory memory : List.of(Memory.ARRAY, Memory.OFFSET, Memory.NATIVE, Memory.HEAP)) {
            for (Map<String, Object> values : calls) {
                all.legal = new Case(spec, memory, 2, 0, "plain", 1, values);
                for (int i = 0; i < spec.args().size(); i++) {
                    all.index = i;
                    all.arg = spec.args().get(i);
                    all.mistakes();
                }
            }
        }
        return all.exits;
    }

    private void mistakes() {
        String condition = " \\(argument " + (index + 1) + "\\) = ";
        switch (arg.kind()) {
            case LAYOUT, UPLO, DIAG, SIDE -> absent();
            case TRANS -> {
                absent();
                illegalTrans(condition);
            }
            case GROUP_COUNT -> size(-1, condition + "-1, must be >= 0");
            case DIM, INT -> integer(condition);
            case STRIDE -> size(-1, condition + "-1, must be >= 0");
            case LD -> {
                int least = Sizes.least(spec, arg.name(), legal.values());
                size(least - 1, condition + (least - 1) + ", must be >= .+ = " + least + " \\(.+\\)");
                if (legal.stretches(arg.name())) {
                    wrong(HUGE, ": \\w+ holds \\d+ elements from offset \\d+, needs \\d+");
                }
            }
            case OPTION -> {
                int at = index;
                add(
                        "?",
                        args -> args[at] = '?',
                        BlasArgumentException.class,
                        spec.name() + ": " + arg.name() + " \\(argument " + (at + 1)
                                + "\\) = '\\?', must be one of .+");
            }
            case SELECT -> {
                if (LegalCalls.asks(legal.values())) {
                    absent();
                }
            }
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
                } else {
                    real(condition);
                }
            }
            case REAL_SCALAR, FLOAT_SCALAR -> real(condition);
            case BOOL -> {}
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

    private void integer(String condition) {
        Integer below = LegalCalls.below(arg, legal.values());
        if (below != null) {
            size(below, condition + below + ", must be >= .+");
        }
        Integer above = LegalCalls.above(arg, legal.values());
        if (above != null) {
            size(above, condition + above + ", must be <= .+");
        }
        if (legal.memory().form() == Form.SEGMENT) {
            // A backend's integers may hold it, but no memory does.
            wrong(Long.MAX_VALUE / 2, ": .+");
        }
    }

    private void real(String condition) {
        if (LegalCalls.isBounded(arg, legal.values())) {
            for (double wrong : new double[] {LegalCalls.beyond(arg, legal.values()), Double.NaN}) {
                int at = index;
                add(
                        Double.toString(wrong),
                        args -> args[at] = wrong,
                        BlasArgumentException.class,
                        spec.name() + ": " + arg.name() + condition + wrong + ", must be " + arg.detail());
            }
        }
    }

    private void add(String what, Mistake mistake, Class<? extends RuntimeException> type, String pattern) {
        String mark = arg.name() + "=" + what;
        if (known.add(legal.memory() + " " + legal.values().get("layout") + " " + mark)) {
            String name = CaseName.ofMistake(legal, mark);
            exits.add(new ErrorExit(name, arg.name(), what, row, legal, mistake, type, Pattern.compile(pattern)));
        }
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
        if (arg.isOptional()) {
            int at = index;
            add("null", args -> args[at] = null, BlasArgumentException.class, holds);
        }
        operand("short", SpoiledOperand::shortened, BlasArgumentException.class, holds);
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
            operand("closed", SpoiledOperand::closed, IllegalStateException.class, ".*");
            if (arg.access() != ArgSpec.Access.IN) {
                operand("read-only", SpoiledOperand::readOnly, SpoiledOperand.readOnlyException(), ".*");
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
}
