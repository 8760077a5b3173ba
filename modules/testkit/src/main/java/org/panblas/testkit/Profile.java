package org.panblas.testkit;

import java.util.stream.Stream;

/**
 * How much to try. The case count is per routine and is raised to a multiple of the combinations of the routine's enums,
 * all of which always occur; edge cases come on top.
 *
 * @param name {@code quick}, {@code full} or {@code orders}
 * @param cases the least number of sampled cases of a routine; 0 leaves edge cases out, too
 * @param work the most element products (the product of the dimensions) of a case
 * @param sweep the most work of a case in which LAPACK's matrices have one order after the other, a ninth of what some
 *     large ones have in {@link #FULL}; 0 leaves these out
 * @param seed what cases and numbers are drawn from
 */
public record Profile(String name, int cases, long work, long sweep, long seed) {
    private static final long SEED = 20_260_101;

    /** For every build: every option value occurs, matrices of level 3 stay small. */
    public static final Profile QUICK = new Profile("quick", 64, 40_000, 0, SEED);

    /**
     * Before a release: more combinations, matrices that cross the blocking of every level, and for LAPACK every order up to
     * 60 and some up to 1,000.
     */
    public static final Profile FULL = new Profile("full", 320, 700_000, 12_000_000, SEED);

    /**
     * For a whole LAPACK in an hour or two: nothing but every order up to 60, and 100, in both layouts, which is what
     * {@link #QUICK} leaves out.
     */
    public static final Profile ORDERS = new Profile("orders", 0, 40_000, 1_000_000, SEED);

    /** The same with another seed. */
    public Profile withSeed(long other) {
        return new Profile(name, cases, work, sweep, other);
    }

    /** The one that the system property {@code panblas.check.profile} names, else {@link #QUICK}. */
    public static Profile fromProperties() {
        Profile profile = Stream.of(FULL, ORDERS)
                .filter(one -> one.name().equals(System.getProperty("panblas.check.profile")))
                .findFirst()
                .orElse(QUICK);
        return profile.withSeed(Long.getLong("panblas.check.seed", profile.seed()));
    }
}
