package org.panblas.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.panblas.testkit.RoutineResult.Failure;

/**
 * The fuzzer under JUnit: a subclass names a backend and has one test a routine. The cases are always the same unless
 * {@code -Dpanblas.fuzz.seed=N} says otherwise.
 */
public abstract class FuzzConformance {
    /** For subclasses. */
    protected FuzzConformance() {}

    /** {@code Fuzz.of} the backend to test. */
    protected abstract Fuzz fuzz();

    /** The name of the backend, for the command that replays a failure. */
    protected abstract String backend();

    /** How many calls of a routine to try where {@code -Dpanblas.fuzz.calls=N} does not say it. */
    protected abstract int calls();

    @TestFactory
    Stream<DynamicTest> everyCallIsRightOrRefused() {
        Fuzz fuzz = fuzz();
        int calls = Integer.getInteger("panblas.fuzz.calls", calls());
        System.out.println("Fuzzing " + backend() + ": " + fuzz.routines().size() + " routines, " + calls
                + " calls each, seed " + fuzz.seed() + " (-Dpanblas.fuzz.seed)");
        return fuzz.routines().stream()
                .map(spec -> DynamicTest.dynamicTest(spec.name(), () -> {
                    List<Failure> failures = new ArrayList<>();
                    fuzz.run(spec, calls, failures::add);
                    StringBuilder text = new StringBuilder();
                    failures.forEach(failure -> text.append(failure.describe(backend())));
                    if (!failures.isEmpty()) {
                        throw new AssertionError(text);
                    }
                }));
    }
}
