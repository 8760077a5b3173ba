package org.panblas.generator;

import java.nio.file.Path;
import java.util.List;

/** Emits the unchecked SPI interfaces that backends implement, and the list of routine names. */
final class KernelsEmitter {
    private static final String[] IMPORTS = {
        "java.lang.foreign.MemorySegment",
        "org.panblas.Complex",
        "org.panblas.Diag",
        "org.panblas.Layout",
        "org.panblas.Side",
        "org.panblas.Transpose",
        "org.panblas.Uplo"
    };

    private KernelsEmitter() {}

    static String[] imports(String... more) {
        String[] all = java.util.Arrays.copyOf(IMPORTS, IMPORTS.length + more.length);
        System.arraycopy(more, 0, all, IMPORTS.length, more.length);
        return all;
    }

    static void emit(Table blas, Table lapack, Path out) {
        blasKernels(blas).write(out);
        lapackKernels(lapack).write(out);
        unserved(blas, false).write(out);
        unserved(lapack, true).write(out);
        routines(blas, lapack).write(out);
    }

    /** Declares a routine as a BLAS kernel in a form. */
    static String blasHead(Routine routine, Form form) {
        return routine.returnType() + " " + routine.name() + "(" + Form.declare(form.kernel(routine)) + ")";
    }

    /** The parameters of a LAPACK kernel: column-major and segments, so neither layout nor offsets. */
    static List<Form.Param> lapackParams(Routine routine) {
        return Form.SEGMENT.kernel(routine).stream()
                .filter(p -> p.arg().sort() != Arg.Sort.LAYOUT)
                .toList();
    }

    static String lapackHead(Routine routine) {
        return routine.returnType() + " " + routine.name() + "(" + Form.declare(lapackParams(routine)) + ")";
    }

    private static Source blasKernels(Table table) {
        Source source = new Source("org.panblas.spi", "BlasKernels", imports());
        source.block("""
                /**
                 * Every BLAS routine as a backend implements it: arguments are legal and operands are large enough, because
                 * {@link org.panblas.Blas} has checked them. Complex scalars come as two numbers. Quick returns, zero and negative
                 * increments are the backend's task.
                 */
                public interface BlasKernels {
                """);
        for (Routine routine : table.routines()) {
            for (Form form : Form.kernelForms(routine.entry())) {
                source.line("    /** " + routine.name() + ". */");
                source.line("    " + blasHead(routine, form) + ";").line("");
            }
        }
        return source.line("}");
    }

    private static Source lapackKernels(Table table) {
        Source source = new Source("org.panblas.spi", "LapackKernels", imports());
        source.block("""
                /**
                 * Every LAPACK routine as a backend implements it: column-major, on segments (native ones or such over arrays), with
                 * 32-bit pivots; arguments are legal and operands are large enough, because {@link org.panblas.Lapack} has
                 * checked them and has turned row-major operands round.
                 */
                public interface LapackKernels {
                """);
        for (Routine routine : table.routines()) {
            source.line("    /** " + routine.name() + ". */");
            source.line("    " + lapackHead(routine) + ";").line("");
        }
        return source.line("}");
    }

    private static Source unserved(Table table, boolean lapack) {
        String name = lapack ? "UnservedLapack" : "UnservedBlas";
        String kernels = lapack ? "LapackKernels" : "BlasKernels";
        Source source = new Source("org.panblas.spi", name, imports("java.util.function.Function"));
        source.block("""
                /** Kernels that serve nothing: every call throws the exception made from the routine's name. */
                public final class %1$s implements %2$s {
                    private final Function<String, RuntimeException> failure;

                    /** @param failure makes the exception for a routine's name */
                    public %1$s(Function<String, RuntimeException> failure) {
                        this.failure = failure;
                    }
                """.formatted(name, kernels));
        for (Routine routine : table.routines()) {
            List<String> heads = lapack
                    ? List.of(lapackHead(routine))
                    : Form.kernelForms(routine.entry()).stream()
                            .map(f -> blasHead(routine, f))
                            .toList();
            for (String head : heads) {
                source.line("    @Override").line("    public " + head + " {");
                source.line("        throw failure.apply(\"" + routine.name() + "\");")
                        .line("    }")
                        .line("");
            }
        }
        return source.line("}");
    }

    private static Source routines(Table blas, Table lapack) {
        Source source = new Source("org.panblas.spi", "Routines", "java.util.List");
        source.line(
                "/** The names of all routines, in the order of the tables. A constant is an index into its list. */");
        source.line("public final class Routines {");
        names(source, "BLAS", blas);
        names(source, "LAPACK", lapack);
        source.block("""
                    private Routines() {}

                    /** All BLAS routines. */
                    public static List<String> blas() {
                        return BLAS;
                    }

                    /** All LAPACK routines. */
                    public static List<String> lapack() {
                        return LAPACK;
                    }
                }
                """);
        return source;
    }

    private static void names(Source source, String list, Table table) {
        int index = 0;
        for (Routine routine : table.routines()) {
            source.line("    /** Index of {@code " + routine.name() + "}. */");
            source.line("    public static final int " + constant(routine) + " = " + index++ + ";");
        }
        source.line("    private static final List<String> " + list + " = List.of(");
        source.line("        "
                + String.join(
                        ", ",
                        table.routines().stream()
                                .map(r -> "\"" + r.name() + "\"")
                                .toList())
                + ");");
        source.line("");
    }

    static String constant(Routine routine) {
        return routine.name().toUpperCase(java.util.Locale.ROOT);
    }
}
