package org.panblas.cli.matrix;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The first line of a Matrix Market file: {@code %%MatrixMarket matrix array|coordinate field symmetry}. */
record MatrixMarketBanner(
        MatrixMarketBanner.Arrangement arrangement,
        MatrixMarketBanner.Numbers numbers,
        MatrixMarketBanner.Symmetry symmetry) {
    private static final String MAGIC = "%%MatrixMarket";
    private static final int WORDS = 5;

    /** Which elements stand in the file. */
    enum Arrangement {
        /** All, column by column. */
        ARRAY,
        /** Some, with row and column; the others are zero. */
        COORDINATE
    }

    /** What an element consists of; the format calls it the field. */
    enum Numbers {
        REAL,
        COMPLEX,
        INTEGER,
        /** Nothing: what stands in the file is 1. */
        PATTERN
    }

    /** What the elements above the diagonal, which then do not stand in the file, are. */
    enum Symmetry {
        GENERAL,
        SYMMETRIC,
        SKEW_SYMMETRIC,
        HERMITIAN
    }

    static MatrixMarketBanner read(String line, TextLines lines) {
        List<Field> words = Field.split(line == null ? "" : line, Field.BLANKS);
        expect(word(words, 0, lines), MAGIC, lines);
        expect(word(words, 1, lines), "matrix", lines);
        Arrangement arrangement = choice(word(words, 2, lines), Arrangement.values(), lines);
        Numbers numbers = choice(word(words, 3, lines), Numbers.values(), lines);
        if (arrangement == Arrangement.ARRAY && numbers == Numbers.PATTERN) {
            throw lines.error(words.get(3), "real, complex or integer in an array");
        }
        Symmetry symmetry = choice(word(words, 4, lines), Symmetry.values(), lines);
        if (symmetry == Symmetry.HERMITIAN && numbers != Numbers.COMPLEX) {
            throw lines.error(words.get(4), "general, symmetric or skew-symmetric where no number is complex");
        }
        if (symmetry == Symmetry.SKEW_SYMMETRIC && numbers == Numbers.PATTERN) {
            throw lines.error(words.get(4), "general or symmetric in a pattern");
        }
        if (words.size() > WORDS) {
            throw lines.error(words.get(WORDS), "the end of the line");
        }
        return new MatrixMarketBanner(arrangement, numbers, symmetry);
    }

    private static Field word(List<Field> words, int index, TextLines lines) {
        if (index < words.size()) {
            return words.get(index);
        }
        throw lines.error(
                words.isEmpty()
                        ? 1
                        : words.getLast().column() + words.getLast().text().length(),
                "expected \"" + MAGIC + " matrix\", array or coordinate, the field and the symmetry");
    }

    private static void expect(Field word, String text, TextLines lines) {
        if (!word.text().equalsIgnoreCase(text)) {
            throw lines.error(word, "\"" + text + '"');
        }
    }

    private static <E extends Enum<E>> E choice(Field word, E[] choices, TextLines lines) {
        for (E choice : choices) {
            if (text(choice).equalsIgnoreCase(word.text())) {
                return choice;
            }
        }
        throw lines.error(
                word,
                "one of " + Stream.of(choices).map(MatrixMarketBanner::text).collect(Collectors.joining(", ")));
    }

    private static String text(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Element element() {
        return Element.of(false, numbers == Numbers.COMPLEX);
    }

    /** How many numbers stand for an element. */
    int parts() {
        return switch (numbers) {
            case REAL, INTEGER -> 1;
            case COMPLEX -> 2;
            case PATTERN -> 0;
        };
    }

    boolean isCoordinate() {
        return arrangement == Arrangement.COORDINATE;
    }

    boolean isGeneral() {
        return symmetry == Symmetry.GENERAL;
    }

    /** The first row below which the elements of column {@code j} stand in the file. */
    int firstRow(int j) {
        return switch (symmetry) {
            case GENERAL -> 0;
            case SYMMETRIC, HERMITIAN -> j;
            case SKEW_SYMMETRIC -> j + 1;
        };
    }
}
