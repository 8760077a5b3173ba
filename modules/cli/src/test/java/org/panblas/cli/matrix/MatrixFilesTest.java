package org.panblas.cli.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MatrixFilesTest {
    @TempDir
    private Path directory;

    private Matrix read(Path file) {
        return MatrixFiles.read(file.toString(), InputStream.nullInputStream());
    }

    private static Stream<Arguments> formatsAndKinds() {
        return Stream.of("npy", "mtx", "mm", "csv", "tsv", "txt", "CSV")
                .flatMap(extension -> Arrays.stream(Element.values()).map(kind -> Arguments.of(extension, kind)));
    }

    @ParameterizedTest
    @MethodSource("formatsAndKinds")
    void readsTheBitsThatItHasWritten(String extension, Element element) {
        Matrix written = awkward(element, 5, 7);
        Path file = directory.resolve("a." + extension);
        MatrixFiles.write(file.toString(), written);
        Matrix read = read(file);
        assertThat(read.element())
                .isEqualTo(extension.equals("npy") ? element : Element.of(false, element.isComplex()));
        assertThat(read.rows()).isEqualTo(5);
        assertThat(read.as(element).values()).containsExactly(written.values());
    }

    @ParameterizedTest
    @EnumSource(Element.class)
    void writesAColumnAsAOneDimensionalArray(Element element) throws IOException {
        Path file = directory.resolve("x.npy");
        MatrixFiles.write(file.toString(), awkward(element, 9, 1));
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).contains("'shape': (9,)");
        assertThat(read(file).values()).containsExactly(awkward(element, 9, 1).values());
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "3, 4", "100000, 0", "0, 0"})
    void beginsTheElementsOfANumPyFileAtAMultipleOf64(int rows, int columns) throws IOException {
        Path file = directory.resolve("x.npy");
        MatrixFiles.write(file.toString(), Matrix.zeros(Element.D, rows, columns));
        byte[] bytes = Files.readAllBytes(file);
        int elements = bytes.length - 8 * rows * columns;
        assertThat(elements % 64).isZero();
        assertThat(bytes[elements - 1]).isEqualTo((byte) '\n');
        assertThat(ByteBuffer.wrap(bytes, 6, 4).getInt()).isEqualTo(0x01000000 | (elements - 10) << 8);
    }

    @Test
    void writesFloatsShort() throws IOException {
        Path file = directory.resolve("x.csv");
        MatrixFiles.write(file.toString(), new Matrix(Element.S, 1, 2, new double[] {0.1f, -2}));
        assertThat(file).hasContent("0.1,-2.0\n");
        MatrixFiles.write(file.toString(), new Matrix(Element.Z, 1, 2, new double[] {1, -2, Double.NaN, 0.5}));
        assertThat(file).hasContent("1.0-2.0j,NaN+0.5j\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"f4-f-big.npy", "coordinate-hermitian.mtx", "savetxt-g.csv"})
    void recognisesStandardInputAndUnknownExtensionsByTheirBeginning(String sample) throws IOException {
        Matrix expected = Samples.read(sample);
        byte[] bytes = Samples.bytes(sample);
        Matrix input = MatrixFiles.read("-", new ByteArrayInputStream(bytes));
        Path file = Files.write(directory.resolve("matrix.data"), bytes);
        for (Matrix matrix : new Matrix[] {input, read(file)}) {
            assertThat(matrix.element()).isEqualTo(expected.element());
            assertThat(matrix.rows()).isEqualTo(expected.rows());
            assertThat(matrix.values()).containsExactly(expected.values());
        }
    }

    @Test
    void callsStandardInputByName() {
        assertThatThrownBy(() -> MatrixFiles.read("-", new ByteArrayInputStream(new byte[] {'1', '\n', 'x'})))
                .isInstanceOf(MatrixFileException.class)
                .hasMessage("standard input, line 2, column 1: expected a number, found \"x\"");
    }

    @Test
    void saysWhyAFileCannotBeRead() {
        Path missing = directory.resolve("missing.csv");
        assertThatThrownBy(() -> read(missing))
                .isInstanceOf(MatrixFileException.class)
                .hasMessage(missing + ": there is no such file or directory");
        assertThatThrownBy(() -> read(directory))
                .isInstanceOf(MatrixFileException.class)
                .hasMessage(directory + ": is a directory");
        assertThatThrownBy(() -> MatrixFiles.read("a\0b.csv", InputStream.nullInputStream()))
                .isInstanceOf(MatrixFileException.class);
    }

    @Test
    void saysWhyAFileCannotBeWritten() {
        Matrix one = Matrix.zeros(Element.D, 1, 1);
        String unknown = directory.resolve("a.xls").toString();
        assertThatThrownBy(() -> MatrixFiles.write(unknown, one))
                .isInstanceOf(MatrixFileException.class)
                .hasMessage(unknown + ": expected a name that ends in .npy, .mtx, .mm, .csv, .tsv or .txt");
        String nowhere = directory.resolve("no/a.csv").toString();
        assertThatThrownBy(() -> MatrixFiles.write(nowhere, one))
                .isInstanceOf(MatrixFileException.class)
                .hasMessage(nowhere + ": there is no such file or directory");
        String empty = directory.resolve("a.csv").toString();
        assertThatThrownBy(() -> MatrixFiles.write(empty, Matrix.zeros(Element.D, 0, 3)))
                .isInstanceOf(MatrixFileException.class)
                .hasMessageContaining("0 x 3")
                .hasMessageContaining(".npy and .mtx can");
        assertThat(Path.of(empty)).doesNotExist();
    }

    @Test
    void theKindOfTwoHoldsBoth() {
        assertThat(Element.S.with(Element.C)).isEqualTo(Element.C);
        assertThat(Element.D.with(Element.C)).isEqualTo(Element.Z);
        assertThat(Element.S.with(Element.S)).isEqualTo(Element.S);
        assertThat(Element.S.with(Element.D)).isEqualTo(Element.D);
    }

    /** Values whose decimal digits have to be right to the last, and those that have none. */
    private static Matrix awkward(Element element, int rows, int columns) {
        Matrix matrix = Matrix.zeros(element, rows, columns);
        Random random = new Random(1);
        double[] special = {Double.NaN, Double.POSITIVE_INFINITY, -0.0, Double.MIN_VALUE, -Double.MAX_VALUE, 1e23};
        double[] values = matrix.values();
        for (int k = 0; k < values.length; k++) {
            double value = k < special.length ? special[k] : Math.scalb(random.nextDouble() - 0.5, k);
            values[k] = element.isSingle() ? (float) value : value;
        }
        return matrix;
    }
}
