package org.panblas.ffm;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * A {@link java.util.ServiceLoader} service: the files of one library for one platform, carried inside a module.
 *
 * <p>The list of files stands in a resource of the module, {@value #LIST}, in the format of {@code sha256sum}, in the
 * order in which they are opened: a library after those that it needs.
 */
public interface NativeBundle {
    /** The resource that lists the files. */
    String LIST = "files.sha256";

    /** The backend whose library this is, for example {@code openblas}. */
    String library();

    /** The platform, as {@link Platform#name} writes it. */
    String platform();

    /**
     * Opens a resource of the bundle.
     *
     * @param name {@value #LIST} or one of the files
     * @throws IOException where the module lacks it
     */
    InputStream open(String name) throws IOException;

    /** The files in the order in which they are opened; the last one is the library itself. */
    default List<NativeFile> files() throws IOException {
        try (InputStream list = open(LIST)) {
            return NativeFile.parse(new String(list.readAllBytes(), java.nio.charset.StandardCharsets.US_ASCII));
        }
    }

    /** The artifact that carries the files, for messages. */
    default String artifact() {
        return artifact(library(), platform());
    }

    /** True where the library opens the other files itself, out of its own folder, as it needs them. */
    default boolean opensItsOwn() {
        return false;
    }

    /**
     * The artifact that carries a library for a platform.
     *
     * @return for example {@code org.panblas:blas-openblas-linux-x86_64}
     */
    static String artifact(String library, String platform) {
        return "org.panblas:blas-" + library + "-" + platform;
    }
}
