package org.panblas.cli.matrix;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The bytes of a matrix and how many there are, known before the first is read.
 *
 * @param name how messages call it
 * @param stream the bytes; it can be marked and reset
 * @param size how many
 */
record Source(String name, InputStream stream, long size) implements Closeable {
    /** The name that stands for standard input. */
    static final String STANDARD_INPUT = "-";

    /** Opens a file, or standard input for {@code -}. What is no regular file, a pipe for one, is read into memory. */
    static Source open(String file, InputStream standardInput) throws IOException {
        if (file.equals(STANDARD_INPUT)) {
            return of("standard input", standardInput.readAllBytes());
        }
        Path path = Path.of(file);
        if (Files.isDirectory(path)) {
            throw new FileSystemException(file, null, "is a directory");
        }
        InputStream stream = Files.newInputStream(path);
        if (Files.isRegularFile(path)) {
            return new Source(file, new BufferedInputStream(stream), Files.size(path));
        }
        try (stream) {
            return of(file, stream.readAllBytes());
        }
    }

    static Source of(String name, byte[] bytes) {
        return new Source(name, new ByteArrayInputStream(bytes), bytes.length);
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
