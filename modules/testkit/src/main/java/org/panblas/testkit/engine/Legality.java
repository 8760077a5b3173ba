package org.panblas.testkit.engine;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import org.panblas.BlasArgumentException;
import org.panblas.Layout;
import org.panblas.Transpose;
import org.panblas.testkit.ArgKind;
import org.panblas.testkit.ArgSpec;
import org.panblas.testkit.Expression;
import org.panblas.testkit.Form;
import org.panblas.testkit.Operand;
import org.panblas.testkit.RoutineSpec;
import org.panblas.testkit.ShapeSpec;

/**
 * What is wrong with the arguments of a call, thought out from the table alone: complex scalars that are null, values in the
 * order of the arguments, then room, then access to memory. Sizes are of any magnitude. Not for grouped batches.
 */
final class Legality {
    /** The integers of every backend hold it; larger values may be refused for that alone. */
    private static final long SURE = Integer.MAX_VALUE;

    /**
     * A reason to refuse the call.
     *
     * @param argument which argument it is
     * @param certain whether it must be refused for it
     * @param types the exceptions that say so
     * @param message what their whole message must match
     */
    record Violation(String argument, boolean certain, Set<Class<?>> types, Pattern message) {
        boolean matches(RuntimeException e) {
            return types.contains(e.getClass())
                    && message.matcher(String.valueOf(e.getMessage())).matches();
        }
    }

    private final RoutineSpec spec;
    private final Form form;
    private final Object[] args;
    private final Map<String, Object> values = new HashMap<>();
    private final List<Violation> found = new ArrayList<>();

    private Legality(RoutineSpec spec, Form form, Object[] args) {
        this.spec = spec;
        this.form = form;
        this.args = args;
        for (int i = 0; i < args.length; i++) {
            values.put(spec.args().get(i).name(), args[i]);
        }
    }

    /** What is wrong, in the order in which it is looked at; empty where the call is legal. */
    static List<Violation> of(RoutineSpec spec, Form form, Object[] args) {
        Legality legality = new Legality(spec, form, args);
        for (int i = 0; i < args.length; i++) {
            legality.absent(
                    spec.args().get(i),
                    spec.complex() && spec.args().get(i).kind() == ArgKind.SCALAR && args[i] == null);
        }
        for (int i = 0; i < args.length; i++) {
            legality.value(spec.args().get(i), i);
        }
        for (int i = 0; i < args.length; i++) {
            if (spec.args().get(i).kind() == ArgKind.ARRAY) {
                legality.room(spec.args().get(i), (Operand) args[i]);
            }
        }
        for (int i = 0; form == Form.SEGMENT && i < args.length; i++) {
            if (args[i] instanceof Operand operand) {
                legality.access(spec.args().get(i), operand.segment());
            }
        }
        return legality.found;
    }

    private void value(ArgSpec arg, int index) {
        Object value = args[index];
        switch (arg.kind()) {
            case LAYOUT, UPLO, DIAG, SIDE -> absent(arg, value == null);
            case TRANS -> {
                absent(arg, value == null);
                if (value instanceof Transpose trans
                        && arg.detail().indexOf(trans.name().charAt(0)) < 0) {
                    wrong(arg, index, value);
                }
            }
            case SELECT -> absent(arg, value == null && LegalCalls.asks(values));
            case OPTION -> {
                if (arg.detail().indexOf((Character) value) < 0) {
                    wrong(arg, index, "'" + value + "'");
                }
            }
            case DIM, INT, LD, INC, STRIDE -> integer(arg, index, (Long) value);
            case SCALAR -> {
                if (value instanceof Double real) {
                    real(arg, index, real);
                }
            }
            case REAL_SCALAR, FLOAT_SCALAR -> real(arg, index, (Double) value);
            case ARRAY -> absent(arg, value == null && !arg.isOptional());
            default -> {}
        }
    }

    private void absent(ArgSpec arg, boolean isSo) {
        if (isSo) {
            add(arg, true, Set.of(NullPointerException.class), arg.name());
        }
    }

    private void wrong(ArgSpec arg, int index, Object value) {
        refused(arg, true, arg.name() + " (argument " + (index + 1) + ") = " + value + ", must be ", ".+");
    }

    private void refused(ArgSpec arg, boolean certain, String text, String rest) {
        add(arg, certain, Set.of(BlasArgumentException.class), Pattern.quote(spec.name() + ": " + text) + rest);
    }

    private void add(ArgSpec arg, boolean certain, Set<Class<?>> types, String message) {
        found.add(new Violation(arg.name(), certain, types, Pattern.compile(message)));
    }

    private void integer(ArgSpec arg, int index, long value) {
        boolean illegal = switch (arg.kind()) {
            case DIM -> value < 0 || value > evaluate(arg.detail()).orElse(Long.MAX_VALUE);
            case INT -> {
                String[] bounds = arg.detail().split("\\.\\.", -1);
                yield value < evaluate(bounds[0]).orElse(Long.MIN_VALUE)
                        || value > evaluate(bounds[1]).orElse(Long.MAX_VALUE);
            }
            case LD -> value < least(arg.name());
            case INC -> value == 0 && spec.indexOf("layout") >= 0;
            default -> value < 0;
        };
        if (illegal) {
            wrong(arg, index, value);
        } else if (value > SURE || value < -SURE) {
            String text = arg.name() + " (argument " + (index + 1) + ") = " + value + ", must be ";
            refused(arg, form != Form.SEGMENT, text, ".*the backend's largest integer");
        }
    }

