package org.panblas.order;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.panblas.OrderException;

/**
 * The candidates of one role, in the order in which they are tried.
 *
 * @param source the text and where it comes from
 * @param effective the names that are tried, aliases resolved
 */
public record Order(OrderSource source, List<String> effective) {
    /** The backend that an empty list stands for, and that serves what another one lacks. */
    public static final String REF = "ref";

    public Order {
        effective = List.copyOf(effective);
    }

    /**
     * Reads an order.
     *
     * @param source the text
     * @param catalogue the names known without any module
     * @param offered the names that providers offer, of either role
     * @throws OrderException where the text breaks the grammar or holds unknown names; all of them are told at once
     */
    public static Order parse(OrderSource source, Catalogue catalogue, Collection<String> offered) {
        OrderText text = OrderText.parse(source);
        String where = "%s (%s) = \"%s\"".formatted(source.key(), source.origin(), source.text());
        List<String> names = resolve(text.names(), where, catalogue, offered);
        if (!text.negated() && names.isEmpty()) {
            return new Order(source, List.of(REF));
        }
        return new Order(source, text.select(catalogue.defaultOrder(), names));
    }

    /**
     * Replaces aliases, and drops names that became equal.
     *
     * @param where what stands before the colon of an error message
     * @throws OrderException where names are neither in the catalogue nor offered
     */
    public static List<String> resolve(
            List<String> names, String where, Catalogue catalogue, Collection<String> offered) {
        SequencedSet<String> resolved = new LinkedHashSet<>();
        List<String> unknown = new ArrayList<>();
        for (String name : names) {
            // A provider's own name goes before an alias, so that an alias never hides a provider.
            Optional<String> found = offered.contains(name)
                    ? Optional.of(name)
                    : catalogue.find(name).map(CatalogueEntry::name);
            found.ifPresentOrElse(resolved::add, () -> unknown.add(name));
        }
        if (!unknown.isEmpty()) {
            throw new OrderException(where + ": " + unknownText(unknown, catalogue, offered));
        }
        return List.copyOf(resolved);
    }

    /** This order with {@code name} moved or put to its head. */
    public Order startingWith(String name) {
        List<String> names =
                Stream.concat(Stream.of(name), effective.stream()).distinct().toList();
        return new Order(source, names);
    }

    private static String unknownText(List<String> unknown, Catalogue catalogue, Collection<String> offered) {
        Set<String> candidates = new TreeSet<>(catalogue.names());
        candidates.addAll(offered);
        String words = unknown.stream()
                .map(name -> "\"" + name + "\""
                        + DidYouMean.nearest(name, candidates)
                                .map(near -> " (did you mean \"" + near + "\"?)")
                                .orElse(""))
                .collect(Collectors.joining(", "));
        return "unknown %s %s. Known: %s; on the module path: %s."
                .formatted(
                        unknown.size() == 1 ? "backend" : "backends",
                        words,
                        String.join(", ", catalogue.names()),
                        offered.isEmpty() ? "none" : String.join(", ", offered));
    }
}
