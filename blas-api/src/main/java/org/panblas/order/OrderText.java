package org.panblas.order;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import org.panblas.OrderException;

/**
 * An order as it is written, before anything is known about the names in it.
 *
 * <p>The grammar: {@code [^|!] name {, name}}. Blanks around the whole and around each name do not count, empty items
 * are skipped, case does not count, and of equal names the first stands. For example {@code "Blis, openblas"} is the
 * list {@code blis, openblas}, and {@code "^mkl"} is the default order without {@code mkl}.
 *
 * @param negated whether the names are excluded from the default order
 * @param names the names in lower case, each once
 */
public record OrderText(boolean negated, List<String> names) {
    public OrderText {
        names = List.copyOf(names);
    }

    /** Reads the text of {@code source}. */
    public static OrderText parse(OrderSource source) {
        String text = source.text().strip();
        boolean negated = !text.isEmpty() && isMark(text.charAt(0));
        String list = negated ? text.substring(1) : text;
        if (list.chars().anyMatch(OrderText::isMark)) {
            throw misplacedMark(source, negated, list);
        }
        return new OrderText(negated, List.copyOf(items(list)));
    }

    /** The candidates: {@code base} without the names where they are negated, else the names. */
    public List<String> select(List<String> base, List<String> resolvedNames) {
        if (!negated) {
            return resolvedNames;
        }
        return base.stream().filter(name -> !resolvedNames.contains(name)).toList();
    }

    private static Set<String> items(String list) {
        Set<String> items = new LinkedHashSet<>();
        for (String item : list.split(",", -1)) {
            // A Turkish default locale would turn BLIS into a word with a dotless i.
            String name = item.strip().toLowerCase(Locale.ROOT);
            if (!name.isEmpty()) {
                items.add(name);
            }
        }
        return items;
    }

    private static OrderException misplacedMark(OrderSource source, boolean negated, String list) {
        List<String> excluded = new ArrayList<>();
        List<String> listed = new ArrayList<>();
        for (String item : items(list)) {
            boolean marked = item.chars().anyMatch(OrderText::isMark);
            String name = marked ? item.replaceAll("[\\^!]", "").strip() : item;
            if (!name.isEmpty()) {
                (negated || marked ? excluded : listed).add(name);
            }
        }
        StringJoiner advice = new StringJoiner(", or ", " Use ", ".");
        advice.add("\"^" + String.join(",", excluded) + "\"");
        if (!listed.isEmpty()) {
            advice.add("\"" + String.join(",", listed) + "\"");
        }
        String origin =
                source.origin().equals(OrderSource.PROPERTY) ? "" : " (It comes from: " + source.origin() + ".)";
        return new OrderException(
                "%s = \"%s\": \"^\" or \"!\" may appear once, as the first character, and then excludes every name.%s%s"
                        .formatted(source.key(), source.text(), advice, origin));
    }

    private static boolean isMark(int c) {
        return c == '^' || c == '!';
    }
}
