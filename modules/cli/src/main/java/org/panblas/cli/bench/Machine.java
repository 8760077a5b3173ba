package org.panblas.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Where a run took place.
 *
 * @param cpu the processor's name, or its architecture where the system does not tell it
 * @param processors how many this process may use
 * @param os the operating system and its architecture
 * @param jdk the Java runtime
 */
public record Machine(String cpu, int processors, String os, String jdk) {
    /** Where this process runs. */
    public static Machine here() {
        String architecture = System.getProperty("os.arch");
        return new Machine(
                cpu(Path.of("/proc/cpuinfo"), architecture),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " " + architecture,
                "JDK " + Runtime.version() + " (" + System.getProperty("java.vendor") + ")");
    }

    /** The processor by Linux's list of them, which on some architectures has no names. */
    static String cpu(Path list, String otherwise) {
        if (!Files.isReadable(list)) {
            return otherwise;
        }
        try (Stream<String> lines = Files.lines(list)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(otherwise);
        } catch (IOException e) {
            return otherwise;
        }
    }

    /** One line. */
    @Override
    public String toString() {
        return cpu + ", " + processors + (processors == 1 ? " processor" : " processors") + "; " + os + "; " + jdk;
    }
}
