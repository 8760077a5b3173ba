package org.panblas.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.panblas.Layout.COL_MAJOR;
import static org.panblas.Layout.ROW_MAJOR;
import static org.panblas.Transpose.CONJ_TRANS;
import static org.panblas.Transpose.NO_TRANS;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.panblas.Blas;
import org.panblas.BlasArgumentException;
import org.panblas.Complex;
import org.panblas.Diag;
import org.panblas.Lapack;
import org.panblas.Side;
import org.panblas.Transpose;
import org.panblas.Uplo;

/** Sizes near 2^31: what 32 bits do not hold is refused by its name, and what is legal all the same comes out right. */
@Tag("native")
class HugeArgumentsTest {
    private static final int MAX = Integer.MAX_VALUE;

    /** Beyond what an array or 32 bits can count. */
    private static final long BEYOND = (1L << 31) + 5;

    private static Blas blas(String name) {
        return name.equals("blis") ? InstalledBlis.get() : Blas.of(name);
    }

    private static void refused(String message, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isExactlyInstanceOf(BlasArgumentException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ref", "openblas", "blis"})
    void roomIsFoundIn64Bits(String name) {
        Blas blas = blas(name);
        double[] a = new double[8];
        // 1 + 2 * 2^31, which 32 bits take for 1.
        refused("ddot: x holds 8 elements from offset 0, needs 4294967295", () -> blas.ddot(3, a, MAX, a, 1));
        refused("ddot: x holds 8 elements from offset 0, needs 4294967295", () -> blas.ddot(3, a, -MAX, a, 1));
        refused(
                "dgemv: a holds 6 elements from offset 2, needs 4294967294",
                () -> blas.dgemv(COL_MAJOR, NO_TRANS, 2, 3, 1, a, 2, MAX - 1, a, 0, 1, 0, a, 0, 1));
        refused(
                "dgemv: a holds 0 elements from offset 2147483647, needs 2",
                () -> blas.dgemv(COL_MAJOR, NO_TRANS, 2, 1, 1, a, MAX, 2, a, 0, 1, 0, a, 0, 1));
        refused(
                "dspmv: ap holds 8 elements from offset 0, needs 2305843008139952128",
                () -> blas.dspmv(COL_MAJOR, Uplo.UPPER, MAX, 1, a, a, 1, 0, a, 1));
        refused(
                "dgemm: a holds 8 elements from offset 0, needs 4611686014132420609",
                () -> blas.dgemm(COL_MAJOR, NO_TRANS, NO_TRANS, MAX, MAX, MAX, 1, a, MAX, a, MAX, 0, a, MAX));
        refused(
                "ddot: incX (argument 3) = -2147483648, must be between -2147483647 and 2147483647, the backend's largest"
                        + " integer",
                () -> blas.ddot(3, a, Integer.MIN_VALUE, a, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ref", "openblas", "blis"})
    void sizesOfSegmentsAreNotCut(String name) {
        Blas blas = blas(name);
        MemorySegment a = MemorySegment.ofArray(new double[8]);
        refused(
                "ddot: n (argument 1) = 4294967299, must be <= 2147483647, the backend's largest integer",
                () -> blas.ddot((1L << 32) + 3, a, 1, a, 1));
        refused(
                "dgemv: lda (argument 7) = 4294967298, must be <= 2147483647, the backend's largest integer",
                () -> blas.dgemv(COL_MAJOR, NO_TRANS, 2, 1, 1, a, (1L << 32) + 2, a, 1, 0, a, 1));
        refused(
                "dgemv: m (argument 3) = 9223372036854775807, must be <= 2147483647, the backend's largest integer",
                () -> blas.dgemv(COL_MAJOR, NO_TRANS, Long.MAX_VALUE, 1, 1, a, 2, a, 1, 0, a, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ref", "openblas"})
    void lapackRefusesThemToo(String name) {
        Lapack lapack = Lapack.of(name);
        double[] a = new double[8];
        refused(
                "dgetrf: a holds 8 elements from offset 0, needs 4294967296",
                () -> lapack.dgetrf(COL_MAJOR, 2, 3, a, MAX, new int[2]));
        refused(
                "dpotrf: a holds 0 elements from offset 2147483647, needs 4",
                () -> lapack.dpotrf(COL_MAJOR, Uplo.UPPER, 2, a, MAX, 2));
        refused(
                "dpptrf: ap holds 8 elements from offset 0, needs 2305843008139952128",
                () -> lapack.dpptrf(COL_MAJOR, Uplo.UPPER, MAX, a));
        MemorySegment segment = MemorySegment.ofArray(a);
        refused(
                "dpotrf: n (argument 3) = 4294967298, must be <= 2147483647, the backend's largest integer",
                () -> lapack.dpotrf(COL_MAJOR, Uplo.UPPER, (1L << 32) + 2, segment, 2));
        assertThat(a).containsOnly(0);
    }

    /** OpenBLAS counts columns without end where their number is the largest integer. */
    @Test
    void conversionOfNothingEnds() {
        int info = Lapack.of("openblas").zlag2c(COL_MAJOR, 0, MAX, new double[0], 1, new float[0], 1);
        assertThat(info).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ref", "openblas", "blis"})
    void oneColumnMayHaveAnyLeadingDimension(String name) {
        Blas blas = blas(name);
        double[] a = {2, 3};
        double[] x = {4};
        blas.dtbsv(COL_MAJOR, Uplo.UPPER, NO_TRANS, Diag.NON_UNIT, 1, 1, a, MAX, x, 1);
        assertThat(x).containsExactly(4 / 3.0);
        float[] band = {1, 1, 1, 2};
        float[] z = {4};
        blas.stbsv(COL_MAJOR, Uplo.UPPER, NO_TRANS, Diag.NON_UNIT, 1, 3, band, MAX - 1, z, 1);
        assertThat(z).containsExactly(2);
        double[] y = new double[2];
        blas.dgemv(COL_MAJOR, NO_TRANS, 2, 1, 1, a, MAX, new double[] {5}, 1, 0, y, 1);
        assertThat(y).containsExactly(10, 15);
        // The library would ask for a copy of 2^31 rows.
        blas.dimatcopy(COL_MAJOR, NO_TRANS, 2, 1, 3, a, MAX, 2);
        assertThat(a).containsExactly(6, 9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ref", "openblas"})
    void soItIsInLapack(String name) {
        Lapack lapack = Lapack.of(name);
        double[] a = {3, 4};
        double[] b = {6, 8};
        int[] rank = new int[1];
        double[] s = new double[1];
        assertThat(lapack.dgelss(COL_MAJOR, 2, 1, 1, a, MAX, b, MAX, s, -1, rank))
                .isZero();
        assertThat(b[0]).isCloseTo(2, org.assertj.core.data.Offset.offset(4 * Math.ulp(2.0)));
        // A band of nothing, of any width.
        assertThat(lapack.dgbtrf(ROW_MAJOR, 0, 0, 1, MAX, new double[0], 1, new int[0]))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"openblas"})
    void blocksMayBeWiderThanTheMatrix(String name) {
        double[] a = {2};
        assertThat(Lapack.of(name).dsytri2x(COL_MAJOR, Uplo.UPPER, 1, a, 1, new int[] {1}, MAX))
                .isZero();
        assertThat(a).containsExactly(0.5);
        float[] none = new float[0];
        assertThat(Lapack.of(name)
                        .sgbrfs(
                                ROW_MAJOR,
                                NO_TRANS,
                                0,
                                2,
                                MAX - 1,
                                0,
                                none,
                                3,
                                none,
                                7,
                                new int[0],
                                none,
                                1,
                                none,
                                4,
                                none,
                                none))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ref", "openblas"})
    void anIntegerThatNoOperandHasTheSizeOf(String name) {
        double[] c = {1, 2, 3};
        int info = Lapack.of(name)
                .dormbr(COL_MAJOR, 'Q', Side.LEFT, Transpose.TRANS, 1, 3, MAX, new double[1], 1, new double[1], c, 1);
        assertThat(info).isZero();
        assertThat(c).containsExactly(1, 2, 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ref", "openblas", "blis"})
    void aProductOfAMatrixWithItself(String name) {
        double[] a = {1, 2};
        double[] c = new double[2];
        blas(name)
                .zgemmt(COL_MAJOR, Uplo.UPPER, NO_TRANS, CONJ_TRANS, 1, 1, Complex.ONE, a, 1, a, 1, Complex.ZERO, c, 1);
        assertThat(c).containsExactly(5, 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"openblas", "blis"})
    void segmentsBeyondTwoToThe31Elements(String name, @TempDir Path folder) throws IOException {
        Blas blas = blas(name);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment a = sparse(folder.resolve("sparse"), BEYOND * Float.BYTES, arena);
            long last = BEYOND - 1;
            a.setAtIndex(ValueLayout.JAVA_FLOAT, 0, 2);
            a.setAtIndex(ValueLayout.JAVA_FLOAT, last, 3);
            MemorySegment y = arena.allocateFrom(ValueLayout.JAVA_FLOAT, 5, 7);
            // Two elements, 2^31 + 4 apart: two steps of half of it, and a matrix whose rows are as long.
            assertThat(blas.sdot(3, a, last / 2, arena.allocateFrom(ValueLayout.JAVA_FLOAT, 5, 6, 7), 1))
                    .isEqualTo(2 * 5 + 3 * 7);
            MemorySegment x = arena.allocateFrom(ValueLayout.JAVA_FLOAT, 1, 1, 1);
            blas.sgemv(COL_MAJOR, NO_TRANS, 1, 3, 1, a, last / 2, x, 1, 1, y, 1);
            assertThat(y.getAtIndex(ValueLayout.JAVA_FLOAT, 0)).isEqualTo(10);
        }
    }

    /** A file of which only the pages that are touched take room. */
    private static MemorySegment sparse(Path file, long bytes, Arena arena) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return channel.map(MapMode.READ_WRITE, 0, bytes, arena);
        } catch (IOException e) {
            System.out.println("Left out: segments beyond 2^31 elements, because a sparse file cannot be mapped. " + e);
            return Assumptions.abort(e.toString());
        }
    }
}
