package org.panblas.generator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The formulas of {@code flops.table}: how many multiplications and additions a routine makes.
 *
 * @param formulas a formula for each base name
 */
record Flops(Map<String, Formula> formulas) {
    /** What a formula is written in: the names of its dimensions. */
    private static final Pattern NAME = Pattern.compile("\\b[a-z]\\w*\\b(?!\\.)");

    /**
     * Both counts, as Java over the parameters.
     *
     * @param parameters the dimensions that occur, in the order of their appearance
     */
    record Formula(String multiplications, String additions, List<String> parameters) {}

    static Flops read(Path file) {
        Map<String, Formula> formulas = new LinkedHashMap<>();
        try {
            for (String line : Files.readAllLines(file)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    add(formulas, line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Flops(formulas);
    }

    private static void add(Map<String, Formula> formulas, String line) {
        int colon = line.indexOf(':');
        int semicolon = line.indexOf(';');
        if (colon < 0 || semicolon < colon) {
            throw new IllegalArgumentException("flops.table: \"" + line + "\" is no formula");
        }
        String multiplications = line.substring(colon + 1, semicolon).strip();
        String additions = line.substring(semicolon + 1).strip();
        List<String> parameters = NAME.matcher(multiplications + " " + additions)
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
        for (String base : line.substring(0, colon).split(" ", -1)) {
            if (formulas.put(base, new Formula(multiplications, additions, parameters)) != null) {
                throw new IllegalArgumentException("flops.table: " + base + " is there twice");
            }
        }
    }

    /** The class with a method for each formula. */
    void emit(Path out) {
        Source source = new Source("org.panblas.observe", "Flops", "org.panblas.Side");
        source.block("""
                /**
                 * How many floating-point operations a call makes. The first two parameters are how many a multiplication and an
                 * addition of the element type take. The formulas and their sources are in {@code flops.table}.
                 */
                final class Flops {
                    private Flops() {}

                """);
        formulas.forEach((base, formula) -> {
            String parameters = String.join(
                    "",
                    formula.parameters().stream()
                            .map(p -> p.equals("side") ? ", Side side" : ", double " + p)
                            .toList());
            source.line("    static double " + base + "(double mul, double add" + parameters + ") {");
            source.line(
                    "        return mul * (" + formula.multiplications() + ") + add * (" + formula.additions() + ");");
            source.line("    }").line("");
        });
        source.line("}").write(out);
    }

    /**
     * The call that counts the operations of a routine, or a zero where there is no formula.
     *
     * @param mul how many operations a multiplication takes, as Java
     * @param add how many an addition takes
     */
    String call(Entry entry, String mul, String add) {
        Formula formula = formulas.get(entry.base());
        if (formula == null || entry.isGrouped()) {
            return "0";
        }
        formula.parameters().forEach(entry::arg);
        return "Flops." + entry.base() + "(" + mul + ", " + add
                + String.join(
                        "", formula.parameters().stream().map(p -> ", " + p).toList()) + ")";
    }

    /** Fails where a formula belongs to no routine. */
    void requireRoutines(Table... tables) {
        for (String base : formulas.keySet()) {
            if (java.util.Arrays.stream(tables)
                    .flatMap(t -> t.entries().stream())
                    .noneMatch(e -> e.base().equals(base))) {
                throw new IllegalArgumentException("flops.table: there is no routine " + base);
            }
        }
    }
}
