package org.panblas.testkit.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.panblas.Complex;
import org.panblas.Layout;
import org.panblas.testkit.ArgKind;
import org.panblas.testkit.ArgSpec;
import org.panblas.testkit.Profile;
import org.panblas.testkit.RoutineSpec;

/**
 * The cases of a routine: every combination of its enums, each several times, with everything else dealt from decks; then
 * the edge cases: each dimension zero in turn, and each pair, under every pair of special scalars. Where the profile says
 * so, matrices of LAPACK have every order in turn besides.
 */
public final class CaseSource {
    private static final int SMALL = 3;

    /** Every order up to 60, where blocks of 32 and more begin, and one beyond 64. */
    private static final int[] ORDERS =
            IntStream.concat(IntStream.rangeClosed(0, 60), IntStream.of(100)).toArray();

    /** Some beyond 128 and 256. */
    private static final int[] SOME_ORDERS = {150, 200, 300};

    /** Orders that are tried once, with so many times the work. */
    private static final int[] LARGE_ORDERS = {100, 400, 1000};

    private static final int LARGE_WORK = 9;

    /** The dimensions that an order is given to; the others stay dealt. */
    private static final List<String> SIDES = List.of("m", "n", "p");

    private final RoutineSpec spec;
    private final Row row;
    private final Profile profile;
    private final Random random;
    private final Map<String, Deck<Object>> decks = new LinkedHashMap<>();
    private final Deck<Memory> memories;
    private final Deck<Integer> tails;
    private final Deck<Integer> starts;
    private final Deck<String> data;
    private final List<Case> cases = new ArrayList<>();

    private CaseSource(RoutineSpec spec, Row row, Profile profile) {
        this.spec = spec;
        this.row = row;
        this.profile = profile;
        this.random = new Random(profile.seed() ^ spec.name().hashCode());
        for (ArgSpec arg : spec.args()) {
            List<?> options = Options.of(spec, arg);
            if (!options.isEmpty()) {
                decks.put(arg.name(), new Deck<Object>(options, random));
            }
        }
        memories = new Deck<>(List.of(Memory.values()), random);
        tails = new Deck<>(List.of(0, 2), random);
        starts = new Deck<>(List.of(0, 1, 3), random);
        List<String> kinds = new ArrayList<>(row.kinds());
        kinds.add("plain");
        data = new Deck<>(kinds, random);
    }

    /** The cases of a routine. */
    public static List<Case> of(RoutineSpec spec, Row row, Profile profile) {
        CaseSource source = new CaseSource(spec, row, profile);
        boolean swept = profile.sweep() > 0 && isLapack(spec);
        // Whatever the profile says, every routine has cases.
        boolean sampled = profile.cases() > 0 || !swept || source.sides(0).isEmpty();
        if (sampled) {
            source.combinations();
            source.edges();
        }
        if (swept) {
            source.sweep(ORDERS);
        }
        if (swept && profile.cases() > 0) {
            source.sweep(SOME_ORDERS);
            source.large();
        }
        return source.cases;
    }

    private void combinations() {
        List<Map<String, Object>> enums = enumCombinations(spec);
        int rounds = Math.max(1, (profile.cases() + enums.size() - 1) / enums.size());
        for (int round = 0; round < rounds; round++) {
            for (Map<String, Object> combination : enums) {
                add(values(combination, Map.of()), data.deal());
            }
        }
    }

    static boolean isLapack(RoutineSpec spec) {
        return !spec.level().startsWith("level") && !spec.level().equals("ext");
    }

    /** Square matrices of every order in both layouts, the options dealt. */
    private void sweep(int[] orders) {
        List<Layout> layouts = spec.indexOf("layout") < 0 ? List.of(Layout.COL_MAJOR) : List.of(Layout.values());
        for (int order : orders) {
            Map<String, Object> sides = sides(order);
            for (Layout layout : sides.isEmpty() ? List.<Layout>of() : layouts) {
                add(values(Map.of("layout", layout), sides, profile.sweep()), data.deal());
            }
        }
    }

    private void large() {
        for (int order : LARGE_ORDERS) {
            Map<String, Object> sides = sides(order);
            if (!sides.isEmpty()) {
                add(values(Map.of(), sides, LARGE_WORK * profile.sweep()), data.deal());
            }
        }
    }

    private Map<String, Object> sides(int order) {
        Map<String, Object> sides = new LinkedHashMap<>();
        for (ArgSpec arg : spec.args()) {
            if (arg.kind() == ArgKind.DIM && SIDES.contains(arg.name())) {
                sides.put(arg.name(), order);
            }
        }
        return sides;
    }

