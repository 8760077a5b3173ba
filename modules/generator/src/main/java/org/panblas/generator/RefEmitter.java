package org.panblas.generator;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Emits the facades of blas-ref: from the SPI to the static Java routines, with segments made into arrays. */
final class RefEmitter {
    private RefEmitter() {}

    static void emit(Table blas, Table lapack, Path out) {
        blas(blas).write(out);
        lapack(lapack).write(out);
    }

    private static String family(Routine routine) {
        String family = routine.entry().family();
        return routine.entry().kind() == Kind.DOT ? family : routine.precision().prefix() + family;
    }

    private static Source open(Table table, String name, String kernels) {
        TreeSet<String> imports = new TreeSet<>();
        for (Routine routine : table.routines()) {
            String where = kernels.equals("LapackKernels")
                    ? "lapack." + routine.entry().level()
                    : table.packageOf(routine.entry().family());
            imports.add("org.panblas.ref." + where + "." + family(routine));
        }
        imports.add("org.panblas.spi.Check");
        imports.add("org.panblas.spi." + kernels);
        imports.add("static org.panblas.spi.Check.on");
        imports.add("static org.panblas.spi.Check.op");
        imports.add("static java.lang.Math.max");
        imports.add("static java.lang.Math.min");
        Source source = new Source("org.panblas.ref", name, KernelsEmitter.imports(imports.toArray(String[]::new)));
        source.line(
                "/** Leads every kernel call to its Java routine. Segments that are no arrays of the right type are copied. */");
        return source.line("abstract class " + name + " implements " + kernels + " {");
    }

    private static Source blas(Table table) {
        Source source = open(table, "RefBlas", "BlasKernels");
        for (Routine routine : table.routines()) {
            for (Form form : Form.kernelForms(routine.entry())) {
                source.line("    @Override").line("    public " + KernelsEmitter.blasHead(routine, form) + " {");
                String call = family(routine) + "." + routine.entry().base() + "(";
                if (routine.entry().kind() == Kind.DOT) {
                    call = family(routine) + "." + routine.name() + "(";
                }
                if (form != Form.SEGMENT) {
                    source.line("        " + result(routine) + call + Form.pass(form.kernel(routine)) + ");");
                } else if (routine.entry().isGrouped()) {
                    grouped(source, routine);
                } else {
                    onCopies(source, routine, call, Form.SEGMENT.kernel(routine));
                }
                source.line("    }").line("");
            }
        }
        return source.line("}");
    }

    private static Source lapack(Table table) {
        Source source = open(table, "RefLapack", "LapackKernels");
        for (Routine routine : table.routines()) {
            source.line("    @Override").line("    public " + KernelsEmitter.lapackHead(routine) + " {");
            String call = family(routine) + "." + routine.entry().base() + "(";
            onCopies(source, routine, call, KernelsEmitter.lapackParams(routine));
            source.line("    }").line("");
        }
        return source.line("}");
    }

    private static String result(Routine routine) {
        return routine.entry().returnsVoid() ? "" : "return ";
    }

    /** Wraps each segment in an operand, calls the routine on arrays, and stores what was written. */
    private static void onCopies(Source source, Routine routine, String call, List<Form.Param> params) {
        List<String> args = new ArrayList<>();
        for (Form.Param param : params) {
            Arg arg = param.arg();
            if (arg.isArray()) {
                String type = operandType(routine, arg);
                String need = String.join(
                        ", ", arg.shapes().stream().map(s -> need(s, routine)).toList());
                need = arg.shapes().size() > 1 ? "max(" + need + ")" : need;
                String factor = routine.pairs(arg) ? "2 * " : "";
                source.line("        " + type + " " + arg.name() + "_ = " + type + ".of(" + arg.name() + ", " + factor
                        + (factor.isEmpty() ? need : "(" + need + ")") + ");");
                args.add(arg.name() + "_.array");
                args.add(arg.name() + "_.offset" + (routine.pairs(arg) ? " >> 1" : ""));
            } else if (arg.sort().isSize()) {
                args.add("(int) " + param.name());
            } else {
                args.add(param.name());
            }
        }
        boolean value = !routine.entry().returnsVoid();
        source.line("        " + (value ? routine.returnType() + " result = " : "") + call + String.join(", ", args)
                + ");");
        for (Form.Param param : params) {
            if (param.arg().isArray() && param.arg().isWritten()) {
                source.line("        " + param.name() + "_.store();");
            }
        }
        if (value) {
            source.line("        return result;");
        }
    }

    /** LAPACK kernels have no layout argument: they are column-major. */
    private static String need(Shape shape, Routine routine) {
        String text = CheckEmitter.need(shape);
        boolean hasLayout = routine.entry().returns().equals("info");
        return hasLayout ? text.replace("(layout, ", "(Layout.COL_MAJOR, ") : text;
    }

    private static String operandType(Routine routine, Arg arg) {
        return switch (routine.elementType(arg)) {
            case "int" -> "IntOperand";
            case "float" -> "SOperand";
            default -> "DOperand";
        };
    }

    /** A grouped batch is its products, one after the other. */
    private static void grouped(Source source, Routine routine) {
        String name = routine.name().replace("_batch", "");
        source.line("        for (int g = 0, p = 0; g < groupCount; g++) {");
        source.line("            for (long i = 0; i < groupSize[g]; i++, p++) {");
        source.line("                " + name + "(layout, transA[g], transB[g], m[g], n[g], k[g], "
                + groupScalar(routine, "alpha") + ", a[p], lda[g], b[p], ldb[g], " + groupScalar(routine, "beta")
                + ", c[p], ldc[g]);");
        source.line("            }").line("        }");
    }

    static String groupScalar(Routine routine, String name) {
        return routine.complex() ? name + "[2 * g], " + name + "[2 * g + 1]" : name + "[g]";
    }
}
