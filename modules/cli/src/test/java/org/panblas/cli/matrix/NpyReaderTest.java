package org.panblas.cli.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NpyReaderTest {
    private static final String DICTIONARY = "{'descr': '<f8', 'fortran_order': False, 'shape': (2, 1), }";
    private static final byte[] TWO_NUMBERS = new byte[16];

    private static Stream<Arguments> floatingFiles() {
        Map<String, Element> kinds =
                Map.of("f2", Element.S, "f4", Element.S, "f8", Element.D, "c8", Element.C, "c16", Element.Z);
        return kinds.keySet().stream()
                .sorted()
                .flatMap(kind -> Stream.of("c-little", "c-big", "f-little", "f-big")
                        .map(order -> Arguments.of(kind + "-" + order + ".npy", kinds.get(kind))));
    }

    @ParameterizedTest
    @MethodSource("floatingFiles")
    void readsEveryFloatingTypeInBothOrdersAndWithBothEndsFirst(String file, Element element) {
        Samples.assertHolds(
                Samples.read(file),
                element,
                Samples.ROWS,
                Samples.COLUMNS,
                Samples.REAL,
                element.isComplex() ? Samples.IMAGINARY : Samples.ZERO);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "i1",
                "u1",
                "i2-little",
                "i2-big",
                "u2-little",
                "u2-big",
                "i4-little",
                "i4-big",
                "u4-little",
                "u4-big",
                "i8-little",
                "i8-big",
                "u8-little",
                "u8-big"
            })
    void readsIntegersAsDoubles(String file) {
        Samples.assertHolds(
                Samples.read(file + ".npy"), Element.D, Samples.ROWS, Samples.COLUMNS, Samples.WHOLE, Samples.ZERO);
    }

    @Test
    void readsTruthAsOneAndZero() {
        Samples.assertHolds(
                Samples.read("b1.npy"),
                Element.D,
                Samples.ROWS,
                Samples.COLUMNS,
                (i, j) -> i == 0 && j == 0 ? 0 : 1,
                Samples.ZERO);
    }

    @ParameterizedTest
    @CsvSource({
        "i1, -128, 127",
        "i2, -32768, 32767",
        "i4, -2147483648, 2147483647",
        "i8, -0x1p63, 0x1p63",
        "u1, 0, 255",
        "u2, 0, 65535",
        "u4, 0, 4294967295",
        "u8, 0, 0x1p64"
    })
    void readsTheLeastAndTheLargestInteger(String kind, double least, double largest) {
        Matrix matrix = Samples.read("limits-" + kind + ".npy");
        assertThat(matrix.values()).containsExactly(least, largest);
    }

    @Test
    void roundsUnsignedIntegersToTheNearestDouble() {
        // 2^63 + 1024 is half way between two doubles and goes to the even one; with the last bit set it goes up.
        Matrix matrix = Samples.parse(
                "npy",
                npy(
                        "{'descr': '>u8', 'fortran_order': False, 'shape': (2,), }",
                        0x80,
                        0,
                        0,
                        0,
                        0,
                        0,
                        4,
                        0,
                        0x80,
                        0,
                        0,
                        0,
                        0,
                        0,
                        4,
                        1));
        assertThat(matrix.values()).containsExactly(0x1p63, 0x1p63 + 2048);
    }

    @Test
    void aNumberIsAMatrixOfOneElement() {
        Samples.assertHolds(Samples.read("scalar.npy"), Element.D, 1, 1, (i, j) -> 6.25, Samples.ZERO);
    }

    @Test
    void aOneDimensionalArrayIsAColumn() {
        Samples.assertHolds(
                Samples.read("vector.npy"), Element.D, 3, 1, (i, j) -> new double[] {1.5, -2.5, 3.5}[i], Samples.ZERO);
        assertThat(Samples.read("vector-c16.npy").values()).containsExactly(1.5, -1, -0.0, -2.5);
    }

    @Test
    void aMatrixMayHaveNoElements() {
        Samples.assertHolds(Samples.read("empty.npy"), Element.D, 0, 3, Samples.ZERO, Samples.ZERO);
    }

    @Test
    void readsWhatIsNotFinite() {
        assertThat(Samples.read("special.npy").values())
                .containsExactly(
                        Double.NaN,
                        Double.NEGATIVE_INFINITY,
                        Double.MIN_VALUE,
                        Double.POSITIVE_INFINITY,
                        -0.0,
                        Double.MAX_VALUE);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void readsTheLaterVersions(int version) {
        Samples.assertHolds(
                Samples.read("version-" + version + ".npy"),
                Element.D,
                Samples.ROWS,
                Samples.COLUMNS,
                Samples.REAL,
                Samples.ZERO);
    }

    @Test
    void readsADictionaryAsOtherProgramsWriteIt() {
        Matrix matrix =
                Samples.parse("npy", npy("{\"shape\":(2L,1L),\"fortran_order\":True,\"descr\":\">i1\"}", 5, -6));
        Samples.assertHolds(matrix, Element.D, 2, 1, (i, j) -> i == 0 ? 5 : -6, Samples.ZERO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"f8-c-little.npy", "c8-f-big.npy", "version-2.npy", "vector.npy"})
    void everyTruncationIsAnError(String file) {
        byte[] whole = Samples.bytes(file);
        Samples.assertEveryTruncationIsAnError("npy", whole, 0, whole.length);
    }

    /** Whatever one byte of the header is replaced with, the file is read or refused, and nothing else happens. */
    @Test
    void noByteOfTheHeaderMakesTheReaderFail() {
        byte[] whole = npy(DICTIONARY, TWO_NUMBERS);
        for (int at = 0; at < whole.length - TWO_NUMBERS.length; at++) {
            for (int value : new int[] {0, 1, '0', '9', '(', ')', '\'', ',', '{', '}', 0x7f, 0x80, 0xff}) {
                byte[] changed = whole.clone();
                changed[at] = (byte) value;
                try {
                    assertThat(Samples.parse("npy", changed).values()).hasSizeBetween(0, TWO_NUMBERS.length);
                } catch (MatrixFileException e) {
                    assertThat(e).hasMessageStartingWith("f.npy, byte ");
                }
            }
        }
    }

    private static Stream<Arguments> malformed() {
        String good = DICTIONARY;
        String dictionary = "{'descr': '<f8', 'fortran_order': False, 'shape': %s}";
        return Stream.of(
                Arguments.of(
                        "f.npy, byte 70: expected 2 x 1 elements of 8 bytes, found 17 bytes", npy(good, new byte[17])),
                Arguments.of(
                        "f.npy, byte 70: expected 2 x 1 elements of 8 bytes, found 15 bytes", npy(good, new byte[15])),
                Arguments.of(
                        "expected 2147483647 x 2147483647 elements of 8 bytes, found 16 bytes",
                        header(dictionary, "(2147483647, 2147483647)")),
                Arguments.of(
                        "byte 61: expected a size of at most 2147483647, found \"2147483648\"",
                        header(dictionary, "(2147483648,)")),
                Arguments.of("byte 61: expected a size, 0 or more", header(dictionary, "(-1, 2)")),
                Arguments.of("byte 63: expected a size, 0 or more", header(dictionary, "(2,x)")),
                Arguments.of("byte 62: expected ')'", header(dictionary, "(2")),
                Arguments.of("byte 60: expected '('", header(dictionary, "2")),
                Arguments.of("at most two dimensions, found 3", header(dictionary, "(2, 1, 1)")),
                Arguments.of("expected elements of type f2, f4, f8, c8", npy(good.replace("<f8", "<f16"), TWO_NUMBERS)),
                Arguments.of("after < or >, found \"|O\"", npy(good.replace("<f8", "|O"), TWO_NUMBERS)),
                Arguments.of(
                        "structured arrays are not read", npy(good.replace("'<f8'", "[('x', '<f8')]"), TWO_NUMBERS)),
                Arguments.of("expected True or False", npy(good.replace("False", "false"), TWO_NUMBERS)),
                Arguments.of(
                        "byte 27: expected descr, fortran_order or shape, found \"order\"",
                        npy(good.replace("fortran_order", "order"), TWO_NUMBERS)),
                Arguments.of(
                        "byte 10: expected the keys descr, fortran_order and shape",
                        npy("{'shape': (2, 1)}", TWO_NUMBERS)),
                Arguments.of("byte 10: expected '{'", npy("[]", TWO_NUMBERS)),
                Arguments.of("byte 11: expected a key in quotes", npy("{1: 2}", TWO_NUMBERS)),
                Arguments.of("byte 19: expected ':'", npy("{'shape' (2, 1)}", TWO_NUMBERS)),
                Arguments.of("expected nothing after the dictionary", npy(good + "x", TWO_NUMBERS)),
                Arguments.of("f.npy, byte 0: expected NumPy's magic word", changed(0, 'x')),
                Arguments.of("f.npy, byte 6: expected version 1.0, 2.0 or 3.0, found 4.0", changed(6, 4)),
                Arguments.of("found 1.1", changed(7, 1)),
                Arguments.of("f.npy, byte 10: expected 32828 bytes of the header, found 76", changed(9, 0x80)));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void saysWhatIsWrongAndWhere(String message, byte[] bytes) {
        assertThatThrownBy(() -> Samples.parse("npy", bytes))
                .isInstanceOf(MatrixFileException.class)
                .hasMessageContaining(message)
                .hasMessageNotContaining("\n");
    }

    @Test
    void refusesTheLengthOfAHeaderOfFourGigabytes() {
        byte[] bytes = Samples.bytes("version-2.npy");
        Arrays.fill(bytes, 8, 12, (byte) 0xff);
        assertThatThrownBy(() -> Samples.parse("npy", bytes))
                .isInstanceOf(MatrixFileException.class)
                .hasMessage("f.npy, byte 12: expected a header of at most 65536 bytes, found one of 4294967295");
    }

    @ParameterizedTest
    @ValueSource(strings = {"three-dimensional", "structured", "text"})
    void refusesArraysOfNumPyThatAreNoMatrices(String file) {
        assertThatThrownBy(() -> Samples.read(file + ".npy")).isInstanceOf(MatrixFileException.class);
    }

    private static byte[] header(String dictionary, String shape) {
        return npy(String.format(Locale.ROOT, dictionary, shape), TWO_NUMBERS);
    }

    private static byte[] changed(int at, int value) {
        byte[] bytes = npy(DICTIONARY, TWO_NUMBERS);
        bytes[at] = (byte) value;
        return bytes;
    }

    private static byte[] npy(String dictionary, int... elements) {
        byte[] bytes = new byte[elements.length];
        for (int k = 0; k < elements.length; k++) {
            bytes[k] = (byte) elements[k];
        }
        return npy(dictionary, bytes);
    }

    private static byte[] npy(String dictionary, byte[] elements) {
        String header = dictionary + "\n";
        byte[] bytes = new byte[10 + header.length() + elements.length];
        byte[] start = (NpyReader.MAGIC + "\u0001\0" + (char) header.length() + "\0" + header)
                .getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(start, 0, bytes, 0, start.length);
        System.arraycopy(elements, 0, bytes, start.length, elements.length);
        return bytes;
    }
}
