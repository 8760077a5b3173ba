package org.panblas.conformance.standin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.panblas.BackendUnavailableException;
import org.panblas.Backends;
import org.panblas.spi.Role;

/** What stand-ins are made with: a C compiler, and the OpenBLAS that computes for them. */
final class Tools {
    private Tools() {}

    /** The file of the embedded OpenBLAS. Leaves the test out, and says so, where no stand-in can be built over it. */
    static Path openBlas() throws IOException, InterruptedException {
        if (!System.getProperty("os.name").equals("Linux")
                || !System.getProperty("os.arch").equals("amd64")) {
            leaveOut("the jumps are those of Linux on x86-64");
        }
        try {
            run("gcc", "--version");
        } catch (IOException e) {
            leaveOut("there is no gcc (Debian: apt-get install gcc)");
        }
        try {
            return Path.of(Backends.info(Role.BLAS, "openblas").realFile());
        } catch (BackendUnavailableException e) {
            throw leaveOut(e.getMessage());
        }
    }

    /** The functions that a library shows. */
    static List<String> symbols(Path library) throws IOException, InterruptedException {
        return run("nm", "-D", "--defined-only", library.toString())
                .lines()
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .toList();
    }

    /** Compiles a library that needs no header and no file of the C library, so that the compiler alone is enough. */
    static void gcc(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("gcc", "-shared", "-fPIC", "-O1", "-nostdlib"));
        command.addAll(List.of(arguments));
        run(command.toArray(String[]::new));
    }

    /** The file with this ending in place of its own. */
    static Path beside(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    private static RuntimeException leaveOut(String reason) {
        System.out.println("Left out: a test of a library that is not at hand. " + reason);
        return Assumptions.abort(reason);
    }

    /** The output of a command, which has to succeed. */
    static String run(String... command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("panblas-tool", ".txt");
        try {
            int exit = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start()
                    .waitFor();
            String text = Files.readString(output, StandardCharsets.UTF_8);
            if (exit != 0) {
                throw new AssertionError(String.join(" ", command) + ": " + text);
            }
            return text;
        } finally {
            Files.delete(output);
        }
    }
}
