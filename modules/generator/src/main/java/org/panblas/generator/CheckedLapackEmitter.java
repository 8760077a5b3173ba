package org.panblas.generator;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Emits {@code CheckedLapack}: checks, makes segments of arrays, and brings row-major operands into the column-major
 * form that LAPACK kernels take.
 */
final class CheckedLapackEmitter {
    private CheckedLapackEmitter() {}

    static void emit(Table table, Path out) {
        List<String> imports = new ArrayList<>(List.of(
                "java.lang.foreign.MemorySegment",
                "org.panblas.spi.Check",
                "org.panblas.spi.LapackBackend",
                "static org.panblas.spi.Check.on",
                "static java.lang.Math.max",
                "static java.lang.Math.min"));
        table.levels().forEach(level -> imports.add("org.panblas.spi." + CheckEmitter.className(level)));
        Source source = new Source("org.panblas", "CheckedLapack", imports.toArray(String[]::new));
        source.block(CheckedEmitter.prologue("CheckedLapack", "Lapack", "LapackBackend"));
        for (Routine routine : table.routines()) {
            arrays(source, routine);
            segments(source, routine);
            columnMajor(source, routine);
        }
        source.line("}").write(out);
    }

    private static void arrays(Source source, Routine routine) {
        head(source, routine, Form.OFFSET, "public", routine.name());
        List<String> args = new ArrayList<>();
        for (Arg arg : routine.entry().args()) {
            args.add(
                    arg.isArray()
                            ? "Check.segment(" + arg.name() + ", " + (routine.pairs(arg) ? "2L * " : "")
                                    + arg.offsetName() + ")"
                            : arg.name());
        }
        source.line("        return columnMajor_" + routine.name() + "(" + String.join(", ", args) + ");");
        source.line("    }").line("");
    }

    private static void segments(Source source, Routine routine) {
        head(source, routine, Form.SEGMENT, "public", routine.name());
        source.line("        return columnMajor_" + routine.name() + "(" + Form.pass(Form.SEGMENT.api(routine)) + ");");
        source.line("    }").line("");
    }

    private static void head(Source source, Routine routine, Form form, String modifier, String name) {
        source.line("    @Override");
        source.line("    " + modifier + " int " + name + "(" + Form.declare(form.api(routine)) + ") {");
        CheckedEmitter.checks(routine, form).forEach(line -> source.line("        " + line));
    }

    private static void columnMajor(Source source, Routine routine) {
        source.line("    private int columnMajor_" + routine.name() + "(" + Form.declare(Form.SEGMENT.api(routine))
                + ") {");
        source.line("        if (layout == Layout.COL_MAJOR) {");
        source.line("            return backend." + routine.name() + "("
                + Form.pass(KernelsEmitter.lapackParams(routine)) + ");");
        source.line("        }");
        transposed(source, routine);
        source.line("    }").line("");
    }

    private static void transposed(Source source, Routine routine) {
        Entry entry = routine.entry();
        String call = Form.pass(KernelsEmitter.lapackParams(routine));
        boolean turnUplo = entry.rowmajor().startsWith("uplo ");
        List<String> inPlace = turnUplo ? List.of(entry.rowmajor().substring(5).split(",", -1)) : List.of();
        if (turnUplo) {
            source.line(
                    "        // A row-major triangle is the opposite column-major one of the transpose, that is of the conjugate:");
            source.line("        // it stays where it is, and the other operands are conjugated on their way.");
            call = call.replace("uplo", "RowMajor.turn(uplo)");
        }
        if (entry.args().stream().noneMatch(a -> isTurned(a, inPlace))) {
            source.line("        return backend." + routine.name() + "(" + call + ");");
            return;
        }
        String conjugate = String.valueOf(turnUplo && routine.complex());
        source.line("        try (RowMajor rowMajor = new RowMajor(backend.offHeap())) {");
        for (Arg arg : entry.args()) {
            if (isTurned(arg, inPlace)) {
                Shape shape = arg.shapes().get(0);
                source.line("            RowMajor.Turned " + arg.name() + "T = rowMajor.turn(" + arg.name() + ", "
                        + "RowMajor.Element." + routine.precision().name() + ", " + conjugate + ", "
                        + shape.args().get(0) + ", " + shape.args().get(1) + ", "
                        + shape.ld() + ");");
                call = call.replaceAll("\\b" + shape.ld() + "\\b", arg.name() + "T.ld()")
                        .replaceAll("\\b" + arg.name() + "\\b", arg.name() + "T.segment()");
            }
        }
        source.line("            int info = backend." + routine.name() + "(" + call + ");");
        for (Arg arg : entry.args()) {
            if (isTurned(arg, inPlace) && arg.isWritten()) {
                source.line("            " + arg.name() + "T.back();");
            }
        }
        source.line("            return info;").line("        }");
    }

    private static boolean isTurned(Arg arg, List<String> inPlace) {
        return arg.isArray()
                && !inPlace.contains(arg.name())
                && arg.shapes().get(0).kind().equals("ge");
    }
}
