package org.panblas.generator;

import java.util.ArrayList;
import java.util.List;

/** Writes how a call is cut into calls on slices of its operands. */
final class SliceEmitter {
    private static final List<String> SUMS = List.of("dot", "dotu", "dotc", "dsdot", "asum", "sum");
    private static final List<String> EACH = List.of("axpy", "axpyc", "axpby", "copy", "swap", "scal", "rot", "rotm");
    private static final List<String> EXTREMA = List.of("amax", "amin");
    private static final List<String> INDICES = List.of("iamax", "iamin", "imax", "imin");
    private static final List<String> TILES = List.of("gemv", "ger", "geru", "gerc");

    private final String callee;
    private final String room;
    private final String after;

    /**
     * How slices are served.
     *
     * @param callee what has the routine, with a dot behind; empty for the emitted class itself
     * @param room how many elements of so many bytes, {@code %s}, a slice of a matrix may have; of vectors it is a variable
     *     {@code slice}
     * @param after a statement behind each slice, or nothing
     */
    SliceEmitter(String callee, String room, String after) {
        this.callee = callee;
        this.room = room;
        this.after = after;
    }

    /** Whether a routine is served by slices; others cannot be cut without other arithmetic. */
    static boolean cuts(Routine routine) {
        String base = routine.entry().base();
        return SUMS.contains(base)
                || EACH.contains(base)
                || EXTREMA.contains(base)
                || INDICES.contains(base)
                || TILES.contains(base)
                || base.equals("nrm2");
    }

    void body(Source source, Routine routine, Form form) {
        if (TILES.contains(routine.entry().base())) {
            tiles(source, routine, form);
        } else {
            vectors(source, routine, form);
        }
    }

    private void vectors(Source source, Routine routine, Form form) {
        String base = routine.entry().base();
        String type = routine.returnType();
        String size = form == Form.SEGMENT ? "long" : "int";
        String call = callee + routine.name() + "(" + slice(routine, form) + ")";
        List<String> step = new ArrayList<>();
        String result = "";
        if (EACH.contains(base)) {
            step.add(call + ";");
        } else if (type.equals("Complex")) {
            source.line("        double re = 0;").line("        double im = 0;");
            step.addAll(List.of("Complex part = " + call + ";", "re += part.re();", "im += part.im();"));
            // A sum of floats is rounded as the library would round it.
            result = routine.real().equals("float") ? "new Complex((float) re, (float) im)" : "new Complex(re, im)";
        } else if (SUMS.contains(base) || base.equals("nrm2")) {
            source.line("        double sum = 0;");
            step.add(base.equals("nrm2") ? "sum = Slices.norm(sum, " + call + ");" : "sum += " + call + ";");
            result = type.equals("float") ? "(float) sum" : "sum";
        } else if (EXTREMA.contains(base)) {
            source.line("        " + type + " best = 0;");
            step.add(type + " part = " + call + ";");
            step.add("best = i == 0 ? part : Math." + base.substring(1) + "(best, part);");
            result = "best";
        } else {
            source.line("        int best = -1;");
            step.add("int found = " + (form == Form.SEGMENT ? "(int) " : "") + "i + " + call + ";");
            String compare = base.endsWith("max") ? " > " : " < ";
            step.add("if (best < 0 || " + key(routine, form, "found") + compare + key(routine, form, "best") + ") {");
            step.add("    best = found;");
            step.add("} else if (Double.isNaN(" + key(routine, form, "found") + ")) {");
            step.add("    // A NaN at the beginning of a slice hides what is behind it; within a vector it does not.");
            step.add("    length = found - i + 1;");
            step.add("}");
            result = "best";
        }
        source.line("        " + size + " length;");
        source.line("        for (" + size + " i = 0; i < n; i += length) {");
        source.line("            length = Math.min(slice, n - i);");
        step.forEach(line -> source.line("            " + line));
        if (!after.isEmpty()) {
            source.line("            " + after);
        }
        source.line("        }");
        if (!result.isEmpty()) {
            source.line("        return " + result + ";");
        }
    }

