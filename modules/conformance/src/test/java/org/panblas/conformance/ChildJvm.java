package org.panblas.conformance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs a program of these tests in a process of its own, which a fault in native code may end. */
public final class ChildJvm {
    /** Far above what any child takes in a build, so that one which hangs is ended and reported. */
    private static final long SECONDS = Long.getLong("panblas.child.seconds", 240);

    private ChildJvm() {}

    /** What came of a process. */
    public record Outcome(int exit, String output) {}

    public static Outcome run(Class<?> program, List<String> options, String... arguments)
            throws IOException, InterruptedException {
        return run(List.of(), "", Map.of(), program, options, arguments);
    }

    /** By another command, which takes the whole one as its last arguments. */
    public static Outcome runBy(List<String> command, Class<?> program, List<String> options, String... arguments)
            throws IOException, InterruptedException {
        return run(command, "", Map.of(), program, options, arguments);
    }

    /** With variables of the environment, and none beside them that sets the threads of a library. */
    public static Outcome runIn(
            Map<String, String> environment, Class<?> program, List<String> options, String... arguments)
            throws IOException, InterruptedException {
        return run(List.of(), "", environment, program, options, arguments);
    }

    /** With more before the class path. */
    public static Outcome runWith(String path, Class<?> program, List<String> options, String... arguments)
            throws IOException, InterruptedException {
        return run(List.of(), path, Map.of(), program, options, arguments);
    }

    private static Outcome run(
            List<String> prefix,
            String path,
            Map<String, String> environment,
            Class<?> program,
            List<String> options,
            String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--add-modules",
                "jdk.incubator.vector"));
        command.addAll(options);
        command.addAll(List.of("-cp", path + System.getProperty("java.class.path"), program.getName()));
        command.addAll(List.of(arguments));
        Path output = java.nio.file.Files.createTempFile("panblas-child", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.endsWith("_NUM_THREADS"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        String text = java.nio.file.Files.readString(output, StandardCharsets.UTF_8);
        java.nio.file.Files.delete(output);
        return new Outcome(process.exitValue(), text);
    }
}
