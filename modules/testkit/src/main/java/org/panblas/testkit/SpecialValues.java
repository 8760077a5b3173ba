package org.panblas.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.panblas.Blas;
import org.panblas.Lapack;
import org.panblas.ThreadLimit;
import org.panblas.testkit.special.SpecialColumn;

/**
 * The table of what backends make of NaN, infinity, signed zeros and subnormal numbers, as it stands in
 * {@code docs/special-values.md}: text, then for each routine a table with a row for each situation and a column for each
 * backend. A cell {@code =} says the same as the column of the reference, {@code -} that nothing was measured.
 */
public final class SpecialValues {
    /** The column of the reference. */
    public static final String REFERENCE = "netlib";

    private static final List<String> COLUMNS = List.of(REFERENCE, "ref", "openblas", "blis");
    private static final String SECTION = "## `";
    private static final String NONE = "-";
    private static final String SAME = "=";

    private final List<String> text = new ArrayList<>();
    /** Routine, situation, column, answer. */
    private final Map<String, Map<String, Map<String, String>>> answers = new LinkedHashMap<>();

    private SpecialValues() {}

    /** Reads the page. */
    public static SpecialValues read(Path page) throws IOException {
        SpecialValues table = new SpecialValues();
        boolean inTables = false;
        for (String line : Files.readAllLines(page)) {
            inTables |= line.startsWith(SECTION);
            if (!inTables) {
                table.text.add(line);
            } else if (line.startsWith("| `")) {
                table.row(line);
            }
        }
        return table;
    }

    private void row(String line) {
        String[] cells = line.substring(2, line.length() - 2).split(" \\| ", -1);
        for (String routine : cells[0].replace("`", "").split(" ", -1)) {
            for (int i = 0; i < COLUMNS.size(); i++) {
                String cell = cells[2 + i];
                if (!cell.equals(NONE)) {
                    put(routine, cells[1], COLUMNS.get(i), cell.equals(SAME) ? cells[2] : cell);
                }
            }
        }
    }

    private void put(String routine, String situation, String column, String answer) {
        answers.computeIfAbsent(routine, r -> new LinkedHashMap<>())
                .computeIfAbsent(situation, s -> new LinkedHashMap<>())
                .put(column, answer);
    }

    /**
     * What a backend answers with one thread, by routine and situation.
     *
     * @param before told each call before it is made, so that one which does not come back is known
     */
    @SuppressWarnings("try") // the limit is held, not used
    public static Map<String, Map<String, String>> measure(Blas blas, Consumer<String> before) {
        try (ThreadLimit ignored = blas.limitThreads(1)) {
            return SpecialColumn.of(blas, before);
        }
    }

    /**
     * What a backend answers with one thread, by routine and situation.
     *
     * @param before told each call before it is made, so that one which does not come back is known
     */
    @SuppressWarnings("try") // the limit is held, not used
    public static Map<String, Map<String, String>> measure(Lapack lapack, Consumer<String> before) {
        try (ThreadLimit ignored = lapack.limitThreads(1)) {
            return SpecialColumn.of(lapack, before);
        }
    }

    /** The answers that are not those of a column of the page, a line each. */
    public List<String> differences(String column, Map<String, Map<String, String>> measured) {
        List<String> lines = new ArrayList<>();
        measured.forEach((routine, situations) -> situations.forEach((situation, answer) -> {
            String known = answers.getOrDefault(routine, Map.of())
                    .getOrDefault(situation, Map.of())
                    .getOrDefault(column, NONE);
            if (!known.equals(answer)) {
                lines.add(routine + ", " + situation + ": " + column + " gives \"" + answer + "\", the page has \""
                        + known + "\"");
            }
        }));
        return lines;
    }

    /** What the page says of a column: the library and its kernels; empty where it has no such line. */
    public String source(String column) {
        return text.stream()
                .filter(line -> line.startsWith(head(column)))
                .map(line -> line.substring(head(column).length()))
                .findFirst()
                .orElse("");
    }

    private static String head(String column) {
        return "- `" + column + "`: ";
    }

    /** Replaces a column's answers for the routines that were measured. */
    public void renew(String column, String source, Map<String, Map<String, String>> measured) {
        measured.forEach((routine, situations) -> {
            answers.getOrDefault(routine, Map.of()).values().forEach(cells -> cells.remove(column));
            situations.forEach((situation, answer) -> put(routine, situation, column, answer));
        });
        text.replaceAll(line -> line.startsWith(head(column)) ? head(column) + source : line);
    }

    /** Writes the page. */
    public void write(Path page) throws IOException {
        List<String> lines = new ArrayList<>(text);
        for (var section : sections().entrySet()) {
            lines.add(SECTION + section.getKey() + "`");
            lines.add("");
            lines.add("| routines | situation | " + String.join(" | ", COLUMNS) + " |");
            lines.add("|---|---|" + "---|".repeat(COLUMNS.size()));
            lines.addAll(rows(section.getValue()));
            lines.add("");
        }
        lines.removeLast();
        Files.write(page, lines);
    }

    /** Routines of one name but for their precision. */
    private Map<String, List<String>> sections() {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        for (RoutineSpec spec : SpecialColumn.routines()) {
            if (answers.containsKey(spec.name())) {
                sections.computeIfAbsent(spec.base(), base -> new ArrayList<>()).add(spec.name());
            }
        }
        return sections;
    }

    /** Routines with the same cells share a row. */
    private List<String> rows(List<String> routines) {
        Map<String, Map<String, List<String>>> sharing = new LinkedHashMap<>();
        for (String routine : routines) {
            answers.get(routine).forEach((situation, cells) -> {
                if (!cells.isEmpty()) {
                    sharing.computeIfAbsent(situation, s -> new LinkedHashMap<>())
                            .computeIfAbsent(situation + " | " + cells(cells), row -> new ArrayList<>())
                            .add(routine);
                }
            });
        }
        List<String> rows = new ArrayList<>();
        sharing.values()
                .forEach(one ->
                        one.forEach((row, names) -> rows.add("| `" + String.join("` `", names) + "` | " + row + " |")));
        return rows;
    }

    private static String cells(Map<String, String> cells) {
        String reference = cells.get(REFERENCE);
        List<String> row = new ArrayList<>();
        for (String column : COLUMNS) {
            String cell = cells.getOrDefault(column, NONE);
            row.add(!column.equals(REFERENCE) && cell.equals(reference) ? SAME : cell);
        }
        return String.join(" | ", row);
    }
}