    /** What an index routine compares. */
    private static String key(Routine routine, Form form, String index) {
        String base = routine.entry().base();
        String kind = routine.complex() ? "modulus" : base.startsWith("ia") ? "magnitude" : "value";
        return "Slices." + kind
                + (form == Form.SEGMENT
                        ? "(x, " + routine.precision().bytes + ", " + index + " * incX)"
                        : "(x, offsetX + " + index + " * incX)");
    }

    /** The arguments with each vector from element i on. */
    private static String slice(Routine routine, Form form) {
        List<String> args = new ArrayList<>();
        for (Form.Param param : form.kernel(routine)) {
            Arg arg = param.arg();
            if (arg.isArray() && arg.shapes().get(0).kind().equals("vec")) {
                String inc = arg.shapes().get(0).args().get(1);
                String start = "(" + inc + ", n, i, length)";
                if (form == Form.SEGMENT) {
                    args.add(arg.name() + ".asSlice(" + routine.precision().bytes + " * Slices.start" + start + ")");
                } else if (param.name().equals(arg.offsetName())) {
                    args.add(arg.offsetName() + " + Slices.start" + start);
                } else {
                    args.add(param.name());
                }
            } else {
                args.add(param.name().equals("n") ? "length" : param.name());
            }
        }
        return String.join(", ", args);
    }

    /** Matrices are cut both ways, because either dimension alone may be too long. */
    private void tiles(Source source, Routine routine, Form form) {
        String size = form == Form.SEGMENT ? "long" : "int";
        int elementBytes = routine.precision().bytes;
        boolean product = routine.entry().base().equals("gemv");
        source.line("        boolean columns = layout == Layout.COL_MAJOR;");
        source.line("        " + size + " room = " + room.formatted(elementBytes) + ";");
        source.line("        " + size + " tall = columns ? Math.min(m, room) : Math.max(1, room / Math.min(n, room));");
        source.line("        " + size + " wide = columns ? Math.max(1, room / Math.min(m, room)) : Math.min(n, room);");
        if (product) {
            source.line("        boolean plain = trans == Transpose.NO_TRANS;");
        }
        source.line("        " + size + " rows;").line("        " + size + " cols;");
        source.line("        for (" + size + " i = 0; i < m; i += rows) {");
        source.line("            rows = Math.min(tall, m - i);");
        source.line("            for (" + size + " j = 0; j < n; j += cols) {");
        source.line("                cols = Math.min(wide, n - j);");
        String x = product ? "plain ? n : m, plain ? j : i, plain ? cols : rows" : "m, i, rows";
        String y = product ? "plain ? m : n, plain ? i : j, plain ? rows : cols" : "n, j, cols";
        List<String> args = new ArrayList<>();
        for (Form.Param param : form.kernel(routine)) {
            String text = param.name();
            Arg arg = param.arg();
            if (arg.isArray()) {
                String start = arg.name().equals("a")
                        ? "(columns ? i + j * lda : j + i * lda)"
                        : "Slices.start(inc" + arg.capitalised() + ", "
                                + (arg.name().equals("x") ? x : y) + ")";
                if (form == Form.SEGMENT) {
                    text += ".asSlice(" + elementBytes + " * " + start + ")";
                } else if (text.equals(arg.offsetName())) {
                    text += " + " + start;
                }
            } else if (arg.name().equals("beta")) {
                // y is scaled once, with the first columns that reach it.
                text = "(plain ? j : i) == 0 ? " + text + " : " + (text.endsWith("Im") ? "0" : "1");
            } else if (text.equals("m") || text.equals("n")) {
                text = text.equals("m") ? "rows" : "cols";
            }
            args.add(text);
        }
        source.line("                " + callee + routine.name() + "(" + String.join(", ", args) + ");");
        if (!after.isEmpty()) {
            source.line("                " + after);
        }
        source.line("            }").line("        }");
    }
}
