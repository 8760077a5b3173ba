package org.panblas.cli.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The files beside this class and the matrix that most of them hold; README.md there says how they were made. */
final class Samples {
    static final int ROWS = 3;
    static final int COLUMNS = 4;

    /** The numbers of the expected matrix, by row and column. */
    interface Entries {
        double at(int i, int j);
    }

    static final Entries REAL = (i, j) -> 10.0 * i + j + 0.25;
    static final Entries IMAGINARY = (i, j) -> -(j + 0.5);
    static final Entries WHOLE = (i, j) -> 10.0 * i + j;
    static final Entries ZERO = (i, j) -> 0;

    private Samples() {}

    static Path path(String name) {
        URL resource = Samples.class.getResource(name);
        assertThat(resource).as(name).isNotNull();
        try {
            return Path.of(resource.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] bytes(String name) {
        try {
            return Files.readAllBytes(path(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Matrix read(String name) {
        return MatrixFiles.read(path(name).toString(), InputStream.nullInputStream());
    }

    /** Reads a text as if it stood in a file called {@code f} with this extension. */
    static Matrix parse(String extension, String text) {
        return parse(extension, text.getBytes(StandardCharsets.UTF_8));
    }

    static Matrix parse(String extension, byte[] bytes) {
        Source source = Source.of("f." + extension, bytes);
        try {
            return switch (MatrixFormat.ofName(source.name()).orElseThrow()) {
                case NPY -> new NpyReader(source).read();
                case MATRIX_MARKET -> new MatrixMarketReader(source).read();
                case TEXT -> new DelimitedReader(source).read();
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void assertHolds(Matrix matrix, Element element, int rows, int columns, Entries re, Entries im) {
        assertThat(matrix.element()).isEqualTo(element);
        assertThat(matrix.rows()).isEqualTo(rows);
        assertThat(matrix.columns()).isEqualTo(columns);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                assertThat(matrix.re(i, j)).as("re(%d, %d)", i, j).isEqualTo(re.at(i, j));
                assertThat(matrix.im(i, j)).as("im(%d, %d)", i, j).isEqualTo(im.at(i, j));
            }
        }
    }

    /** Cutting the file off before any of its bytes is an error, and no other exception. */
    static void assertEveryTruncationIsAnError(String extension, byte[] whole, int from, int to) {
        for (int length = from; length < to; length++) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> parse(extension, part))
                    .as("%d of %d bytes", length, whole.length)
                    .isInstanceOf(MatrixFileException.class)
                    .hasMessageStartingWith("f." + extension);
        }
    }
}
