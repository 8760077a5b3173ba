package org.panblas.testkit.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.panblas.Complex;
import org.panblas.testkit.ArgKind;
import org.panblas.testkit.ArgSpec;
import org.panblas.testkit.NativeMemory;
import org.panblas.testkit.RoutineSpec;

/**
 * Draws legal cases at random: where {@link CaseSource} deals chosen values evenly, this one tries those that nobody has
 * thought of. Small sizes are the most frequent, because most mistakes are near 0 and 1 and small cases are cheap.
 */
final class FuzzSource {
    /** How often to draw again where a row refuses the combination. */
    private static final int TRIES = 30;

    /** The most groups that a batch is cut to. */
    private static final int GROUPS = 3;

    /** A bound for sizes, and one for the work of a case. */
    record Extent(int most, long work) {
        /** For calls that are made illegal: what they would compute does not matter. */
        static final Extent TINY = new Extent(6, 400);

        private static final Extent SMALL = new Extent(24, 4_000);
        private static final Extent LARGE = new Extent(80, 60_000);
        private static final Extent LONG = new Extent(3_000, 60_000);

        /** For a call whose result is judged: mostly small. */
        static Extent of(RoutineSpec spec, RandomGenerator random) {
            if (random.nextInt(8) > 0) {
                return SMALL;
            }
            return spec.level().equals("level1") ? LONG : LARGE;
        }
    }

    private final RoutineSpec spec;
    private final Row row;
    private final RandomGenerator random;
    private final Extent extent;

    private FuzzSource(RoutineSpec spec, Row row, RandomGenerator random, Extent extent) {
        this.spec = spec;
        this.row = row;
        this.random = random;
        this.extent = extent;
    }

    /** A legal case, or null where none was found. */
    static Case legal(RoutineSpec spec, Row row, RandomGenerator random, Extent extent) {
        FuzzSource source = new FuzzSource(spec, row, random, extent);
        for (int i = 0; i < TRIES; i++) {
            Map<String, Object> values = source.values();
            if (row.legal(spec, values)) {
                return source.around(values);
            }
        }
        return null;
    }

    private Case around(Map<String, Object> values) {
        // A fence stands around native memory only.
        Memory memory = NativeMemory.isFenced() ? Memory.NATIVE : one(List.of(Memory.values()));
        List<String> kinds =
                Stream.concat(Stream.of("plain"), row.kinds().stream()).toList();
        String data = random.nextBoolean() ? "plain" : one(kinds);
        return new Case(
                spec,
                memory,
                random.nextInt(9),
                random.nextInt(4),
                data,
                random.nextInt(1 << 20),
                sharing(memory),
                values);
    }

    private Sharing sharing(Memory memory) {
        return switch (random.nextInt(4)) {
            // Without offsets there is one place only.
            case 0 -> memory == Memory.ARRAY ? Sharing.NONE : Sharing.SIDE_BY_SIDE;
            // Rows of LAPACK draw each input for itself, so that the same one cannot be two factors.
            case 1 -> CaseSource.isLapack(spec) ? Sharing.NONE : Sharing.SAME_INPUT;
            default -> Sharing.NONE;
        };
    }

    private Map<String, Object> values() {
        Map<String, Object> chosen = new LinkedHashMap<>();
        for (ArgSpec arg : spec.args()) {
            if (arg.kind() != ArgKind.ARRAY && arg.kind() != ArgKind.SELECT) {
                chosen.put(arg.name(), value(arg));
            }
        }
        CaseSource.settle(spec, row, chosen, extent.work(), random);
        return chosen;
    }

    private Object value(ArgSpec arg) {
        return switch (arg.kind()) {
            case LAYOUT, TRANS, UPLO, DIAG, SIDE, OPTION, BOOL -> one(Options.of(spec, arg));
            case DIM -> size(extent.most());
            case LD, STRIDE -> padding();
            case INC -> increment(arg);
            case INT -> integer();
            case SCALAR -> scalar(arg, spec.complex());
            case REAL_SCALAR, FLOAT_SCALAR -> scalar(arg, false);
            case GROUP_COUNT -> random.nextInt(GROUPS + 1);
            case GROUP_TRANS -> several(() -> one(Options.of(spec, arg)));
            case GROUP_DIM -> several(() -> size(Math.min(9, extent.most())));
            case GROUP_SIZE -> several(() -> random.nextInt(GROUPS + 1));
            case GROUP_LD -> several(this::padding);
            case GROUP_SCALAR -> several(() -> scalar(arg, spec.complex()));
            case ARRAY, SELECT -> throw new IllegalArgumentException("not drawn: " + arg);
        };
    }

    private <V> V one(List<V> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static List<Object> several(java.util.function.Supplier<Object> one) {
        return Stream.generate(one).limit(GROUPS).toList();
    }

    private int size(int most) {
        return switch (random.nextInt(8)) {
            case 0 -> random.nextInt(2);
            case 1 -> random.nextInt(most + 1);
            default -> 1 + random.nextInt(Math.min(most, 11));
        };
    }

    private int padding() {
        return switch (random.nextInt(4)) {
            case 0, 1 -> 0;
            case 2 -> 1 + random.nextInt(7);
            default -> random.nextInt(40);
        };
    }

    private int increment(ArgSpec arg) {
        List<?> dealt = Options.of(spec, arg);
        if (random.nextInt(4) > 0) {
            return (Integer) one(dealt);
        }
        int size = 1 + random.nextInt(17);
        return random.nextBoolean() ? size : -size;
    }

    private int integer() {
        return random.nextInt(4) == 0 ? random.nextInt(extent.most() + 1) : random.nextInt(8);
    }

    /** Multiples of 1/16 beside the special ones: all types hold them exactly. */
    private Complex scalar(ArgSpec arg, boolean complex) {
        boolean bound = CaseSource.isLapack(spec) && arg.kind() != ArgKind.SCALAR;
        if (bound || random.nextBoolean()) {
            return (Complex) one(Options.of(spec, arg));
        }
        return new Complex(random.nextInt(-32, 33) / 16.0, complex ? random.nextInt(-32, 33) / 16.0 : 0);
    }
}
