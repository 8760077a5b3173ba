package org.panblas.generator;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Emits {@code CheckedLapack}, the object a program holds, and a class for each level behind it with one method for all
 * precisions of a routine: it checks, cuts the operands out, and brings row-major ones into the column-major form that
 * LAPACK kernels take. A program loads the levels it calls.
 */
final class CheckedLapackEmitter {
    private CheckedLapackEmitter() {}

    static void emit(Table table, Path out) {
        facade(table).write(out);
        for (String level : table.levels()) {
            level(table, level).write(out);
        }
    }

    private static String className(String level) {
        return "Checked" + Javadoc.capital(level);
    }

    private static Source facade(Table table) {
        Source source = new Source(
                "org.panblas",
                "CheckedLapack",
                "java.lang.foreign.MemorySegment",
                "org.panblas.spi.Check",
                "org.panblas.spi.Precision",
                "org.panblas.spi.Routines");
        source.block("""
                /** Leads every form of every routine to its level's checks. */
                final class CheckedLapack extends LapackThreads implements Lapack {
                    private final LapackRoutes routes;
                """);
        for (String level : table.levels()) {
            source.line("    private " + className(level) + " " + level + ";");
        }
        source.block("""

                    CheckedLapack(String name, LapackRoutes routes, ThreadLimits threads) {
                        super(name, threads);
                        this.routes = routes;
                    }

                    @Override
                    public boolean serves(String routine) {
                        return routes.serves(routine);
                    }

                """);
        for (String level : table.levels()) {
            // The levels are immutable, so it does no harm that two threads may each make one.
            source.block("""
                        private %1$s %2$s() {
                            %1$s checked = %2$s;
                            if (checked == null) {
                                checked = new %1$s(routes);
                                %2$s = checked;
                            }
                            return checked;
                        }

                    """.formatted(className(level), level));
        }
        for (Routine routine : table.routines()) {
            for (Form form : routine.entry().hasArrays() ? List.of(Form.OFFSET, Form.SEGMENT) : List.of(Form.ARRAY)) {
                method(source, routine, form);
            }
        }
        return source.line("}");
    }

    private static void method(Source source, Routine routine, Form form) {
        Entry entry = routine.entry();
        source.line("    @Override");
        source.line("    public " + routine.returnType() + " " + routine.name() + "(" + Form.declare(form.api(routine))
                + ") {");
        List<String> args = new ArrayList<>(List.of(
                "Routines." + KernelsEmitter.constant(routine),
                "Precision." + routine.precision().name()));
        for (Arg arg : entry.args()) {
            if (arg.isScalar() && routine.pairScalar(arg)) {
                source.line("        Check.present(" + arg.name() + ", \"" + arg.name() + "\");");
                args.add(arg.name() + ".re()");
                args.add(arg.name() + ".im()");
            } else if (Lapack.isPair(entry, arg)) {
                args.add(arg.name());
                args.add("0");
            } else if (arg.isArray()) {
                args.add(form == Form.SEGMENT ? arg.name() : "Check.heap(" + arg.name() + ")");
                args.add(form == Form.SEGMENT ? "0" : arg.offsetName());
            } else {
                args.add(arg.name());
            }
        }
        String cast = routine.returnType().equals("float") ? "(float) " : "";
        source.line("        return " + cast + entry.level() + "()." + Lapack.method(entry) + "("
                + String.join(", ", args) + ");");
        source.line("    }").line("");
    }

    private static Source level(Table table, String level) {
        Source source = new Source(
                "org.panblas",
                className(level),
                "java.lang.foreign.MemorySegment",
                "org.panblas.spi.Check",
                "org.panblas.spi." + CheckEmitter.className(level),
                "org.panblas.spi.Precision",
                "static java.lang.Math.abs",
                "static java.lang.Math.max",
                "static java.lang.Math.min",
                "static org.panblas.spi.Check.given",
                "static org.panblas.spi.Check.less",
                "static org.panblas.spi.Check.on",
                "static org.panblas.spi.Check.op",
                "static org.panblas.spi.Check.when");
        source.block("""
                /** Checks every argument once, in the order of the arguments, and then calls the unchecked kernels. */
                final class %1$s {
                    private final LapackRoutes routes;

                    %1$s(LapackRoutes routes) {
                        this.routes = routes;
                    }

                """.formatted(className(level)));
        for (Entry entry : table.level(level)) {
            checked(source, entry);
            if (hasLayout(entry)) {
                byRows(source, entry);
            }
        }
        return source.line("}");
    }

    private static boolean hasLayout(Entry entry) {
        return entry.args().stream().anyMatch(a -> a.sort() == Arg.Sort.LAYOUT);
    }

