package org.panblas.cli;

import java.util.ArrayList;
import java.util.List;

/** A table of text: the first column is left-aligned, the others, which hold numbers, are right-aligned. */
public final class Table {
    private final List<List<String>> lines = new ArrayList<>();

    /** A table with these headings. */
    public Table(List<String> headings) {
        lines.add(List.copyOf(headings));
    }

    /** Adds a line; it has as many cells as there are headings. */
    public void add(List<String> cells) {
        if (cells.size() != lines.getFirst().size()) {
            throw new IllegalArgumentException(cells.size() + " cells under " + lines.getFirst().size() + " headings");
        }
        lines.add(List.copyOf(cells));
    }

    /** The lines, with two spaces before each and between columns, and a rule under the headings. */
    @Override
    public String toString() {
        int[] widths = new int[lines.getFirst().size()];
        for (List<String> line : lines) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], line.get(column).length());
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<String> line : lines) {
            StringBuilder row = new StringBuilder();
            for (int column = 0; column < widths.length; column++) {
                String format = column == 0 ? "  %-" + widths[column] + "s" : "  %" + widths[column] + "s";
                row.append(format.formatted(line.get(column)));
            }
            text.append(row.toString().stripTrailing()).append(System.lineSeparator());
            if (line == lines.getFirst()) {
                int width = 0;
                for (int column : widths) {
                    width += column + 2;
                }
                text.append("  ").append("-".repeat(width - 2)).append(System.lineSeparator());
            }
        }
        return text.toString().stripTrailing();
    }
}
