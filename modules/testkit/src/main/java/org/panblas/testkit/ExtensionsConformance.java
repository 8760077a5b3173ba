package org.panblas.testkit;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.panblas.Blas;

/** The suite of the extensions: a subclass names a backend and has one test a routine. */
public abstract class ExtensionsConformance {
    /** For subclasses. */
    protected ExtensionsConformance() {}

    /** The backend to test. */
    protected abstract Blas blas();

    /** How much to try. */
    protected Profile profile() {
        return Profile.fromProperties();
    }

    @TestFactory
    Stream<DynamicTest> conforms() {
        Blas blas = blas();
        return Suites.of(blas.name(), Conformance.target(blas), RoutineSpecs.blas(), Set.of("ext"), profile());
    }
}
