package org.panblas.order;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.panblas.spi.Role;

/** The names that an order of one role may hold, their aliases, and the default order. */
public final class Catalogue {
    private static final Set<Role> BLAS = Set.of(Role.BLAS);
    private static final Set<Role> LAPACK = Set.of(Role.LAPACK);
    private static final Set<Role> BOTH = Set.of(Role.BLAS, Role.LAPACK);

    // armpl and ssl2 stand in NumPy's lists, so that an NPY_BLAS_ORDER that holds them is no error here.
    private static final List<CatalogueEntry> ENTRIES = List.of(
            new CatalogueEntry("accelerate", BOTH, Set.of("veclib"), "blas-accelerate", ""),
            new CatalogueEntry("armpl", BOTH, Set.of(), "", ""),
            new CatalogueEntry("atlas", BOTH, Set.of(), "blas-atlas", "install ATLAS (Debian: libatlas3-base)"),
            new CatalogueEntry("blas", BLAS, Set.of("netlib"), "blas-system", ""),
            new CatalogueEntry("blis", BLAS, Set.of(), "blas-blis", "install BLIS (Debian: libblis4-openmp)"),
            new CatalogueEntry("lapack", LAPACK, Set.of("netlib"), "blas-system", ""),
            new CatalogueEntry("libflame", LAPACK, Set.of("flame"), "", ""),
            new CatalogueEntry(
                    "mkl", BOTH, Set.of(), "blas-mkl", "install oneMKL or add its redistributable libraries"),
            new CatalogueEntry("openblas", BOTH, Set.of(), "blas-openblas", ""),
            new CatalogueEntry("ref", BOTH, Set.of("java", "reference"), "blas-ref", ""),
            new CatalogueEntry("ssl2", BOTH, Set.of(), "", ""));

    private static final Map<Role, Catalogue> OF_ROLE = new EnumMap<>(Map.of(
            Role.BLAS,
            new Catalogue(Role.BLAS, List.of("mkl", "blis", "openblas", "atlas", "accelerate", "blas", "ref"), ENTRIES),
            Role.LAPACK,
            new Catalogue(
                    Role.LAPACK,
                    List.of("mkl", "openblas", "libflame", "atlas", "accelerate", "lapack", "ref"),
                    ENTRIES)));

    private final Role role;
    private final List<String> defaultOrder;
    private final List<CatalogueEntry> entries;

    Catalogue(Role role, List<String> defaultOrder, Collection<CatalogueEntry> entries) {
        this.role = role;
        this.defaultOrder = List.copyOf(defaultOrder);
        this.entries = List.copyOf(entries);
    }

    /** The catalogue for the orders of {@code role}. */
    public static Catalogue of(Role role) {
        return OF_ROLE.get(role);
    }

    /** The order that holds where the user gives none: NumPy's, with the Java backend last. */
    public List<String> defaultOrder() {
        return defaultOrder;
    }

    /** The backend that {@code name} or alias stands for; one with this catalogue's role goes first. */
    public Optional<CatalogueEntry> find(String name) {
        Optional<CatalogueEntry> other = Optional.empty();
        for (CatalogueEntry entry : entries) {
            if (entry.name().equals(name) || entry.aliases().contains(name)) {
                if (entry.roles().contains(role)) {
                    return Optional.of(entry);
                }
                other = Optional.of(entry);
            }
        }
        return other;
    }

    /** Every name and alias, of both roles, sorted. */
    public SortedSet<String> names() {
        SortedSet<String> names = new TreeSet<>();
        for (CatalogueEntry entry : entries) {
            names.add(entry.name());
            names.addAll(entry.aliases());
        }
        return names;
    }
}
