package org.panblas.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.panblas.BlasArgumentException;
import org.panblas.Layout;
import org.panblas.Side;
import org.panblas.Transpose;
import org.panblas.Uplo;

/** The texts from which a caller mends a wrong call. */
class ArgumentTextTest {
    private static final long MAX = Integer.MAX_VALUE;

    @Test
    void leadingDimensionNamesTheConditionAndWhatDecidedIt() {
        rejects(
                "dgemm: lda (argument 9) = 3, must be >= max(1, m) = 5 (COL_MAJOR, NO_TRANS)",
                () -> gemm(5, 2, 4, 3, 99, 0));
        rejects(
                "zsymm: lda (argument 8) = 1, must be >= max(1, n) = 7 (ROW_MAJOR, RIGHT)",
                () -> Level3Check.symm(
                        "zsymm",
                        true,
                        MAX,
                        Layout.ROW_MAJOR,
                        Side.RIGHT,
                        Uplo.UPPER,
                        2,
                        7,
                        99,
                        0,
                        1,
                        99,
                        0,
                        7,
                        99,
                        0,
                        7));
        rejects(
                "dgbmv: lda (argument 9) = 3, must be >= kl + ku + 1 = 4 (COL_MAJOR)",
                () -> Level2Check.gbmv(
                        "dgbmv",
                        false,
                        MAX,
                        Layout.COL_MAJOR,
                        Transpose.NO_TRANS,
                        5,
                        5,
                        1,
                        2,
                        99,
                        0,
                        3,
                        99,
                        0,
                        1,
                        99,
                        0,
                        1));
    }

    @Test
    void roomCountsFromTheOffset() {
        rejects("dgemm: a holds 10 elements from offset 2, needs 12", () -> gemm(3, 2, 4, 3, 12, 2));
        rejects("dgemm: offsetA = -1, must be >= 0", () -> gemm(3, 2, 4, 3, 12, -1));
    }

    @Test
    void sizes() {
        rejects("dgemm: m (argument 4) = -1, must be >= 0", () -> gemm(-1, 2, 4, 3, 12, 0));
        rejects(
                "ddot: n (argument 1) = 3000000000, must be <= 2147483647, the backend's largest integer",
                () -> Level1Check.dot("ddot", false, MAX, 3_000_000_000L, 9, 0, 1, 9, 0, 1));
        rejects(
                "dgemv: incX (argument 9) = 0, must be != 0",
                () -> Level2Check.gemv(
                        "dgemv", false, MAX, Layout.COL_MAJOR, Transpose.NO_TRANS, 2, 2, 9, 0, 2, 9, 0, 0, 9, 0, 1));
        rejects(
                "dormqr: k (argument 6) = 4, must be <= m = 3",
                () -> OrthogonalCheck.ormqr(
                        "dormqr",
                        false,
                        MAX,
                        Layout.COL_MAJOR,
                        Side.LEFT,
                        Transpose.TRANS,
                        3,
                        5,
                        4,
                        99,
                        0,
                        3,
                        9,
                        0,
                        99,
                        0,
                        3));
    }

    @Test
    void transposesThatARoutineDoesNotTake() {
        rejects(
                "zsyrk: trans (argument 3) = CONJ_TRANS, must be NO_TRANS or TRANS",
                () -> Level3Check.syrk(
                        "zsyrk",
                        true,
                        MAX,
                        Layout.COL_MAJOR,
                        Uplo.UPPER,
                        Transpose.CONJ_TRANS,
                        1,
                        1,
                        9,
                        0,
                        1,
                        9,
                        0,
                        1));
    }

    @Test
    void nullIsNamed() {
        assertThatThrownBy(() -> gemm(3, 2, 4, 3, -1, 0))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("a");
    }

    @Test
    void incrementsMayBeZeroOnlyWithoutAMatrix() {
        Level1Check.dot("ddot", false, MAX, 3, 1, 0, 0, 1, 0, 0);
        Level1Check.axpy("daxpy", false, MAX, 3, 1, 0, 0, 1, 0, 0);
        ExtensionsCheck.axpby("daxpby", false, MAX, 3, 1, 0, 0, 1, 0, 0);
    }

    @Test
    void sizesInMemoryDoNotOverflow() {
        assertThat(Check.vector(Long.MAX_VALUE, 3)).isEqualTo(Long.MAX_VALUE);
        assertThat(Check.ge(Layout.COL_MAJOR, 5, Long.MAX_VALUE, 5)).isEqualTo(Long.MAX_VALUE);
        assertThat(Check.packed(65_536)).isEqualTo(65_536L * 65_537 / 2);
        assertThat(Check.packed(7)).isEqualTo(28);
        assertThat(Check.ge(Layout.ROW_MAJOR, 3, 2, 10)).isEqualTo(22);
        assertThat(Check.strided(Layout.COL_MAJOR, 3, 2, 3, 100, 4)).isEqualTo(306);
    }

    private static void gemm(long m, long n, long k, long lda, long aLength, long offsetA) {
        Level3Check.gemm(
                "dgemm",
                false,
                MAX,
                Layout.COL_MAJOR,
                Transpose.NO_TRANS,
                Transpose.NO_TRANS,
                m,
                n,
                k,
                aLength,
                offsetA,
                lda,
                99,
                0,
                4,
                99,
                0,
                5);
    }

    private static void rejects(String text, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(BlasArgumentException.class).hasMessage(text);
    }
}
