package org.panblas.ffm;

import java.nio.file.Path;
import java.util.List;

/**
 * All that Panblas knows about one vendor's library before it is open.
 *
 * @param name the backend's name in an order
 * @param title the vendor's spelling
 * @param files file names to ask the loader for, in order
 * @param directories well-known places that the loader does not search, in order
 * @param bundled true where natives modules carry the library, which is then preferred to the system's
 * @param marks symbols of the vendor's own, by which its library is told from others; the first is the most telling.
 *     None where the library may be anybody's
 * @param environment the environment variables that the library reads
 * @param install how to get the library, for the end of a sentence
 * @param api how the library tells about itself
 */
public record LibraryDescriptor(
        String name,
        String title,
        List<String> files,
        List<Path> directories,
        boolean bundled,
        List<String> marks,
        List<String> environment,
        String install,
        VendorApi api) {

    public LibraryDescriptor {
        files = List.copyOf(files);
        directories = List.copyOf(directories);
        marks = List.copyOf(marks);
        environment = List.copyOf(environment);
    }

    /**
     * Where builds with 64-bit integers are: Debian's {@code libopenblas64.so.0} in {@code openblas64-pthread} beside
     * {@code libopenblas.so.0} in {@code openblas-pthread}.
     */
    LibraryDescriptor wide() {
        return new LibraryDescriptor(
                name,
                title,
                files.stream().map(file -> file.replaceFirst("\\.", "64.")).toList(),
                directories.stream().map(LibraryDescriptor::wide).toList(),
                false,
                marks,
                environment,
                install,
                api);
    }

    private static Path wide(Path directory) {
        String folder = String.valueOf(directory.getFileName());
        return directory.resolveSibling(folder.contains("-") ? folder.replaceFirst("-", "64-") : folder);
    }

    /** The end of a remedy: the property that names a file. */
    String property() {
        return "set blas." + name + ".library";
    }
}
