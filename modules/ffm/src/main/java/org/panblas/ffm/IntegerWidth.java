package org.panblas.ffm;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.panblas.spi.BackendException;

/**
 * Proves whether a library takes 32-bit (LP64) or 64-bit (ILP64) integers. File names and symbols do not tell: Debian's
 * 64-bit builds have the same symbols as the 32-bit ones, and a call in the wrong width ends the process. So several
 * witnesses are heard, mildest first, and two that contradict one another are a refusal.
 */
public enum IntegerWidth {
    /** 32-bit integers. */
    LP64,
    /** 64-bit integers. */
    ILP64;

    /** What kind of witness a fact has. */
    public enum Kind {
        /** The user said so. */
        OVERRIDE,
        /** The library says so. */
        API,
        /** A call showed it. */
        PROBE
    }

    /**
     * One witness.
     *
     * @param kind its kind
     * @param source what was asked, for the user
     * @param width its answer
     */
    public record Fact(Kind kind, String source, IntegerWidth width) {
        @Override
        public String toString() {
            return source + " says " + width.text();
        }
    }

    /**
     * The outcome.
     *
     * @param width the width
     * @param knownBy the strongest kind of witness, in lower case
     * @param facts all that was said
     */
    record Decision(IntegerWidth width, String knownBy, List<Fact> facts) {}

    private static final String STAGE = Stages.WIDTH;

    /** Low word 1, high word all ones: increment 1 to a 32-bit library, a negative one to a 64-bit library. */
    private static final long TWO_FACED_INCREMENT = 0xFFFF_FFFF_0000_0001L;

    private static final long LOW_WORD = 0xFFFF_FFFFL;

    /** The largest size or leading dimension; a sum of some of them is still a long. */
    long largest() {
        return this == LP64 ? Integer.MAX_VALUE : (1L << 60) - 1;
    }

    /** Whether a setting asks for 64-bit integers. */
    static boolean isWide(String setting) {
        return setting.equalsIgnoreCase(ILP64.text());
    }

    /** {@code lp64} or {@code ilp64}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Asks all witnesses of an open library.
     *
     * @param override {@code auto}, {@code lp64} or {@code ilp64}
     */
    static Decision of(NativeFunctions functions, Engine engine, String property, String override)
            throws BackendException {
        List<Fact> facts = new ArrayList<>();
        override(property, override).ifPresent(facts::add);
        if (functions.names().sayIlp64()) {
            facts.add(new Fact(Kind.API, "the suffix " + functions.names().suffix() + " of its symbols", ILP64));
        }
        engine.api().integers(engine.functions()).ifPresent(facts::add);
        ilaver(functions).ifPresent(facts::add);
        isamax(functions).ifPresent(facts::add);
        return decide(property, facts);
    }

    /** Weighs what was said. */
    static Decision decide(String property, List<Fact> facts) throws BackendException {
        if (facts.isEmpty()) {
            throw new BackendException(
                    STAGE,
                    "nothing tells whether its integers have 32 or 64 bits",
                    "set " + property + " to lp64 or ilp64 if you know it");
        }
        Fact first = facts.getFirst();
        for (Fact fact : facts) {
            if (fact.width() != first.width()) {
                throw new BackendException(
                        STAGE,
                        "the width of its integers is contradictory: " + first + ", but " + fact,
                        first.kind() == Kind.OVERRIDE
                                ? "remove " + property
                                : "use another build of the library: a call in the wrong width would end the process");
            }
        }
        Kind strongest = facts.stream().map(Fact::kind).min(Kind::compareTo).orElseThrow();
        return new Decision(first.width(), strongest.name().toLowerCase(Locale.ROOT), List.copyOf(facts));
    }

    private static Optional<Fact> override(String property, String value) throws BackendException {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "auto", "" -> Optional.empty();
            case "lp64" -> Optional.of(new Fact(Kind.OVERRIDE, property, LP64));
            case "ilp64" -> Optional.of(new Fact(Kind.OVERRIDE, property, ILP64));
            default ->
                throw new BackendException(
                        STAGE, property + " = \"" + value + "\" is no integer width", "use auto, lp64 or ilp64");
        };
    }

    /** LAPACK's version routine stores three integers: over slots of ones, a 32-bit library leaves the high halves. */
    private static Optional<Fact> ilaver(NativeFunctions functions) {
        return versionSlots(functions).map(slots -> new Fact(Kind.PROBE, "ilaver_", slots[0] < 0 ? LP64 : ILP64));
    }

    /** The version of LAPACK that a library follows, for example {@code 3.11.0}. */
    static Optional<String> lapackVersion(NativeFunctions functions) {
        return versionSlots(functions)
                .map(slots -> Arrays.stream(slots)
                        .mapToObj(slot -> Long.toString(slot & LOW_WORD))
                        .collect(Collectors.joining(".")));
    }

    /** Whether a library follows an older LAPACK, or does not tell which. */
    static boolean isLapackBefore(long major, long minor, NativeFunctions functions) {
        return versionSlots(functions)
                .map(slots -> (slots[0] & LOW_WORD) < major
                        || ((slots[0] & LOW_WORD) == major && (slots[1] & LOW_WORD) < minor))
                .orElse(true);
    }

    private static Optional<long[]> versionSlots(NativeFunctions functions) {
        Optional<MemorySegment> address = functions.names().findFortran(functions.library(), "ilaver");
        if (address.isEmpty()) {
            return Optional.empty();
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment slots = arena.allocateFrom(ValueLayout.JAVA_LONG, -1L, -1L, -1L);
            WordCall.call(
                    address.get(),
                    slots,
                    slots.asSlice(Long.BYTES, Long.BYTES),
                    slots.asSlice(2L * Long.BYTES, Long.BYTES));
            long[] found = slots.toArray(ValueLayout.JAVA_LONG);
            return found[0] == -1 ? Optional.empty() : Optional.of(found);
        }
    }

    /** The greatest of 1, 2, 1 has index 1; with a negative increment it is 0. A 32-bit library reads the low halves. */
    private static Optional<Fact> isamax(NativeFunctions functions) {
        Optional<MemorySegment> address = functions.names().find(functions.library(), "cblas_isamax");
        if (address.isEmpty()) {
            return Optional.empty();
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment x = arena.allocateFrom(ValueLayout.JAVA_FLOAT, 1, 2, 1);
            long index = WordCall.call(address.get(), 2L, x, TWO_FACED_INCREMENT) & LOW_WORD;
            return switch ((int) index) {
                case 0 -> Optional.of(new Fact(Kind.PROBE, "cblas_isamax", ILP64));
                case 1 -> Optional.of(new Fact(Kind.PROBE, "cblas_isamax", LP64));
                default -> Optional.empty();
            };
        }
    }
}
