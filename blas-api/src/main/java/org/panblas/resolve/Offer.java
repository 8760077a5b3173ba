package org.panblas.resolve;

import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Objects;
import java.util.function.Supplier;
import org.panblas.spi.BackendControl;
import org.panblas.spi.BackendException;
import org.panblas.spi.BackendRequest;
import org.panblas.spi.BlasProvider;
import org.panblas.spi.LapackProvider;
import org.panblas.spi.Role;

/**
 * A provider that was found and not yet instantiated.
 *
 * @param role what it serves
 * @param name its name in orders
 * @param type its class
 * @param provider makes the instance
 */
record Offer(Role role, String name, Class<?> type, Supplier<?> provider) {

    /** Instantiates the provider and opens the backend. */
    BackendControl open(BackendRequest request) throws BackendException {
        Object instance = provider.get();
        BackendControl backend = switch (role) {
            case BLAS -> ((BlasProvider) instance).open(request);
            case LAPACK -> ((LapackProvider) instance).open(request);
        };
        return Objects.requireNonNull(backend, "the provider returned no backend");
    }

    /** The module that holds the provider, or the file on the class path. */
    String module() {
        Module module = type.getModule();
        if (module.isNamed()) {
            return module.getName();
        }
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return "class path";
        }
        Path file = Path.of(source.getLocation().getPath()).getFileName();
        return file == null ? "class path" : "class path (" + file + ")";
    }

    /** The version of that module or file; empty where it has none. */
    String version() {
        Module module = type.getModule();
        if (module.isNamed()) {
            return module.getDescriptor().rawVersion().orElse("");
        }
        return Objects.requireNonNullElse(type.getPackage().getImplementationVersion(), "");
    }

    @Override
    public String toString() {
        return type.getName() + " in " + (type.getModule().isNamed() ? "module " : "") + module();
    }
}
