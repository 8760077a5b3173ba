package org.panblas.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.panblas.benchmarks.peer.LibraryFile;
import org.panblas.benchmarks.peer.NotOffered;

/**
 * The limit of a native backend: its library called from C. The program, {@code bare.c}, is compiled here by gcc and runs
 * in a process of its own for each figure.
 */
final class BareProgram implements AutoCloseable {
    private final Path directory;
    private final Path program;

    private BareProgram(Path directory, Path program) {
        this.directory = directory;
        this.program = program;
    }

    /** Compiles the program; empty, and a sentence on standard error, where that cannot be done. */
    static Optional<BareProgram> compile() {
        try (InputStream source = BareProgram.class.getResourceAsStream("bare.c")) {
            Path directory = Files.createTempDirectory("panblas-bare");
            BareProgram bare = new BareProgram(directory, directory.resolve("bare"));
            Files.copy(source, bare.source());
            String errors = output(new ProcessBuilder(
                            "gcc",
                            "-O2",
                            "-o",
                            bare.program.toString(),
                            bare.source().toString(),
                            "-ldl")
                    .redirectErrorStream(true));
            if (Files.isExecutable(bare.program)) {
                return Optional.of(bare);
            }
            System.err.println("The call from C is left out; gcc says: " + errors);
            bare.close();
        } catch (IOException e) {
            System.err.println("The call from C is left out: " + e.getMessage());
        }
        return Optional.empty();
    }

    /** Seconds of one call, or empty where the library or the routine is not here. */
    OptionalDouble seconds(String backend, String routine, int n, String transposes, int threads) {
        String file;
        try {
            file = LibraryFile.of(backend);
        } catch (NotOffered e) {
            return OptionalDouble.empty();
        }
        ProcessBuilder builder = new ProcessBuilder(
                List.of(program.toString(), file, Integer.toString(threads), routine, Integer.toString(n), transposes));
        // An embedded OpenBLAS finds the libraries that it needs beside itself.
        builder.environment().put("LD_LIBRARY_PATH", Path.of(file).getParent().toString());
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        try {
            String text = output(builder).strip();
            return text.isEmpty() || text.equals("absent")
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(Double.parseDouble(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(program);
            Files.deleteIfExists(source());
            Files.deleteIfExists(directory);
        } catch (IOException e) {
            System.err.println("left behind: " + directory);
        }
    }

    private Path source() {
        return directory.resolve("bare.c");
    }

    private static String output(ProcessBuilder builder) throws IOException {
        Process process = builder.start();
        try (InputStream stream = process.getInputStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
