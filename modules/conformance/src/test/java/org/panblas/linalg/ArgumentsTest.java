package org.panblas.linalg;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.panblas.BlasArgumentException;
import org.panblas.Layout;
import org.panblas.Uplo;

class ArgumentsTest {
    private static final Layout LAYOUT = Layout.ROW_MAJOR;
    private static final Linalg LINALG = Linalg.get();
    private static final double[] SIX = new double[6];
    private static final double[] NINE = new double[9];
    private static final double[] NAN = {1, 2, Double.NaN, 4};

    private static Arguments wrong(String message, ThrowingCallable call) {
        return Arguments.of(message, call);
    }

    private static Stream<Arguments> wrongCalls() {
        return Stream.of(
                wrong("solve: n = -1, must be >= 0", () -> LINALG.solve(LAYOUT, -1, 1, NINE, SIX)),
                wrong(
                        "solve: a holds 9 numbers, must hold 4 for 2 x 2 elements",
                        () -> LINALG.solve(LAYOUT, 2, 1, NINE, SIX)),
                wrong("solve: nrhs = -2, must be >= 0", () -> LINALG.solve(LAYOUT, 3, -2, NINE, SIX)),
                wrong(
                        "solve: b holds 6 numbers, must hold 3 for 3 x 1 elements",
                        () -> LINALG.solve(LAYOUT, 3, 1, NINE, SIX)),
                wrong(
                        "inv: a holds 9 numbers, must hold 18 for 3 x 3 complex elements",
                        () -> ComplexLinalg.get().inv(LAYOUT, 3, NINE)),
                wrong(
                        "det: a holds 6 numbers, must hold 4611686014132420609 for 2147483647 x 2147483647 elements",
                        () -> LINALG.det(LAYOUT, Integer.MAX_VALUE, SIX)),
                wrong(
                        "a result of 2147483647 x 2147483647 is larger than a Java array",
                        () -> LINALG.svd(LAYOUT, Integer.MAX_VALUE, 0, new double[0], true)),
                wrong("lu: m = -1, must be >= 0", () -> LINALG.lu(LAYOUT, -1, 3, NINE)),
                wrong("qr: n = -3, must be >= 0", () -> LINALG.qr(LAYOUT, 3, -3, NINE, false)),
                wrong("lstsq: b holds 9 numbers", () -> LINALG.lstsq(LAYOUT, 3, 3, 2, NINE, NINE)),
                wrong("lstsq: a holds NaN at index 2, must be finite", () -> LINALG.lstsq(LAYOUT, 4, 1, 1, NAN, NAN)),
                wrong("eig: a holds NaN at index 2, must be finite", () -> LINALG.eig(LAYOUT, 2, NAN)),
                wrong("eigvals: a holds NaN", () -> LINALG.eigvals(LAYOUT, 2, NAN)),
                wrong("eigh: a holds NaN", () -> LINALG.eigh(LAYOUT, Uplo.LOWER, 2, NAN)),
                wrong("eigvalsh: a holds NaN", () -> LINALG.eigvalsh(LAYOUT, Uplo.LOWER, 2, NAN)),
                wrong("svd: a holds NaN", () -> LINALG.svd(LAYOUT, 2, 2, NAN, false)),
                wrong("svdvals: a holds NaN", () -> LINALG.svdvals(LAYOUT, 4, 1, NAN)),
                wrong("pinv: a holds NaN", () -> LINALG.pinv(LAYOUT, 4, 1, NAN)),
                wrong("matrixRank: a holds NaN", () -> LINALG.matrixRank(LAYOUT, 4, 1, NAN)),
                wrong("expm: a holds NaN", () -> LINALG.expm(LAYOUT, 2, NAN)),
                wrong("cond: a matrix of 0 x 3 has no condition", () -> LINALG.cond(LAYOUT, 0, 3, new double[0])),
                wrong("cond: a matrix of 0 x 0 has no", () -> LINALG.cond(LAYOUT, 0, new double[0], Norm.ONE)));
    }

    @ParameterizedTest
    @MethodSource("wrongCalls")
    void aWrongArgumentIsNamedWithItsCondition(String message, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(BlasArgumentException.class).hasMessageStartingWith(message);
    }

    @Test
    void nullIsNamed() {
        assertThatThrownBy(() -> LINALG.solve(null, 3, 2, NINE, SIX))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("layout");
        assertThatThrownBy(() -> LINALG.solve(LAYOUT, 3, 2, NINE, null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("b");
        assertThatThrownBy(() -> LINALG.cholesky(LAYOUT, null, 3, NINE))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("uplo");
        assertThatThrownBy(() -> Linalg.of(null, null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("blas");
    }
}