    /** Every combination of the enums, options and flags of a routine. */
    static List<Map<String, Object>> enumCombinations(RoutineSpec spec) {
        List<Map<String, Object>> combinations = new ArrayList<>(List.of(Map.of()));
        for (ArgSpec arg : spec.args()) {
            if (Options.isEnum(arg.kind())) {
                combinations = product(combinations, arg.name(), Options.of(spec, arg));
            }
        }
        return combinations;
    }

    private static List<Map<String, Object>> product(List<Map<String, Object>> before, String name, List<?> options) {
        List<Map<String, Object>> after = new ArrayList<>();
        for (Object option : options) {
            for (Map<String, Object> one : before) {
                Map<String, Object> more = new LinkedHashMap<>(one);
                more.put(name, option);
                after.add(more);
            }
        }
        return after;
    }

    /** Quick returns: special scalars, with no dimension zero, with each of them zero and with each pair. */
    private void edges() {
        List<Map<String, Object>> scalars = new ArrayList<>(List.of(Map.of()));
        List<String> dimensions = new ArrayList<>();
        for (ArgSpec arg : spec.args()) {
            if (arg.kind() == ArgKind.SCALAR || arg.kind() == ArgKind.REAL_SCALAR) {
                scalars = product(scalars, arg.name(), List.of(Complex.ZERO, Complex.ONE, Complex.of(0.6875)));
            } else if (arg.kind() == ArgKind.DIM) {
                dimensions.add(arg.name());
            }
        }
        Map<String, Object> small = new LinkedHashMap<>();
        dimensions.forEach(d -> small.put(d, SMALL));
        for (Map<String, Object> scalar : scalars) {
            Map<String, Object> fixed = new LinkedHashMap<>(small);
            fixed.putAll(scalar);
            add(values(fixed, Map.of()), "plain");
            for (String dimension : dimensions) {
                add(values(fixed, Map.of(dimension, 0)), "plain");
            }
            for (int i = 0; i < dimensions.size(); i++) {
                for (String other : dimensions.subList(0, i)) {
                    for (Layout layout : Layout.values()) {
                        add(values(fixed, Map.of(dimensions.get(i), 0, other, 0, "layout", layout)), "plain");
                    }
                }
            }
        }
    }

    private void add(Map<String, Object> values, String kind) {
        if (!row.legal(spec, values)) {
            return;
        }
        cases.add(new Case(spec, memories.deal(), starts.deal(), tails.deal(), kind, random.nextInt(1 << 20), values));
    }

    private Map<String, Object> values(Map<String, Object> fixed, Map<String, Object> overruling) {
        return values(fixed, overruling, profile.work());
    }

    private Map<String, Object> values(Map<String, Object> fixed, Map<String, Object> overruling, long most) {
        Map<String, Object> chosen = new LinkedHashMap<>();
        for (ArgSpec arg : spec.args()) {
            if (arg.kind() != ArgKind.ARRAY && arg.kind() != ArgKind.SELECT) {
                Object value = overruling.getOrDefault(arg.name(), fixed.get(arg.name()));
                chosen.put(arg.name(), value != null ? value : deal(arg));
            }
        }
        settle(spec, row, chosen, most, random);
        return chosen;
    }

    /** Makes values that were chosen one by one fit each other. */
    static void settle(RoutineSpec spec, Row row, Map<String, Object> chosen, long most, RandomGenerator random) {
        limitWork(spec, row, chosen, most, random);
        row.fit(spec, chosen);
        Sizes.resolve(spec, chosen);
    }

    private Object deal(ArgSpec arg) {
        Deck<Object> deck = decks.get(arg.name());
        return switch (arg.kind()) {
            // Three of each: the number of groups comes after them, and the resolution cuts them to it.
            case GROUP_TRANS, GROUP_DIM, GROUP_LD, GROUP_SCALAR, GROUP_SIZE ->
                List.of(deck.deal(), deck.deal(), deck.deal());
            default -> deck.deal();
        };
    }

    /** Exchanges the largest dimension for a small one until the case is affordable. */
    private static void limitWork(
            RoutineSpec spec, Row row, Map<String, Object> chosen, long most, RandomGenerator random) {
        while (true) {
            long work = 1;
            String largest = null;
            for (ArgSpec arg : spec.args()) {
                if (arg.kind() == ArgKind.DIM) {
                    int size = (Integer) chosen.get(arg.name());
                    work *= Math.max(1, size);
                    largest = largest == null || size > (Integer) chosen.get(largest) ? arg.name() : largest;
                }
            }
            if (largest == null || work == 1 || work * row.workFactor(spec, chosen) <= most) {
                return;
            }
            chosen.put(largest, 1 + random.nextInt(9));
        }
    }
}
