package org.panblas.order;

import java.util.Set;
import org.panblas.spi.Role;

/**
 * A backend that an order may name, whether or not a module for it is present.
 *
 * @param name the name in orders and reports
 * @param roles what it can serve
 * @param aliases other names for it
 * @param artifact the Maven artifact of the group {@code org.panblas} that offers it; empty where there is none
 * @param install how its library comes onto a machine; empty where nothing has to be installed
 */
public record CatalogueEntry(String name, Set<Role> roles, Set<String> aliases, String artifact, String install) {
    public CatalogueEntry {
        roles = Set.copyOf(roles);
        aliases = Set.copyOf(aliases);
    }

    /** The module that offers it; empty where there is none. Artifact {@code blas-ref} is module {@code org.panblas.ref}. */
    public String module() {
        return artifact.isEmpty() ? "" : "org.panblas." + artifact.substring("blas-".length());
    }

    /** What to do where no provider of this name is present. */
    public String remedy() {
        if (artifact.isEmpty()) {
            return "Panblas has no module for it yet";
        }
        String add = "add the module " + module() + " (org.panblas:" + artifact + ")";
        return install.isEmpty() ? add : add + " and " + install;
    }
}
