package org.panblas.testkit.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.panblas.Complex;
import org.panblas.Layout;
import org.panblas.Transpose;
import org.panblas.testkit.ArgKind;
import org.panblas.testkit.ArgSpec;
import org.panblas.testkit.Expression;
import org.panblas.testkit.RoutineSpec;

/**
 * A few small legal calls of a routine in which, taken together, every argument can be wrong: options leave out arrays and
 * make others smaller, so that one call is not enough. No two dimensions that can differ are equal, since else one could
 * stand for the other.
 */
final class LegalCalls {
    private static final int ROWS = 5;
    private static final int COLUMNS = 4;
    private static final int OTHER = 3;

    private final RoutineSpec spec;

    private LegalCalls(RoutineSpec spec) {
        this.spec = spec;
    }

    /** The arguments of these calls, arrays aside. */
    static List<Map<String, Object>> of(RoutineSpec spec, Row row) {
        LegalCalls source = new LegalCalls(spec);
        List<Map<String, Object>> all = new ArrayList<>();
        for (Map<String, Object> enums : CaseSource.enumCombinations(spec)) {
            Map<String, Object> values = source.values(enums);
            row.fit(spec, values);
            Sizes.resolve(spec, values);
            if (row.legal(spec, values)) {
                all.add(values);
            }
        }
        return source.fewest(all);
    }

    private List<Map<String, Object>> fewest(List<Map<String, Object>> all) {
        Set<String> known = new HashSet<>();
        List<Map<String, Object>> kept = new ArrayList<>();
        for (Map<String, Object> values : all) {
            if (known.addAll(chances(values)) || kept.isEmpty()) {
                kept.add(values);
            }
        }
        return kept;
    }

    private Map<String, Object> values(Map<String, Object> enums) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (ArgSpec arg : spec.args()) {
            Object value = switch (arg.kind()) {
                case ARRAY, SELECT -> null;
                case LAYOUT, TRANS, UPLO, DIAG, SIDE, OPTION, BOOL -> enums.get(arg.name());
                case INT -> arg.name().equals("k2") ? OTHER : 1;
                case DIM -> dimension(arg.name());
                case LD, STRIDE -> 0;
                case INC, GROUP_COUNT -> 1;
                case SCALAR, REAL_SCALAR, FLOAT_SCALAR -> Complex.of(0.6875);
                case GROUP_TRANS -> List.of(Transpose.NO_TRANS);
                case GROUP_DIM, GROUP_SIZE -> List.of(OTHER);
                case GROUP_LD -> List.of(0);
                case GROUP_SCALAR -> List.of(Complex.ONE);
            };
            if (value != null) {
                values.put(arg.name(), value);
            }
        }
        return values;
    }

    private int dimension(String name) {
        return switch (name) {
            case "m" -> ROWS;
            case "n" -> COLUMNS;
            case "k" -> spec.level().equals("level2") ? 1 : OTHER;
            case "q" -> OTHER - 1;
            default -> OTHER;
        };
    }

    /** What can be wrong in a call, for each layout apart. */
    private Set<String> chances(Map<String, Object> values) {
        Case call = new Case(spec, Memory.ARRAY, 0, 0, "plain", 1, values);
        Set<String> chances = new HashSet<>();
        for (ArgSpec arg : spec.args()) {
            switch (arg.kind()) {
                case ARRAY -> {
                    if (call.needed(arg) > 0) {
                        chances.add(arg.name());
                    }
                }
                case LD -> chances.add(arg.name() + " < " + Sizes.least(spec, arg.name(), values));
                case DIM, INT -> {
                    chances.add(arg.name() + " < " + below(arg, values));
                    chances.add(arg.name() + " > " + above(arg, values));
                }
                case SELECT -> chances.add(arg.name() + " " + asks(values));
                case SCALAR, REAL_SCALAR, FLOAT_SCALAR -> chances.add(arg.name() + " " + isBounded(arg, values));
                default -> {}
            }
        }
        Layout layout = (Layout) values.get("layout");
        return layout == Layout.COL_MAJOR
                ? chances
                : chances.stream().map(c -> layout + " " + c).collect(Collectors.toSet());
    }

    /** Whether a predicate is asked. */
    static boolean asks(Map<String, Object> values) {
        return values.get("sort").equals('S');
    }

    /** Whether a real scalar has values that are wrong. */
    static boolean isBounded(ArgSpec arg, Map<String, Object> values) {
        return !arg.detail().isEmpty() && values.getOrDefault("range", 'V').equals('V');
    }

    /** The value of a real scalar that is next to its legal ones. */
    static double beyond(ArgSpec arg, Map<String, Object> values) {
        return switch (arg.detail()) {
            case ">= 0" -> -1;
            case "> vl" -> ((Complex) values.get("vl")).re();
            case "!= 0" -> 0;
            case "!= NaN" -> Double.NaN;
            default -> throw new IllegalArgumentException(arg.toString());
        };
    }

    /** The greatest value that is too small for a dimension or an integer, or null where none is. */
    static Integer below(ArgSpec arg, Map<String, Object> values) {
        return arg.kind() == ArgKind.DIM ? Integer.valueOf(-1) : beyond(arg, bounds(arg)[0], -1, values);
    }

    /** The least value that is too large, or null where none is. */
    static Integer above(ArgSpec arg, Map<String, Object> values) {
        return beyond(arg, bounds(arg)[1], 1, values);
    }

    private static String[] bounds(ArgSpec arg) {
        return arg.kind() == ArgKind.DIM
                ? new String[] {"0", arg.detail()}
                : arg.detail().split("\\.\\.", -1);
    }

    /** The value behind a bound; a bound that names the argument itself may give way to it, and is none then. */
    private static Integer beyond(ArgSpec arg, String bound, int step, Map<String, Object> values) {
        if (bound.isEmpty()) {
            return null;
        }
        int wrong = Math.toIntExact(Expression.evaluate(bound, values)) + step;
        Map<String, Object> changed = new LinkedHashMap<>(values);
        changed.put(arg.name(), wrong);
        return (wrong - Expression.evaluate(bound, changed)) * step > 0 ? wrong : null;
    }
}
