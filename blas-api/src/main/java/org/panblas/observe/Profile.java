package org.panblas.observe;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;
import org.panblas.OrderException;
import org.panblas.order.Settings;

/**
 * Adds up the calls of each routine on each backend, by the largest dimension, and prints the table when the process ends:
 * {@code blas.profile=true}. What it keeps is bounded by the number of routines.
 */
final class Profile implements Watcher {
    static final String PROPERTY = "blas.profile";

    /** The largest dimension of each bucket but the last, which has no bound: a factor of four is one of 64 in products. */
    private static final long[] BUCKETS = {4, 16, 64, 256, 1024, 4096};

    /** What calls are told apart by. */
    private record Key(String routine, String backend, int bucket) {}

    /** The sums of one bucket. */
    private static final class Sums {
        private final LongAdder calls = new LongAdder();
        private final LongAdder nanos = new LongAdder();
        private final DoubleAdder flops = new DoubleAdder();

        void add(Sums other) {
            calls.add(other.calls.sum());
            nanos.add(other.nanos.sum());
            flops.add(other.flops.sum());
        }
    }

    private final Map<Key, Sums> table = new ConcurrentHashMap<>();

    static boolean isWanted(Settings settings) {
        String value = settings.nonBlankProperty(PROPERTY).orElse("false");
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw new OrderException(
                        PROPERTY + " (system property) = \"" + value + "\": must be one of false, true.");
        };
    }

    /** A profile that prints itself on the standard error stream when the process ends. */
    static Profile untilExit() {
        Profile profile = new Profile();
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> profile.print(System.err)));
        return profile;
    }

    @Override
    public Object begin() {
        return System.nanoTime();
    }

    @Override
    public void end(Object begun, CallFacts facts) {
        long nanos = System.nanoTime() - (Long) begun;
        Sums sums = table.computeIfAbsent(
                new Key(facts.routine(), facts.backend(), bucket(facts.largest())), key -> new Sums());
        sums.calls.increment();
        sums.nanos.add(nanos);
        sums.flops.add(facts.flops());
    }

    static int bucket(long largest) {
        int bucket = 0;
        while (bucket < BUCKETS.length && largest > BUCKETS[bucket]) {
            bucket++;
        }
        return bucket;
    }

    /** The routines, those that took most time first, each with its buckets below it where there are several. */
    void print(PrintStream out) {
        Map<Key, Sums> buckets = new LinkedHashMap<>();
        table.entrySet().stream()
                .sorted(Comparator.comparingInt(e -> e.getKey().bucket))
                .forEach(e -> buckets.put(e.getKey(), e.getValue()));
        Map<Key, Sums> routines = new LinkedHashMap<>();
        buckets.forEach(
                (key, sums) -> routines.computeIfAbsent(new Key(key.routine, key.backend, -1), all -> new Sums())
                        .add(sums));
        List<Map.Entry<Key, Sums>> byTime = new ArrayList<>(routines.entrySet());
        byTime.sort(Comparator.comparingLong(e -> -e.getValue().nanos.sum()));
        StringBuilder text = new StringBuilder();
        line(text, "routine", "backend", "largest size", "calls", "ms", "GFLOP/s");
        for (Map.Entry<Key, Sums> routine : byTime) {
            List<Map.Entry<Key, Sums>> parts = buckets.entrySet().stream()
                    .filter(e -> e.getKey().routine.equals(routine.getKey().routine)
                            && e.getKey().backend.equals(routine.getKey().backend))
                    .toList();
            boolean single = parts.size() == 1;
            String sizes = single ? range(parts.getFirst().getKey().bucket) : "all";
            line(text, routine.getKey().routine, routine.getKey().backend, sizes, routine.getValue());
            if (!single) {
                parts.forEach(part -> line(text, "", "", range(part.getKey().bucket), part.getValue()));
            }
        }
        out.print(text);
        out.flush();
    }

    private static String range(int bucket) {
        return bucket < BUCKETS.length ? "<= " + BUCKETS[bucket] : "> " + BUCKETS[BUCKETS.length - 1];
    }

    private static void line(StringBuilder text, String routine, String backend, String sizes, Sums sums) {
        long nanos = sums.nanos.sum();
        double flops = sums.flops.sum();
        line(
                text,
                routine,
                backend,
                sizes,
                String.valueOf(sums.calls.sum()),
                String.format(Locale.ROOT, "%.3f", nanos / 1e6),
                flops > 0 && nanos > 0 ? String.format(Locale.ROOT, "%.2f", flops / nanos) : "");
    }

    private static void line(StringBuilder text, String... cells) {
        text.append(String.format(Locale.ROOT, "%-18s %-12s %-13s %12s %14s %9s%n", (Object[]) cells)
                        .stripTrailing())
                .append(System.lineSeparator());
    }
}
