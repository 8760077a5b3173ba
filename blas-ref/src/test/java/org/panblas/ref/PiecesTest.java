package org.panblas.ref;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.panblas.Blas;
import org.panblas.Complex;
import org.panblas.Layout;
import org.panblas.Transpose;

/** Operands outside the heap that are longer than a piece: as on arrays, whatever the increments. */
class PiecesTest {
    private static final int N = 5000;

    /** Both pass twice through several pieces: the sums of parts are rounded a few times more. */
    private static final double BOUND = 1e-12;

    private final Blas blas = Blas.of("ref");
    private final Arena arena = Arena.ofConfined();
    private final Random random = new Random(11);

    @AfterEach
    void close() {
        arena.close();
    }

    private double[] numbers(int n) {
        return random.doubles(n, -1, 1).toArray();
    }

    private MemorySegment outside(double[] array) {
        return arena.allocateFrom(ValueLayout.JAVA_DOUBLE, array);
    }

    private static void assertClose(MemorySegment segment, double[] expected, double bound) {
        double[] got = segment.toArray(ValueLayout.JAVA_DOUBLE);
        double worst = 0;
        for (int i = 0; i < got.length; i++) {
            double error = Math.abs(got[i] - expected[i]);
            worst = error <= worst ? worst : error;
        }
        assertThat(worst).isLessThanOrEqualTo(bound);
    }

    @ParameterizedTest
    @CsvSource({"1,1", "2,1", "-1,3", "-2,-2"})
    void vectorsInPieces(int incX, int incY) {
        double[] x = numbers(N * Math.abs(incX));
        double[] y = numbers(N * Math.abs(incY));
        MemorySegment xOut = outside(x);
        MemorySegment yOut = outside(y);
        assertThat(blas.ddot(N, xOut, incX, yOut, incY)).isCloseTo(blas.ddot(N, x, incX, y, incY), within(BOUND * N));
        blas.daxpy(N, 0.5, xOut, incX, yOut, incY);
        blas.daxpy(N, 0.5, x, incX, y, incY);
        blas.drot(N, xOut, incX, yOut, incY, 0.6, 0.8);
        blas.drot(N, x, incX, y, incY, 0.6, 0.8);
        blas.dswap(N, xOut, incX, yOut, incY);
        blas.dswap(N, x, incX, y, incY);
        assertClose(xOut, x, BOUND);
        assertClose(yOut, y, BOUND);
        blas.dcopy(N, xOut, incX, yOut, incY);
        blas.dcopy(N, x, incX, y, incY);
        assertClose(yOut, y, BOUND);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void oneVectorInPieces(int incX) {
        double[] x = numbers(N * incX);
        x[(N - 7) * incX] = -3;
        MemorySegment xOut = outside(x);
        assertThat(blas.dasum(N, xOut, incX)).isCloseTo(blas.dasum(N, x, incX), within(BOUND * N));
        assertThat(blas.dnrm2(N, xOut, incX)).isCloseTo(blas.dnrm2(N, x, incX), within(BOUND * N));
        assertThat(blas.idamax(N, xOut, incX)).isEqualTo(N - 7);
        blas.dscal(N, -2, xOut, incX);
        blas.dscal(N, -2, x, incX);
        assertClose(xOut, x, 0);
    }

    /** A NaN that is not the first element of the vector loses against all numbers, where a piece begins too. */
    @Test
    void notANumberHidesNothing() {
        double[] x = new double[N];
        Arrays.fill(x, Double.NaN);
        x[0] = 1;
        x[4999] = 2;
        assertThat(blas.idamax(N, x, 1)).isEqualTo(4999);
        assertThat(blas.idamax(N, outside(x), 1)).isEqualTo(4999);
        x[0] = Double.NaN;
        assertThat(blas.idamax(N, outside(x), 1)).isZero();
    }

    /** Infinity does not hide a NaN that is in another piece. */
    @Test
    void notANumberStaysInTheNorm() {
        double[] x = new double[N];
        x[1] = Double.POSITIVE_INFINITY;
        assertThat(blas.dnrm2(N, outside(x), 1)).isInfinite();
        x[4990] = Double.NaN;
        assertThat(blas.dnrm2(N, x, 1)).isNaN();
        assertThat(blas.dnrm2(N, outside(x), 1)).isNaN();
    }

    @ParameterizedTest
    @EnumSource(Transpose.class)
    void productsInPieces(Transpose trans) {
        for (Layout layout : Layout.values()) {
            for (int[] shape : new int[][] {{300, 200}, {3, 20_000}, {20_000, 3}}) {
                int m = shape[0];
                int n = shape[1];
                int lda = (layout == Layout.COL_MAJOR ? m : n) + 1;
                double[] a = numbers(lda * (layout == Layout.COL_MAJOR ? n : m));
                double[] x = numbers(20_000);
                double[] y = numbers(2 * 20_000);
                MemorySegment aOut = outside(a);
                MemorySegment xOut = outside(x);
                MemorySegment yOut = outside(y);
                blas.dgemv(layout, trans, m, n, 0.5, aOut, lda, xOut, -1, 0.25, yOut, 2);
                blas.dgemv(layout, trans, m, n, 0.5, a, lda, x, -1, 0.25, y, 2);
                assertClose(yOut, y, BOUND * 100);
                blas.dger(layout, m, n, 0.5, xOut, 1, yOut, -2, aOut, lda);
                blas.dger(layout, m, n, 0.5, x, 1, y, -2, a, lda);
                assertClose(aOut, a, BOUND * 100);
            }
        }
    }

    @Test
    void complexVectorsInPieces() {
        float[] x = new float[2 * N];
        float[] y = new float[2 * N];
        for (int i = 0; i < x.length; i++) {
            x[i] = random.nextFloat() - 0.5f;
            y[i] = random.nextFloat() - 0.5f;
        }
        MemorySegment xOut = arena.allocateFrom(ValueLayout.JAVA_FLOAT, x);
        MemorySegment yOut = arena.allocateFrom(ValueLayout.JAVA_FLOAT, y);
        assertThat(blas.cdotc(N, xOut, 1, yOut, 1).re())
                .isCloseTo(blas.cdotc(N, x, 1, y, 1).re(), within(1e-3));
        blas.caxpy(N, new Complex(0.5, -1), xOut, 1, yOut, 1);
        blas.caxpy(N, new Complex(0.5, -1), x, 1, y, 1);
        assertThat(yOut.toArray(ValueLayout.JAVA_FLOAT)).containsExactly(y, within(1e-6f));
        assertThat(blas.icamax(N, xOut, 1)).isEqualTo(blas.icamax(N, x, 1));
    }
}
