package org.panblas.ffm;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.panblas.spi.BackendException;

/**
 * The library that a natives module carries for this platform, found, unpacked and prepared.
 *
 * @param file the library, which is still to be opened
 * @param refused what the loader said of the files that it did not open beside it
 */
record EmbeddedLibrary(Path file, List<String> refused) {
    EmbeddedLibrary {
        refused = List.copyOf(refused);
    }

    /**
     * Unpacks the library and opens what it needs.
     *
     * @param thorough true to prove the digest of every file
     */
    static EmbeddedLibrary prepare(LibraryDescriptor descriptor, boolean thorough) throws BackendException {
        String platform = Platform.name();
        NativeBundle bundle = find(descriptor.name(), platform)
                .orElseThrow(() -> new BackendException(
                        Stages.FILES,
                        "no natives module with " + descriptor.title() + " for " + platform
                                + " is on the module path or class path",
                        "add " + NativeBundle.artifact(descriptor.name(), platform) + " or " + descriptor.property()));
        return prepare(descriptor, bundle, thorough);
    }

    /** As {@link #prepare(LibraryDescriptor, boolean)}, of a bundle that is known. */
    static EmbeddedLibrary prepare(LibraryDescriptor descriptor, NativeBundle bundle, boolean thorough)
            throws BackendException {
        List<Path> files = NativeCache.ofUser().unpack(bundle, thorough);
        if (bundle.opensItsOwn()) {
            return new EmbeddedLibrary(files.getLast(), List.of());
        }
        List<String> refused = new ArrayList<>();
        // A library's run path does not hold for what its dependencies need, so each is opened before its users.
        for (Path dependency : files.subList(0, files.size() - 1)) {
            try {
                NativeLibrary.open(dependency.toString());
            } catch (LoadException e) {
                // The system's own may do: the bundled libgcc_s wants a newer C library than OpenBLAS does.
                refused.add(e.getMessage());
            }
        }
        return new EmbeddedLibrary(files.getLast(), refused);
    }

    /** What helps when the embedded library is there and does not open. */
    static String remedy(LibraryDescriptor descriptor) {
        return "set " + NativeCache.PROPERTY + " to a directory from which libraries may be loaded, or "
                + descriptor.property() + " to a library of your system";
    }

    private static Optional<NativeBundle> find(String library, String platform) {
        // The class loader of this layer and not that of the thread, which differs in application servers.
        return ServiceLoader.load(NativeBundle.class, NativeBundle.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .filter(b -> b.library().equals(library) && b.platform().equals(platform))
                .findFirst();
    }
}
