package org.panblas.generator;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Emits the calls of a LAPACK library's Fortran routines: {@code FortranLapack}, a method for all precisions of a routine,
 * and {@code FortranSignatures}, a lazily linked downcall handle for each shape of argument list.
 */
final class FortranEmitter {
    /**
     * Routines whose work space depends on their integers and letters alone. Others may read it from an operand (trsen, tgsen
     * from the selection, gemqr from T), or are called too seldom in a loop to matter.
     */
    private static final Set<String> WORK_BY_SIZES = Set.of(
            ("geqrf gelqf geqlf gerqf geqrfp geqp3 orgqr ungqr orglq unglq orgql ungql orgrq ungrq ormqr unmqr ormlq unmlq "
                            + "getri sytrf hetrf sysv hesv gels gelsd gelss gelsy ggglm gglse gebrd orgbr ungbr ormbr unmbr "
                            + "gesvd gesdd sytrd hetrd orgtr ungtr ormtr unmtr syev heev syevd heevd syevr heevr syevx heevx "
                            + "sygv hegv sygvd hegvd sygvx hegvx gehrd orghr unghr ormhr unmhr hseqr gees geev geevx gges ggev")
                    .split(" ", -1));

    /** Solvers that programs call for many small systems: arrays of a small one are not copied. */
    private static final Set<String> SMALL = Set.of("gesv", "getrf", "getrs", "posv", "potrf", "potrs");

    /** The routines that call getrf, and how many elements the matrix has that they factor. */
    private static final Map<String, String> LU =
            Map.of("getrf", "m * n", "gesv", "n * n", "gesvx", "n * n", "dsgesv", "n * n", "zcgesv", "n * n");

    /** Signature to the routines that have it. */
    private final Map<String, List<String>> signatures = new TreeMap<>();

    /** Signatures that take arrays too. */
    private final Set<String> inHeap = new TreeSet<>();

    private FortranEmitter() {}

    static void emit(Table table, Path out) {
        FortranEmitter emitter = new FortranEmitter();
        emitter.calls(table).write(out);
        emitter.signatures().write(out);
    }

    private Source calls(Table table) {
        Source source = new Source(
                "org.panblas.ffm.lapack",
                "FortranLapack",
                LapackKernelsEmitter.imports(
                        "java.lang.foreign.Arena",
                        "java.lang.foreign.ValueLayout",
                        "org.panblas.spi.Check",
                        "org.panblas.spi.LapackKernels",
                        "org.panblas.spi.Precision",
                        "org.panblas.spi.Routines",
                        "static java.lang.Math.abs",
                        "static java.lang.Math.max",
                        "static java.lang.Math.min",
                        "static org.panblas.ffm.lapack.Access.IN",
                        "static org.panblas.ffm.lapack.Access.INOUT",
                        "static org.panblas.ffm.lapack.Access.OUT",
                        "static org.panblas.spi.Check.given",
                        "static org.panblas.spi.Check.less",
                        "static org.panblas.spi.Check.on",
                        "static org.panblas.spi.Check.op",
                        "static org.panblas.spi.Check.when"));
        source.block("""
                /** Collects the arguments of every routine in Fortran's order and calls it. */
                public abstract class FortranLapack implements LapackKernels {
                    /**
                     * Begins a call of the routine of this index in {@link Routines#lapack()}, with so many arguments beside the
                     * lengths of characters.
                     */
                    protected abstract FortranCall call(int routine, Precision precision, int arguments);

                    /** Whether a system of this size is better solved by getrf and getrs than by gesv. */
                    protected abstract boolean splitsGesv(long n, long nrhs);

                    /** Whether the library's integers have 64 bits. */
                    protected abstract boolean hasWideIntegers();

                    /** Whether LAPACK is older than 3.12, whose complex gges3 and ggev3 call products with wrong arguments. */
                    protected abstract boolean hasOldComplexQz();

                """);
        for (Entry entry : table.entries()) {
            source.line("    @Override").line("    public " + Lapack.kernelHead(entry) + " {");
            source.block(FortranCorners.withoutNaN(entry));
            source.block(FortranCorners.before(entry));
            if (SMALL.contains(entry.base())) {
                source.line("        if (" + isSmall(entry) + ") {");
                source.line("            return " + entry.base() + "InHeap(precision, "
                        + Lapack.pass(Lapack.params(entry, false)) + ");");
                source.line("        }");
            }
            source.line(
                    "        try (FortranCall call = call(" + index(entry) + ", precision, " + length(entry) + ")) {");
            if (entry.zfortran().isEmpty()) {
                call(source, entry, entry.fortran(), entry.from(), "            ");
            } else {
                source.line("            if (precision.isComplex()) {");
                String from = entry.zfrom().isEmpty() ? entry.from() : entry.zfrom();
                call(source, entry, entry.zfortran(), from, "                ");
                source.line("            }");
                call(source, entry, entry.fortran(), entry.from(), "            ");
            }
            source.line("        }").line("    }").line("");
            if (SMALL.contains(entry.base())) {
                small(source, entry);
            }
        }
        return source.line("}");
    }

