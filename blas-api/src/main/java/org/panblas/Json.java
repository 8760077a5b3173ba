package org.panblas;

import java.util.Collection;
import java.util.Iterator;
import java.util.Map;

/** Writes maps, collections, strings, numbers, booleans and null as indented JSON. */
final class Json {
    private static final String INDENT = "  ";
    private static final int FIRST_PRINTABLE = ' ';

    private final StringBuilder out = new StringBuilder();

    private Json() {}

    /** The text of {@code value}; the entries of a map keep its order. */
    static String write(Object value) {
        Json json = new Json();
        json.value(value, "\n");
        return json.out.toString();
    }

    private void value(Object value, String newline) {
        switch (value) {
            case null -> out.append("null");
            case Map<?, ?> map -> object(map, newline);
            case Collection<?> items -> array(items, newline);
            case Number number -> out.append(number);
            case Boolean flag -> out.append(flag);
            default -> string(value.toString());
        }
    }

    private void object(Map<?, ?> map, String newline) {
        if (map.isEmpty()) {
            out.append("{}");
            return;
        }
        String inner = newline + INDENT;
        String separator = "{" + inner;
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            out.append(separator);
            string(entry.getKey().toString());
            out.append(": ");
            value(entry.getValue(), inner);
            separator = "," + inner;
        }
        out.append(newline).append('}');
    }

    private void array(Collection<?> items, String newline) {
        String inner = newline + INDENT;
        out.append('[');
        for (Iterator<?> item = items.iterator(); item.hasNext(); ) {
            out.append(inner);
            value(item.next(), inner);
            out.append(item.hasNext() ? "," : newline);
        }
        out.append(']');
    }

    private void string(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < FIRST_PRINTABLE || Character.isSurrogate(c) || c == '\u2028' || c == '\u2029') {
                        out.append("\\u%04x".formatted((int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
