package org.panblas.cli.matrix;

import java.io.IOException;
import java.util.List;
import org.panblas.cli.matrix.MatrixMarketBanner.Numbers;
import org.panblas.cli.matrix.MatrixMarketBanner.Symmetry;

/**
 * Matrix Market exchange format (Boisvert, Pozo, Remington: The Matrix Market Exchange Formats, NISTIR 5935, 1996).
 * Coordinates that stand in the file more than once are summed.
 */
final class MatrixMarketReader {
    private final Source source;
    private final TextLines lines;
    private final MatrixMarketBanner banner;
    private String line;
    private List<Field> fields = List.of();

    MatrixMarketReader(Source source) throws IOException {
        this.source = source;
        this.lines = new TextLines(source);
        this.banner = MatrixMarketBanner.read(lines.next(), lines);
    }

    Matrix read() throws IOException {
        if (!advance()) {
            throw lines.error(1, "expected the sizes, found the end of the file");
        }
        int sizes = banner.isCoordinate() ? 3 : 2;
        long rows = integer(0, sizes, "the number of rows");
        long columns = integer(1, sizes, "the number of columns");
        long entries = banner.isCoordinate() ? integer(2, sizes, "the number of entries") : stored(rows, columns);
        if (!banner.isGeneral() && rows != columns) {
            throw lines.error(fields.get(1), "as many columns as rows, " + rows + ", for symmetry");
        }
        if (!Matrix.fits(banner.element(), rows, columns)) {
            throw lines.error(
                    fields.get(0).column(), "a matrix of " + rows + " x " + columns + " is larger than a Java array");
        }
        checkSize(entries);
        Matrix matrix = Matrix.zeros(banner.element(), (int) rows, (int) columns);
        if (banner.isCoordinate()) {
            readCoordinates(matrix, entries);
        } else {
            readArray(matrix, entries);
        }
        if (advance()) {
            throw lines.error(fields.getFirst(), "the end of the file after " + entries + " entries");
        }
        return matrix;
    }

    /** How many elements of an array stand in the file; something larger than every array where that overflows. */
    private long stored(long rows, long columns) {
        if (!Matrix.fits(Element.D, rows, columns)) {
            return Long.MAX_VALUE;
        }
        return switch (banner.symmetry()) {
            case GENERAL -> rows * columns;
            case SYMMETRIC, HERMITIAN -> rows * (rows + 1) / 2;
            case SKEW_SYMMETRIC -> rows * (rows - 1) / 2;
        };
    }

    /** Every number takes a digit and what separates it from the next. */
    private void checkSize(long entries) {
        int numbers = banner.parts() + (banner.isCoordinate() ? 2 : 0);
        if (entries > source.size() / 2 / numbers + 1) {
            throw lines.error(
                    fields.get(0).column(),
                    "expected a file that can hold " + entries + " entries, found one of " + source.size() + " bytes");
        }
    }

    private void readArray(Matrix matrix, long entries) throws IOException {
        long done = 0;
        for (int j = 0; j < matrix.columns(); j++) {
            for (int i = banner.firstRow(j); i < matrix.rows(); i++) {
                nextEntry(done++, entries);
                put(matrix, i, j, 0);
            }
        }
    }

    private void readCoordinates(Matrix matrix, long entries) throws IOException {
        for (long done = 0; done < entries; done++) {
            nextEntry(done, entries);
            int i = index(0, "row", matrix.rows());
            int j = index(1, "column", matrix.columns());
            if (i < banner.firstRow(j)) {
                throw lines.error(
                        fields.get(0),
                        banner.symmetry() == Symmetry.SKEW_SYMMETRIC
                                ? "a row below the diagonal of a skew-symmetric matrix"
                                : "a row on or below the diagonal of a symmetric matrix");
            }
            put(matrix, i, j, 2);
        }
    }

    /** Puts the numbers from a field of the current line on into the matrix, on both sides of the diagonal. */
    private void put(Matrix matrix, int i, int j, int field) {
        int expected = field + banner.parts();
        double re = banner.numbers() == Numbers.PATTERN ? 1 : number(field, expected);
        double im = banner.numbers() == Numbers.COMPLEX ? number(field + 1, expected) : 0;
        noMore(expected);
        if (banner.isCoordinate()) {
            matrix.add(i, j, re, im);
        } else {
            matrix.set(i, j, re, im);
        }
        double mirroredRe = matrix.re(i, j);
        double mirroredIm = matrix.im(i, j);
        switch (banner.symmetry()) {
            case GENERAL -> {}
            case SYMMETRIC -> matrix.set(j, i, mirroredRe, mirroredIm);
            case SKEW_SYMMETRIC -> matrix.set(j, i, -mirroredRe, -mirroredIm);
            case HERMITIAN -> {
                if (i != j) {
                    matrix.set(j, i, mirroredRe, -mirroredIm);
                } else if (im != 0) {
                    throw lines.error(fields.get(field + 1), "0 on the diagonal of a Hermitian matrix");
                }
            }
        }
    }

    private void nextEntry(long done, long entries) throws IOException {
        if (!advance()) {
            throw lines.error(1, "expected " + entries + " entries, found the end of the file after " + done);
        }
    }

    /** Goes to the next line that is neither blank nor a comment; false at the end of the file. */
    private boolean advance() throws IOException {
        for (line = lines.next(); line != null; line = lines.next()) {
            fields = Field.split(line, Field.BLANKS);
            if (!fields.isEmpty() && !fields.getFirst().text().startsWith("%")) {
                return true;
            }
        }
        return false;
    }

    private Field field(int index, int expected) {
        if (index < fields.size()) {
            return fields.get(index);
        }
        throw lines.error(line.length() + 1, "expected " + numbers(expected) + " in the line, found " + fields.size());
    }

    private static String numbers(int count) {
        return count + (count == 1 ? " number" : " numbers");
    }

    private void noMore(int expected) {
        if (fields.size() > expected) {
            throw lines.error(fields.get(expected), "the end of the line after " + numbers(expected));
        }
    }

    private double number(int index, int expected) {
        Field field = field(index, expected);
        boolean integer = banner.numbers() == Numbers.INTEGER;
        if (integer ? NumberText.isInteger(field.text()) : NumberText.isReal(field.text())) {
            return NumberText.real(field.text());
        }
        throw lines.error(field, integer ? "an integer" : "a number");
    }

    private int index(int index, String what, int limit) {
        Field field = field(index, 2 + banner.parts());
        long value = NumberText.isInteger(field.text()) ? whole(field.text()) : 0;
        if (value < 1 || value > limit) {
            throw lines.error(field, "a " + what + " between 1 and " + limit);
        }
        return (int) (value - 1);
    }

    private long integer(int index, int expected, String what) {
        Field field = field(index, expected);
        long value = NumberText.isInteger(field.text()) ? whole(field.text()) : -1;
        if (value < 0 || (index < 2 && value > Integer.MAX_VALUE)) {
            throw lines.error(field, what + ", 0 or more" + (value < 0 ? "" : " and at most " + Integer.MAX_VALUE));
        }
        if (index == expected - 1) {
            noMore(expected);
        }
        return value;
    }

    /** An integer; the largest where it is larger than that. */
    private static long whole(String text) {
        return (long) Double.parseDouble(text);
    }
}
