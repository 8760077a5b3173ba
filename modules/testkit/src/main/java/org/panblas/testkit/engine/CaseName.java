package org.panblas.testkit.engine;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.panblas.Complex;
import org.panblas.Diag;
import org.panblas.Layout;
import org.panblas.Side;
import org.panblas.Transpose;
import org.panblas.Uplo;
import org.panblas.testkit.ArgKind;
import org.panblas.testkit.ArgSpec;
import org.panblas.testkit.RoutineSpec;

/**
 * The names of cases: {@code routine[memory=M at=N tail=N data=D seed=N argument=value ...]}, arguments in C order.
 * Enums are written as such, complex scalars as {@code (re,im)}, the values of groups with {@code /} between them:
 * {@code dgemm[memory=ARRAY at=0 tail=0 data=plain seed=7 layout=COL_MAJOR transA=TRANS ... alpha=1.0 lda=5 ...]},
 * {@code zgemm_batch[... m=3/1 n=2/2 ... alpha=(0.6875,-0.4375)/(1.0,0.0) ... groupCount=2 groupSize=1/3]}.
 */
public final class CaseName {
    private CaseName() {}

    static String of(Case c) {
        String values = c.values().entrySet().stream()
                .map(e -> " " + e.getKey() + "=" + text(e.getValue()))
                .collect(Collectors.joining());
        return c.spec().name() + "[memory=" + c.memory() + " at=" + c.at() + " tail=" + c.tail() + " data=" + c.data()
                + " seed=" + c.seed() + (c.sharing() == Sharing.NONE ? "" : " sharing=" + c.sharing()) + values + "]";
    }

    /** The name of a case with a mistake: {@code dgemm[wrong memory=ARRAY layout=COL_MAJOR transA=... lda=2]}. */
    static String ofMistake(Case legal, String mistake) {
        String enums = legal.spec().args().stream()
                .filter(arg -> Options.isEnum(arg.kind()))
                .map(arg -> arg.name() + "=" + legal.values().get(arg.name()) + " ")
                .collect(Collectors.joining());
        return legal.spec().name() + "[wrong memory=" + legal.memory() + " " + enums + mistake + "]";
    }

    private static String text(Object value) {
        return switch (value) {
            case List<?> list -> list.stream().map(CaseName::text).collect(Collectors.joining("/"));
            case Complex z -> z.im() == 0 ? Double.toString(z.re()) : "(" + z.re() + "," + z.im() + ")";
            default -> value.toString();
        };
    }

    /**
     * The case of a name.
     *
     * @param routines gives the specification of a routine's name, or null
     * @throws IllegalArgumentException where the name is none
     */
    public static Case parse(String name, Function<String, RoutineSpec> routines) {
        RoutineSpec spec = spec(name, routines);
        int bracket = name.indexOf('[');
        Map<String, String> given = new HashMap<>();
        for (String pair : name.substring(bracket + 1, name.length() - 1).split(" ", -1)) {
            int equals = pair.indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException("\"" + pair + "\" in \"" + name + "\" is not key=value.");
            }
            given.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        Map<String, Object> values = new LinkedHashMap<>();
        for (ArgSpec arg : spec.args()) {
            if (arg.kind() != ArgKind.ARRAY && arg.kind() != ArgKind.SELECT) {
                values.put(arg.name(), value(arg.kind(), take(given, arg.name(), name)));
            }
        }
        return new Case(
                spec,
                Memory.valueOf(take(given, "memory", name)),
                Integer.parseInt(take(given, "at", name)),
                Integer.parseInt(take(given, "tail", name)),
                take(given, "data", name),
                Long.parseLong(take(given, "seed", name)),
                Sharing.valueOf(given.getOrDefault("sharing", Sharing.NONE.name())),
                values);
    }

    /**
     * The routine of a case.
     *
     * @param routines gives the specification of a routine's name, or null
     * @throws IllegalArgumentException where the name is none
     */
    public static RoutineSpec spec(String name, Function<String, RoutineSpec> routines) {
        int bracket = name.indexOf('[');
        if (bracket < 0 || !name.endsWith("]")) {
            throw new IllegalArgumentException("A case is written routine[key=value ...], not \"" + name + "\".");
        }
        RoutineSpec spec = routines.apply(name.substring(0, bracket));
        if (spec == null) {
            throw new IllegalArgumentException("No routine is called \"" + name.substring(0, bracket) + "\".");
        }
        return spec;
    }

    private static String take(Map<String, String> given, String key, String name) {
        String value = given.get(key);
        if (value == null) {
            throw new IllegalArgumentException("\"" + key + "\" is missing in \"" + name + "\".");
        }
        return value;
    }

    private static Object value(ArgKind kind, String text) {
        return switch (kind) {
            case LAYOUT -> Layout.valueOf(text);
            case TRANS -> Transpose.valueOf(text);
            case UPLO -> Uplo.valueOf(text);
            case DIAG -> Diag.valueOf(text);
            case SIDE -> Side.valueOf(text);
            case DIM, LD, INC, INT, STRIDE, GROUP_COUNT -> Integer.valueOf(text);
            case OPTION -> text.charAt(0);
            case BOOL -> Boolean.valueOf(text);
            case SCALAR, REAL_SCALAR, FLOAT_SCALAR -> scalar(text);
            case GROUP_TRANS -> list(text, Transpose::valueOf);
            case GROUP_DIM, GROUP_LD, GROUP_SIZE -> list(text, Integer::valueOf);
            case GROUP_SCALAR -> list(text, CaseName::scalar);
            case ARRAY, SELECT -> throw new IllegalArgumentException("an array has no value");
        };
    }

    private static <V> List<V> list(String text, Function<String, V> one) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split("/", -1)).map(one).toList();
    }

    private static Complex scalar(String text) {
        if (!text.startsWith("(")) {
            return Complex.of(Double.parseDouble(text));
        }
        int comma = text.indexOf(',');
        return new Complex(
                Double.parseDouble(text.substring(1, comma)),
                Double.parseDouble(text.substring(comma + 1, text.length() - 1)));
    }
}
