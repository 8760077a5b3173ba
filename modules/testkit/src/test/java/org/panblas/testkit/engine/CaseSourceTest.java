package org.panblas.testkit.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.panblas.Layout;
import org.panblas.testkit.ArgKind;
import org.panblas.testkit.ArgSpec;
import org.panblas.testkit.Profile;
import org.panblas.testkit.RoutineSpec;
import org.panblas.testkit.RoutineSpecs;

class CaseSourceTest {
    private static final Map<String, RoutineSpec> SPECS = Stream.concat(
                    RoutineSpecs.blas().stream(), RoutineSpecs.lapack().stream())
            .collect(Collectors.toMap(RoutineSpec::name, Function.identity()));

    /** A row that wants nothing, for the cases alone. */
    private static final Row NOTHING = (call, verdict) -> {};

    private static List<Case> cases(RoutineSpec spec) {
        return CaseSource.of(spec, NOTHING, Profile.QUICK);
    }

    @Test
    void aNameIsTheWholeCase() {
        for (RoutineSpec spec : SPECS.values()) {
            for (Case c : cases(spec)) {
                assertEquals(c, CaseName.parse(c.toString(), SPECS::get));
            }
        }
    }

    @Test
    void casesFollowFromTheSeed() {
        for (RoutineSpec spec : SPECS.values()) {
            assertEquals(cases(spec), cases(spec));
        }
    }

    @Test
    void everyOptionOfEnumsIncrementsAndScalarsOccurs() {
        for (RoutineSpec spec : SPECS.values()) {
            List<Case> cases = cases(spec);
            for (ArgSpec arg : spec.args()) {
                boolean plain = Options.isEnum(arg.kind())
                        || arg.kind() == ArgKind.INC
                        || arg.kind() == ArgKind.SCALAR
                        || arg.kind() == ArgKind.REAL_SCALAR;
                if (plain) {
                    Set<Object> seen = new HashSet<>();
                    cases.forEach(c -> seen.add(c.values().get(arg.name())));
                    assertTrue(seen.containsAll(Options.of(spec, arg)), spec.name() + " " + arg.name() + ": " + seen);
                }
            }
            assertEquals(
                    Set.of(Memory.values()), cases.stream().map(Case::memory).collect(Collectors.toSet()), spec.name());
        }
    }

    @Test
    void theFullProfileTriesLapackWithEveryOrder() {
        for (Layout layout : Layout.values()) {
            Set<Object> orders = CaseSource.of(SPECS.get("dgesvd"), NOTHING, Profile.FULL).stream()
                    .filter(c -> c.values().get("m").equals(c.values().get("n")))
                    .filter(c -> c.values().get("layout") == layout)
                    .map(c -> c.values().get("n"))
                    .collect(Collectors.toSet());
            assertTrue(orders.containsAll(IntStream.rangeClosed(0, 60).boxed().toList()), orders::toString);
            assertTrue(orders.containsAll(List.of(100, 150, 200, 300)), orders::toString);
        }
    }

    @Test
    void theProfileOfOrdersTriesThemAndNothingElse() {
        List<Case> cases = CaseSource.of(SPECS.get("dgesvd"), NOTHING, Profile.ORDERS);
        assertEquals(2 * 62, cases.size());
        Set<Object> orders = cases.stream().map(c -> c.values().get("n")).collect(Collectors.toSet());
        assertTrue(orders.containsAll(IntStream.rangeClosed(0, 60).boxed().toList()), orders::toString);
        assertTrue(orders.contains(100), orders::toString);
    }

    @Test
    void theProfileOfOrdersLeavesNoRoutineWithoutCases() {
        for (RoutineSpec spec : SPECS.values()) {
            assertFalse(CaseSource.of(spec, NOTHING, Profile.ORDERS).isEmpty(), spec.name());
        }
    }

    @Test
    void wrongNamesAreRefusedWithTheReason() {
        var none = assertThrows(IllegalArgumentException.class, () -> CaseName.parse("dfoo[n=1]", SPECS::get));
        assertEquals("No routine is called \"dfoo\".", none.getMessage());
        var missing = assertThrows(IllegalArgumentException.class, () -> CaseName.parse("dscal[n=1]", SPECS::get));
        assertEquals("\"alpha\" is missing in \"dscal[n=1]\".", missing.getMessage());
    }
}