    /** How many arguments Fortran takes. */
    private static String length(Entry entry) {
        int real = tokens(entry, entry.fortran()).size();
        int complex = entry.zfortran().isEmpty()
                ? real
                : tokens(entry, entry.zfortran()).size();
        return real == complex ? String.valueOf(real) : "precision.isComplex() ? " + complex + " : " + real;
    }

    /** The index of the routine: its precisions stand side by side in the list, in the order of {@code Precision}. */
    static String index(Entry entry) {
        Routine first = entry.routines().get(0);
        String constant = "Routines." + KernelsEmitter.constant(first);
        return entry.routines().size() == 1
                ? constant
                : constant + " + precision.ordinal()" + (first.precision() == Precision.C ? " - 2" : "");
    }

    private static String isSmall(Entry entry) {
        List<String> conditions = new ArrayList<>();
        for (Arg arg : entry.args()) {
            if (arg.sort() == Arg.Sort.DIM) {
                conditions.add("FortranCall.isSmall(" + arg.name() + ")");
            } else if (arg.isArray()) {
                boolean integers = arg.type().equals("int");
                conditions.add((integers ? "!hasWideIntegers() && " : "") + "FortranCall.goesInPlace(" + arg.name()
                        + ", " + (integers ? "4" : "precision.realBytes()") + ")");
            }
        }
        return String.join(" && ", conditions);
    }

    /** A call that takes arrays where they are: a method of its own, so that both are small enough to be inlined. */
    private void small(Source source, Entry entry) {
        List<Arg> args = tokens(entry, entry.fortran()).stream()
                .filter(token -> !token.equals("info"))
                .map(entry::arg)
                .toList();
        source.line("    private int " + entry.base() + "InHeap(Precision precision, "
                + Lapack.join(Lapack.params(entry, false)) + ") {");
        source.line("        try (FortranCall call = call(" + index(entry) + ", precision, " + length(entry) + ")) {");
        StringBuilder pointers = new StringBuilder("call.function()");
        int characters = 0;
        for (int i = 0; i < args.size(); i++) {
            Arg arg = args.get(i);
            source.line("            call." + (arg.isArray() ? "elsewhere()" : argument(entry, arg)) + ";");
            pointers.append(", ").append(arg.isArray() ? arg.name() : "call.slot(" + i + ")");
            characters += isCharacter(arg) ? 1 : 0;
        }
        source.line("            call.info();");
        source.line("            call.store();");
        String shape = "V_P" + (args.size() + 1) + (characters == 0 ? "" : "C" + characters);
        inHeap.add(shape);
        handle(entry, shape);
        source.line("            FortranSignatures." + shape + "InHeap.HANDLE.invokeExact(" + pointers + ", call.slot("
                + args.size() + ")" + ", 1L".repeat(characters) + ");");
        source.line("            return call.result();");
        source.line("        } catch (Throwable e) {");
        source.line("            throw FortranCall.failure(e);");
        source.line("        }").line("    }").line("");
    }

