package org.panblas.generator;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Emits what the conformance kit needs to reach every routine by name: the specifications, the invoker, the mock. */
final class TestkitEmitter {
    private static final String PACKAGE = "org.panblas.testkit";

    private TestkitEmitter() {}

    static void emit(Table blas, Table lapack, Path out) {
        specs(blas, lapack).write(out);
        invoker(blas, lapack).write(out);
        lapack.levels().forEach(level -> lapackInvoker(lapack, level).write(out));
        recorder(blas).write(out);
    }

    private static Source specs(Table blas, Table lapack) {
        Source source = new Source(PACKAGE, "RoutineSpecs", "java.util.List");
        source.line("/** Every routine of the tables. */").line("public final class RoutineSpecs {");
        source.line("    private RoutineSpecs() {}").line("");
        list(source, "blas", blas);
        list(source, "lapack", lapack);
        return source.line("}");
    }

    private static void list(Source source, String name, Table table) {
        List<String> levels = new ArrayList<>();
        for (String level : table.levels()) {
            levels.add(name + "_" + level + "()");
            source.line("    private static List<RoutineSpec> " + name + "_" + level + "() {")
                    .line("        return List.of(");
            List<Routine> routines = table.level(level).stream()
                    .flatMap(e -> e.routines().stream())
                    .toList();
            for (int i = 0; i < routines.size(); i++) {
                source.line("            " + name + "_" + routines.get(i).name() + "()"
                        + (i + 1 < routines.size() ? "," : ");"));
            }
            source.line("    }").line("");
            // A method for each keeps them below the size that a method may have.
            for (Routine routine : routines) {
                source.line("    private static RoutineSpec " + name + "_" + routine.name() + "() {");
                source.line("        return " + spec(routine) + ";")
                        .line("    }")
                        .line("");
            }
        }
        source.line("    /** The routines of the " + name + " table. */");
        source.line("    public static List<RoutineSpec> " + name + "() {");
        source.line("        return java.util.stream.Stream.of(" + String.join(", ", levels)
                + ").flatMap(List::stream).toList();");
        source.line("    }").line("");
    }

    private static String spec(Routine routine) {
        Entry entry = routine.entry();
        List<String> args = entry.args().stream().map(a -> arg(routine, a)).toList();
        return "new RoutineSpec(" + quote(routine.name()) + ", " + quote(entry.pattern()) + ", "
                + quote(entry.kind().name()) + ", " + quote(entry.level()) + ", '"
                + routine.precision().letter() + "', "
                + quote(entry.returnsVoid() ? "void" : entry.returns()) + ", List.of(" + String.join(", ", args) + "))";
    }

    private static String arg(Routine routine, Arg arg) {
        if (arg.isArray()) {
            List<String> shapes = new ArrayList<>();
            for (Shape shape : arg.shapes()) {
                List<String> parts = new ArrayList<>(List.of(quote(shape.kind())));
                shape.args().forEach(a -> parts.add(quote(a)));
                shapes.add("ShapeSpec.of(" + String.join(", ", parts) + ")");
            }
            String element = switch (arg.type()) {
                case "int" -> "INT";
                case "byte" -> "BYTE";
                case "s" -> "FLOAT";
                case "d" -> "DOUBLE";
                case "c" -> "COMPLEX_FLOAT";
                case "z" -> "COMPLEX_DOUBLE";
                default -> arg.type();
            };
            return "ArgSpec.array(" + quote(arg.name()) + ", ArgSpec.Access."
                    + arg.role().toUpperCase(java.util.Locale.ROOT) + ", ArgSpec.Element." + element + ", "
                    + String.join(", ", shapes) + ")";
        }
        String legal = routine.complex() ? arg.legalComplex() : arg.legalReal();
        String kind = kind(arg);
        String detail = switch (arg.sort()) {
            case TRANS, OPTION -> legal;
            case GROUP -> kind.endsWith("TRANS") ? legal : "";
            case INT -> arg.lower() + ".." + arg.upper();
            case SELECT -> arg.type();
            case SCALAR -> arg.lower();
            default -> arg.upper();
        };
        return "ArgSpec.of(" + quote(arg.name()) + ", ArgKind." + kind + ", " + quote(detail) + ")";
    }

    private static String kind(Arg arg) {
        return switch (arg.sort()) {
            case SCALAR ->
                switch (arg.type()) {
                    case "R" -> "REAL_SCALAR";
                    case "s" -> "FLOAT_SCALAR";
                    default -> "SCALAR";
                };
            case DIM -> arg.name().equals("groupCount") ? "GROUP_COUNT" : "DIM";
            case GROUP -> groupKind(arg.name());
            default -> arg.sort().name();
        };
    }

