package org.panblas.testkit;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.panblas.Lapack;

/** The suite of LAPACK: a subclass names a backend and has one test for each routine that this serves. */
public abstract class LapackConformance {
    /** For subclasses. */
    protected LapackConformance() {}

    /** The backend to test. */
    protected abstract Lapack lapack();

    /** How much to try. */
    protected Profile profile() {
        return Profile.fromProperties();
    }

    @TestFactory
    Stream<DynamicTest> conforms() {
        Lapack lapack = lapack();
        Set<String> levels =
                RoutineSpecs.lapack().stream().map(RoutineSpec::level).collect(Collectors.toSet());
        return Suites.of(lapack.name(), Conformance.target(lapack), Conformance.served(lapack), levels, profile());
    }
}
