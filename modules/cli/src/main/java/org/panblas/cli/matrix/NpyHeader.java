package org.panblas.cli.matrix;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands before the elements of a NumPy array: a Python dictionary of exactly {@code descr}, {@code fortran_order}
 * and {@code shape} (NumPy Enhancement Proposal 1).
 *
 * @param descr byte order and type of an element
 * @param fortranOrder whether the elements stand column by column
 * @param shape the sizes, none for a single number
 */
record NpyHeader(String descr, boolean fortranOrder, List<Long> shape) {
    /** Reads the dictionary; offsets in errors count from {@code offset}. */
    static NpyHeader parse(String text, String file, long offset) {
        return new Parser(text, file, offset).header();
    }

    /** Reads from left to right; a key that stands twice counts the last time, as in Python. */
    private static final class Parser {
        private final String text;
        private final String file;
        private final long offset;
        private int next;

        private String descr;
        private Boolean fortranOrder;
        private List<Long> shape;

        Parser(String text, String file, long offset) {
            this.text = text;
            this.file = file;
            this.offset = offset;
        }

        NpyHeader header() {
            expect('{');
            while (!accept('}')) {
                int start = next;
                String key = string("a key in quotes");
                expect(':');
                value(key, start);
                if (!accept(',')) {
                    expect('}');
                    break;
                }
            }
            skipBlanks();
            if (next < text.length()) {
                throw error(next, "expected nothing after the dictionary");
            }
            if (descr == null || fortranOrder == null || shape == null) {
                throw error(0, "expected the keys descr, fortran_order and shape");
            }
            return new NpyHeader(descr, fortranOrder, shape);
        }

        private void value(String key, int start) {
            switch (key) {
                case "descr" -> descr = string("a type of number in quotes, as structured arrays are not read");
                case "fortran_order" -> fortranOrder = truth();
                case "shape" -> shape = sizes();
                default -> throw error(start, "expected descr, fortran_order or shape, found " + Quoted.of(key));
            }
        }

        private boolean truth() {
            skipBlanks();
            for (String word : List.of("True", "False")) {
                if (text.startsWith(word, next)) {
                    next += word.length();
                    return word.equals("True");
                }
            }
            throw error(next, "expected True or False");
        }

        private List<Long> sizes() {
            List<Long> sizes = new ArrayList<>();
            expect('(');
            while (!accept(')')) {
                sizes.add(size());
                if (!accept(',')) {
                    expect(')');
                    break;
                }
            }
            return List.copyOf(sizes);
        }

        /** A size; Python 2 wrote an L after some. */
        private long size() {
            skipBlanks();
            int start = next;
            while (next < text.length() && text.charAt(next) >= '0' && text.charAt(next) <= '9') {
                next++;
            }
            String digits = text.substring(start, next);
            if (digits.isEmpty()) {
                throw error(start, "expected a size, 0 or more");
            }
            double value = Double.parseDouble(digits);
            if (value > Integer.MAX_VALUE) {
                throw error(start, "expected a size of at most " + Integer.MAX_VALUE + ", found " + Quoted.of(digits));
            }
            if (next < text.length() && text.charAt(next) == 'L') {
                next++;
            }
            return (long) value;
        }

        private String string(String expected) {
            skipBlanks();
            char quote = next < text.length() ? text.charAt(next) : ' ';
            int end = quote == '\'' || quote == '"' ? text.indexOf(quote, next + 1) : -1;
            if (end < 0) {
                throw error(next, "expected " + expected);
            }
            String string = text.substring(next + 1, end);
            next = end + 1;
            return string;
        }

        private boolean accept(char c) {
            skipBlanks();
            boolean found = next < text.length() && text.charAt(next) == c;
            if (found) {
                next++;
            }
            return found;
        }

        private void expect(char c) {
            if (!accept(c)) {
                throw error(next, "expected '" + c + "'");
            }
        }

        private void skipBlanks() {
            while (next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == '\n')) {
                next++;
            }
        }

        private MatrixFileException error(int at, String reason) {
            return MatrixFileException.atByte(file, offset + at, reason);
        }
    }
}
