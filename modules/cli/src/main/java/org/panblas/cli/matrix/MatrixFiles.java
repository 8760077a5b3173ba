package org.panblas.cli.matrix;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads and writes matrices; the extension of a file's name chooses the format. */
public final class MatrixFiles {
    private static final String WRITABLE = "expected a name that ends in .npy, .mtx, .mm, .csv, .tsv or .txt";

    private MatrixFiles() {}

    /**
     * Reads a matrix. A file with an unknown extension and standard input are recognised by how they begin.
     *
     * @param file the file's name, {@code -} for standard input
     * @param standardInput what {@code -} reads
     * @throws MatrixFileException if it cannot be read or holds no matrix
     */
    public static Matrix read(String file, InputStream standardInput) {
        try (Source source = Source.open(file, standardInput)) {
            return read(source, MatrixFormat.ofName(file));
        } catch (IOException | InvalidPathException e) {
            throw MatrixFileException.of(file, reason(e));
        } catch (OutOfMemoryError e) {
            throw MatrixFileException.of(
                    file,
                    "the matrix is larger than Java's memory, which JAVA_TOOL_OPTIONS=-Xmx16g would set to 16 GB");
        }
    }

    private static Matrix read(Source source, Optional<MatrixFormat> known) throws IOException {
        MatrixFormat format = known.isPresent() ? known.get() : MatrixFormat.ofContent(source.stream());
        return switch (format) {
            case NPY -> new NpyReader(source).read();
            case MATRIX_MARKET -> new MatrixMarketReader(source).read();
            case TEXT -> new DelimitedReader(source).read();
        };
    }

    /**
     * Writes a matrix so that reading it gives the same numbers.
     *
     * @throws MatrixFileException if the file cannot be written, its name has no known extension, or the matrix has no
     *     elements and the format is text
     */
    public static void write(String file, Matrix matrix) {
        MatrixFormat format = MatrixFormat.ofName(file).orElseThrow(() -> MatrixFileException.of(file, WRITABLE));
        if (format == MatrixFormat.TEXT && matrix.values().length == 0) {
            throw MatrixFileException.of(
                    file,
                    "lines of numbers cannot express a matrix of " + matrix.rows() + " x " + matrix.columns()
                            + "; .npy and .mtx can");
        }
        try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(Path.of(file)))) {
            switch (format) {
                case NPY -> NpyWriter.write(matrix, stream);
                case MATRIX_MARKET -> MatrixMarketWriter.write(matrix, stream);
                case TEXT -> {
                    Writer writer = new OutputStreamWriter(stream, StandardCharsets.US_ASCII);
                    DelimitedWriter.write(matrix, delimiter(file), writer);
                    writer.flush();
                }
            }
        } catch (IOException | InvalidPathException e) {
            throw MatrixFileException.of(file, reason(e));
        }
    }

    /** Prints a matrix as lines of numbers with blanks between them. */
    public static void print(Matrix matrix, PrintWriter writer) {
        try {
            DelimitedWriter.write(matrix, Field.BLANKS, writer);
        } catch (IOException e) {
            // A PrintWriter keeps its errors to itself.
            throw new UncheckedIOException(e);
        }
    }

    private static char delimiter(String file) {
        return switch (MatrixFormat.extension(file)) {
            case "csv" -> ',';
            case "tsv" -> '\t';
            default -> Field.BLANKS;
        };
    }

    private static String reason(Exception e) {
        return switch (e) {
            case NoSuchFileException missing -> "there is no such file or directory";
            case AccessDeniedException denied -> "access is denied";
            case FileSystemException other when other.getReason() != null -> other.getReason();
            default -> String.valueOf(e.getMessage());
        };
    }
}
