package org.panblas.cli.matrix;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** The lines of a text one after the other, and the place in the text that an error names. */
final class TextLines {
    /** Longer lines are refused rather than tried: no text of a matrix that fits into memory has them. */
    private static final int LONGEST = 1 << 29;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String file;
    private final Reader reader;
    private final char[] buffer = new char[1 << 13];
    private int next;
    private int end;
    private long number;

    TextLines(Source source) throws IOException {
        file = source.name();
        reader = new InputStreamReader(source.stream(), StandardCharsets.UTF_8);
        if (fill() && buffer[next] == BYTE_ORDER_MARK) {
            next++;
        }
    }

    /** The next line without its end, which is LF, CR LF or CR; null at the end of the text. */
    String next() throws IOException {
        number++;
        if (!fill()) {
            return null;
        }
        StringBuilder line = new StringBuilder();
        while (fill()) {
            int start = next;
            while (next < end && buffer[next] != '\n' && buffer[next] != '\r') {
                next++;
            }
            if (line.length() > LONGEST) {
                throw error(LONGEST, "expected the end of the line before here");
            }
            line.append(buffer, start, next - start);
            if (next < end) {
                skipLineEnd();
                break;
            }
        }
        return line.toString();
    }

    private void skipLineEnd() throws IOException {
        boolean carriageReturn = buffer[next++] == '\r';
        if (carriageReturn && fill() && buffer[next] == '\n') {
            next++;
        }
    }

    /** Whether the buffer holds a character, which is read where necessary. */
    private boolean fill() throws IOException {
        if (next == end) {
            next = 0;
            end = Math.max(0, reader.read(buffer));
        }
        return next < end;
    }

    /** The number of the line that {@link #next} gave last, or of the one after the text; counted from 1. */
    long number() {
        return number;
    }

    /** An error in the current line. */
    MatrixFileException error(int column, String reason) {
        return MatrixFileException.at(file, number, column, reason);
    }

    /** An error at a field of the current line. */
    MatrixFileException error(Field field, String expected) {
        String found = field.text().isEmpty() ? "nothing" : Quoted.of(field.text());
        return error(field.column(), "expected " + expected + ", found " + found);
    }
}
