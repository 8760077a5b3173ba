package org.panblas.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes the documentation of a routine from its entry: formula, operands in both layouts, errors, quick returns. */
final class Javadoc {
    private Javadoc() {}

    /** The whole documentation, as it stands on the array form. */
    static String full(Routine routine) {
        Entry entry = routine.entry();
        StringBuilder doc = new StringBuilder("    /**\n");
        line(doc, escape(entry.does()) + ".");
        List<String> items = operands(routine);
        if (!items.isEmpty()) {
            line(doc, "");
            line(doc, "<ul>");
            items.forEach(item -> line(doc, "<li>" + item));
            line(doc, "</ul>");
        }
        if (!entry.quick().isEmpty()) {
            line(doc, "");
            line(doc, "<p>Quick returns: " + escape(entry.quick()) + ".");
        }
        line(doc, "");
        line(doc, "<p>Source: " + escape(entry.source()) + ".");
        line(doc, "");
        if (routine.complex()) {
            line(doc, "<p>Arrays hold interleaved pairs (re, im); sizes and distances count complex elements.");
            line(doc, "");
        }
        params(doc, routine, Form.ARRAY);
        doc.append("     */\n");
        return doc.toString();
    }

    /** The documentation of another form, which points at the array form. */
    static String brief(Routine routine, Form form, String link) {
        StringBuilder doc = new StringBuilder("    /**\n");
        String what = form == Form.OFFSET
                ? "on parts of arrays; an offset counts elements and is the index of the operand's first element in memory"
                : "on memory segments, native or over an array; sizes count elements";
        line(doc, "{@code " + routine.name() + "} " + what + ".");
        line(doc, "");
        params(doc, routine, form);
        line(doc, "@see #" + link);
        doc.append("     */\n");
        return doc.toString();
    }

    private static void params(StringBuilder doc, Routine routine, Form form) {
        for (Form.Param param : form.api(routine)) {
            line(doc, "@param " + param.name() + " " + describe(routine, param));
        }
        if (!routine.entry().returnsVoid()) {
            line(doc, "@return " + result(routine));
        }
        if (routine.entry().hasArrays()) {
            line(doc, "@throws org.panblas.BlasArgumentException for the first argument that breaks its condition");
        }
    }

    private static String result(Routine routine) {
        return switch (routine.entry().returns()) {
            case "info" -> "{@code info}: 0, or what is said above";
            case "R" -> "the value";
            case "int" -> "the index, from 0";
            default -> "the result";
        };
    }

    private static String describe(Routine routine, Form.Param param) {
        Arg arg = param.arg();
        if (arg.isArray()) {
            return param.name().equals(arg.name())
                    ? escape(operandName(arg))
                            + (arg.role().equals("in")
                                    ? ", read only"
                                    : arg.role().equals("out") ? ", written" : ", read and written")
                    : "where " + arg.name() + " begins";
        }
        return switch (arg.sort()) {
            case LAYOUT -> "whether matrices are stored by rows or by columns";
            case SIDE -> "the side on which the special matrix stands";
            case UPLO -> "the triangle that is stored and used";
            case DIAG -> "whether the diagonal is stored or taken to be one";
            case TRANS -> "what op is, one of " + legal(routine.complex() ? arg.legalComplex() : arg.legalReal());
            case DIM -> "a dimension, {@code >= 0}" + (arg.upper().isEmpty() ? "" : ", {@code <= " + arg.upper() + "}");
            case LD -> "the distance between columns (COL_MAJOR) or rows (ROW_MAJOR)";
            case INC ->
                "the distance between elements; negative: the vector is read from its far end"
                        + (zeroIncrement(routine) ? "" : "; not 0");
            case STRIDE -> "the distance between the beginnings of two matrices, {@code >= 0}";
            case SCALAR -> "a scalar" + (arg.isBoundedScalar() ? ", {@code " + arg.lower() + "}" : "");
            case GROUP -> "one value for each group";
            case INT -> "an integer" + bounds(arg);
            case OPTION ->
                "one of {@code "
                        + String.join(", ", (routine.complex() ? arg.legalComplex() : arg.legalReal()).split("", -1))
                        + "}";
            case BOOL -> "whether it is wanted";
            case SELECT -> "chooses eigenvalues; may be null where {@code sort} is {@code N}";
            default -> throw new IllegalArgumentException(arg.toString());
        };
    }

    /** Increments may be zero in level 1 and its relatives. */
    static boolean zeroIncrement(Routine routine) {
        return routine.entry().args().stream().noneMatch(a -> a.sort() == Arg.Sort.LAYOUT);
    }

    private static String legal(String letters) {
        List<String> names = new ArrayList<>();
        if (letters.contains("N")) {
            names.add("NO_TRANS");
        }
        if (letters.contains("T")) {
            names.add("TRANS");
        }
        if (letters.contains("C")) {
            names.add("CONJ_TRANS");
        }
        return String.join(", ", names);
    }

