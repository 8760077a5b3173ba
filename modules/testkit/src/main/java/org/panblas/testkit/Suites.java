package org.panblas.testkit;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Makes one dynamic test a routine. */
final class Suites {
    private Suites() {}

    static Stream<DynamicTest> of(
            String backend, Target target, List<RoutineSpec> specs, Set<String> levels, Profile profile) {
        return specs.stream()
                .filter(spec -> levels.contains(spec.level()))
                .map(spec -> DynamicTest.dynamicTest(spec.name(), () -> {
                    RoutineResult result = Conformance.run(target, spec, profile);
                    if (!result.passed()) {
                        throw new AssertionError(result.describe(backend));
                    }
                }));
    }
}