    private static String groupKind(String name) {
        if (name.startsWith("trans")) {
            return "GROUP_TRANS";
        } else if (name.startsWith("ld")) {
            return "GROUP_LD";
        } else if (name.equals("groupSize")) {
            return "GROUP_SIZE";
        }
        return name.equals("alpha") || name.equals("beta") ? "GROUP_SCALAR" : "GROUP_DIM";
    }

    private static Source invoker(Table blas, Table lapack) {
        Source source = new Source(
                PACKAGE,
                "Invoker",
                "org.panblas.Blas",
                "org.panblas.Complex",
                "org.panblas.Diag",
                "org.panblas.Lapack",
                "org.panblas.Layout",
                "org.panblas.Side",
                "org.panblas.Transpose",
                "org.panblas.Uplo");
        source.block("""
                /**
                 * Calls a routine by its name. Arguments come in C's order: enums, {@code Long} for sizes, {@code Double} or
                 * {@code Complex} for scalars, {@link Operand} for arrays; for a grouped batch arrays of {@link Operand}, {@code int}
                 * and numbers.
                 */
                public final class Invoker {
                    private Invoker() {}

                """);
        dispatch(source, "Blas", blas);
        lapackDispatch(source, lapack);
        return source.line("}");
    }

    private static void dispatch(Source source, String role, Table table) {
        source.line("    /** Calls a routine of " + role + "; the result is null for those that return none. */");
        source.line(
                "    public static Object invoke(" + role + " target, String routine, Form form, Object... args) {");
        source.line("        return switch (routine) {");
        cases(source, table.routines());
        source.line("            default -> throw new IllegalArgumentException(routine);");
        source.line("        };").line("    }").line("");
        calls(source, role, table.routines());
    }

    /** A class for each level of LAPACK: all in one would be larger than a class and its methods may be. */
    private static Source lapackInvoker(Table table, String level) {
        Source source = new Source(
                PACKAGE,
                Javadoc.capital(level) + "Invoker",
                "org.panblas.Complex",
                "org.panblas.Diag",
                "org.panblas.EigenvalueSelector",
                "org.panblas.GeneralizedEigenvalueSelector",
                "org.panblas.Lapack",
                "org.panblas.Layout",
                "org.panblas.Side",
                "org.panblas.Transpose",
                "org.panblas.Uplo");
        List<Routine> routines =
                table.level(level).stream().flatMap(e -> e.routines().stream()).toList();
        source.line("/** Calls the routines of " + ApiEmitter.interfaceName(level) + ". */");
        source.line("final class " + Javadoc.capital(level) + "Invoker {");
        source.line("    private " + Javadoc.capital(level) + "Invoker() {}").line("");
        source.line("    static Object invoke(Lapack target, String routine, Form form, Object... args) {");
        source.line("        return switch (routine) {");
        cases(source, routines);
        source.line("            default -> throw new IllegalArgumentException(routine);");
        source.line("        };").line("    }").line("");
        calls(source, "Lapack", routines);
        return source.line("}");
    }

    private static void lapackDispatch(Source source, Table table) {
        source.line("    /** Calls a routine of a level of LAPACK. */");
        source.line(
                "    static Object invoke(Lapack target, String level, String routine, Form form, Object... args) {");
        source.line("        return switch (level) {");
        for (String level : table.levels()) {
            source.line("            case \"" + level + "\" -> " + Javadoc.capital(level)
                    + "Invoker.invoke(target, routine, form, args);");
        }
        source.line("            default -> throw new IllegalArgumentException(level);");
        source.line("        };").line("    }").line("");
    }

    private static void cases(Source source, List<Routine> routines) {
        for (Routine routine : routines) {
            source.line("            case \"" + routine.name() + "\" -> " + routine.name() + "(target, form, args);");
        }
    }

    private static void calls(Source source, String role, List<Routine> routines) {
        for (Routine routine : routines) {
            source.line("    private static Object " + routine.name() + "(" + role
                    + " target, Form form, Object[] args) {");
            source.line("        switch (form) {");
            for (Form form : Form.values()) {
                Form used = routine.entry().hasArrays() ? form : Form.ARRAY;
                String call = "target." + routine.name() + "(" + arguments(routine, used) + ")";
                source.line("            case " + form + ":");
                if (routine.entry().returnsVoid()) {
                    source.line("                " + call + ";").line("                return null;");
                } else {
                    source.line("                return " + call + ";");
                }
            }
            source.line("            default:")
                    .line("                throw new IllegalArgumentException(form.toString());");
            source.line("        }").line("    }").line("");
        }
    }