    private static String bounds(Arg arg) {
        return (arg.lower().isEmpty() ? "" : ", {@code >= " + arg.lower() + "}")
                + (arg.upper().isEmpty() ? "" : ", {@code <= " + arg.upper() + "}");
    }

    private static String operandName(Arg arg) {
        return arg.shapes().get(0).kind().equals("vec") ? "the vector " + arg.name() : "the operand " + arg.name();
    }

    private static List<String> operands(Routine routine) {
        List<String> items = new ArrayList<>();
        for (Arg arg : routine.entry().args()) {
            if (arg.isArray()) {
                for (Shape shape : arg.shapes()) {
                    items.add("{@code " + arg.name() + "}: " + shapeText(shape));
                }
            }
        }
        return items;
    }

    private static String shapeText(Shape shape) {
        List<String> a = shape.args();
        return switch (shape.kind()) {
            case "vec" ->
                "a vector of " + count(a.get(0)) + " elements, " + code("1 + (n - 1) * |" + a.get(1) + "|")
                        + " in memory for a vector of n";
            case "len" -> code(a.get(0)) + " contiguous elements";
            case "ge" ->
                size(a.get(0), a.get(1)) + "; column-major " + code(a.get(2) + " >= max(1, rows)") + ", row-major "
                        + code(a.get(2) + " >= max(1, columns)");
            case "gb" ->
                "a band of " + code("kl + ku + 1") + " diagonals, " + code(a.get(4) + " >= kl + ku + 1")
                        + "; element (i, j) is at " + code("ku + i - j + j * " + a.get(4)) + " (column-major) or "
                        + code("kl + j - i + i * " + a.get(4)) + " (row-major)";
            case "sb" ->
                "a band of " + code("k + 1") + " diagonals, " + code(a.get(2) + " >= k + 1")
                        + "; column-major (i, j) is at " + code("k + i - j + j * " + a.get(2)) + " (UPPER) or "
                        + code("i - j + j * " + a.get(2)) + " (LOWER), row-major at " + code("j - i + i * " + a.get(2))
                        + " (UPPER) or " + code("k + j - i + i * " + a.get(2)) + " (LOWER)";
            case "rfp" ->
                "a triangle of order " + code(a.get(1)) + " in rectangular full packed form, " + code("n * (n + 1) / 2")
                        + " elements";
            case "packed" ->
                "a packed triangle of " + code(a.get(0) + " * (" + a.get(0) + " + 1) / 2")
                        + " elements, by columns (COL_MAJOR) or rows (ROW_MAJOR)";
            case "strided" ->
                code(a.get(4)) + " matrices of " + size(a.get(0), a.get(1)) + ", each " + code(a.get(3))
                        + " elements after the one before";
            case "group" -> "the matrices of all groups, one after the other";
            default -> throw new IllegalArgumentException(shape.toString());
        };
    }

    /** Rows by columns, with the choice that an enum makes put into words. */
    private static String size(String rows, String cols) {
        List<String> r = choice(rows);
        List<String> c = choice(cols);
        String first = code(r.get(1)) + " by " + code(c.get(1));
        String second = code(r.get(2)) + " by " + code(c.get(2));
        String condition = r.get(0).isEmpty() ? c.get(0) : r.get(0);
        return condition.isEmpty() ? first : first + ", or " + second + " where " + condition;
    }

    private static String count(String expression) {
        List<String> n = choice(expression);
        return n.get(0).isEmpty()
                ? code(n.get(1))
                : code(n.get(1)) + ", or " + code(n.get(2)) + " where " + n.get(0) + ",";
    }

    /** The condition of the second of two values, and both values; an expression without a choice has no condition. */
    private static List<String> choice(String expression) {
        if (expression.startsWith("op(") || expression.startsWith("on(")) {
            List<String> parts = Shape.splitArguments(expression.substring(3, expression.length() - 1));
            String condition = code(parts.get(0)) + (expression.startsWith("op(") ? " is not NO_TRANS" : " is RIGHT");
            return List.of(condition, parts.get(1), parts.get(2));
        }
        return List.of("", expression, expression);
    }

    private static String code(String text) {
        return "{@code " + text + "}";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static void line(StringBuilder doc, String text) {
        if (text.isEmpty()) {
            doc.append("     *\n");
            return;
        }
        // Long lines are broken at spaces: the text is read in the source view of an IDE too.
        StringBuilder rest = new StringBuilder(text);
        while (rest.length() > 112) {
            int cut = rest.lastIndexOf(" ", 112);
            if (cut <= 0) {
                break;
            }
            doc.append("     * ").append(rest, 0, cut).append('\n');
            rest.delete(0, cut + 1);
        }
        doc.append("     * ").append(rest).append('\n');
    }

    /** {@code level1} becomes {@code Level1}. */
    static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
