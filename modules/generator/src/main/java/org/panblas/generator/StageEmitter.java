package org.panblas.generator;

import java.util.ArrayList;
import java.util.List;

/** Writes how a long call on heap memory is done on copies of its operands in native memory. */
final class StageEmitter {
    private static final String COLUMNS = "boolean columns = layout == Layout.COL_MAJOR;";

    private StageEmitter() {}

    static void body(Source source, Routine routine, Form form) {
        List<Arg> arrays = routine.entry().args().stream().filter(Arg::isArray).toList();
        if (arrays.stream().anyMatch(a -> triangle(routine, a) || dependsOnLayout(a))) {
            source.line("        " + COLUMNS);
        }
        arrays.forEach(a -> source.line("        Slab " + staged(a) + " = null;"));
        source.line("        try {");
        for (Arg arg : arrays) {
            Shape shape = arg.shapes().getFirst();
            source.line("            " + staged(arg) + " = Slab.take(" + lines(shape) + ", " + length(shape) + ", "
                    + routine.elementBytes(arg) + ");");
            read(source, routine, arg, form);
        }
        String value = routine.entry().returnsVoid() ? "" : routine.returnType() + " result = ";
        source.line(
                "            " + value + "library." + routine.name() + "(" + arguments(routine, arrays, form) + ");");
        for (Arg arg : arrays) {
            if (arg.isWritten()) {
                write(source, routine, arg, form);
            }
        }
        if (!value.isEmpty()) {
            source.line("            return result;");
        }
        source.line("        } finally {");
        arrays.forEach(a -> source.line("            Slab.give(" + staged(a) + ");"));
        source.line("        }");
    }

    /** Statements that tell whether an operand of the segment form ends {@code atPageEnd}. */
    static List<String> atPageEnd(Routine routine) {
        List<Arg> arrays = routine.entry().args().stream().filter(Arg::isArray).toList();
        List<String> statements = new ArrayList<>();
        if (arrays.stream().anyMatch(StageEmitter::dependsOnLayout)) {
            statements.add(COLUMNS);
        }
        statements.add("boolean atPageEnd = false;");
        for (Arg arg : arrays) {
            Shape shape = arg.shapes().getFirst();
            statements.add("atPageEnd |= PageEnd.isNear(" + arg.name() + ", " + lines(shape) + ", " + length(shape)
                    + ", " + distance(shape) + ", " + routine.elementBytes(arg) + ");");
        }
        return statements;
    }

    private static boolean dependsOnLayout(Arg arg) {
        return lines(arg.shapes().getFirst()).contains("columns");
    }

    private static void read(Source source, Routine routine, Arg arg, Form form) {
        if (arg.role().equals("out")) {
            return;
        }
        String call = staged(arg) + ".read(" + place(arg, form) + ", "
                + distance(arg.shapes().getFirst()) + ");";
        Arg beta = routine.entry().args().stream()
                .filter(a -> a.name().equals("beta"))
                .findFirst()
                .orElse(null);
        if (!arg.isWritten() || beta == null) {
            source.line("            " + call);
            return;
        }
        source.line(
                "            if (" + (routine.pairScalar(beta) ? "betaRe != 0 || betaIm != 0" : "beta != 0") + ") {");
        source.line("                " + call).line("            }");
    }

    private static void write(Source source, Routine routine, Arg arg, Form form) {
        Shape shape = arg.shapes().getLast();
        if (arg.shapes().size() > 1) {
            source.line("            " + staged(arg) + ".reshape(" + lines(shape) + ", " + length(shape) + ");");
        }
        boolean triangle = triangle(routine, arg);
        source.line("            " + staged(arg) + ".write" + (triangle ? "Triangle" : "") + "(" + place(arg, form)
                + ", " + distance(shape) + (triangle ? ", columns == (uplo == Uplo.UPPER)" : "") + ");");
    }

    /** Whether only a triangle of an operand may be written: the other one may be another thread's. */
    private static boolean triangle(Routine routine, Arg arg) {
        Shape shape = arg.shapes().getFirst();
        return arg.isWritten()
                && shape.kind().equals("ge")
                && shape.args().subList(0, 2).equals(List.of("n", "n"))
                && routine.entry().args().stream().anyMatch(a -> a.name().equals("uplo"));
    }

    private static String staged(Arg arg) {
        return "staged" + arg.capitalised();
    }

    private static String place(Arg arg, Form form) {
        return arg.name() + (form == Form.SEGMENT ? "" : ", " + arg.offsetName());
    }

    /** How many lines an operand has in memory: columns or rows, or the elements of a vector. */
    private static String lines(Shape shape) {
        List<String> a = shape.args();
        return switch (shape.kind()) {
            case "ge" -> a.get(0).equals(a.get(1)) ? a.get(0) : "columns ? " + a.get(1) + " : " + a.get(0);
            case "gb" -> "columns ? n : m";
            case "sb", "vec" -> a.getFirst();
            case "packed" -> "1";
            default -> throw new IllegalArgumentException("no lines for " + shape);
        };
    }

    private static String length(Shape shape) {
        List<String> a = shape.args();
        return switch (shape.kind()) {
            case "ge" -> a.get(0).equals(a.get(1)) ? a.get(0) : "columns ? " + a.get(0) + " : " + a.get(1);
            case "gb" -> "kl + ku + 1L";
            case "sb" -> "k + 1L";
            case "vec" -> "1";
            case "packed" -> "n * (n + 1L) / 2";
            default -> throw new IllegalArgumentException("no length for " + shape);
        };
    }

    /** The distance of lines in the heap, in elements. */
    private static String distance(Shape shape) {
        return switch (shape.kind()) {
            case "vec" -> "Math.abs(" + shape.args().get(1) + ")";
            case "packed" -> "0";
            default -> shape.ld();
        };
    }

    /** The segment form's arguments; staged lines lie close together. */
    private static String arguments(Routine routine, List<Arg> arrays, Form form) {
        List<String> args = new ArrayList<>();
        for (Form.Param param : Form.SEGMENT.kernel(routine)) {
            String text = param.name();
            if (param.arg().isArray()) {
                text = staged(param.arg()) + ".memory()";
            } else if (param.arg().sort() == Arg.Sort.INC) {
                text = (form == Form.SEGMENT ? "Long" : "Integer") + ".signum(" + text + ")";
            } else if (param.arg().sort() == Arg.Sort.LD) {
                text = ld(text, arrays);
            }
            args.add(text);
        }
        return String.join(", ", args);
    }

    private static String ld(String name, List<Arg> arrays) {
        for (Arg arg : arrays) {
            for (Shape shape : arg.shapes()) {
                if (name.equals(shape.ld())) {
                    return arg.shapes().size() == 1 ? staged(arg) + ".length()" : "Math.max(1, " + length(shape) + ")";
                }
            }
        }
        throw new IllegalArgumentException("no array is laid out by " + name);
    }
}
