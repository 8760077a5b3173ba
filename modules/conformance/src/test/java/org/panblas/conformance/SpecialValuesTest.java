package org.panblas.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.panblas.BlasArgumentException;
import org.panblas.Lapack;
import org.panblas.Layout;
import org.panblas.testkit.SpecialValues;

/**
 * {@code docs/special-values.md} says what each backend does. Which NaN an infinity becomes hangs on the kernels, so that on
 * a processor with others than those of the page a backend is left out.
 */
class SpecialValuesTest {
    private static final Path PAGE = Path.of("../../docs/special-values.md");

    @ParameterizedTest
    @ValueSource(strings = {"ref", "openblas", "blis"})
    void backendDoesWhatThePageSays(String backend) throws IOException, InterruptedException {
        if (backend.equals("blis")) {
            InstalledBlis.get();
        }
        ChildJvm.Outcome outcome =
                ChildJvm.run(SpecialProgram.class, List.of("-Dblas.small=off"), PAGE.toString(), backend);
        Assumptions.assumeFalse(outcome.output().contains(SpecialProgram.OTHER_KERNELS), outcome.output());
        assertThat(outcome.output()).endsWith("0 unlike the page" + System.lineSeparator());
        assertThat(outcome.exit()).isZero();
    }

    /** That a table is read and differences are found at all. */
    @Test
    void pageKnowsNoOtherColumn() throws IOException {
        SpecialValues page = SpecialValues.read(PAGE);
        var measured = java.util.Map.of("dasum", java.util.Map.of("NaN in x", "0"));
        assertThat(page.differences("ref", measured)).hasSize(1);
        assertThat(page.differences(
                        SpecialValues.REFERENCE, java.util.Map.of("dasum", java.util.Map.of("NaN in x", "NaN"))))
                .isEmpty();
    }

    /** The reference ends the process here. */
    @Test
    void eigenvaluesOfNaNAreRefusedByLibraries() {
        double[] a = {1, Double.NaN, 0, 1};
        assertThatThrownBy(() -> Lapack.of("openblas")
                        .dgeev(Layout.COL_MAJOR, 'N', 'N', 2, a, 2, new double[2], new double[2], null, 1, null, 1))
                .isInstanceOf(BlasArgumentException.class)
                .hasMessage("dgeev: a (argument 5) holds a NaN, which the library rejects");
    }
}
