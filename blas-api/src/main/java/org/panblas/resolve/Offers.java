package org.panblas.resolve;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.Set;
import org.panblas.spi.Backend;
import org.panblas.spi.Role;

/** The providers present, and what went wrong while they were looked for. */
public final class Offers {
    private final List<Offer> offers = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    /** Adds a provider; one that was added before, or that has no name, does not count. */
    void add(Role role, ServiceLoader.Provider<?> provider) {
        Class<?> type = provider.type();
        Backend backend = type.getAnnotation(Backend.class);
        if (backend == null) {
            fault(type.getName() + " has no @Backend annotation and cannot be named in an order");
        } else if (offers.stream().noneMatch(offer -> offer.role() == role && offer.type() == type)) {
            String name = backend.value().strip().toLowerCase(Locale.ROOT);
            offers.add(new Offer(role, name, type, provider));
        }
    }

    /** Records what kept a provider from being found. */
    void fault(String text) {
        if (!faults.contains(text)) {
            faults.add(text);
        }
    }

    /** All providers of one name, in the order in which they were found. */
    List<Offer> of(Role role, String name) {
        return offers.stream()
                .filter(offer -> offer.role() == role && offer.name().equals(name))
                .toList();
    }

    /** The names for one role. */
    Set<String> names(Role role) {
        Set<String> names = new LinkedHashSet<>();
        offers.stream().filter(offer -> offer.role() == role).map(Offer::name).forEach(names::add);
        return names;
    }

    /** The names for any role. */
    Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        offers.stream().map(Offer::name).forEach(names::add);
        return names;
    }

    /** Errors of the search, which belong to no name. */
    List<String> faults() {
        return List.copyOf(faults);
    }
}
