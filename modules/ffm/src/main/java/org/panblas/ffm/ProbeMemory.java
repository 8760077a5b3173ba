package org.panblas.ffm;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.panblas.spi.BackendException;
import org.panblas.spi.BackendRequest;

/**
 * Remembers what came of probing a file, beside the embedded libraries: one small file for each library, backend, way of
 * testing and processor. Its lines are the library's size, times and identity; its digest; how it ended the process, or
 * nothing. While the first line holds, the library is not read; while the second does, it is not probed.
 */
final class ProbeMemory {
    private static final String FOLDER = "probed";
    private static final int NAME_DIGITS = 32;
    private static final Path PROCESSOR = Path.of("/proc/cpuinfo");

    private final Path library;
    private final Path note;
    private final boolean thorough;

    private ProbeMemory(Path library, Path note, boolean thorough) {
        this.library = library;
        this.note = note;
        this.thorough = thorough;
    }

    /** The memory for one file; empty where there is no safe directory for it. */
    static Optional<ProbeMemory> of(LibraryDescriptor descriptor, BackendRequest request, Path library) {
        try {
            Path folder = NativeCache.ofUser().directory().resolve(FOLDER);
            OwnerOnly.create(folder);
            Path real = library.toRealPath();
            String variables = descriptor.environment().stream()
                    .map(name -> name + "=" + System.getenv(name))
                    .collect(Collectors.joining("\n"));
            String key = String.join(
                    "\n",
                    real.toString(),
                    request.role().name(),
                    request.name(),
                    request.integers(),
                    request.verify(),
                    Runtime.version().toString(),
                    variables,
                    processor());
            String name = Digest.sha256(key).substring(0, NAME_DIGITS);
            return Optional.of(
                    new ProbeMemory(real, folder.resolve(name), request.verify().equals("full")));
        } catch (IOException | BackendException e) {
            // Nothing is lost: without a memory the file is probed each time.
            return Optional.empty();
        }
    }

    /** How the file ended the process, an empty text where it did not; nothing where it has not been probed as it is now. */
    Optional<String> recall() {
        try {
            if (!Files.isRegularFile(note, LinkOption.NOFOLLOW_LINKS)) {
                return Optional.empty();
            }
            List<String> lines = Files.readAllLines(note, StandardCharsets.UTF_8);
            if (lines.size() != 3) {
                return Optional.empty();
            }
            boolean untouched = lines.getFirst().equals(state());
            if (untouched && !thorough) {
                return Optional.of(lines.getLast());
            }
            if (!Digest.sha256(library).equals(lines.get(1))) {
                return Optional.empty();
            }
            if (!untouched) {
                put(lines.getLast());
            }
            return Optional.of(lines.getLast());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Remembers. */
    void put(String fault) {
        try {
            Path fresh = OwnerOnly.temporary(note.getParent(), "note");
            try {
                Files.write(fresh, List.of(state(), Digest.sha256(library), fault), StandardCharsets.UTF_8);
                Files.move(fresh, note, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            // As above.
            return;
        }
    }

    private String state() throws IOException {
        BasicFileAttributes now = Files.readAttributes(library, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return now.size() + " " + now.lastModifiedTime() + " " + now.fileKey();
    }

    /** What tells processors apart: a home directory may be shared by machines, and not all have all instructions. */
    private static String processor() {
        try (BufferedReader lines = Files.newBufferedReader(PROCESSOR, StandardCharsets.UTF_8)) {
            return lines.lines()
                    .filter(line -> line.startsWith("flags") || line.startsWith("Features"))
                    .findFirst()
                    .orElse("");
        } catch (IOException e) {
            return "";
        }
    }
}
