package org.panblas.generator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A parsed routine table. The grammar stands at the head of {@code routines.table}. */
record Table(List<Entry> entries) {

    static Table read(Path file) {
        try {
            return parse(file.getFileName().toString(), Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Table parse(String name, List<String> lines) {
        List<Entry> entries = new ArrayList<>();
        List<String> head = null;
        Map<String, String> fields = new LinkedHashMap<>();
        int number = 0;
        try {
            for (String raw : lines) {
                number++;
                if (raw.isBlank() || raw.startsWith("#")) {
                    continue;
                }
                String line = raw.strip();
                int space = line.indexOf(' ');
                String key = space < 0 ? line : line.substring(0, space);
                String value = space < 0 ? "" : line.substring(space).strip();
                if (key.equals("routine")) {
                    if (head != null) {
                        entries.add(entry(head, fields));
                    }
                    head = List.of(value.split(" +", -1));
                    fields = new LinkedHashMap<>();
                } else if (fields.put(key, value) != null) {
                    throw new IllegalArgumentException("\"" + key + "\" is given twice");
                }
            }
            if (head != null) {
                entries.add(entry(head, fields));
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(name + ", before or at line " + number + ": " + e.getMessage(), e);
        }
        return new Table(List.copyOf(entries));
    }

    private static Entry entry(List<String> head, Map<String, String> fields) {
        if (head.size() != 4) {
            throw new IllegalArgumentException("expected \"routine NAME KIND LEVEL FAMILY\", found " + head);
        }
        Map<String, String> rest = new LinkedHashMap<>(fields);
        String does = required(rest, "does", head);
        List<Arg> args =
                tokens(required(rest, "args", head)).stream().map(Arg::parse).toList();
        Entry entry = new Entry(
                head.get(0),
                Kind.valueOf(head.get(1)),
                head.get(2),
                head.get(3),
                does,
                args,
                orEmpty(rest, "returns"),
                orEmpty(rest, "quick"),
                required(rest, "source", head),
                orEmpty(rest, "header"),
                orEmpty(rest, "rowmajor"),
                orEmpty(rest, "fortran"),
                orEmpty(rest, "zfortran"),
                orEmpty(rest, "from"),
                orEmpty(rest, "zfrom"),
                orEmpty(rest, "copied"),
                orEmpty(rest, "cleared"));
        if (!rest.isEmpty()) {
            throw new IllegalArgumentException(head.get(0) + ": unknown fields " + rest.keySet());
        }
        return entry;
    }

    private static String required(Map<String, String> fields, String key, List<String> head) {
        String value = fields.remove(key);
        if (value == null) {
            throw new IllegalArgumentException(head.get(0) + " has no \"" + key + "\"");
        }
        return value;
    }

    private static String orEmpty(Map<String, String> fields, String key) {
        String value = fields.remove(key);
        return value == null ? "" : value;
    }

    /** Splits at spaces outside parentheses and brackets. */
    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        StringBuilder token = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
            if (c == ' ' && depth == 0) {
                if (!token.isEmpty()) {
                    tokens.add(token.toString());
                    token.setLength(0);
                }
            } else {
                token.append(c);
            }
        }
        if (!token.isEmpty()) {
            tokens.add(token.toString());
        }
        return tokens;
    }

    List<Routine> routines() {
        return entries.stream().flatMap(e -> e.routines().stream()).toList();
    }

    /** The levels in the order of the table. */
    List<String> levels() {
        return entries.stream().map(Entry::level).distinct().toList();
    }

    List<Entry> level(String level) {
        return entries.stream().filter(e -> e.level().equals(level)).toList();
    }

    /** The package of a family in blas-ref: the level of its first routine. */
    String packageOf(String family) {
        return entries.stream()
                .filter(e -> e.family().equals(family))
                .findFirst()
                .orElseThrow()
                .level();
    }
}
