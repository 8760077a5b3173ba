package org.panblas.generator;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Emits the facades of blas-ref: from the SPI to the static Java routines, with segments made into arrays. */
final class RefEmitter {
    private static final SliceEmitter PIECES = new SliceEmitter("", "Pieces.room(%s)", "");

    /** The classes in double precision that have a sibling for native segments. */
    private final Set<String> derived;

    private RefEmitter(Set<String> derived) {
        this.derived = derived;
    }

    static void emit(Table blas, Table lapack, Set<String> derived, Path out) {
        RefEmitter emitter = new RefEmitter(derived);
        emitter.blas(blas).write(out);
        emitter.lapack(lapack).write(out);
    }

    /** A routine in one precision, or one that mixes two, has a class of its own that is not derived. */
    private static String family(Routine routine) {
        String family = routine.entry().family();
        return switch (routine.entry().kind()) {
            case DOT, S, D, C, Z -> family;
            default -> routine.precision().prefix() + family;
        };
    }

    private Source open(Table table, String name, String kernels) {
        TreeSet<String> imports = new TreeSet<>();
        for (Routine routine : table.routines()) {
            String where = kernels.equals("LapackKernels")
                    ? "lapack." + routine.entry().level()
                    : table.packageOf(routine.entry().family());
            imports.add("org.panblas.ref." + where + "." + family(routine));
            if (isInNative(routine)) {
                imports.add("org.panblas.ref." + where + "." + DeriveNative.sibling(family(routine)));
            }
        }
        imports.add("org.panblas.spi.Check");
        if (kernels.equals("LapackKernels")) {
            imports.addAll(List.of(
                    "java.util.Set",
                    "org.panblas.EigenvalueSelector",
                    "org.panblas.GeneralizedEigenvalueSelector",
                    "org.panblas.spi.Precision",
                    "static java.lang.Math.abs",
                    "static org.panblas.spi.Check.given",
                    "static org.panblas.spi.Check.less",
                    "static org.panblas.spi.Check.when"));
        }
        imports.add("org.panblas.spi." + kernels);
        if (kernels.equals("BlasKernels")) {
            imports.add("org.panblas.spi.Slices");
        }
        imports.add("static org.panblas.spi.Check.on");
        imports.add("static org.panblas.spi.Check.op");
        imports.add("static java.lang.Math.max");
        imports.add("static java.lang.Math.min");
        Source source = new Source("org.panblas.ref", name, KernelsEmitter.imports(imports.toArray(String[]::new)));
        source.line(
                "/** Leads every kernel call to its Java routine. Segments that are no arrays of the right type are copied, long ones in pieces. */");
        return source.line("abstract class " + name + " implements " + kernels + " {");
    }

