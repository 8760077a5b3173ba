package org.panblas.generator;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Emits the argument checks: one class a level, one method a base routine, for all precisions and overload forms. An
 * array comes as its length in elements (negative for null) and its offset; scalars come where they have bounds.
 */
final class CheckEmitter {
    private CheckEmitter() {}

    static String className(String level) {
        return (level.equals("ext") ? "Extensions" : Javadoc.capital(level)) + "Check";
    }

    static void emit(Table table, Path out) {
        for (String level : table.levels()) {
            Source source = new Source(
                    "org.panblas.spi",
                    className(level),
                    "org.panblas.Diag",
                    "org.panblas.Layout",
                    "org.panblas.Side",
                    "org.panblas.Transpose",
                    "org.panblas.Uplo",
                    "static org.panblas.spi.Check.given",
                    "static org.panblas.spi.Check.less",
                    "static org.panblas.spi.Check.on",
                    "static org.panblas.spi.Check.op",
                    "static org.panblas.spi.Check.when",
                    "static java.lang.Math.abs",
                    "static java.lang.Math.max",
                    "static java.lang.Math.min");
            source.line("/** The argument checks of " + ApiEmitter.interfaceName(level) + ". */");
            source.line("public final class " + className(level) + " {");
            source.line("    private " + className(level) + "() {}").line("");
            Map<String, Entry> done = new LinkedHashMap<>();
            for (Entry entry : table.level(level)) {
                if (entry.hasArrays() && !entry.isGrouped() && done.putIfAbsent(signature(entry), entry) == null) {
                    method(source, entry);
                }
            }
            source.line("}").write(out);
        }
    }

    /** Overloads of one base (scal, rot) that check the same things share a method. */
    private static String signature(Entry entry) {
        return entry.base() + params(entry);
    }

    private static String params(Entry entry) {
        List<String> params = new ArrayList<>(List.of("String routine", "boolean complex", "long maximum"));
        for (Arg arg : entry.args()) {
            if (arg.isArray()) {
                params.add("long " + arg.name() + "Length");
                params.add("long " + arg.offsetName());
            } else if (arg.sort().isSize()) {
                params.add("long " + arg.name());
            } else if (arg.sort().isEnum()) {
                params.add(arg.sort().javaEnum + " " + arg.name());
            } else if (arg.sort() == Arg.Sort.OPTION) {
                params.add("char " + arg.name());
            } else if (arg.sort() == Arg.Sort.BOOL) {
                params.add("boolean " + arg.name());
            } else if (arg.sort() == Arg.Sort.SELECT) {
                params.add("boolean " + arg.name() + "Given");
            } else if (isChecked(entry, arg)) {
                params.add("double " + arg.name());
            }
        }
        return String.join(", ", params);
    }

    private static void method(Source source, Entry entry) {
        source.line("    /** Checks the arguments of " + entry.pattern() + ". */");
        source.line("    public static void " + entry.base() + "(" + params(entry) + ") {");
        contiguous(source, entry);
        for (Arg arg : entry.args()) {
            argument(entry, arg).forEach(line -> source.line("        " + line));
        }
        for (Arg arg : entry.args()) {
            if (arg.isArray()) {
                source.line("        Check.offset(routine, \"" + arg.offsetName() + "\", " + arg.offsetName() + ");");
                String need = String.join(
                        ", ", arg.shapes().stream().map(CheckEmitter::need).toList());
                need = arg.shapes().size() > 1 ? "max(" + need + ")" : need;
                source.line("        Check.room(routine, \"" + arg.name() + "\", " + arg.name() + "Length, "
                        + arg.offsetName() + ", " + need + ");");
            }
        }
        source.line("    }").line("");
    }

    /**
     * Contiguous vectors, the common case of level 1, pass by one condition: the compiled call then stays small enough for
     * the compiler to inline it into its callers, which is a third of the cost of a short one.
     */
    private static void contiguous(Source source, Entry entry) {
        List<Arg> arrays = entry.args().stream().filter(Arg::isArray).toList();
        if (!arrays.stream().allMatch(a -> a.shapes().get(0).kind().equals("vec"))
                || entry.args().stream().anyMatch(a -> a.sort().isEnum())) {
            return;
        }
        StringBuilder condition = new StringBuilder("n >= 0 && n <= maximum");
        for (Arg arg : arrays) {
            condition
                    .append(" && ")
                    .append(arg.shapes().get(0).args().get(1))
                    .append(" == 1")
                    .append(" && ")
                    .append(arg.offsetName())
                    .append(" >= 0")
                    .append(" && n <= ")
                    .append(arg.name())
                    .append("Length - ")
                    .append(arg.offsetName());
        }
        source.line("        if (" + condition + ") {")
                .line("            return;")
                .line("        }");
    }

    private static List<String> argument(Entry entry, Arg arg) {
        String name = arg.name();
        String where = "routine, " + entry.position(arg) + ", \"" + name + "\", " + name;
        return switch (arg.sort()) {
            case LAYOUT, SIDE, UPLO, DIAG -> List.of("Check.present(" + name + ", \"" + name + "\");");
            case TRANS -> trans(arg, where);
            case DIM -> dimension(arg, where);
            case INC ->
                List.of("Check.increment(" + where + ", maximum, "
                        + !entry.level().startsWith("level1") + " && "
                        + entry.args().stream().anyMatch(a -> a.sort() == Arg.Sort.LAYOUT) + ");");
            case STRIDE -> List.of("Check.dimension(" + where + ", maximum);");
            case LD -> leadingDimension(entry, arg, where);
            case ARRAY -> isOptional(arg) ? List.of() : List.of("Check.present(" + name + "Length, \"" + name + "\");");
            case INT -> integer(arg, where);
            case OPTION ->
                List.of("Check.letter(" + where + ", complex ? \"" + arg.legalComplex() + "\" : \"" + arg.legalReal()
                        + "\");");
            case SELECT -> List.of("Check.selector(" + name + "Given || sort == 'N', \"" + name + "\");");
            case SCALAR -> arg.isBoundedScalar() ? scalar(entry, arg, where) : List.of();
            case GROUP, BOOL -> List.of();
        };
    }

