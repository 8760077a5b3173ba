package org.panblas.conformance.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.panblas.conformance.ChildJvm;

/**
 * Warm loops of the backend in Java make no objects for their vectors. They did for good, at a thirtieth of the speed, in every
 * JVM without tiered compilation and in a few of those with it: the compiler had guessed the width of a vector from what
 * other loops had counted in methods of the Vector API.
 */
class VectorObjectsTest {
    /** With objects a product of the program allocates 84 MB and its LU 22; without, 394 KB is the most that was seen of LU. */
    private static final int FEW = 1 << 22;

    /** LU is left out by default flags: what its speed still does in some JVMs is not understood (docs/kernels.md). */
    @ParameterizedTest
    @CsvSource({"-XX:-TieredCompilation, sgemm dgemm dgetrf", "-XX:+TieredCompilation, sgemm dgemm"})
    void noneWhenWarm(String compilation, String routines) throws Exception {
        String[] names = routines.split(" ", -1);
        ChildJvm.Outcome outcome = ChildJvm.run(VectorObjectsProgram.class, List.of(compilation), names);
        assertThat(outcome.exit()).as(outcome.output()).isZero();
        List<String> lines = outcome.output()
                .lines()
                .filter(line -> line.matches("[a-z]+ \\d+"))
                .toList();
        assertThat(lines).hasSameSizeAs(names);
        assertThat(lines)
                .allSatisfy(line -> assertThat(Integer.parseInt(line.substring(line.indexOf(" ") + 1)))
                        .as(line)
                        .isLessThan(FEW));
    }
}
