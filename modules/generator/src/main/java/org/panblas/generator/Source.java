package org.panblas.generator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The text of one emitted Java file. */
final class Source {
    /** The files of this run. */
    private static final Set<Path> WRITTEN = ConcurrentHashMap.newKeySet();

    private final StringBuilder text = new StringBuilder();
    private final String packageName;
    private final String className;

    Source(String packageName, String className, String... imports) {
        this.packageName = packageName;
        this.className = className;
        line("// Emitted from routines.table and lapack.table at build time: edit those, not this file.");
        line("package " + packageName + ";");
        line("");
        for (String name : imports) {
            line("import " + name + ";");
        }
        line("");
    }

    Source line(String line) {
        text.append(line).append('\n');
        return this;
    }

    /** Appends a text block as it stands. */
    Source block(String block) {
        text.append(block);
        if (!block.endsWith("\n")) {
            text.append('\n');
        }
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    void write(Path root) {
        write(root.resolve(packageName.replace('.', '/')).resolve(className + ".java"), text.toString());
    }

    /** Removes the Java files below a root that this run has not written: those of routines that are gone. */
    static void removeOthers(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                if (!WRITTEN.contains(file)) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves a file that is already right untouched, so that incremental builds see no change. */
    static void write(Path file, String content) {
        WRITTEN.add(file);
        try {
            if (Files.exists(file) && Files.readString(file).equals(content)) {
                return;
            }
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
