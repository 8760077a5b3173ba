package org.panblas.cli.matrix;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** The formats, and how one is recognised: by the extension of the name, else by how the file begins. */
enum MatrixFormat {
    NPY,
    MATRIX_MARKET,
    TEXT;

    private static final String NPY_MAGIC = "\u0093NUMPY";
    private static final String MATRIX_MARKET_MAGIC = "%%matrixmarket";

    /** The format a name stands for, if its extension is known. */
    static Optional<MatrixFormat> ofName(String file) {
        return switch (extension(file)) {
            case "npy" -> Optional.of(NPY);
            case "mtx", "mm" -> Optional.of(MATRIX_MARKET);
            case "csv", "tsv", "txt" -> Optional.of(TEXT);
            default -> Optional.empty();
        };
    }

    /** What follows the last dot of the name, in lower case; empty when there is none. */
    static String extension(String file) {
        String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        return name.contains(".") ? name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT) : "";
    }

    /** The format by the first bytes of a stream that can be reset; they stay unread. */
    static MatrixFormat ofContent(InputStream stream) throws IOException {
        int length = Math.max(NPY_MAGIC.length(), MATRIX_MARKET_MAGIC.length());
        stream.mark(length);
        String start = new String(stream.readNBytes(length), StandardCharsets.ISO_8859_1);
        stream.reset();
        if (start.startsWith(NPY_MAGIC)) {
            return NPY;
        }
        return start.toLowerCase(Locale.ROOT).startsWith(MATRIX_MARKET_MAGIC) ? MATRIX_MARKET : TEXT;
    }
}
