package org.panblas.ffm;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.panblas.spi.BackendException;
import org.panblas.spi.BackendRequest;
import org.panblas.spi.Role;

/**
 * Opens a backend in a Java process of its own, which a library may end without harm. The process has the module path,
 * class path and {@code blas.} settings of this one.
 */
final class ProbeProcess {
    private static final String TIMEOUT = "blas.probe.timeout";
    private static final String ANOTHER_BUILD = "use another build of the library";

    /** Variables by which a user gives options to every JVM, such as a debugger's port that this one has taken. */
    private static final List<String> JVM_VARIABLES = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

    /** Shells and the JDK report a signal as an exit code above this. */
    private static final int SIGNALLED = 128;

    private static final Map<Integer, String> SIGNALS =
            Map.of(4, "SIGILL", 6, "SIGABRT", 7, "SIGBUS", 8, "SIGFPE", 9, "SIGKILL", 11, "SIGSEGV");

    /** How the JVM names what ended it, for example {@code #  SIGSEGV (0xb) at pc=...}. */
    private static final Pattern FAULT = Pattern.compile("(?m)^#\\s+(SIG[A-Z]+|EXCEPTION_[A-Z_]+) \\(");

    private final BackendRequest request;
    private final String subject;
    private final String word = "panblas-" + UUID.randomUUID();

    /**
     * @param subject the file or files in question, for messages
     */
    ProbeProcess(BackendRequest request, String subject) {
        this.request = request;
        this.subject = subject;
    }

    /**
     * What came of it where the library was opened or ended the process.
     *
     * @param requested the name or path that the backend took
     * @param fault how the process ended; empty where it lived
     */
    record Outcome(String requested, String fault) {
        BackendException refusal(String subject) {
            return new BackendException(Stages.PROBE, subject + " " + fault, ANOTHER_BUILD);
        }
    }

    /** @throws BackendException where the backend refused the library, the process did not start or was too slow */
    Outcome run() throws BackendException {
        String timeout = System.getProperty(TIMEOUT, "30s");
        long nanos = (long) Durations.nanos(Stages.PROBE, TIMEOUT, timeout);
        try {
            // Created for the user alone, under a name that nobody can foresee.
            Path output = Files.createTempFile("panblas-probe", ".txt");
            try {
                Process process = start(output);
                if (!process.waitFor(nanos, TimeUnit.NANOSECONDS)) {
                    process.destroyForcibly().waitFor();
                    throw new BackendException(
                            Stages.PROBE,
                            subject + " did not answer within " + timeout + " in a process of its own",
                            ANOTHER_BUILD + ", or set " + TIMEOUT);
                }
                return outcome(process.exitValue(), Files.readString(output, StandardCharsets.ISO_8859_1));
            } finally {
                Files.delete(output);
            }
        } catch (IOException e) {
            throw notStarted(e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BackendException(Stages.PROBE, "the thread was interrupted while " + subject + " was probed", "");
        }
    }

    private Process start(Path output) throws IOException, BackendException {
        ProcessBuilder builder = new ProcessBuilder(command());
        builder.environment().keySet().removeAll(JVM_VARIABLES);
        String classPath = System.getProperty("java.class.path", "");
        if (classPath.isEmpty()) {
            builder.environment().remove("CLASSPATH");
        } else {
            // In a variable, because a command line may be too short for it.
            builder.environment().put("CLASSPATH", classPath);
        }
        return builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    }

    private List<String> command() throws BackendException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // A short life: no second compiler, no data for monitors, no files about a crash.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:+ErrorFileToStdout",
                "-Dstdout.encoding=UTF-8"));
        for (String key : System.getProperties().stringPropertyNames()) {
            if (key.startsWith("blas.") || key.startsWith("lapack.")) {
                command.add("-D" + key + "=" + System.getProperty(key));
            }
        }
        // The later of two settings holds. Whom to trust has been judged by now.
        request.library().ifPresent(file -> command.add("-D" + role() + "." + request.name() + ".library=" + file));
        command.addAll(List.of("-Dblas.probe=off", "-Dblas.library.trust=true"));
        command.addAll(program());
        command.addAll(List.of(word, request.role().name(), request.name()));
        return command;
    }

    private String role() {
        return request.role() == Role.BLAS ? "blas" : "lapack";
    }

    private List<String> program() throws BackendException {
        Module module = ProbeProgram.class.getModule();
        String name = ProbeProgram.class.getName();
        if (module.isNamed() && ModuleLayer.boot().equals(module.getLayer())) {
            List<String> program = new ArrayList<>(List.of("--enable-native-access=" + module.getName()));
            Optional.ofNullable(System.getProperty("jdk.module.path"))
                    .ifPresent(path -> program.addAll(List.of("--module-path", path)));
            program.addAll(List.of("--module", module.getName() + "/" + name));
            return program;
        }
        if (!module.isNamed() && ProbeProgram.class.getClassLoader().equals(ClassLoader.getSystemClassLoader())) {
            return List.of("--enable-native-access=ALL-UNNAMED", name);
        }
        throw notStarted("Panblas is in a class loader of the program's own");
    }

    private BackendException notStarted(String why) {
        return new BackendException(
                Stages.PROBE, "no process could be started to probe " + subject + ": " + why, "set blas.probe=off");
    }

    private Outcome outcome(int exit, String output) throws BackendException {
        String[] answer = {};
        for (String line : output.split("\\R", 0)) {
            if (line.startsWith(word + "\t")) {
                answer = new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8).split("\t", -1);
            }
        }
        if (answer.length == 0) {
            throw notStarted(
                    output.lines().filter(line -> !line.isBlank()).findFirst().orElse("exit code " + exit));
        }
        if (answer[1].equals(ProbeProgram.REFUSED)) {
            throw new BackendException(answer[2], answer[3], answer[4]);
        }
        if (answer[1].equals(ProbeProgram.PASSED) && exit == 0) {
            return new Outcome(answer[2], "");
        }
        return new Outcome("", "ended the process that probed it, by " + end(exit, output));
    }

    private static String end(int exit, String output) {
        Matcher fault = FAULT.matcher(output);
        if (fault.find()) {
            return fault.group(1);
        }
        return exit > SIGNALLED
                ? SIGNALS.getOrDefault(exit - SIGNALLED, "signal " + (exit - SIGNALLED))
                : "exit code " + exit;
    }
}
