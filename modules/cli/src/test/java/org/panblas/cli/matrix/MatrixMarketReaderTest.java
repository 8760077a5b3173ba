package org.panblas.cli.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MatrixMarketReaderTest {
    private static final String ARRAY = "%%MatrixMarket matrix array real general\n";
    private static final String COORDINATE = "%%MatrixMarket matrix coordinate real general\n";
    private static final double[][] SQUARE = {{2, -1.5, 0}, {-1.5, 4.25, 3}, {0, 3, -7}};

    private static double skew(int i, int j) {
        return i == j ? 0 : Integer.signum(i - j) * SQUARE[i][j];
    }

    private static Samples.Entries everySecond(Samples.Entries number) {
        return (i, j) -> (i + j) % 2 == 0 ? number.at(i, j) : 0;
    }

    @Test
    void readsArrays() {
        Samples.assertHolds(Samples.read("array.mtx"), Element.D, 3, 4, Samples.REAL, Samples.ZERO);
        Samples.assertHolds(Samples.read("array-integer.mtx"), Element.D, 3, 4, Samples.WHOLE, Samples.ZERO);
        Samples.assertHolds(Samples.read("array-complex.mtx"), Element.Z, 3, 4, Samples.REAL, Samples.IMAGINARY);
    }

    @Test
    void readsCoordinates() {
        Samples.Entries real = everySecond(Samples.REAL);
        Samples.Entries whole = everySecond(Samples.WHOLE);
        Samples.assertHolds(Samples.read("coordinate.mtx"), Element.D, 3, 4, real, Samples.ZERO);
        Samples.assertHolds(Samples.read("coordinate-integer.mtx"), Element.D, 3, 4, whole, Samples.ZERO);
        Samples.assertHolds(
                Samples.read("coordinate-complex.mtx"), Element.Z, 3, 4, real, everySecond(Samples.IMAGINARY));
        Samples.assertHolds(
                Samples.read("coordinate-pattern.mtx"), Element.D, 3, 4, everySecond((i, j) -> 1), Samples.ZERO);
    }

    @ParameterizedTest
    @CsvSource({"array", "coordinate"})
    void putsElementsOnBothSidesOfTheDiagonal(String arrangement) {
        Samples.Entries square = (i, j) -> SQUARE[i][j];
        Samples.Entries skew = MatrixMarketReaderTest::skew;
        Samples.assertHolds(Samples.read(arrangement + "-symmetric.mtx"), Element.D, 3, 3, square, Samples.ZERO);
        // A product with -1 would turn the sign of zero, which is equal all the same.
        Matrix read = Samples.read(arrangement + "-skew.mtx");
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                assertThat(read.re(i, j) + 0.0).isEqualTo(skew(i, j) + 0.0);
            }
        }
        Matrix hermitian = Samples.read(arrangement + "-hermitian.mtx");
        assertThat(hermitian.element()).isEqualTo(Element.Z);
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                assertThat(hermitian.re(i, j)).isEqualTo(SQUARE[i][j]);
                assertThat(hermitian.im(i, j) + 0.0).isEqualTo(skew.at(i, j) + 0.0);
            }
        }
    }

    @Test
    void sumsWhatStandsTwice() {
        Matrix matrix = Samples.parse("mtx", COORDINATE + "2 2 3\n1 2 1.5\n2 1 8\n1 2 2.5\n");
        assertThat(matrix.values()).containsExactly(0, 8, 4, 0);
        Matrix symmetric = Samples.parse("mtx", COORDINATE.replace("general", "symmetric") + "2 2 2\n2 1 1\n2 1 2\n");
        assertThat(symmetric.values()).containsExactly(0, 3, 3, 0);
    }

    @Test
    void leavesOutCommentsAndBlankLines() {
        Matrix matrix = Samples.parse(
                "mm",
                "%%matrixmarket MATRIX Array Real General\r\n% one\r\n\r\n \t2\t 1 \r\n%two\r\n1d0\r\n\r\n  -.5E+1\r\n\r\n");
        assertThat(matrix.values()).containsExactly(1, -5);
    }

    @Test
    void keepsTheSignOfZeroInAnArray() {
        assertThat(Samples.parse("mtx", ARRAY + "1 1\n-0.0").values()).containsExactly(-0.0);
    }

    @Test
    void aMatrixMayHaveNoElements() {
        Samples.assertHolds(Samples.parse("mtx", ARRAY + "0 3\n"), Element.D, 0, 3, Samples.ZERO, Samples.ZERO);
        Samples.assertHolds(Samples.parse("mtx", COORDINATE + "2 2 0"), Element.D, 2, 2, Samples.ZERO, Samples.ZERO);
    }

    /** Up to the last number, whose digits may be cut off without trace. */
    @ParameterizedTest
    @CsvSource({"array.mtx, 24", "coordinate.mtx, 24", "array-hermitian.mtx, 24", "coordinate-pattern.mtx, 1"})
    void truncationIsAnError(String file, int last) {
        byte[] whole = Samples.bytes(file);
        Samples.assertEveryTruncationIsAnError("mtx", whole, 0, whole.length - last);
    }

    private static Stream<Arguments> malformed() {
        String symmetric = COORDINATE.replace("general", "symmetric");
        String skew = COORDINATE.replace("general", "skew-symmetric");
        String hermitian = "%%MatrixMarket matrix coordinate complex hermitian\n";
        return Stream.of(
                Arguments.of("", "line 1, column 1: expected \"%%MatrixMarket matrix\""),
                Arguments.of("1 2\n", "line 1, column 1: expected \"%%MatrixMarket\", found \"1\""),
                Arguments.of(
                        "%%MatrixMarket vector array real general", "column 16: expected \"matrix\", found \"vector\""),
                Arguments.of("%%MatrixMarket matrix", "line 1, column 22: expected"),
                Arguments.of(
                        "%%MatrixMarket matrix dense real general",
                        "column 23: expected one of array, coordinate, found \"dense\""),
                Arguments.of(
                        "%%MatrixMarket matrix array double general",
                        "column 29: expected one of real, complex, integer, pattern"),
                Arguments.of(
                        "%%MatrixMarket matrix array pattern general",
                        "column 29: expected real, complex or integer in an array"),
                Arguments.of(
                        "%%MatrixMarket matrix array real triangular",
                        "expected one of general, symmetric, skew-symmetric, hermitian"),
                Arguments.of(
                        "%%MatrixMarket matrix array real hermitian", "column 34: expected general, symmetric or skew"),
                Arguments.of(
                        "%%MatrixMarket matrix coordinate pattern skew-symmetric",
                        "column 42: expected general or symmetric"),
                Arguments.of(
                        "%%MatrixMarket matrix array real general x",
                        "column 42: expected the end of the line, found \"x\""),
                Arguments.of(ARRAY + "% only comments\n", "line 3, column 1: expected the sizes, found the end"),
                Arguments.of(ARRAY + "2\n", "line 2, column 2: expected 2 numbers in the line, found 1"),
                Arguments.of(
                        ARRAY + "2 x\n", "line 2, column 3: expected the number of columns, 0 or more, found \"x\""),
                Arguments.of(
                        ARRAY + "-2 2\n", "line 2, column 1: expected the number of rows, 0 or more, found \"-2\""),
                Arguments.of(ARRAY + "2 1.5\n", "line 2, column 3: expected the number of columns"),
                Arguments.of(
                        ARRAY + "1 1 1\n",
                        "line 2, column 5: expected the end of the line after 2 numbers, found \"1\""),
                Arguments.of(ARRAY + "1 2147483648\n", "and at most 2147483647, found \"2147483648\""),
                Arguments.of(ARRAY + "99999 99999\n1\n", "a matrix of 99999 x 99999 is larger than a Java array"),
                Arguments.of(
                        ARRAY + "10000 10000\n1\n",
                        "line 2, column 1: expected a file that can hold 100000000 entries, found one of 55 bytes"),
                Arguments.of(
                        COORDINATE + "2 2 99999999999999999999\n", "expected a file that can hold 9223372036854775807"),
                Arguments.of(COORDINATE + "2 2 -1\n", "line 2, column 5: expected the number of entries, 0 or more"),
                Arguments.of(COORDINATE + "2 2\n", "line 2, column 4: expected 3 numbers in the line, found 2"),
                Arguments.of(
                        ARRAY.replace("general", "symmetric") + "2 3\n",
                        "column 3: expected as many columns as rows, 2, for symmetry"),
                Arguments.of(
                        ARRAY + "2 1\n1\n", "line 4, column 1: expected 2 entries, found the end of the file after 1"),
                Arguments.of(
                        ARRAY + "2 1\n1\n2\n3\n",
                        "line 5, column 1: expected the end of the file after 2 entries, found \"3\""),
                Arguments.of(
                        ARRAY + "2 1\n1 2\n",
                        "line 3, column 3: expected the end of the line after 1 number, found \"2\""),
                Arguments.of(ARRAY + "2 1\n1\n 2,5\n", "line 4, column 2: expected a number, found \"2,5\""),
                Arguments.of(ARRAY + "1 1\n0x1p3\n", "line 3, column 1: expected a number, found \"0x1p3\""),
                Arguments.of(ARRAY + "1 1\n1f\n", "expected a number, found \"1f\""),
                Arguments.of(ARRAY + "1 1\n\u0661\n", "expected a number"),
                Arguments.of(ARRAY + "1 1\n1\u001b[31m\n", "found \"1?[31m\""),
                Arguments.of(
                        ARRAY.replace("real", "integer") + "1 1\n1.5\n",
                        "line 3, column 1: expected an integer, found \"1.5\""),
                Arguments.of(
                        ARRAY.replace("real", "complex") + "1 1\n1.5\n",
                        "line 3, column 4: expected 2 numbers in the line, found 1"),
                Arguments.of(
                        COORDINATE + "2 2 1\n0 1 5\n", "line 3, column 1: expected a row between 1 and 2, found \"0\""),
                Arguments.of(
                        COORDINATE + "2 2 1\n1 3 5\n",
                        "line 3, column 3: expected a column between 1 and 2, found \"3\""),
                Arguments.of(
                        COORDINATE + "2 2 1\n1 1.0 5\n",
                        "line 3, column 3: expected a column between 1 and 2, found \"1.0\""),
                Arguments.of(COORDINATE + "2 2 1\n99999999999999999999 1 5\n", "expected a row between 1 and 2"),
                Arguments.of(COORDINATE + "2 2 1\n1 1\n", "line 3, column 4: expected 3 numbers in the line, found 2"),
                Arguments.of(COORDINATE + "2 2 2\n1 1 1\n", "expected 2 entries, found the end of the file after 1"),
                Arguments.of(
                        COORDINATE + "2 2 1\n1 1 1\n1 2 3\n",
                        "line 4, column 1: expected the end of the file after 1 entries"),
                Arguments.of(symmetric + "2 2 1\n1 2 5\n", "line 3, column 1: expected a row on or below the diagonal"),
                Arguments.of(skew + "2 2 1\n1 1 0\n", "expected a row below the diagonal of a skew-symmetric matrix"),
                Arguments.of(
                        hermitian + "2 2 1\n1 1 1 -1\n",
                        "line 3, column 7: expected 0 on the diagonal of a Hermitian"));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void saysWhatIsWrongAndWhere(String text, String message) {
        assertThatThrownBy(() -> Samples.parse("mtx", text))
                .isInstanceOf(MatrixFileException.class)
                .hasMessageStartingWith("f.mtx, line ")
                .hasMessageContaining(message)
                .hasMessageNotContaining("\n");
    }

    @Test
    void shortensALongFindInTheMessage() {
        String digits = "1".repeat(100_000) + "x";
        assertThatThrownBy(() -> Samples.parse("mtx", ARRAY + "1 1\n" + digits))
                .isInstanceOf(MatrixFileException.class)
                .hasMessageEndingWith("found \"" + "1".repeat(40) + "...\"");
    }

    @Test
    void refusesBytesThatAreNoText() {
        byte[] bytes = (ARRAY + "1 1\n\u00ff\n").getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> Samples.parse("mtx", bytes))
                .isInstanceOf(MatrixFileException.class)
                .hasMessageContaining("line 3, column 1");
    }
}