    private void call(Source source, Entry entry, String list, String from, String indent) {
        List<String> tokens = tokens(entry, list);
        int characters = 0;
        List<Arg> operands = new ArrayList<>();
        Arg last = null;
        for (String token : tokens) {
            Arg arg = entry.args().stream()
                    .filter(a -> a.name().equals(token))
                    .findFirst()
                    .orElse(null);
            if (arg == null) {
                source.line(indent + "call." + hidden(token) + ";");
                int more = token.indexOf("?+");
                if (more >= 0) {
                    source.line(indent + "call.more(" + Expressions.java(token.substring(more + 2)) + ");");
                }
            } else {
                boolean follows = arg.sort() == Arg.Sort.LD
                        && last != null
                        && last.isArray()
                        && arg.name().equals(last.shapes().get(0).ld());
                source.line(indent + "call." + (follows ? "ld()" : argument(entry, arg)) + ";");
                characters += isCharacter(arg) ? 1 : 0;
                if (arg.isArray()) {
                    operands.add(arg);
                }
            }
            last = arg;
        }
        for (String one : from.isEmpty() ? new String[0] : from.split(" ", -1)) {
            source.line(indent + "call." + mirror(entry, one) + ";");
        }
        if (WORK_BY_SIZES.contains(entry.base())) {
            source.line(indent + "call.workBySizes();");
        }
        if (LU.containsKey(entry.base())) {
            source.line(indent + "call.lu(" + LU.get(entry.base()) + ");");
        }
        String shape = "P" + tokens.size() + (characters == 0 ? "" : "C" + characters);
        if (entry.returns().equals("info")) {
            source.line(indent + "int info = call.run(" + handle(entry, "V_" + shape) + ");");
            for (int i = 0; i < operands.size(); i++) {
                if (operands.get(i).isWritten()) {
                    source.line(
                            indent + "call.back(" + i + ", " + operands.get(i).name() + ");");
                }
            }
            source.line(indent + "return " + FortranCorners.result(entry) + ";");
        } else {
            source.line(indent + "return call.value(precision.realBytes() == Float.BYTES");
            source.line(indent + "        ? " + handle(entry, "F_" + shape));
            source.line(indent + "        : " + handle(entry, "D_" + shape) + ");");
        }
    }

    /** The arguments in Fortran's order: those of the list or, where there is none, those of the API and {@code info}. */
    static List<String> tokens(Entry entry, String list) {
        if (!list.isEmpty()) {
            return List.of(list.split(" ", -1));
        }
        List<String> tokens = new ArrayList<>();
        entry.args().stream()
                .filter(a -> a.sort() != Arg.Sort.LAYOUT)
                .map(Arg::name)
                .forEach(tokens::add);
        if (entry.returns().equals("info")) {
            tokens.add("info");
        }
        return tokens;
    }

    private String handle(Entry entry, String signature) {
        List<String> users = signatures.computeIfAbsent(signature, s -> new ArrayList<>());
        if (!users.contains(entry.pattern())) {
            users.add(entry.pattern());
        }
        return "FortranSignatures." + signature + ".CALL";
    }

    private static boolean isCharacter(Arg arg) {
        return switch (arg.sort()) {
            case UPLO, SIDE, DIAG, TRANS, OPTION -> true;
            case ARRAY -> arg.type().equals("byte");
            default -> false;
        };
    }

    private static String argument(Entry entry, Arg arg) {
        String name = arg.name();
        return switch (arg.sort()) {
            case DIM -> "size(" + name + ")";
            case LD, INC, INT -> "integer(" + name + ")";
            case UPLO, SIDE, DIAG, TRANS, OPTION -> "letter(" + name + ")";
            case BOOL -> "flag(" + name + ")";
            case SELECT -> "selector(" + name + ")";
            case SCALAR -> {
                String value = Lapack.isPair(entry, arg) ? name + "Re, " + name + "Im" : name + ", 0";
                yield arg.type().equals("T")
                        ? "scalar(precision, " + value + ")"
                        : "scalar(precision.real(), " + value + ")";
            }
            case ARRAY -> array(entry, arg);
            default -> throw new IllegalArgumentException(arg.toString());
        };
    }

    private static String array(Entry entry, Arg arg) {
        Shape shape = arg.shapes().get(0);
        String head = arg.name() + ", " + Lapack.bytes(arg) + ", ";
        if (!shape.kind().equals("ge")) {
            return arg.type().equals("int")
                    ? "integers(" + arg.name() + ", " + CheckEmitter.need(shape) + ")"
                    : "vector(" + head + CheckEmitter.need(shape) + ")";
        }
        String order = valueOf(arg, entry.cleared());
        if (!order.isEmpty()) {
            return "hermitian(" + head
                    + Expressions.java(shape.args().get(0) + ", " + shape.args().get(2)) + ", " + order + ")";
        }
        String place = head + Expressions.java(String.join(", ", shape.args()));
        String copied = valueOf(arg, entry.copied());
        if (copied.isEmpty()) {
            return "matrix(" + place + ")";
        }
        String[] height = copied.split(":", 2);
        String beyond = height.length == 1 ? "0" : Expressions.java(height[1]);
        return "copiedMatrix(" + place + ", " + Expressions.java(height[0]) + ", " + beyond + ")";
    }

    /** In words that are names, each before its value, the value of this argument; empty where it has none. */
    private static String valueOf(Arg arg, String words) {
        List<String> pairs = List.of(words.split(" ", -1));
        int at = pairs.indexOf(arg.name());
        return at < 0 ? "" : pairs.get(at + 1);
    }

