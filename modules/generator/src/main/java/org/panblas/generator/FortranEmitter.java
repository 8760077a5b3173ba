package org.panblas.generator;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Emits the calls of a LAPACK library's Fortran routines: {@code FortranLapack}, a method for all precisions of a routine,
 * and {@code FortranSignatures}, a lazily linked downcall handle for each shape of argument list.
 */
final class FortranEmitter {
    /** Signature to the routines that have it. */
    private final Map<String, List<String>> signatures = new TreeMap<>();

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
                    /** Begins a call of the routine of this index in {@link Routines#lapack()}. */
                    protected abstract FortranCall call(int routine, Precision precision);

                """);
        for (Entry entry : table.entries()) {
            source.line("    @Override").line("    public " + Lapack.kernelHead(entry) + " {");
            source.block(FortranCorners.before(entry));
            source.line("        try (FortranCall call = call(" + index(entry) + ", precision)) {");
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
        }
        return source.line("}");
    }

    /** The index of the routine: its precisions stand side by side in the list, in the order of {@code Precision}. */
    private static String index(Entry entry) {
        Routine first = entry.routines().get(0);
        String constant = "Routines." + KernelsEmitter.constant(first);
        return entry.routines().size() == 1
                ? constant
                : constant + " + precision.ordinal()" + (first.precision() == Precision.C ? " - 2" : "");
    }

    private void call(Source source, Entry entry, String list, String from, String indent) {
        List<String> tokens = tokens(entry, list);
        int characters = 0;
        Arg last = null;
        for (String token : tokens) {
            Arg arg = entry.args().stream()
                    .filter(a -> a.name().equals(token))
                    .findFirst()
                    .orElse(null);
            if (arg == null) {
                source.line(indent + "call." + hidden(token) + ";");
            } else {
                boolean follows = arg.sort() == Arg.Sort.LD
                        && last != null
                        && last.isArray()
                        && arg.name().equals(last.shapes().get(0).ld());
                source.line(indent + "call." + (follows ? "ld()" : argument(entry, arg)) + ";");
                characters += isCharacter(arg) ? 1 : 0;
            }
            last = arg;
        }
        for (String one : from.isEmpty() ? new String[0] : from.split(" ", -1)) {
            source.line(indent + "call." + mirror(entry, one) + ";");
        }
        if (entry.level().equals("auxiliary")) {
            source.line(indent + "call.stayInPlace();");
        }
        String shape = "P" + tokens.size() + (characters == 0 ? "" : "C" + characters);
        if (entry.returns().equals("info")) {
            source.line(indent + "return call.run(" + handle(entry, "V_" + shape) + ");");
        } else {
            source.line(indent + "return precision.realBytes() == Float.BYTES");
            source.line(indent + "        ? call.single(" + handle(entry, "F_" + shape) + ")");
            source.line(indent + "        : call.value(" + handle(entry, "D_" + shape) + ");");
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
        return "FortranSignatures." + signature + ".HANDLE";
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
            case ARRAY -> array(arg, entry.copied());
            default -> throw new IllegalArgumentException(arg.toString());
        };
    }

    /** {@code copied} holds the names of matrices that are always copied, each before the height of its copy. */
    private static String array(Arg arg, String copied) {
        Shape shape = arg.shapes().get(0);
        String head =
                arg.role().toUpperCase(java.util.Locale.ROOT) + ", " + arg.name() + ", " + Lapack.bytes(arg) + ", ";
        if (shape.kind().equals("ge")) {
            String place = head + Expressions.java(String.join(", ", shape.args()));
            List<String> words = List.of(copied.split(" ", -1));
            int at = words.indexOf(arg.name());
            return at < 0
                    ? "matrix(" + place + ")"
                    : "copiedMatrix(" + place + ", " + Expressions.java(words.get(at + 1)) + ")";
        }
        return "vector(" + head + CheckEmitter.need(shape) + ")";
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
        boolean query = token.endsWith("?");
        int equals = query ? token.length() - 1 : token.indexOf('=');
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
        return "mirror(" + arg.role().toUpperCase(java.util.Locale.ROOT) + ", " + arg.name() + ", " + Lapack.bytes(arg)
                + ", " + CheckEmitter.need(arg.shapes().get(0)) + ", \"" + place[0] + "\", "
                + (place.length > 1 ? place[1] : "0") + ")";
    }

    private Source signatures() {
        Source source = new Source("org.panblas.ffm.lapack", "FortranSignatures", "java.lang.invoke.MethodHandle");
        source.block("""
                /**
                 * Downcall handles, one for each shape of argument list: {@code V_P6} returns nothing and has six pointers,
                 * {@code D_P9C1} returns a double and has nine of which one is to a character. They take the function's address and
                 * an array of the pointers; the lengths of the characters are bound. A nested class is linked when a routine of its
                 * shape is first called.
                 */
                final class FortranSignatures {
                    private FortranSignatures() {}

                """);
        signatures.forEach((name, users) -> {
            source.line("    /** " + String.join(", ", users.subList(0, Math.min(4, users.size())))
                    + (users.size() > 4 ? " and " + (users.size() - 4) + " more" : "") + ". */");
            source.line("    static final class " + name + " {");
            source.line("        static final MethodHandle HANDLE = FortranHandles.link(\"" + name + "\");");
            source.line("    }").line("");
        });
        return source.line("}");
    }
}
