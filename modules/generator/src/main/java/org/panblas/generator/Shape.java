package org.panblas.generator;

import java.util.ArrayList;
import java.util.List;

/**
 * How many elements an array argument needs, as the table writes it: {@code ge(op(transA, m, k), k, lda)} has kind
 * {@code ge} and three argument expressions, which are Java expressions over the routine's other arguments.
 */
record Shape(String kind, List<String> args) {

    static Shape parse(String text) {
        int open = text.indexOf('(');
        if (open < 0) {
            return new Shape(text, List.of());
        }
        if (!text.endsWith(")")) {
            throw new IllegalArgumentException("shape \"" + text + "\" does not end with \")\"");
        }
        return new Shape(text.substring(0, open), splitArguments(text.substring(open + 1, text.length() - 1)));
    }

    /** Splits at commas outside parentheses. */
    static List<String> splitArguments(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth--;
            } else if (c == ',' && depth == 0) {
                parts.add(text.substring(start, i).strip());
                start = i + 1;
            }
        }
        parts.add(text.substring(start).strip());
        return List.copyOf(parts);
    }

    /** The name of the leading dimension, or null for shapes that have none. */
    String ld() {
        return switch (kind) {
            case "ge", "strided" -> args.get(2);
            case "gb" -> args.get(4);
            case "sb" -> args.get(2);
            default -> null;
        };
    }

    @Override
    public String toString() {
        return args.isEmpty() ? kind : kind + "(" + String.join(", ", args) + ")";
    }
}
