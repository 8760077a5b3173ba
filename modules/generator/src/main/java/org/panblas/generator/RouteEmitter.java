package org.panblas.generator;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Emits {@code RoutedBlas}, which leads each call on heap memory to Java where it is tiny, to a critical downcall where
 * that is soon over, and otherwise to slices ({@link SliceEmitter}) or through native memory ({@link StageEmitter}).
 */
final class RouteEmitter {
    /** Without an operand that grows. */
    private static final List<String> DIRECT = List.of("rotg", "rotmg", "cabs1");

    /**
     * Routines that read behind their operands in some library: BLIS 0.9 in small products, OpenBLAS in the last line of a
     * triangle. Found by random calls with operands that end where memory does.
     */
    private static final List<String> ROOM_BEHIND = List.of("ssymv", "dsymv", "chemv", "zhemv", "sgemm");

    private static final SliceEmitter SLICES =
            new SliceEmitter("library.", "Slices.room(bytes, %s)", "Safepoint.poll();");

    private RouteEmitter() {}

    static void emit(Table table, Path out) {
        Source source = new Source(
                "org.panblas.ffm",
                "RoutedBlas",
                KernelsEmitter.imports(
                        "org.panblas.spi.BlasKernels",
                        "org.panblas.spi.CallPath",
                        "org.panblas.spi.Check",
                        "org.panblas.spi.ExtensionsCheck",
                        "org.panblas.spi.ForwardingBlas",
                        "org.panblas.spi.Routines",
                        "org.panblas.spi.Slices",
                        "java.util.List",
                        "java.util.Set",
                        "static org.panblas.spi.Check.on",
                        "static org.panblas.spi.Check.op"));
        source.block("""
                /**
                 * Keeps calls on heap memory short. A critical downcall holds up garbage collection while it lasts, so that only calls
                 * of little work go that way; more work is cut into slices, or done on a copy in native memory. What is tiny is
                 * served by Java: there a downcall costs more than the arithmetic.
                 */
                abstract class RoutedBlas extends ForwardingBlas {
                    /** The symbol of each routine, in the order of {@link Routines#blas()}; empty where none is called. */
                    static final List<String> SYMBOLS = List.of(
                            %s);

                    /** What the size of each routine's calls is measured by, in the order of {@link Routines#blas()}. */
                    static final List<String> MEASURES = List.of(
                            %s);

                    /** The routines for which {@link VendorApi#readsBehind} is heard. */
                    static final Set<String> ROOM_BEHIND = Set.of(%s);

                    private final CblasBlas library;
                    private final BlasKernels java;
                    private final Set<String> readsBehind;
                    private final double[] small;
                    private final int slice;
                    private final double bytes;
                    private final double products;

                    RoutedBlas(CblasBlas library, Routes routes) {
                        super(library);
                        this.library = library;
                        this.java = routes.java();
                        this.readsBehind = routes.readsBehind();
                        this.small = routes.small();
                        this.slice = routes.slice();
                        this.bytes = routes.bytes();
                        this.products = routes.products();
                    }

                    /** Called where the way of a call is neither Java nor one downcall. */
                    void way(CallPath path) {}

                """.formatted(
                        list(table, r -> FfmEmitter.bound(r) ? FfmEmitter.symbol(r) : ""),
                        list(table, RouteEmitter::measure),
                        ROOM_BEHIND.stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(", "))));
        for (Routine routine : table.routines()) {
            for (Form form :
                    DIRECT.contains(routine.entry().base()) ? List.<Form>of() : Form.kernelForms(routine.entry())) {
                source.line("    @Override").line("    public " + KernelsEmitter.blasHead(routine, form) + " {");
                if (isBatch(routine)) {
                    BatchEmitter.body(source, routine, form);
                    source.line("    }").line("");
                } else {
                    method(source, routine, form);
                }
            }
        }
        source.line("}").write(out);
    }

    private static String list(Table table, Function<Routine, String> text) {
        return table.routines().stream()
                .map(routine -> "\"" + text.apply(routine) + "\"")
                .collect(Collectors.joining(", "));
    }

    /** The products of a batch go each its own way. */
    private static boolean isBatch(Routine routine) {
        return routine.entry().isGrouped() || routine.entry().isStridedBatch();
    }

    /** What the size of a call is measured by, as the table of crossovers names it; empty where nothing is routed. */
    private static String measure(Routine routine) {
        if (DIRECT.contains(routine.entry().base()) || isBatch(routine)) {
            return "";
        }
        List<String> names = routine.entry().args().stream().map(Arg::name).toList();
        if (names.contains("rows")) {
            return "rows*cols";
        } else if (!names.contains("layout")) {
            return "n";
        } else if (routine.entry().level().equals("level2")) {
            String rows = names.contains("m") ? "m" : "n";
            return names.contains("kl") ? "n*(kl+ku+1)" : names.contains("k") ? "n*(k+1)" : rows + "*n";
        } else if (names.contains("side")) {
            return "m*n*on(side,m,n)";
        }
        return (names.contains("m") ? "m" : "n") + "*n*k";
    }

    private static void method(Source source, Routine routine, Form form) {
        boolean arrays = form == Form.OFFSET;
        String pass = Form.pass(form.kernel(routine));
        String name = routine.name();
        if (!arrays && ROOM_BEHIND.contains(name)) {
            copyAtPageEnd(source, routine, pass);
        }
        if (arrays) {
            source.line("        if (" + size(routine) + " <= small[" + constant(routine) + "]) {");
            leave(source, routine, "java." + name + "(" + pass + ");");
            source.line("        }");
        }
        source.line("        if (" + isShort(routine) + (arrays ? "" : " || " + areNative(routine))
                + " || !library.serves(" + constant(routine) + ")) {");
        leave(source, routine, "library." + name + "(" + pass + ");");
        source.line("        }");
        if (SliceEmitter.cuts(routine)) {
            source.line("        way(CallPath.SLICES);");
            SLICES.body(source, routine, form);
            source.line("    }").line("");
            return;
        }
        if (arrays && routine.entry().level().equals("level2")) {
            // Java reads the matrix once and holds no collection up; a copy would be read and written before it is
            // read.
            source.line("        if (java != null) {");
            leave(source, routine, "java." + name + "(" + pass + ");");
            source.line("        }");
        }
        // A method of its own keeps the short way small enough to be inlined.
        String result = routine.entry().returnsVoid() ? "" : "return ";
        source.line("        " + result + name + "Staged(" + pass + ");");
        source.line("    }").line("");
        source.line("    private " + routine.returnType() + " " + name + "Staged(" + Form.declare(form.kernel(routine))
                + ") {");
        source.line("        way(CallPath.COPIES);");
        StageEmitter.body(source, routine, form);
        source.line("    }").line("");
    }

    /** Leads a call with an operand that ends with a page to copies. */
    private static void copyAtPageEnd(Source source, Routine routine, String pass) {
        source.line("        if (readsBehind.contains(\"" + routine.name() + "\")) {");
        for (String line : StageEmitter.atPageEnd(routine)) {
            source.line("            " + line);
        }
        source.line("            if (atPageEnd) {");
        source.line("                " + routine.name() + "Staged(" + pass + ");");
        source.line("                return;").line("            }").line("        }");
    }

    private static void leave(Source source, Routine routine, String call) {
        if (routine.entry().returnsVoid()) {
            source.line("            " + call).line("            return;");
        } else {
            source.line("            return " + call);
        }
    }

    static String constant(Routine routine) {
        return "Routines." + KernelsEmitter.constant(routine);
    }

    /** The measure as Java: products of dimensions pass the range of integers. */
    private static String size(Routine routine) {
        String measure = measure(routine).replace("on(side,m,n)", "(side == Side.LEFT ? m : n)");
        return measure.equals("n")
                ? "n"
                : "(double) " + measure.replace("*", " * ").replace("+", " + ");
    }

    /** Whether a critical call is soon over, by the resource that its level is bound by. */
    private static String isShort(Routine routine) {
        String measure = measure(routine);
        if (measure.equals("n")) {
            return "n <= slice" + String.join("", zeroIncrements(routine));
        }
        if (routine.entry().level().equals("level3")) {
            String weight = switch (routine.precision()) {
                case S -> "0.5 * ";
                case D -> "";
                case C -> "2 * ";
                case Z -> "4 * ";
            };
            boolean twice = routine.entry().base().endsWith("2k");
            String order = measure.startsWith("m*n*on") ? "(side == Side.LEFT ? m : n)" : twice ? "2.0 * k" : "k";
            String rows = measure.startsWith("m") ? "m" : "n";
            return weight + "Routes.work(" + rows + ", n, " + order + ") <= products";
        }
        // A band matrix of no rows may have columns.
        String empty = measure.contains("kl") ? "m == 0 || n == 0 || " : "";
        return empty + routine.precision().bytes + " * " + size(routine) + " <= bytes";
    }

    /** Such an increment has a meaning of its own, which the call below knows. */
    private static List<String> zeroIncrements(Routine routine) {
        List<Arg> increments = routine.entry().args().stream()
                .filter(a -> a.sort() == Arg.Sort.INC)
                .toList();
        String test = increments.size() == 1 ? " <= 0" : " == 0";
        return increments.stream().map(a -> " || " + a.name() + test).toList();
    }

    private static String areNative(Routine routine) {
        List<String> tests = new ArrayList<>();
        for (Arg arg : routine.entry().args()) {
            if (arg.isArray()) {
                tests.add(arg.name() + ".isNative()");
            }
        }
        return tests.size() == 1 ? tests.getFirst() : "(" + String.join(" && ", tests) + ")";
    }
}
