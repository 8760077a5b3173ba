package org.panblas.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.panblas.Blas;
import org.panblas.Lapack;
import org.panblas.Layout;
import org.panblas.Transpose;

/** An operand without elements needs no room, wherever it is said to begin. */
class EmptyOperandTest {
    private static final double[] NONE = new double[0];

    @ParameterizedTest
    @ValueSource(strings = {"ref", "openblas", "blis"})
    void productWithoutTerms(String backend) {
        Blas blas = backend.equals("blis") ? InstalledBlis.get() : Blas.of(backend);
        double[] c = {1, 2, 3, 4};
        blas.dgemm(
                Layout.COL_MAJOR,
                Transpose.NO_TRANS,
                Transpose.NO_TRANS,
                2,
                2,
                0,
                1,
                NONE,
                5,
                2,
                NONE,
                7,
                1,
                3,
                c,
                0,
                2);
        assertThat(c).containsExactly(3, 6, 9, 12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ref", "openblas"})
    void factorsOfNothing(String backend) {
        int info = Lapack.of(backend).dgetrf(Layout.COL_MAJOR, 0, 3, NONE, 4, 1, new int[0], 2);
        assertThat(info).isZero();
    }
}
