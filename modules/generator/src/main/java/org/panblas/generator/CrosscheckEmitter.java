package org.panblas.generator;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Emits {@code CrosscheckedBlas}, which has each call compared with what another backend makes of it. */
final class CrosscheckEmitter {
    /**
     * Not compared: what is no sum of products, what leaves elements behind that mean nothing, what takes an encoded operand,
     * and what has no operands or lists of them.
     */
    private static final List<String> LEFT_OUT = List.of("rotg", "rotmg", "rotm", "imatcopy", "cabs1", "gemm_batch");

    private CrosscheckEmitter() {}

    static void emit(Table table, Path out) {
        Source source = new Source(
                "org.panblas.crosscheck",
                "CrosscheckedBlas",
                KernelsEmitter.imports(
                        "java.util.List",
                        "java.util.function.Consumer",
                        "org.panblas.spi.BackendInfo",
                        "org.panblas.spi.BlasBackend",
                        "org.panblas.spi.BlasKernels",
                        "org.panblas.spi.CallPath",
                        "org.panblas.spi.ForwardingBlas",
                        "org.panblas.spi.Precision",
                        "org.panblas.spi.ThreadControl"));
        source.block("""
                /** Has each call compared with what another backend makes of it. */
                final class CrosscheckedBlas extends ForwardingBlas implements BlasBackend {
                    private final BlasBackend backend;
                    private final Crosscheck.Check check;

                    CrosscheckedBlas(BlasBackend backend, BlasKernels kernels, Crosscheck.Check check) {
                        super(kernels);
                        this.backend = backend;
                        this.check = check;
                    }

                    @Override
                    public BlasKernels traced(Consumer<CallPath> path) {
                        return new CrosscheckedBlas(backend, backend.traced(path), check);
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

                """);
        for (Routine routine : table.routines()) {
            if (!LEFT_OUT.contains(routine.entry().base())) {
                for (Form form : Form.kernelForms(routine.entry())) {
                    method(source, routine, form);
                }
            }
        }
        source.line("}").write(out);
    }

    private static void method(Source source, Routine routine, Form form) {
        boolean isVoid = routine.entry().returnsVoid();
        source.line("    @Override").line("    public " + KernelsEmitter.blasHead(routine, form) + " {");
        source.line("        List<Argument> arguments = List.of(" + String.join(", ", arguments(routine, form)) + ");");
        source.line("        RecordedCall before = check.before(\"" + routine.name() + "\", " + (form == Form.OFFSET)
                + ", arguments);");
        source.line("        " + (isVoid ? "" : routine.returnType() + " result = ") + "super." + routine.name() + "("
                + Form.pass(form.kernel(routine)) + ");");
        source.line("        check.after(before, arguments, " + (isVoid ? "null" : "result") + ");");
        if (!isVoid) {
            source.line("        return result;");
        }
        source.line("    }").line("");
    }

    /** The arguments of the segment form. */
    private static List<String> arguments(Routine routine, Form form) {
        List<String> arguments = new ArrayList<>();
        for (Arg arg : routine.entry().args()) {
            String name = "\"" + arg.name() + "\", ";
            if (arg.isArray()) {
                String elements = "Precision." + elements(routine, arg);
                String segment = form == Form.SEGMENT
                        ? arg.name()
                        : "Argument.part(" + arg.name() + ", " + arg.offsetName() + ", " + elements + ")";
                arguments.add(
                        "Argument." + (arg.isWritten() ? "out" : "in") + "(" + name + segment + ", " + elements + ")");
            } else if (arg.isScalar() && routine.pairScalar(arg)) {
                arguments.add("Argument.of(" + name + "new Complex(" + arg.name() + "Re, " + arg.name() + "Im))");
            } else if (arg.sort().isSize()) {
                arguments.add("Argument.of(" + name + (form == Form.SEGMENT ? "" : "(long) ") + arg.name() + ")");
            } else {
                arguments.add("Argument.of(" + name + arg.name() + ")");
            }
        }
        return arguments;
    }

    private static Precision elements(Routine routine, Arg arg) {
        boolean single = routine.elementType(arg).equals("float");
        if (routine.pairs(arg)) {
            return single ? Precision.C : Precision.Z;
        }
        return single ? Precision.S : Precision.D;
    }
}
