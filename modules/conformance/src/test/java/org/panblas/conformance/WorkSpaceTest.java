package org.panblas.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.panblas.Backends;
import org.panblas.Lapack;
import org.panblas.Layout;
import org.panblas.spi.Role;

/** Work space of routines that ask for less than they need (docs/decisions/0009), at orders beyond those of the kit. */
class WorkSpaceTest {
    /** About half of the values are selected, which is when the most is needed. */
    private static final int ORDER = 120;

    private static List<String> backends() {
        return Backends.usable(Role.LAPACK).stream()
                .filter(name -> Lapack.of(name).serves("dggesx"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("backends")
    void ggesxReordersManyValues(String name) {
        int n = ORDER;
        Random random = new Random(1);
        double[] a = random.doubles((long) n * n, -1, 1).toArray();
        double[] b = random.doubles((long) n * n, -1, 1).toArray();
        int[] sdim = new int[1];
        double[] alphaRe = new double[n];
        double[] alphaIm = new double[n];
        double[] beta = new double[n];
        double[] rconde = new double[2];
        double[] rcondv = new double[2];
        int info = Lapack.of(name)
                .dggesx(
                        Layout.COL_MAJOR,
                        'N',
                        'N',
                        'S',
                        (re, im, divisor, zero) -> re * divisor > 0,
                        'B',
                        n,
                        a,
                        n,
                        b,
                        n,
                        sdim,
                        alphaRe,
                        alphaIm,
                        beta,
                        new double[1],
                        1,
                        new double[1],
                        1,
                        rconde,
                        rcondv);
        assertThat(info).isZero();
        assertThat(sdim[0]).isBetween(n / 4, 3 * n / 4);
        for (int i = 0; i < n; i++) {
            assertThat(alphaRe[i] * beta[i] > 0).as("value %d", i).isEqualTo(i < sdim[0]);
        }
        assertThat(DoubleStream.of(rconde)).allMatch(value -> value > 0 && value <= 1);
        assertThat(DoubleStream.of(rcondv)).allMatch(value -> value > 0);
    }

    /** LAPACK takes the work space of its blocks from the largest dimension; the number overflows here. */
    @ParameterizedTest
    @MethodSource("backends")
    void factorsWithoutElementsNeedNone(String name) {
        Lapack lapack = Lapack.of(name);
        int huge = Integer.MAX_VALUE - 1;
        float[] none = new float[0];
        assertThat(lapack.sggrqf(Layout.ROW_MAJOR, 6, huge, 0, none, 1, none, none, 1, none))
                .isZero();
        assertThat(lapack.zungbr(Layout.ROW_MAJOR, 'P', 0, 0, huge, new double[0], 1, new double[0]))
                .isZero();
        assertThat(lapack.zungbr(Layout.ROW_MAJOR, 'P', 0, huge, 0, new double[0], huge, new double[0]))
                .isZero();
        assertThat(lapack.sggqrf(Layout.COL_MAJOR, 0, 6, huge, none, 1, none, none, 1, none))
                .isZero();
    }
}