    private void real(ArgSpec arg, int index, double value) {
        if (!arg.detail().isEmpty() && (Character) values.getOrDefault("range", 'V') == 'V') {
            boolean holds = switch (arg.detail()) {
                case ">= 0" -> value >= 0;
                case "> vl" -> value > (Double) values.get("vl");
                case "!= 0" -> value < 0 || value > 0;
                case "!= NaN" -> !Double.isNaN(value);
                default -> throw new IllegalArgumentException(arg.toString());
            };
            if (!holds) {
                wrong(arg, index, value);
            }
        }
    }

    /** The value of an expression; nothing where it is empty or stands on something that is missing. */
    private OptionalLong evaluate(String expression) {
        try {
            return expression.isEmpty()
                    ? OptionalLong.empty()
                    : OptionalLong.of(Expression.evaluate(expression, values));
        } catch (IllegalArgumentException e) {
            return OptionalLong.empty();
        }
    }

    private long least(String ld) {
        long least = 1;
        for (ArgSpec arg : spec.args()) {
            for (ShapeSpec shape : arg.shapes()) {
                if (shape.args().contains(ld)) {
                    least = Math.max(least, least(shape));
                }
            }
        }
        return least;
    }

    private long least(ShapeSpec shape) {
        return switch (shape.kind()) {
            case "gb" -> Expression.sum(Expression.sum(size(shape, 2), size(shape, 3)), 1);
            case "sb" -> Expression.sum(size(shape, 1), 1);
            default -> size(shape, values.get("layout") == Layout.ROW_MAJOR ? 1 : 0);
        };
    }

    private long size(ShapeSpec shape, int at) {
        return evaluate(shape.args().get(at)).orElse(0);
    }

    // ------------------------------------------------------------------------------------------------ room

    private void room(ArgSpec arg, Operand operand) {
        int offset = operand == null ? 0 : operand.offset();
        if (offset < 0) {
            String name = arg.name().substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                    + arg.name().substring(1);
            refused(arg, true, "offset" + name + " = " + offset + ", must be >= 0", "");
            return;
        }
        long needed = needed(arg);
        long holds = operand == null ? 0 : Math.max(0, length(arg, operand) - offset);
        if (holds < needed) {
            refused(
                    arg,
                    true,
                    arg.name() + " holds " + holds + " elements from offset " + offset + ", needs " + needed,
                    "");
        }
    }

    private long length(ArgSpec arg, Operand operand) {
        int width = arg.pairs(spec.complex()) ? 2 : 1;
        Cells cells = Cells.sentinels(spec, arg.element(), 0);
        return operand.segment() != null
                ? operand.segment().byteSize() / ((long) cells.bytes() * width)
                : java.lang.reflect.Array.getLength(operand.array()) / width;
    }

    /** The elements that an operand of a call must hold. */
    static long needed(RoutineSpec spec, Object[] args, ArgSpec arg) {
        return new Legality(spec, Form.SEGMENT, args).needed(arg);
    }

    private long needed(ArgSpec arg) {
        return arg.shapes().stream().mapToLong(this::needed).max().orElse(0);
    }

    private long needed(ShapeSpec shape) {
        boolean column = values.get("layout") != Layout.ROW_MAJOR;
        return switch (shape.kind()) {
            case "len" -> Math.max(0, size(shape, 0));
            case "rfp" -> triangle(size(shape, 1));
            case "packed" -> triangle(size(shape, 0));
            case "vec" -> size(shape, 0) <= 0 ? 0 : lines(size(shape, 0), magnitude(size(shape, 1)), 1);
            case "ge" -> general(shape, column);
            case "gb" ->
                size(shape, 0) <= 0 || size(shape, 1) <= 0
                        ? 0
                        : lines(size(shape, column ? 1 : 0), size(shape, 4), least(shape));
            case "sb" -> size(shape, 0) <= 0 ? 0 : lines(size(shape, 0), size(shape, 2), least(shape));
            case "strided" -> {
                long one = general(shape, column);
                yield one == 0 || size(shape, 4) <= 0 ? 0 : lines(size(shape, 4), size(shape, 3), one);
            }
            default -> throw new IllegalArgumentException("no shape: " + shape.kind());
        };
    }

    private long general(ShapeSpec shape, boolean column) {
        long rows = size(shape, 0);
        long cols = size(shape, 1);
        if (rows <= 0 || cols <= 0) {
            return 0;
        }
        return column ? lines(cols, size(shape, 2), rows) : lines(rows, size(shape, 2), cols);
    }

    private static long magnitude(long inc) {
        return inc == Long.MIN_VALUE ? Long.MAX_VALUE : Math.abs(inc);
    }

    /** {@code (count - 1) * distance + last}. */
    private static long lines(long count, long distance, long last) {
        return Expression.sum(Expression.product(count - 1, distance), last);
    }

    private static long triangle(long n) {
        return n <= 0 ? 0 : n % 2 == 0 ? Expression.product(n / 2, n + 1) : Expression.product(n, n / 2 + 1);
    }

    // ------------------------------------------------------------------------------------------------ access

    private void access(ArgSpec arg, MemorySegment segment) {
        // Of an operand without elements nothing need be touched.
        boolean certain = needed(arg) > 0;
        Set<Class<?>> types = new HashSet<>();
        if (!segment.scope().isAlive()) {
            types.add(IllegalStateException.class);
        }
        if (!segment.isAccessibleBy(Thread.currentThread())) {
            types.add(WrongThreadException.class);
        }
        if (segment.isReadOnly() && arg.access() != ArgSpec.Access.IN) {
            types.add(SpoiledOperand.readOnlyException());
        }
        if (!types.isEmpty()) {
            add(arg, certain, types, ".*");
        }
    }
}