    private Source blas(Table table) {
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
                    if (isInNative(routine)) {
                        inNative(source, routine);
                    }
                    if (SliceEmitter.cuts(routine)) {
                        inPieces(source, routine);
                    }
                    onCopies(source, routine, call, Form.SEGMENT.kernel(routine));
                }
                source.line("    }").line("");
                if (form == Form.SEGMENT && SliceEmitter.cuts(routine)) {
                    pieces(source, routine);
                }
            }
        }
        return source.line("}");
    }

    private boolean isInNative(Routine routine) {
        String family = family(routine);
        String origin = (routine.complex() ? "Z" : "D") + family.substring(1);
        return routine.entry().kind() != Kind.DOT && derived.contains(origin);
    }

    /** Operands that all lie outside the heap stay there. */
    private static void inNative(Source source, Routine routine) {
        List<String> held = new ArrayList<>();
        List<String> args = new ArrayList<>();
        for (Form.Param param : Form.SEGMENT.kernel(routine)) {
            Arg arg = param.arg();
            if (arg.isArray()) {
                String memory = operandType(routine, arg).charAt(0) + "Memory";
                held.add(memory + ".holds(" + param.name() + ", " + count(routine, arg) + ")");
                args.add(param.name() + ", 0");
            } else {
                args.add((arg.sort().isSize() ? "(int) " : "") + param.name());
            }
        }
        String call = DeriveNative.sibling(family(routine)) + "."
                + routine.entry().base() + "(" + String.join(", ", args) + ");";
        source.line("        if (" + String.join(" && ", held) + ") {");
        if (routine.entry().returnsVoid()) {
            source.line("            " + call).line("            return;");
        } else {
            source.line("            return " + call);
        }
        source.line("        }");
    }

    private static String piecesOf(Routine routine) {
        return routine.name() + "InPieces(" + Form.pass(Form.SEGMENT.kernel(routine)) + ");";
    }

    /** The way of large operands outside the heap. */
    private static void inPieces(Source source, Routine routine) {
        List<Arg> arrays = routine.entry().args().stream().filter(Arg::isArray).toList();
        String outside = arrays.stream().map(arg -> arg.name() + ".isNative()").collect(Collectors.joining(" || "));
        boolean matrix = arrays.stream().anyMatch(arg -> arg.name().equals("a"));
        // To most routines with one vector an increment that is not positive is a vector of nothing.
        String large = matrix
                ? "m * n > Pieces.room(" + routine.precision().bytes + ")"
                : "n > " + slice(routine) + (arrays.size() == 1 ? " && incX > 0" : "");
        source.line("        if (" + large + " && (" + outside + ")) {");
        if (routine.entry().returnsVoid()) {
            source.line("            " + piecesOf(routine)).line("            return;");
        } else {
            source.line("            return " + piecesOf(routine));
        }
        source.line("        }");
    }

    private static void pieces(Source source, Routine routine) {
        source.line("    private " + routine.returnType() + " " + routine.name() + "InPieces("
                + Form.declare(Form.SEGMENT.kernel(routine)) + ") {");
        if (routine.entry().args().stream().noneMatch(arg -> arg.name().equals("a"))) {
            source.line("        long slice = " + slice(routine) + ";");
        }
        PIECES.body(source, routine, Form.SEGMENT);
        source.line("    }").line("");
    }

    private static String slice(Routine routine) {
        boolean two = routine.entry().args().stream().anyMatch(arg -> arg.name().equals("y"));
        return "Pieces.slice(" + routine.precision().bytes + ", incX" + (two ? ", incY" : "") + ")";
    }

    private Source lapack(Table table) {
        Source source = open(served(table), "RefLapack", "LapackKernels");
        List<String> names = served(table).routines().stream()
                .map(r -> "\"" + r.name() + "\"")
                .toList();
        source.line("    /** The routines that are written in Java. */");
        source.line("    static final Set<String> SERVED = Set.of(" + String.join(", ", names) + ");")
                .line("");
        for (Entry entry : served(table).entries()) {
            String params = Lapack.pass(Lapack.params(entry, false));
            source.line("    @Override").line("    public " + Lapack.kernelHead(entry) + " {");
            source.line("        return switch (precision) {");
            for (Routine routine : entry.routines()) {
                source.line("            case " + routine.precision() + " -> " + routine.name() + "(" + params + ");");
            }
            if (entry.routines().size() < Precision.values().length) {
                source.line("            default -> throw new IllegalArgumentException(precision.toString());");
            }
            source.line("        };").line("    }").line("");
            for (Routine routine : entry.routines()) {
                source.line("    private static " + Lapack.returnType(entry) + " " + routine.name() + "("
                        + Lapack.join(Lapack.params(entry, false)) + ") {");
                onCopies(source, routine);
                source.line("    }").line("");
            }
        }
        return source.line("}");
    }

    private static Table served(Table table) {
        return new Table(
                table.entries().stream().filter(e -> !e.family().equals("-")).toList());
    }

    /** As the other, for LAPACK: scalars come as {@code double}, complex ones in two parts. */
    private static void onCopies(Source source, Routine routine) {
        List<String> args = new ArrayList<>();
        List<String> stores = new ArrayList<>();
        List<String> releases = new ArrayList<>();
        for (Lapack.Param param : Lapack.params(routine.entry(), false)) {
            Arg arg = param.arg();
            if (arg.isArray()) {
                operand(source, routine, arg, args);
                if (arg.isWritten()) {
                    stores.add("        " + arg.name() + "_.store();");
                }
                release(routine, arg, releases);
            } else if (arg.sort().isSize()) {
                args.add("(int) " + param.name());
            } else if (arg.isScalar()) {
                boolean leftOut =
                        param.name().endsWith("Im") && !routine.complex() && Lapack.isPair(routine.entry(), arg);
                if (!leftOut) {
                    args.add((routine.scalarType(arg).equals("float") ? "(float) " : "") + param.name());
                }
            } else {
                args.add(param.name());
            }
        }
        String type = routine.returnType().equals("int") ? "int" : "double";
        source.line("        " + type + " result = " + family(routine) + "."
                + routine.entry().base() + "(" + String.join(", ", args) + ");");
        stores.forEach(source::line);
        releases.forEach(source::line);
        source.line("        return result;");
    }

    /** Operands of numbers are pooled, those of pivots and letters are not. */
    private static void release(Routine routine, Arg arg, List<String> releases) {
        if (operandType(routine, arg).matches("[SD]Operand")) {
            releases.add("        " + arg.name() + "_.release();");
        }
    }

    private static void operand(Source source, Routine routine, Arg arg, List<String> args) {
        String type = operandType(routine, arg);
        source.line("        " + type + " " + arg.name() + "_ = " + type + ".of(" + arg.name() + ", "
                + count(routine, arg) + ");");
        args.add(arg.name() + "_.array");
        args.add(arg.name() + "_.offset" + (routine.pairs(arg) ? " >> 1" : ""));
    }

    /** How many numbers an operand has. */
    private static String count(Routine routine, Arg arg) {
        String need = String.join(
                ", ", arg.shapes().stream().map(s -> need(s, routine)).toList());
        need = arg.shapes().size() > 1 ? "max(" + need + ")" : need;
        return routine.pairs(arg) ? "2 * (" + need + ")" : need;
    }

    private static String result(Routine routine) {
        return routine.entry().returnsVoid() ? "" : "return ";
    }

    /** Wraps each segment in an operand, calls the routine on arrays, and stores what was written. */
    private static void onCopies(Source source, Routine routine, String call, List<Form.Param> params) {
        List<String> args = new ArrayList<>();
        List<String> releases = new ArrayList<>();
        for (Form.Param param : params) {
            Arg arg = param.arg();
            if (arg.isArray()) {
                operand(source, routine, arg, args);
                release(routine, arg, releases);
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
        releases.forEach(source::line);
        if (value) {
            source.line("        return result;");
        }
    }

    /** LAPACK kernels have no layout argument: they are column-major. */
    private static String need(Shape shape, Routine routine) {
        String text = CheckEmitter.need(shape);
        boolean lapack =
                !routine.entry().returnsVoid() && routine.entry().level().matches("\\D+");
        return lapack ? text.replace("(layout, ", "(Layout.COL_MAJOR, ") : text;
    }

    private static String operandType(Routine routine, Arg arg) {
        return switch (routine.elementType(arg)) {
            case "int" -> "IntOperand";
            case "byte" -> "ByteOperand";
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