    private static void checked(Source source, Entry entry) {
        List<String> params = new ArrayList<>();
        for (Lapack.Param param : Lapack.params(entry, true)) {
            params.add(param.toString());
            if (param.arg().isArray()) {
                params.add("long " + param.arg().offsetName());
            }
        }
        source.line("    " + Lapack.returnType(entry) + " " + Lapack.method(entry)
                + "(int routine, Precision precision, " + String.join(", ", params) + ") {");
        if (entry.hasArrays()) {
            source.line("        " + CheckEmitter.className(entry.level()) + "." + entry.base() + "("
                    + String.join(", ", checkArguments(entry)) + ");");
        }
        for (Arg arg : entry.args()) {
            if (arg.isArray()) {
                source.line("        " + arg.name() + " = Check." + (arg.isWritten() ? "target" : "origin") + "("
                        + arg.name() + ", " + arg.offsetName() + " * " + Lapack.bytes(arg) + ");");
            }
        }
        String call = Lapack.method(entry) + "(precision, " + Lapack.pass(Lapack.params(entry, false)) + ")";
        if (!hasLayout(entry)) {
            source.line("        return routes.of(routine)." + call + ";");
        } else {
            source.line("        return layout == Layout.COL_MAJOR");
            source.line("                ? routes.of(routine)." + call);
            source.line("                : "
                    + call.replace("(precision, ", "(routine, precision, ").replaceFirst("\\(", "ByRows(") + ";");
        }
        source.line("    }").line("");
    }

    private static List<String> checkArguments(Entry entry) {
        List<String> args =
                new ArrayList<>(List.of("routes.name(routine)", "precision.isComplex()", "routes.maximum(routine)"));
        for (Arg arg : entry.args()) {
            if (arg.isArray()) {
                args.add("Check.length(" + arg.name() + ", " + Lapack.bytes(arg) + ")");
                args.add(arg.offsetName());
            } else if (arg.sort() == Arg.Sort.SELECT) {
                args.add(arg.name() + " != null");
            } else if (!arg.isScalar() || CheckEmitter.isChecked(entry, arg)) {
                args.add(arg.name());
            }
        }
        return args;
    }

    private static void byRows(Source source, Entry entry) {
        source.line("    private " + Lapack.returnType(entry) + " " + Lapack.method(entry)
                + "ByRows(int routine, Precision precision, " + Lapack.join(Lapack.params(entry, false)) + ") {");
        boolean turnUplo = entry.rowmajor().startsWith("uplo ");
        List<String> inPlace = turnUplo ? List.of(entry.rowmajor().substring(5).split(",", -1)) : List.of();
        List<String> args = new ArrayList<>(List.of("precision"));
        List<String> turned = new ArrayList<>();
        List<String> back = new ArrayList<>();
        for (Lapack.Param param : Lapack.params(entry, false)) {
            Arg arg = param.arg();
            String ld = ldOf(entry, arg);
            if (arg.isArray() && isTurned(arg) && !inPlace.contains(arg.name())) {
                turned.add("            RowMajor.Turned " + arg.name() + "T = rowMajor." + turn(arg, turnUplo) + ";");
                args.add(arg.name() + "T.segment()");
                if (arg.isWritten()) {
                    back.add("            " + arg.name() + "T.back();");
                }
            } else if (ld != null && !inPlace.contains(ld)) {
                args.add(ld + "T.ld()");
            } else if (turnUplo && arg.sort() == Arg.Sort.UPLO) {
                args.add("RowMajor.turn(uplo)");
            } else {
                args.add(param.name());
            }
        }
        String call = "routes.of(routine)." + Lapack.method(entry) + "(" + String.join(", ", args) + ");";
        if (turnUplo) {
            source.line(
                    "        // A row-major triangle is the opposite column-major one of the transpose, that is of the conjugate:");
            source.line("        // it stays where it is, and the other operands are conjugated on their way.");
        }
        if (turned.isEmpty()) {
            source.line("        return " + call);
        } else {
            source.line("        try (RowMajor rowMajor = new RowMajor(routes.offHeap(routine))) {");
            turned.forEach(source::line);
            source.line("            " + Lapack.returnType(entry) + " result = " + call);
            back.forEach(source::line);
            source.line("            return result;").line("        }");
        }
        source.line("    }").line("");
    }

    /** The array that a leading dimension lays out, or null. */
    private static String ldOf(Entry entry, Arg ld) {
        if (ld.sort() != Arg.Sort.LD) {
            return null;
        }
        return entry.args().stream()
                .filter(a -> a.isArray() && ld.name().equals(a.shapes().get(0).ld()))
                .findFirst()
                .orElseThrow()
                .name();
    }

    private static boolean isTurned(Arg arg) {
        return List.of("ge", "packed", "rfp").contains(arg.shapes().get(0).kind());
    }

    private static String turn(Arg arg, boolean conjugate) {
        Shape shape = arg.shapes().get(0);
        List<String> a = shape.args().stream().map(Expressions::java).toList();
        String element = arg.name() + ", " + Lapack.precision(arg);
        return switch (shape.kind()) {
            case "ge" ->
                "turn(" + element + ", " + (conjugate ? "precision.isComplex()" : "false") + ", " + a.get(0) + ", "
                        + a.get(1) + ", " + a.get(2) + ")";
            case "packed" -> "packed(" + element + ", uplo, " + a.get(0) + ")";
            default -> "rfp(" + element + ", " + a.get(0) + ", " + a.get(1) + ")";
        };
    }
}