    private static List<String> trans(Arg arg, String where) {
        String present = "Check.present(" + arg.name() + ", \"" + arg.name() + "\");";
        if (arg.legalReal().equals("NTC") && arg.legalComplex().equals("NTC")) {
            return List.of(present);
        }
        return List.of(
                present,
                "Check.legal(" + where + ", complex ? \"" + arg.legalComplex() + "\" : \"" + arg.legalReal() + "\");");
    }

    private static List<String> dimension(Arg arg, String where) {
        List<String> lines = new ArrayList<>(List.of("Check.dimension(" + where + ", maximum);"));
        if (!arg.upper().isEmpty()) {
            lines.addAll(above(arg, where));
        }
        return lines;
    }

    private static List<String> above(Arg arg, String where) {
        String most = Expressions.java(arg.upper());
        return List.of(
                "if (" + arg.name() + " > " + most + ") {",
                "    throw Check.above(" + where + ", " + Expressions.text(arg.upper()) + ", " + most + ");",
                "}");
    }

    private static List<String> integer(Arg arg, String where) {
        List<String> lines = new ArrayList<>(List.of("Check.integer(" + where + ", maximum);"));
        if (!arg.lower().isEmpty()) {
            String least = Expressions.java(arg.lower());
            lines.add("if (" + arg.name() + " < " + least + ") {");
            lines.add("    throw Check.below(" + where + ", " + Expressions.text(arg.lower()) + ", " + least + ");");
            lines.add("}");
        }
        if (!arg.upper().isEmpty()) {
            lines.addAll(above(arg, where));
        }
        return lines;
    }

    /** Whether a scalar has a bound or is one. */
    static boolean isChecked(Entry entry, Arg scalar) {
        return scalar.isBoundedScalar()
                || (scalar.isScalar()
                        && entry.args().stream()
                                .anyMatch(a -> a.isBoundedScalar() && a.lower().endsWith(" " + scalar.name())));
    }

    /** Bounds of an interval hold where the range is one. */
    private static List<String> scalar(Entry entry, Arg arg, String where) {
        boolean interval = entry.args().stream().anyMatch(a -> a.name().equals("range"));
        String name = arg.name();
        String wrong = switch (arg.lower()) {
            case "!= 0" -> "!(abs(" + name + ") > 0)";
            case "!= NaN" -> "Double.isNaN(" + name + ")";
            default -> "!(" + name + " " + arg.lower() + ")";
        };
        return List.of(
                "if (" + (interval ? "range == 'V' && " : "") + wrong + ") {",
                "    throw Check.beyond(" + where + ", \"" + arg.lower() + "\");",
                "}");
    }

    /** An operand that is left out where an option does not ask for it may be null. */
    static boolean isOptional(Arg arg) {
        return arg.shapes().stream().flatMap(s -> s.args().stream()).anyMatch(Expressions::isChoice);
    }

    private static List<String> leadingDimension(Entry entry, Arg ld, String where) {
        Shape shape = shapeOf(entry, ld.name());
        List<String> a = shape.args();
        String least;
        String text;
        String used;
        switch (shape.kind()) {
            case "gb" -> {
                least = "kl + ku + 1";
                text = "\"kl + ku + 1\"";
                used = "";
            }
            case "sb" -> {
                least = "k + 1";
                text = "\"k + 1\"";
                used = "";
            }
            default -> {
                least = "max(1, layout == Layout.COL_MAJOR ? " + Expressions.java(a.get(0)) + " : "
                        + Expressions.java(a.get(1)) + ")";
                text = "\"max(1, \" + (layout == Layout.COL_MAJOR ? " + Expressions.text(a.get(0)) + " : "
                        + Expressions.text(a.get(1)) + ") + \")\"";
                used = Expressions.deciders(a.get(0) + " " + a.get(1));
            }
        }
        return List.of(
                "if (" + ld.name() + " < " + least + " || " + ld.name() + " > maximum) {",
                "    throw Check.leadingDimension(" + where + ", maximum, " + text + ", " + least + ", layout" + used
                        + ");",
                "}");
    }

    private static Shape shapeOf(Entry entry, String ld) {
        for (Arg arg : entry.args()) {
            for (Shape shape : arg.shapes()) {
                if (ld.equals(shape.ld())) {
                    return shape;
                }
            }
        }
        throw new IllegalArgumentException(entry.pattern() + ": no array is laid out by " + ld);
    }

    /** The Java expression for the number of elements an operand takes in memory. */
    static String need(Shape shape) {
        String args = Expressions.java(String.join(", ", shape.args()));
        return switch (shape.kind()) {
            case "len" -> args;
            case "rfp" -> "Check.packed(" + Expressions.java(shape.args().get(1)) + ")";
            case "vec" -> "Check.vector(" + args + ")";
            case "packed" -> "Check.packed(" + args + ")";
            default -> "Check." + shape.kind() + "(layout, " + args + ")";
        };
    }
}
