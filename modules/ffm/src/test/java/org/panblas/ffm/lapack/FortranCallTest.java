package org.panblas.ffm.lapack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.panblas.BlasArgumentException;
import org.panblas.EigenvalueSelector;
import org.panblas.Uplo;
import org.panblas.ffm.PageEnd;
import org.panblas.spi.Precision;

/** How arguments reach Fortran, with routines that are Java underneath. */
class FortranCallTest {
    /** One order whose copy has room in the call's own memory and one whose copy has not. */
    private static final int SMALL = 3;

    private static final int LARGE = 40;

    private static final long PAGE_BYTES = 4096;

    private final FortranLapack routines = new FakeLapack();

    @BeforeEach
    void reset() {
        FakeLapack.info = 0;
        FakeLapack.queries = 0;
    }

    @ParameterizedTest
    @ValueSource(ints = {SMALL, LARGE})
    void arrayIsCopiedInAndOutWithoutItsGap(int n) {
        int lda = n + 2;
        double[] a = new double[4 + lda * n];
        Arrays.fill(a, -1);
        int info = routines.lauum(
                Precision.D, Uplo.LOWER, n, MemorySegment.ofArray(a).asSlice(32), lda);

        assertThat(info).isZero();
        assertThat(FakeLapack.letter).isEqualTo("L");
        assertThat(FakeLapack.length).isEqualTo(1);
        assertThat(FakeLapack.order).isEqualTo(n);
        assertThat(FakeLapack.lda).isEqualTo(n);
        for (int p = 0; p < a.length; p++) {
            boolean inside = p >= 4 && (p - 4) % lda < n;
            assertThat(a[p]).as("element %d", p).isEqualTo(inside ? 99 : -1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {SMALL, LARGE})
    void integerWorkSpaceIsClearInEveryCall(int n) {
        MemorySegment a = MemorySegment.ofArray(new double[n * n]);
        for (int call = 0; call < 2; call++) {
            routines.gecon(Precision.D, '1', n, a, n, 1, MemorySegment.ofArray(new double[1]));
            assertThat(FakeLapack.found).isZero();
        }
    }

    @Test
    void onlyLargeLuLeavesTheCallersThread() {
        routines.lauum(Precision.D, Uplo.UPPER, LARGE, MemorySegment.ofArray(new double[LARGE * LARGE]), LARGE);
        assertThat(FakeLapack.thread).isSameAs(Thread.currentThread());
        getrf(FakeLapack.LARGE_LU - 1);
        assertThat(FakeLapack.thread).isSameAs(Thread.currentThread());
        getrf(FakeLapack.LARGE_LU);
        assertThat(FakeLapack.thread).isNotSameAs(Thread.currentThread());
    }

    private void getrf(long m) {
        routines.getrf(
                Precision.S, m, 1, MemorySegment.ofArray(new float[(int) m]), m, MemorySegment.ofArray(new int[1]));
    }

    @ParameterizedTest
    @ValueSource(ints = {SMALL, LARGE})
    void nativeSegmentIsPassedAsItIsFromEveryArena(int n) {
        try (Arena confined = Arena.ofConfined();
                Arena shared = Arena.ofShared()) {
            for (Arena arena : new Arena[] {confined, shared, Arena.ofAuto(), Arena.global()}) {
                // From the beginning of a page on: an operand that ends with one would be copied.
                MemorySegment a = arena.allocate((long) Double.BYTES * n * (n + 1), PAGE_BYTES);
                assertThat(PageEnd.isNear(a, n, n, n + 1, Double.BYTES)).isFalse();
                assertThat(routines.lauum(Precision.D, Uplo.UPPER, n, a, n + 1)).isZero();
                assertThat(FakeLapack.address).isEqualTo(a.address());
                assertThat(FakeLapack.lda).isEqualTo(n + 1);
                assertThat(a.getAtIndex(ValueLayout.JAVA_DOUBLE, 0)).isEqualTo(100);
            }
        }
    }

    @Test
    void closedArenaIsTheJdksException() {
        MemorySegment confined;
        try (Arena arena = Arena.ofConfined()) {
            confined = arena.allocate(ValueLayout.JAVA_DOUBLE, LARGE * LARGE);
        }
        MemorySegment shared;
        try (Arena arena = Arena.ofShared()) {
            shared = arena.allocate(ValueLayout.JAVA_DOUBLE, LARGE * LARGE);
        }
        for (MemorySegment a : new MemorySegment[] {confined, shared}) {
            assertThatThrownBy(() -> routines.lauum(Precision.D, Uplo.UPPER, LARGE, a, LARGE))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("Already closed");
        }
    }

    @Test
    void workSpaceIsAskedForOncePerSize() {
        for (int columns : new int[] {2, 2, 1, 1, 2}) {
            double[] tau = new double[2];
            routines.geqrf(
                    Precision.D, 3, columns, MemorySegment.ofArray(new double[6]), 3, MemorySegment.ofArray(tau));
            assertThat(FakeLapack.lwork).isEqualTo(FakeLapack.WORK);
            assertThat(tau).containsExactly(1, columns == 1 ? 0 : 2);
        }
        assertThat(FakeLapack.queries).isEqualTo(3);
    }

    /** LAPACK's own driver says 0 where stebz said that values are missing. */
    @ParameterizedTest
    @CsvSource({"I, 1, 0, 2", "I, 2, 0, 0", "I, 1, 7, 7", "A, 1, 0, 0", "V, 1, 0, 0"})
    void missingEigenvaluesAreTold(char range, int found, int said, int told) {
        FakeLapack.found = found;
        FakeLapack.info = said;
        MemorySegment three = MemorySegment.ofArray(new double[3]);
        int info = routines.stevr(
                Precision.D,
                'N',
                range,
                3,
                three,
                three,
                0,
                1,
                1,
                2,
                0,
                MemorySegment.ofArray(new int[1]),
                three,
                three,
                1,
                MemorySegment.ofArray(new int[6]));
        assertThat(info).isEqualTo(told);
    }

    @Test
    void oldComplexQzIsNotCalled() {
        FakeLapack.found = 3;
        int[] sdim = new int[1];
        MemorySegment four = MemorySegment.ofArray(new double[8]);
        int info = routines.gges3(
                Precision.Z,
                'N',
                'N',
                'N',
                null,
                2,
                four,
                2,
                four,
                2,
                MemorySegment.ofArray(sdim),
                four,
                four,
                four,
                1,
                four,
                1);
        assertThat(info).isZero();
        assertThat(sdim).as("there is no gges3 here").containsExactly(3);
    }

    @Test
    void callsInsideCallsHaveMemoryOfTheirOwn() {
        double[] inner = {1};
        int[] sdim = new int[1];
        gees(
                (re, im) -> routines.lauum(Precision.D, Uplo.UPPER, 1, MemorySegment.ofArray(inner), 1) == 0 && re > 0,
                sdim);
        assertThat(inner).containsExactly(201);
        assertThat(sdim).containsExactly(1);
    }

    @Test
    void callIsUsableAfterAnException() {
        FakeLapack.info = -4;
        double[] a = new double[SMALL * SMALL];
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> routines.lauum(Precision.D, Uplo.UPPER, SMALL, MemorySegment.ofArray(a), SMALL))
                    .isInstanceOf(BlasArgumentException.class);
        }
        assertThat(a).containsOnly(0);
        FakeLapack.info = 0;
        routines.lauum(Precision.D, Uplo.UPPER, SMALL, MemorySegment.ofArray(a), SMALL);
        assertThat(a).containsOnly(100);
    }