    private static String arguments(Routine routine, Form form) {
        List<String> args = new ArrayList<>();
        for (int i = 0; i < routine.entry().args().size(); i++) {
            Arg arg = routine.entry().args().get(i);
            String value = "args[" + i + "]";
            switch (arg.sort()) {
                case DIM, LD, INC, STRIDE, INT ->
                    args.add("Values." + (form == Form.SEGMENT ? "size" : "narrow") + "(" + value + ")");
                case SCALAR ->
                    args.add(
                            routine.pairScalar(arg)
                                    ? "(Complex) " + value
                                    : "Values." + routine.scalarType(arg) + "s(" + value + ")");
                case OPTION -> args.add("(char) " + value);
                case BOOL -> args.add("(boolean) " + value);
                case SELECT -> args.add("(" + Form.selector(arg) + ") " + value);
                case GROUP -> args.add(group(routine, arg, form, value));
                case ARRAY -> array(args, routine, arg, form, value);
                default -> args.add("(" + arg.sort().javaEnum + ") " + value);
            }
        }
        return String.join(", ", args);
    }

    private static String group(Routine routine, Arg arg, Form form, String value) {
        if (arg.name().startsWith("trans")) {
            return "(Transpose[]) " + value;
        } else if (arg.name().equals("alpha") || arg.name().equals("beta")) {
            return "(" + routine.real() + "[]) " + value;
        }
        return "Values." + (form == Form.SEGMENT ? "longs" : "ints") + "(" + value + ")";
    }

    private static void array(List<String> args, Routine routine, Arg arg, Form form, String value) {
        String type = routine.elementType(arg);
        String plural = arg.isGroupOperand() ? "Group" : "";
        if (form == Form.SEGMENT) {
            args.add("Values.segment" + plural + "(" + value + ")");
            return;
        }
        args.add("Values." + type + plural + "Array(" + value + ")");
        if (form == Form.OFFSET) {
            args.add("Values.offset" + plural + "(" + value + ")");
        }
    }

    private static Source recorder(Table table) {
        Source source = new Source(
                PACKAGE,
                "RecordingBlas",
                "java.lang.foreign.MemorySegment",
                "java.util.ArrayList",
                "java.util.List",
                "org.panblas.Blas",
                "org.panblas.Complex",
                "org.panblas.Diag",
                "org.panblas.Layout",
                "org.panblas.Side",
                "org.panblas.ThreadLimit",
                "org.panblas.Transpose",
                "org.panblas.Uplo");
        source.block("""
                /**
                 * A {@link Blas} for tests of programs: it records every call and computes nothing. Results are 0. The form with plain
                 * arrays is recorded as the one with offsets.
                 */
                public class RecordingBlas implements Blas {
                    /**
                     * A recorded call.
                     *
                     * @param routine the method's name
                     * @param arguments the arguments as they were given
                     */
                    public record Call(String routine, List<Object> arguments) {}

                    private final List<Call> calls = new ArrayList<>();
                    private int threads = 1;

                    /** A recorder without calls. */
                    public RecordingBlas() {}

                    /** The calls so far. */
                    public List<Call> calls() {
                        return List.copyOf(calls);
                    }

                    private void record(String routine, Object... arguments) {
                        calls.add(new Call(routine, java.util.Collections.unmodifiableList(java.util.Arrays.asList(arguments))));
                    }

                    @Override
                    public String name() {
                        return "recording";
                    }

                    @Override
                    public int threads() {
                        return threads;
                    }

                    @Override
                    public int maxThreads() {
                        return Integer.MAX_VALUE;
                    }

                    @Override
                    public void setThreads(int n) {
                        threads = n;
                    }

                    @Override
                    public ThreadLimit limitThreads(int n) {
                        int before = threads;
                        threads = Math.min(n, before);
                        return new ThreadLimit(threads, limit -> threads = before);
                    }

                """);
        for (Routine routine : table.routines()) {
            for (Form form : Form.kernelForms(routine.entry())) {
                List<Form.Param> params = form.api(routine);
                source.line("    @Override");
                source.line("    public " + routine.returnType() + " " + routine.name() + "(" + Form.declare(params)
                        + ") {");
                source.line("        record(\"" + routine.name() + "\", " + Form.pass(params) + ");");
                if (!routine.entry().returnsVoid()) {
                    source.line(
                            "        return " + (routine.returnType().equals("Complex") ? "Complex.ZERO" : "0") + ";");
                }
                source.line("    }").line("");
            }
        }
        return source.line("}");
    }

    private static String quote(String text) {
        return "\"" + text + "\"";
    }
}
