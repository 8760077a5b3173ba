package org.panblas.cli.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.panblas.Blas;
import org.panblas.Lapack;

/**
 * The Java backend reaches the digits that its condition numbers promise. A backward-stable fit loses about
 * log10(condition) of the 16 digits, and half of them again where the residual is large; the thresholds leave one more.
 */
class QrFitTest {
    private record Expected(String name, double digits) {}

    @TestFactory
    Stream<DynamicTest> refAgreesWithTheCertifiedCoefficients() {
        return Stream.of(
                        new Expected("Wampler 1", 8.5),
                        new Expected("Wampler 2", 11.5),
                        new Expected("Pontius", 11),
                        new Expected("Longley", 10),
                        new Expected("Filip", 6))
                .map(expected -> DynamicTest.dynamicTest(expected.name(), () -> {
                    LinearModel model = NistSets.all().stream()
                            .filter(candidate -> candidate.name().equals(expected.name()))
                            .findFirst()
                            .orElseThrow();
                    double[] fitted = QrFit.coefficients(Lapack.of("ref"), Blas.of("ref"), model);
                    assertThat(AgreeingDigits.least(fitted, model.certified())).isGreaterThan(expected.digits());
                }));
    }
}
