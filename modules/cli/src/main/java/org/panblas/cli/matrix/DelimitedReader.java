package org.panblas.cli.matrix;

import java.io.IOException;
import java.util.List;
import org.panblas.Complex;

/**
 * Lines of numbers, a row of the matrix each, with comma, semicolon, tab or blanks between them. Blank lines and what
 * follows {@code #} are left out. The first line may be a heading: it is one when none of its fields is a number. The
 * matrix is complex when one of the numbers is.
 */
final class DelimitedReader {
    private final Source source;
    private final TextLines lines;
    private final Growing re = new Growing();
    /** As long as {@link #re}; null as long as every number is real. */
    private Growing im;

    private char delimiter;
    private boolean heading;
    private long firstLine;
    private int columns;
    private int rows;

    DelimitedReader(Source source) throws IOException {
        this.source = source;
        this.lines = new TextLines(source);
    }

    Matrix read() throws IOException {
        for (String line = lines.next(); line != null; line = lines.next()) {
            String content = line.contains("#") ? line.substring(0, line.indexOf('#')) : line;
            if (!content.isBlank()) {
                readLine(content);
            }
        }
        if (rows == 0) {
            throw MatrixFileException.of(source.name(), "expected lines of numbers, found none");
        }
        return matrix();
    }

    private void readLine(String line) {
        if (rows > 0) {
            readRow(line, Field.split(line, delimiter));
            return;
        }
        delimiter = delimiter(line);
        List<Field> fields = Field.split(line, delimiter);
        if (!heading && fields.stream().allMatch(field -> NumberText.number(field.text()) == null)) {
            heading = true;
            return;
        }
        firstLine = lines.number();
        columns = fields.size();
        readRow(line, fields);
    }

    /** Blanks may stand beside any other delimiter, so they come last. */
    private static char delimiter(String line) {
        if (line.contains(";")) {
            return ';';
        }
        if (line.contains(",")) {
            return ',';
        }
        return line.strip().contains("\t") ? '\t' : Field.BLANKS;
    }

    private void readRow(String line, List<Field> fields) {
        if (fields.size() != columns) {
            int column = fields.size() < columns
                    ? line.length() + 1
                    : fields.get(columns).column();
            throw lines.error(
                    column,
                    "expected " + columns + (columns == 1 ? " number" : " numbers") + " as in line " + firstLine
                            + ", found " + fields.size());
        }
        for (Field field : fields) {
            if (NumberText.isReal(field.text())) {
                add(NumberText.real(field.text()), 0);
                continue;
            }
            Complex number = NumberText.number(field.text());
            if (number == null) {
                throw lines.error(field, "a number");
            }
            becomeComplex();
            add(number.re(), number.im());
        }
        rows++;
    }

    private void becomeComplex() {
        if (im == null) {
            im = new Growing();
            for (int k = 0; k < re.size(); k++) {
                im.add(0);
            }
        }
    }

    private void add(double realPart, double imaginaryPart) {
        re.add(realPart);
        if (im != null) {
            im.add(imaginaryPart);
        }
    }

    private Matrix matrix() {
        Element element = Element.of(false, im != null);
        if (!Matrix.fits(element, rows, columns)) {
            throw MatrixFileException.of(
                    source.name(), "a matrix of " + rows + " x " + columns + " is larger than a Java array");
        }
        Matrix matrix = Matrix.zeros(element, rows, columns);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                int k = i * columns + j;
                matrix.set(i, j, re.get(k), im == null ? 0 : im.get(k));
            }
        }
        return matrix;
    }
}
