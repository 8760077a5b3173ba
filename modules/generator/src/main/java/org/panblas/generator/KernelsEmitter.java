package org.panblas.generator;

import java.nio.file.Path;

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
        unserved(blas).write(out);
        bounded(blas).write(out);
        forwarding(blas).write(out);
        routines(blas, lapack).write(out);
    }

    /** Declares a routine as a BLAS kernel in a form. */
    static String blasHead(Routine routine, Form form) {
        return routine.returnType() + " " + routine.name() + "(" + Form.declare(form.kernel(routine)) + ")";
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

    private static Source unserved(Table table) {
        Source source = new Source("org.panblas.spi", "UnservedBlas", imports("java.util.function.Function"));
        source.block("""
                /** Kernels that serve nothing: every call throws the exception made from the routine's name. */
                public final class UnservedBlas implements BlasKernels {
                    private final Function<String, RuntimeException> failure;

                    /** @param failure makes the exception for a routine's name */
                    public UnservedBlas(Function<String, RuntimeException> failure) {
                        this.failure = failure;
                    }
                """);
        for (Routine routine : table.routines()) {
            for (Form form : Form.kernelForms(routine.entry())) {
                source.line("    @Override").line("    public " + blasHead(routine, form) + " {");
                source.line("        throw failure.apply(\"" + routine.name() + "\");")
                        .line("    }")
                        .line("");
            }
        }
        return source.line("}");
    }

    private static Source forwarding(Table table) {
        Source source = new Source("org.panblas.spi", "ForwardingBlas", imports("java.util.Objects"));
        source.block("""
                /** Kernels that pass every call on: the base of a backend that has some routines of its own, which override these. */
                public abstract class ForwardingBlas implements BlasKernels {
                    private final BlasKernels others;

                    /** @param others serves what a subclass does not override, for example {@link BackendRequest#fallback} */
                    protected ForwardingBlas(BlasKernels others) {
                        this.others = Objects.requireNonNull(others, "others");
                    }

                    /** What the next call goes to; asked for each. */
                    protected BlasKernels others() {
                        return others;
                    }

                """);
        for (Routine routine : table.routines()) {
            String result = routine.returnType().equals("void") ? "" : "return ";
            for (Form form : Form.kernelForms(routine.entry())) {
                source.line("    @Override").line("    public " + blasHead(routine, form) + " {");
                source.line("        " + result + "others()." + routine.name() + "(" + Form.pass(form.kernel(routine))
                                + ");")
                        .line("    }")
                        .line("");
            }
        }
        return source.line("}");
    }

    /** Only those routines that Java may cut into parts: the others cost less than what bounds them. */
    private static Source bounded(Table table) {
        Source source = new Source("org.panblas.spi", "BoundedBlas", imports());
        source.block("""
                /**
                 * Java kernels that stand in for another backend: what they share among threads they share among no more than that
                 * backend computes with. See {@link ThreadBound}.
                 */
                public final class BoundedBlas extends ForwardingBlas {
                    private final ThreadControl threads;

                    /**
                     * @param kernels compute
                     * @param threads of the backend for which they stand in; where these are fixed they bound nothing
                     */
                    public BoundedBlas(BlasKernels kernels, ThreadControl threads) {
                        super(kernels);
                        this.threads = threads;
                    }

                """);
        for (Routine routine : table.routines()) {
            boolean isProduct = routine.entry().base().startsWith("gemm");
            if (!isProduct && !routine.entry().level().equals("level3")) {
                continue;
            }
            String result = routine.returnType().equals("void") ? "" : "return ";
            for (Form form : Form.kernelForms(routine.entry())) {
                source.line("    @Override").line("    public " + blasHead(routine, form) + " {");
                source.line("        int before = ThreadBound.begin(threads);").line("        try {");
                source.line("            " + result + "super." + routine.name() + "(" + Form.pass(form.kernel(routine))
                        + ");");
                source.line("        } finally {")
                        .line("            ThreadBound.end(before);")
                        .line("        }");
                source.line("    }").line("");
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
