package org.panblas.generator;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Emits {@code CheckedBlas}: the object a program holds, which checks once and calls the backend. */
final class CheckedEmitter {
    /** Name and threads, and what calls go to. */
    private static final String PROLOGUE = """
            /** Checks every argument once, in C's order, and then calls the unchecked kernels of one backend. */
            final class CheckedBlas implements Blas {
                private final String name;
                private final ThreadLimits threads;
                private final long maximum;
                // Not final, so that calls can be watched from any moment on and cost nothing where they are not.
                private volatile BlasBackend backend;

                CheckedBlas(String name, BlasBackend backend, ThreadLimits threads) {
                    this.name = name;
                    this.backend = backend;
                    this.threads = threads;
                    this.maximum = backend.maxIndex();
                }

                /** Puts another in the place of the backend: the same one with something before it. */
                void serveBy(BlasBackend other) {
                    backend = other;
                }

                @Override
                public String name() {
                    return name;
                }

                @Override
                public int threads() {
                    return threads.threads();
                }

                @Override
                public int maxThreads() {
                    return threads.maxThreads();
                }

                @Override
                public void setThreads(int n) {
                    threads.setThreads(n);
                }

                @Override
                public ThreadLimit limitThreads(int n) {
                    return threads.limitThreads(n);
                }

            """;

    private CheckedEmitter() {}

    static void emit(Table table, Path out) {
        List<String> imports = new ArrayList<>(List.of(
                "java.lang.foreign.MemorySegment",
                "org.panblas.spi.BlasBackend",
                "org.panblas.spi.Check",
                "org.panblas.spi.GroupCheck"));
        table.levels().forEach(level -> imports.add("org.panblas.spi." + CheckEmitter.className(level)));
        Source source = new Source("org.panblas", "CheckedBlas", imports.toArray(String[]::new));
        source.block(PROLOGUE);
        for (Routine routine : table.routines()) {
            // The array form is the offset form with zeros; written out, the compiler knows the zeros.
            for (Form form :
                    routine.entry().isGrouped() ? Form.kernelForms(routine.entry()) : Form.of(routine.entry())) {
                method(source, routine, form);
            }
        }
        source.line("}").write(out);
    }

    private static void method(Source source, Routine routine, Form form) {
        Entry entry = routine.entry();
        source.line("    @Override");
        source.line("    public " + routine.returnType() + " " + routine.name() + "(" + Form.declare(form.api(routine))
                + ") {");
        checks(routine, form).forEach(line -> source.line("        " + line));
        source.line("        " + (entry.returnsVoid() ? "" : "return ") + "backend." + routine.name() + "("
                + kernelArguments(routine, form) + ");");
        source.line("    }").line("");
    }

    /** The check's call and, for segments, the test that the memory can be used. */
    static List<String> checks(Routine routine, Form form) {
        Entry entry = routine.entry();
        List<String> lines = new ArrayList<>();
        for (Arg arg : entry.args()) {
            if (arg.isScalar() && routine.pairScalar(arg)) {
                lines.add("Check.present(" + arg.name() + ", \"" + arg.name() + "\");");
            }
        }
        if (!entry.hasArrays()) {
            return lines;
        }
        if (entry.isGrouped()) {
            lines.add(groupCheck(routine, form));
        } else {
            lines.add(check(routine, form, largest(routine, form)));
        }
        if (form == Form.SEGMENT) {
            for (Arg arg : entry.args()) {
                if (arg.isArray()) {
                    lines.add("Check." + (arg.isWritten() ? "writable" : "readable") + "(" + arg.name() + ");");
                }
            }
        }
        return lines;
    }

    /** The largest size; an index that is returned is an int. */
    private static String largest(Routine routine, Form form) {
        return form == Form.SEGMENT && !routine.returnType().equals("int") ? "maximum" : "Integer.MAX_VALUE";
    }

    /** The call of a routine's check; its largest size is {@code largest}. */
    static String check(Routine routine, Form form, String largest) {
        List<String> args =
                new ArrayList<>(List.of("\"" + routine.name() + "\"", String.valueOf(routine.complex()), largest));
        for (Arg arg : routine.entry().args()) {
            if (arg.isArray()) {
                args.add(length(routine, arg, form));
                args.add(form == Form.OFFSET ? arg.offsetName() : "0");
            } else if (!arg.isScalar()) {
                args.add(arg.name());
            }
        }
        Entry entry = routine.entry();
        return CheckEmitter.className(entry.level()) + "." + entry.base() + "(" + String.join(", ", args) + ");";
    }

    private static String length(Routine routine, Arg arg, Form form) {
        if (form == Form.SEGMENT) {
            return "Check.length(" + arg.name() + ", " + routine.elementBytes(arg) + ")";
        }
        return "Check." + (routine.pairs(arg) ? "pairs" : "length") + "(" + arg.name() + ")";
    }

    private static String groupCheck(Routine routine, Form form) {
        boolean segment = form == Form.SEGMENT;
        int parts = routine.complex() ? 2 : 1;
        List<String> args = new ArrayList<>(List.of("\"" + routine.name() + "\"", largest(routine, form)));
        for (Arg arg : routine.entry().args()) {
            String name = arg.name();
            if (arg.isArray()) {
                args.add("GroupCheck.lengths(" + name + ", " + (segment ? routine.precision().bytes : parts) + ")");
                args.add(
                        segment
                                ? "null"
                                : "java.util.Objects.requireNonNull(" + arg.offsetName() + ", \"" + arg.offsetName()
                                        + "\")");
            } else if (name.equals("alpha") || name.equals("beta")) {
                args.add("Check." + (routine.complex() ? "pairs" : "length") + "(" + name + ")");
            } else if (arg.sort() == Arg.Sort.GROUP && !name.startsWith("trans")) {
                args.add("GroupCheck.longs(" + name + ")");
            } else {
                args.add(name);
            }
        }
        return "GroupCheck." + routine.entry().base() + "(" + String.join(", ", args) + ");";
    }

    private static String kernelArguments(Routine routine, Form form) {
        List<String> args = new ArrayList<>();
        for (Form.Param param : form.api(routine)) {
            if (param.type().equals("Complex")) {
                String cast = routine.real().equals("float") ? "(float) " : "";
                args.add(cast + param.name() + ".re()");
                args.add(cast + param.name() + ".im()");
            } else {
                args.add(param.name());
            }
            if (form == Form.ARRAY && param.arg().isArray()) {
                args.add("0");
            }
        }
        return String.join(", ", args);
    }
}
