package org.panblas.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.panblas.Backends;
import org.panblas.Blas;
import org.panblas.Lapack;
import org.panblas.Layout;
import org.panblas.Transpose;
import org.panblas.spi.Role;

/** A call leaves its thread as it was: how numbers are rounded, whether small ones become zero, whether it is interrupted. */
class CallerStateTest {
    private static final int ORDER = 300;

    static List<String> backends() {
        return Backends.usable(Role.BLAS);
    }

    @ParameterizedTest
    @MethodSource("backends")
    void floatingPoint(String name) {
        call(name);
        // Not constants, which the compiler would work out by itself.
        double small = Double.parseDouble("0x1p-1022");
        double one = Double.parseDouble("1");
        assertThat(small / 4).as("a subnormal result").isEqualTo(0x1p-1024);
        assertThat(Double.parseDouble("0x1p-1074") * 4)
                .as("a subnormal operand")
                .isEqualTo(0x1p-1072);
        assertThat(one + 0x1p-53).as("a tie, to even below").isEqualTo(1);
        assertThat(one + 0x1p-52 + 0x1p-53).as("a tie, to even above").isEqualTo(1 + 0x1p-51);
        assertThat(-one - 0x1p-54).as("towards the nearest").isEqualTo(-1);
    }

    /** LU of this order is handed to a thread with a large stack, for which the caller waits. */
    @ParameterizedTest
    @MethodSource("backends")
    void interruption(String name) {
        Thread.currentThread().interrupt();
        double error = call(name);
        assertThat(Thread.interrupted()).as("still interrupted").isTrue();
        assertThat(error).isLessThan(1e-9);
    }

    /** Solves a system of which all unknowns are 1; the largest error. */
    private static double call(String name) {
        double[] a = new Random(1).doubles(ORDER * ORDER, -1, 1).toArray();
        double[] ones = new double[ORDER];
        java.util.Arrays.fill(ones, 1);
        double[] x = new double[ORDER];
        Blas.of(name).dgemv(Layout.COL_MAJOR, Transpose.NO_TRANS, ORDER, ORDER, 1, a, ORDER, ones, 1, 0, x, 1);
        String lapack = Backends.usable(Role.LAPACK).contains(name) ? name : "ref";
        int info = Lapack.of(lapack).dgesv(Layout.COL_MAJOR, ORDER, 1, a, ORDER, new int[ORDER], x, ORDER);
        assertThat(info).isZero();
        double worst = 0;
        for (double value : x) {
            worst = Math.max(worst, Math.abs(value - 1));
        }
        return worst;
    }
}
