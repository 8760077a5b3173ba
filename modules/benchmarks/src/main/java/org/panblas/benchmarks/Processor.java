package org.panblas.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The processor as Linux describes it; elsewhere its architecture. */
final class Processor {
    private static final Set<String> VECTORS = Set.of("avx2", "avx512f", "fma", "asimd", "sve");

    private Processor() {}

    static String model() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            Set<String> parts = new TreeSet<>();
            String[] model = {System.getProperty("os.arch")};
            lines.forEach(line -> {
                if (line.startsWith("model name")) {
                    model[0] = line.substring(line.indexOf(':') + 1).strip();
                } else if (line.startsWith("flags") || line.startsWith("Features")) {
                    Stream.of(line.split("\\s+")).filter(VECTORS::contains).forEach(parts::add);
                }
            });
            return model[0] + " (" + String.join(", ", parts) + ")";
        } catch (IOException e) {
            return System.getProperty("os.arch");
        }
    }
}
