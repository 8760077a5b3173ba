package org.panblas.conformance.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.panblas.conformance.ChildJvm;

/**
 * Warm loops of the backend in Java make no objects for their vectors. They did for good, at a thirtieth of the speed, in every
 * JVM without tiered compilation and in a few of those with it: the compiler had guessed the width of a vector from what
 * other loops had counted in methods of the Vector API.
 */
class VectorObjectsTest {
    /** A hundredth of what a product of the program allocates with objects, and more than was seen of its LU without. */
    private static final int FEW = 1 << 20;

    @ParameterizedTest
    @ValueSource(strings = {"-XX:-TieredCompilation", "-XX:+TieredCompilation"})
    void noneWhenWarm(String compilation) throws Exception {
        ChildJvm.Outcome outcome = ChildJvm.run(VectorObjectsProgram.class, List.of(compilation));
        assertThat(outcome.exit()).as(outcome.output()).isZero();
        List<String> lines = outcome.output()
                .lines()
                .filter(line -> line.matches("[a-z]+ \\d+"))
                .toList();
        assertThat(lines).hasSize(3);
        assertThat(lines)
                .allSatisfy(line -> assertThat(Integer.parseInt(line.substring(line.indexOf(" ") + 1)))
                        .as(line)
                        .isLessThan(FEW));
    }
}
