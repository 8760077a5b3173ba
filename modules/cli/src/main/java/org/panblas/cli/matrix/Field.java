package org.panblas.cli.matrix;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a line between delimiters.
 *
 * @param text the piece without the blanks around it
 * @param column where it begins, counted from 1
 */
record Field(String text, int column) {
    /** The delimiter that stands for any number of blanks and tabs. */
    static final char BLANKS = ' ';

    /** All fields of a line; between blanks none is empty, between other delimiters one may be. */
    static List<Field> split(String line, char delimiter) {
        List<Field> fields = new ArrayList<>();
        int start = 0;
        while (start <= line.length()) {
            int end = start;
            while (end < line.length() && !delimits(line.charAt(end), delimiter)) {
                end++;
            }
            if (delimiter != BLANKS || end > start) {
                fields.add(stripped(line, start, end));
            }
            start = end + 1;
        }
        return fields;
    }

    private static boolean delimits(char c, char delimiter) {
        return delimiter == BLANKS ? c == ' ' || c == '\t' : c == delimiter;
    }

    private static Field stripped(String line, int start, int end) {
        int first = start;
        while (first < end && line.charAt(first) <= ' ') {
            first++;
        }
        int last = end;
        while (last > first && line.charAt(last - 1) <= ' ') {
            last--;
        }
        return new Field(line.substring(first, last), first + 1);
    }
}
