package org.panblas.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A table of text: the first column is left-aligned, the others, which hold numbers, are right-aligned. */
final class Table {
    private static final String GAP = "  ";

    private final List<String> headings;
    private final List<List<String>> lines = new ArrayList<>();

    /** A table with these headings. */
    Table(List<String> headings) {
        this.headings = List.copyOf(headings);
    }

    /** Adds a line; it has as many cells as there are headings. */
    void add(List<String> cells) {
        if (cells.size() != headings.size()) {
            throw new IllegalArgumentException(cells.size() + " cells under " + headings.size() + " headings");
        }
        lines.add(List.copyOf(cells));
    }

    /** The lines, with two spaces before each and between columns, and a rule under the headings. */
    @Override
    public String toString() {
        int[] widths = new int[headings.size()];
        widen(widths, headings);
        lines.forEach(line -> widen(widths, line));
        StringBuilder text = new StringBuilder(row(widths, headings));
        int width = IntStream.of(widths).sum() + GAP.length() * (widths.length - 1);
        text.append(System.lineSeparator()).append(GAP).append("-".repeat(width));
        lines.forEach(line -> text.append(System.lineSeparator()).append(row(widths, line)));
        return text.toString();
    }

    private static void widen(int[] widths, List<String> cells) {
        for (int column = 0; column < widths.length; column++) {
            widths[column] = Math.max(widths[column], cells.get(column).length());
        }
    }

    private static String row(int[] widths, List<String> cells) {
        StringBuilder row = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String cell = cells.get(column);
            String blanks = " ".repeat(widths[column] - cell.length());
            row.append(GAP).append(column == 0 ? cell + blanks : blanks + cell);
        }
        return row.toString().stripTrailing();
    }
}