    @ParameterizedTest
    @ValueSource(ints = {SMALL, LARGE})
    void segmentsOverOtherArraysAreWritten(int n) {
        byte[] bytes = new byte[n * n * Double.BYTES];
        long[] longs = new long[n * n];
        for (MemorySegment a : new MemorySegment[] {MemorySegment.ofArray(bytes), MemorySegment.ofArray(longs)}) {
            routines.lauum(Precision.D, Uplo.UPPER, n, a, n);
            assertThat(a.get(ValueLayout.JAVA_DOUBLE_UNALIGNED, a.byteSize() - Double.BYTES))
                    .isEqualTo(100);
        }
    }

    @Test
    void pivotsAndPositiveInfoComeBack() {
        int m = LARGE;
        int[] ipiv = new int[4];
        int info = routines.getrf(
                Precision.S, m, 2, MemorySegment.ofArray(new float[2 * m]), m, MemorySegment.ofArray(ipiv));
        assertThat(info).isEqualTo(3);
        assertThat(ipiv).containsExactly(1, 2, 0, 0);
    }

    @Test
    void rejectedArgumentIsAnException() {
        FakeLapack.info = -4;
        assertThatThrownBy(() ->
                        routines.lauum(Precision.D, Uplo.UPPER, SMALL, MemorySegment.ofArray(new double[9]), SMALL))
                .isInstanceOf(BlasArgumentException.class)
                .hasMessage("dlauum: lda (argument 5) = 3, which the library rejects");
    }

    @Test
    void predicateIsAsked() {
        int[] sdim = new int[1];
        gees((re, im) -> re > 0 && im == 2, sdim);
        assertThat(sdim).containsExactly(1);
    }

    @Test
    void whatThePredicateThrowsComesBackAndIsNotAskedAgain() {
        int[] sdim = {7};
        int[] asked = new int[1];
        assertThatThrownBy(() -> gees(
                        (re, im) -> {
                            asked[0]++;
                            throw new UnsupportedOperationException("no");
                        },
                        sdim))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("no");
        assertThat(asked).containsExactly(1);
        assertThat(sdim).containsExactly(7);
    }

    private void gees(EigenvalueSelector selector, int[] sdim) {
        MemorySegment none = MemorySegment.NULL;
        MemorySegment two = MemorySegment.ofArray(new double[2]);
        routines.gees(
                Precision.D,
                'N',
                'S',
                selector,
                2,
                MemorySegment.ofArray(new double[4]),
                2,
                MemorySegment.ofArray(sdim),
                two,
                MemorySegment.ofArray(new double[2]),
                none,
                1);
    }
}
