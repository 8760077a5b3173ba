package org.panblas.ref.level3;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.panblas.Diag;
import org.panblas.Layout;
import org.panblas.Side;
import org.panblas.Transpose;
import org.panblas.Uplo;

/** Solving undoes multiplying, for every way to store and place a triangle, past several leaves of the recursion. */
class TriangularTest {
    private static final int ORDER = 301;
    private static final int OTHER = 7;

    @ParameterizedTest
    @EnumSource(Layout.class)
    void solveUndoesMultiply(Layout layout) {
        Random random = new Random(3);
        int ld = ORDER + 1;
        double[] a = random.doubles(2L * ld * ORDER, -0.5 / ORDER, 0.5 / ORDER).toArray();
        for (int i = 0; i < ORDER; i++) {
            a[2 * i * (ld + 1)] = 1 + i % 3;
        }
        double[] original = random.doubles(2L * ld * ORDER).toArray();
        for (Side side : Side.values()) {
            int m = side == Side.LEFT ? ORDER : OTHER;
            int n = side == Side.LEFT ? OTHER : ORDER;
            for (Uplo uplo : Uplo.values()) {
                for (Transpose trans : Transpose.values()) {
                    for (Diag diag : Diag.values()) {
                        double[] b = original.clone();
                        ZTrmm.trmm(layout, side, uplo, trans, diag, m, n, 0.0, 2.0, a, 0, ld, b, 0, ld);
                        assertThat(b).isNotEqualTo(original);
                        ZTrsm.trsm(layout, side, uplo, trans, diag, m, n, 0.0, -0.5, a, 0, ld, b, 0, ld);
                        assertThat(distance(b, original))
                                .as("%s %s %s %s", side, uplo, trans, diag)
                                .isLessThan(1e-12);
                    }
                }
            }
        }
    }

    private static double distance(double[] x, double[] y) {
        double largest = 0;
        for (int i = 0; i < x.length; i++) {
            largest = Math.max(largest, Math.abs(x[i] - y[i]));
        }
        return largest;
    }

    /** A diagonal element below the normal numbers has no reciprocal; the quotient is finite all the same. */
    @ParameterizedTest
    @CsvSource({"LOWER", "UPPER"})
    void dividesByWhatHasNoReciprocal(Uplo uplo) {
        int n = 9;
        double tiny = 0x1p-1030;
        double[] a = new double[n * n];
        double[] b = new double[n];
        for (int i = 0; i < n; i++) {
            a[i * (n + 1)] = tiny;
            b[i] = (i + 1) * tiny;
        }
        DTrsm.trsm(Layout.COL_MAJOR, Side.LEFT, uplo, Transpose.NO_TRANS, Diag.NON_UNIT, n, 1, 1.0, a, 0, n, b, 0, n);
        assertThat(b).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @ParameterizedTest
    @CsvSource({"LOWER", "UPPER"})
    void alphaZeroReadsNothing(Uplo uplo) {
        double[] nothing = {Double.NaN, Double.NaN, Double.NaN, Double.NaN};
        double[] b = nothing.clone();
        DTrsm.trsm(
                Layout.COL_MAJOR,
                Side.LEFT,
                uplo,
                Transpose.NO_TRANS,
                Diag.NON_UNIT,
                2,
                2,
                0.0,
                nothing,
                0,
                2,
                b,
                0,
                2);
        assertThat(b).containsOnly(0.0);
        b = nothing.clone();
        DTrmm.trmm(Layout.ROW_MAJOR, Side.RIGHT, uplo, Transpose.TRANS, Diag.UNIT, 2, 2, 0.0, nothing, 0, 2, b, 0, 2);
        assertThat(b).containsOnly(0.0);
    }
}
