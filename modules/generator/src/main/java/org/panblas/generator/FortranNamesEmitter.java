package org.panblas.generator;

import java.nio.file.Path;
import java.util.stream.Collectors;

/** Emits {@code FortranNames}: what the arguments of a Fortran routine are called in the API, for messages alone. */
final class FortranNamesEmitter {
    private FortranNamesEmitter() {}

    static void emit(Table table, Path out) {
        Source source = new Source("org.panblas.ffm.lapack", "FortranNames");
        source.block("""
                /**
                 * The arguments of Fortran routines in Fortran's order, each a word: its name, its number in C, and what it is (N an
                 * integer, L a letter, R a real number, A anything else); a minus for what the API does not have.
                 */
                final class FortranNames {
                    private FortranNames() {}

                    /** The arguments of a routine; empty where there is none of this name. */
                    static String of(String routine, boolean complex) {
                        // Those of one precision only stand under their whole name.
                        String whole = words(routine, complex);
                        return whole.isEmpty() ? words(routine.substring(1), complex) : whole;
                    }

                    private static String words(String routine, boolean complex) {
                        return complex ? complex(routine) : real(routine);
                    }

                """);
        list(source, table, false);
        list(source, table, true);
        source.line("}").write(out);
    }

    private static void list(Source source, Table table, boolean complex) {
        source.line("    private static String " + (complex ? "complex" : "real") + "(String routine) {")
                .line("        return switch (routine) {");
        for (Entry entry : table.entries()) {
            if (entry.routines().stream().anyMatch(routine -> routine.complex() == complex)) {
                source.line("            case \"" + entry.base() + "\" -> \"" + words(entry, complex) + "\";");
            }
        }
        source.line("            default -> \"\";")
                .line("        };")
                .line("    }")
                .line("");
    }

    private static String words(Entry entry, boolean complex) {
        String list = complex && !entry.zfortran().isEmpty() ? entry.zfortran() : entry.fortran();
        return FortranEmitter.tokens(entry, list).stream()
                .map(token -> entry.args().stream()
                        .filter(arg -> arg.name().equals(token))
                        .findFirst()
                        .map(arg -> arg.name() + ":" + entry.position(arg) + ":" + kind(arg, complex))
                        .orElse("-"))
                .collect(Collectors.joining(" "));
    }

    private static String kind(Arg arg, boolean complex) {
        return switch (arg.sort()) {
            case DIM, LD, INC, INT -> "N";
            case UPLO, SIDE, DIAG, TRANS, OPTION -> "L";
            case SCALAR -> complex && arg.type().equals("T") ? "A" : "R";
            default -> "A";
        };
    }
}
