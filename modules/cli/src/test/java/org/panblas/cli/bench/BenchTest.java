package org.panblas.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.invoke.MethodHandles;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.panblas.spi.Role;

class BenchTest {
    @Test
    void jsonHasTheKeysThatProgramsRead() {
        assertThat(BenchJson.of(Samples.run()))
                .startsWith(
                        "[\n  {\"routine\": \"dgemm\", \"backend\": \"ref\", \"m\": 64, \"n\": 64, \"k\": 64,"
                                + " \"threads\": 2, \"seconds\": 1.500000e-04, \"gflops\": 3.5000, \"version\": \"25\","
                                + " \"peak\": 80.00, \"machine\": \"Some \\\"CPU\\\", 4 processors; Linux 6 amd64; JDK 25\"},\n")
                .endsWith("}\n]\n");
    }

    @Test
    void everyKnownRoutineCanBeCalled() {
        for (BenchCase benchCase : BenchCase.all()) {
            benchCase.callOnce(Subject.of("ref", benchCase.role()), 8);
        }
    }

    @Test
    void lapackIsKnownInEveryPrecision() {
        assertThat(BenchCase.known().split(", ", -1))
                .contains("sgetrf", "dpotrf", "cgeqrf", "zgesv", "dsyevd", "zheevd", "sgesdd", "cgeev")
                .doesNotContain("zsyevd", "dheevd");
    }

    @Test
    void aRoutineWithoutRecipeIsNotKnown() {
        assertThat(BenchCase.of("xgemm")).isEmpty();
        assertThat(BenchCase.of("cger")).isEmpty();
    }

    /** A factor is not positive definite, so the second call would fail on what the first one left. */
    @Test
    void everyCallOfLapackBeginsWithItsOperands() {
        BenchCase cholesky = BenchCase.of("zpotrf").orElseThrow();
        assertThat(cholesky.run(Subject.of("ref", Role.LAPACK), 12).gflops()).isPositive();
    }

    @Test
    void operandsComeBack() {
        double[] numbers = {1, 2};
        Operands operands = new Operands(List.of(7, numbers, 'V'));
        numbers[0] = 3;
        operands.restore();
        assertThat(numbers).containsExactly(1, 2);
    }

    @Test
    void aCallThatFailsIsNotTimed() {
        Call fails = new Call(MethodHandles.constant(int.class, 3));
        assertThatThrownBy(() -> fails.nanos(1)).hasMessage("info = 3");
    }

    /** LAPACK Working Note 41, appendix C, at m = n = 10. */
    @Test
    void workIsCountedAsLapackCountsIt() {
        assertThat(flops("getrf", 10)).isEqualTo(340 + 285);
        assertThat(flops("potrf", 10)).isEqualTo(220 + 165);
        assertThat(flops("geqrf", 10)).isEqualTo(855 + 725);
        assertThat(flops("gesv", 10)).isEqualTo(340 + 100 + 285 + 90);
        assertThat(Recipe.of("getrf").complexFlops().at(10)).isEqualTo(6 * 340 + 2 * 285);
    }

    private static double flops(String base, int n) {
        return Math.round(1e6 * Recipe.of(base).realFlops().at(n)) / 1e6;
    }
}