    /** What the API does not show: work space, its length, and {@code info}. */
    private static String hidden(String token) {
        if (token.equals("info")) {
            return "info()";
        }
        int colon = token.indexOf(':');
        if (colon < 0) {
            int equals = token.indexOf('=');
            return equals < 0 ? "length()" : "integer(" + Expressions.java(token.substring(equals + 1)) + ")";
        }
        String name = token.substring(0, colon);
        int question = token.indexOf('?');
        boolean query = question >= 0;
        int equals = query ? question : token.indexOf('=');
        String element = switch (token.substring(colon + 1, equals)) {
            case "T" -> "Element.of(precision)";
            case "R" -> "Element.of(precision.real())";
            case "s" -> "Element.S";
            case "c" -> "Element.C";
            case "int" -> "Element.INT";
            default -> throw new IllegalArgumentException(token);
        };
        return "work(\"" + name + "\", " + element + (query ? "" : ", " + Expressions.java(token.substring(equals + 1)))
                + ")";
    }

    /** {@code superb=work+1}: an argument of the API that stands in the work space. */
    private static String mirror(Entry entry, String text) {
        String[] sides = text.split("=", 2);
        String[] place = sides[1].split("\\+", 2);
        Arg arg = entry.arg(sides[0]);
        boolean integers = arg.type().equals("int");
        return (integers ? "mirrorIntegers(" : "mirror(") + arg.role().toUpperCase(java.util.Locale.ROOT) + ", "
                + arg.name() + ", " + (integers ? "" : Lapack.bytes(arg) + ", ")
                + CheckEmitter.need(arg.shapes().get(0)) + ", \"" + place[0] + "\", "
                + (place.length > 1 ? place[1] : "0") + ")";
    }

    private Source signatures() {
        Source source = new Source(
                "org.panblas.ffm.lapack",
                "FortranSignatures",
                "java.lang.foreign.MemorySegment",
                "java.lang.invoke.MethodHandle");
        source.block("""
                /**
                 * Downcalls, one for each shape of argument list: {@code V_P6} returns nothing and has six pointers, {@code D_P9C1}
                 * returns a double and has nine of which one is to a character. They take the function's address and an array of the
                 * pointers; the length of a character is 1. A nested class is linked when a routine of its shape is first called.
                 */
                final class FortranSignatures {
                    private FortranSignatures() {}

                """);
        signatures.forEach((name, users) -> signature(source, name, users));
        for (String name : inHeap) {
            source.block("""
                        /** {@link %1$s} with arrays, during which no garbage collection can run. */
                        static final class %1$sInHeap {
                            static final MethodHandle HANDLE = FortranHandles.inHeap(%2$s);

                            private %1$sInHeap() {}
                        }

                    """.formatted(name, counts(name)));
        }
        return source.line("}");
    }

    private static void signature(Source source, String name, List<String> users) {
        String[] counts = counts(name).split(", ", -1);
        int pointers = Integer.parseInt(counts[0]);
        int characters = Integer.parseInt(counts[1]);
        String link = switch (name.charAt(0)) {
            case 'D' -> "ofDouble";
            case 'F' -> "ofFloat";
            default -> "routine";
        };
        StringBuilder list = new StringBuilder("function");
        for (int i = 0; i < pointers; i++) {
            list.append(", p[").append(i).append(']');
        }
        list.append(", 1L".repeat(characters));
        source.line("    /** " + String.join(", ", users.subList(0, Math.min(4, users.size())))
                + (users.size() > 4 ? " and " + (users.size() - 4) + " more" : "") + ". */");
        source.block("""
                    static final class %1$s extends FortranSignature {
                        static final FortranSignature CALL = new %1$s();
                        private static final MethodHandle HANDLE = FortranHandles.%2$s(%3$d, %4$d);

                        private %1$s() {}

                        @Override
                        %5$s(MemorySegment function, MemorySegment[] p) throws Throwable {
                            %6$sHANDLE.invokeExact(%7$s);
                        }
                    }

                """.formatted(
                        name,
                        link,
                        pointers,
                        characters,
                        name.charAt(0) == 'V' ? "void call" : "double value",
                        switch (name.charAt(0)) {
                            case 'D' -> "return (double) ";
                            case 'F' -> "return (float) ";
                            default -> "";
                        },
                        list));
    }

    /** {@code 9, 1} of {@code V_P9C1}. */
    private static String counts(String signature) {
        String[] counts = signature.substring(3).split("C", 2);
        return counts[0] + ", " + (counts.length == 1 ? "0" : counts[1]);
    }
}
