package org.panblas.generator;

import java.nio.file.Path;
import java.util.List;

/** Emits {@code WatchedBlas} and {@code WatchedLapack}, which tell of each call on a backend, and {@code Flops}. */
final class WatchEmitter {
    private static final List<List<String>> SIZES =
            List.of(List.of("m", "rows"), List.of("n", "cols"), List.of("k", "nrhs"));

    private WatchEmitter() {}

    static void emit(Table blas, Table lapack, Flops flops, Path out) {
        flops.requireRoutines(blas, lapack);
        flops.emit(out);
        blas(blas, flops).write(out);
        lapack(lapack, flops).write(out);
    }

    private static Source blas(Table table, Flops flops) {
        Source source = new Source(
                "org.panblas.observe",
                "WatchedBlas",
                KernelsEmitter.imports(
                        "org.panblas.spi.BackendInfo",
                        "org.panblas.spi.BlasBackend",
                        "org.panblas.spi.BlasKernels",
                        "org.panblas.spi.ThreadControl"));
        source.block(head("Blas", ""));
        for (Routine routine : table.routines()) {
            for (Form form : Form.kernelForms(routine.entry())) {
                String call = "kernels." + routine.name() + "(" + Form.pass(form.kernel(routine)) + ")";
                String facts = "\"" + routine.name() + "\", " + sizes(routine.entry()) + ", "
                        + flops.call(routine.entry(), multiplication(routine), addition(routine)) + ", "
                        + onHeap(routine, form);
                method(
                        source,
                        KernelsEmitter.blasHead(routine, form),
                        routine.entry().returnsVoid(),
                        call,
                        facts);
            }
        }
        return source.line("}");
    }

    private static Source lapack(Table table, Flops flops) {
        Source source = new Source(
                "org.panblas.observe",
                "WatchedLapack",
                LapackKernelsEmitter.imports(
                        "org.panblas.spi.BackendInfo",
                        "org.panblas.spi.CallPath",
                        "org.panblas.spi.LapackBackend",
                        "org.panblas.spi.LapackKernels",
                        "org.panblas.spi.Precision",
                        "org.panblas.spi.ThreadControl"));
        source.block(head("Lapack", """
                    @Override
                    public boolean serves(String routine) {
                        return backend.serves(routine);
                    }

                    @Override
                    public boolean offHeap() {
                        return backend.offHeap();
                    }

                    /** Java, or a downcall on what is native and on copies of the rest. */
                    private CallPath usual(boolean nativeOperands) {
                        return !backend.offHeap() ? CallPath.JAVA : nativeOperands ? CallPath.PLAIN : CallPath.COPIES;
                    }

                """));
        for (Entry entry : table.entries()) {
            String call =
                    "kernels." + Lapack.method(entry) + "(precision, " + Lapack.pass(Lapack.params(entry, false)) + ")";
            String complex = "precision.isComplex() ? ";
            String facts = name(entry) + ", " + sizes(entry) + ", "
                    + flops.call(entry, complex + "6 : 1", complex + "2 : 1") + ", usual(" + areNative(entry) + ")";
            method(source, Lapack.kernelHead(entry), false, call, facts);
        }
        return source.line("}");
    }

    private static String head(String role, String more) {
        return """
                /** Tells a watch of each call and passes it on. */
                final class Watched%1$s implements %1$sBackend {
                    private final %1$sBackend backend;
                    private final %1$sKernels kernels;
                    private final CallWatch watch;

                    Watched%1$s(%1$sBackend backend, CallWatch watch) {
                        this.backend = backend;
                        this.kernels = backend.traced(CallWatch::path);
                        this.watch = watch;
                    }

                    @Override
                    public BackendInfo info() {
                        return backend.info();
                    }

                    @Override
                    public ThreadControl threading() {
                        return backend.threading();
                    }

                    @Override
                    public long maxIndex() {
                        return backend.maxIndex();
                    }

                %2$s""".formatted(role, more);
    }

    private static void method(Source source, String head, boolean isVoid, String call, String facts) {
        source.line("    @Override").line("    public " + head + " {");
        source.line("        WatchedCall watched = watch.begin();").line("        if (watched == null) {");
        if (isVoid) {
            source.line("            " + call + ";").line("            return;");
        } else {
            source.line("            return " + call + ";");
        }
        source.line("        }").line("        try {");
        source.line("            " + (isVoid ? "" : "return ") + call + ";").line("        } finally {");
        source.line("            watch.end(watched, " + facts + ");").line("        }");
        source.line("    }").line("");
    }

    /** The three sizes, -1 for those that a routine has not. */
    private static String sizes(Entry entry) {
        return String.join(
                ", ",
                SIZES.stream()
                        .map(names -> names.stream()
                                .filter(name -> entry.args().stream()
                                        .anyMatch(a -> a.sort() == Arg.Sort.DIM
                                                && a.name().equals(name)))
                                .findFirst()
                                .orElse("-1"))
                        .toList());
    }

    /** A routine with real scalars or results on complex vectors multiplies number by number. */
    private static String multiplication(Routine routine) {
        if (!routine.complex()) {
            return "1";
        }
        return routine.entry().kind() == Kind.MIXED_SCALAR || routine.entry().kind() == Kind.REAL_PROJECTION
                ? "2"
                : "6";
    }

    private static String addition(Routine routine) {
        return routine.complex() && routine.entry().kind() != Kind.COMPLEX_TO_REAL ? "2" : "1";
    }

    private static String onHeap(Routine routine, Form form) {
        if (form != Form.SEGMENT) {
            return "true";
        }
        return routine.entry().isGrouped() ? "false" : "!(" + areNative(routine.entry()) + ")";
    }

    private static String areNative(Entry entry) {
        List<String> tests = entry.args().stream()
                .filter(Arg::isArray)
                .map(a -> a.name() + ".isNative()")
                .toList();
        return tests.isEmpty() ? "true" : String.join(" && ", tests);
    }

    /** The routine's name, by its precision. */
    private static String name(Entry entry) {
        List<Routine> routines = entry.routines();
        if (routines.size() == 1) {
            return "\"" + routines.getFirst().name() + "\"";
        }
        StringBuilder choice = new StringBuilder("switch (precision) {");
        for (Precision precision : Precision.values()) {
            routines.stream()
                    .filter(r -> r.precision() == precision)
                    .forEach(r -> choice.append(" case ")
                            .append(precision)
                            .append(" -> \"")
                            .append(r.name())
                            .append("\";"));
        }
        if (routines.size() < Precision.values().length) {
            choice.append(" default -> throw new IllegalArgumentException(precision.toString());");
        }
        return choice.append(" }").toString();
    }
}
