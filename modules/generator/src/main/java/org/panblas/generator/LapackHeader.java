package org.panblas.generator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The proof that {@code lapack.table} says what the headers of LAPACK say: the arguments of every routine by
 * {@code lapacke.h}, whose order the API has, and those that Fortran takes by {@code lapack.h}.
 */
final class LapackHeader {
    private static final Pattern LAPACKE = Pattern.compile("(\\w+)\\s+LAPACKE_(\\w+)\\s*\\(([^()]*)\\)\\s*;");
    private static final Pattern FORTRAN = Pattern.compile("(\\w+)\\s+LAPACK_(\\w+?)(?:_base)?\\s*\\(([^()]*)\\)\\s*;");

    /** Not of LAPACK's reference: settings of LAPACKE, constants of the machine that Java has, and what needs XBLAS. */
    private static final Pattern OUTSIDE =
            Pattern.compile("set_nancheck|get_nancheck|ilaver|[sd]lamch|\\w+svxx|\\w+rfsx|\\w+_work");

    /** An argument as a header declares it. */
    private record Declared(String type, boolean pointer, boolean constant, String name) {
        static Declared of(String text) {
            boolean pointer = text.contains("*");
            boolean constant = text.matches(".*\\bconst\\b.*");
            String[] words = text.replace("*", " ")
                    .replaceAll("\\bconst\\b", " ")
                    .strip()
                    .split("\\s+", -1);
            return new Declared(words[0], pointer, constant, words[words.length - 1]);
        }
    }

    private final Map<String, List<Declared>> lapacke;
    private final Map<String, List<Declared>> fortran;
    private final List<String> differences = new ArrayList<>();

    private LapackHeader(Map<String, List<Declared>> lapacke, Map<String, List<Declared>> fortran) {
        this.lapacke = lapacke;
        this.fortran = fortran;
    }

    /** Every difference between the table and the headers in a folder, a sentence each. */
    static List<String> differences(Table table, Path include) {
        LapackHeader header = new LapackHeader(
                read(include.resolve("lapacke.h"), LAPACKE), read(include.resolve("lapack.h"), FORTRAN));
        header.compare(table);
        return header.differences;
    }

    private static Map<String, List<Declared>> read(Path file, Pattern pattern) {
        try {
            String plain = Files.readString(file)
                    .replaceAll("(?s)/\\*.*?\\*/", " ")
                    .replaceAll("(?s)#ifdef LAPACK_FORTRAN_STRLEN_END\\R(?!#define)(.*?)#endif", " ")
                    .replaceAll("\\\\\\R", " ")
                    .replaceAll("(?m)^\\s*#.*$", "");
            Map<String, List<Declared>> prototypes = new LinkedHashMap<>();
            Matcher matcher = pattern.matcher(plain);
            while (matcher.find()) {
                prototypes.put(
                        matcher.group(2),
                        Arrays.stream(matcher.group(3).split(",", -1))
                                .filter(text -> !text.isBlank())
                                .map(Declared::of)
                                .toList());
            }
            return prototypes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void compare(Table table) {
        TreeSet<String> undescribed = new TreeSet<>(lapacke.keySet());
        undescribed.removeIf(name -> OUTSIDE.matcher(name).matches());
        for (Routine routine : table.routines()) {
            undescribed.remove(routine.name());
            List<Declared> api = lapacke.get(routine.name());
            List<Declared> base = fortran.get(routine.name());
            if (api == null || base == null) {
                differences.add(routine.name() + ": the headers do not declare it");
            } else {
                api(routine, api);
                fortran(routine, base);
            }
        }
        undescribed.forEach(name -> differences.add(name + " is declared in lapacke.h and is not in the table"));
    }

    private void api(Routine routine, List<Declared> declared) {
        // LAPACKE leaves the work space of one routine to its callers.
        List<Declared> shown =
                declared.stream().filter(d -> !d.name().equals("work")).toList();
        List<Arg> args = routine.entry().args();
        if (args.size() != shown.size()) {
            differences.add(
                    routine.name() + ": the table has " + args.size() + " arguments, lapacke.h " + shown.size());
            return;
        }
        for (int i = 0; i < args.size(); i++) {
            Arg arg = args.get(i);
            Declared found = shown.get(i);
            String expected = arg.sort() == Arg.Sort.LAYOUT ? "int" : type(routine, arg);
            boolean named = arg.sort() == Arg.Sort.LAYOUT || arg.name().equalsIgnoreCase(found.name());
            boolean selector = arg.sort() == Arg.Sort.SELECT;
            if (!named || found.pointer() != arg.isArray() || !(selector || matches(expected, found.type()))) {
                differences.add(routine.name() + ": argument " + (i + 1) + " is " + arg.name() + " of type " + expected
                        + ", in lapacke.h " + found);
            } else if (arg.isArray() && found.constant() && arg.role().equals("out")) {
                differences.add(routine.name() + ": " + arg.name() + " is written, and const in lapacke.h");
            }
        }
    }

    private void fortran(Routine routine, List<Declared> declared) {
        List<String> tokens = FortranEmitter.tokens(
                routine.entry(),
                routine.complex() && !routine.entry().zfortran().isEmpty()
                        ? routine.entry().zfortran()
                        : routine.entry().fortran());
        if (tokens.size() != declared.size()) {
            differences.add(routine.name() + ": Fortran takes " + declared.size() + " arguments, the table has "
                    + tokens.size());
            return;
        }
        for (int i = 0; i < tokens.size(); i++) {
            String expected = type(routine, tokens.get(i));
            Declared found = declared.get(i);
            if (!expected.startsWith("select") && !matches(expected, found.type())) {
                differences.add(routine.name() + ": Fortran argument " + (i + 1) + ", " + tokens.get(i)
                        + ", is of type " + expected + ", in lapack.h " + found);
            }
        }
    }

    private static boolean matches(String expected, String found) {
        return expected.equals(found) || (expected.equals("lapack_int") && found.equals("lapack_logical"));
    }

    /** The C type behind a token of the Fortran list. */
    private static String type(Routine routine, String token) {
        for (Arg arg : routine.entry().args()) {
            if (arg.name().equals(token)) {
                return type(routine, arg);
            }
        }
        int colon = token.indexOf(':');
        String type = colon < 0 ? "int" : token.substring(colon + 1).split("[=?]", 2)[0];
        return number(routine, type);
    }

    private static String type(Routine routine, Arg arg) {
        return switch (arg.sort()) {
            case UPLO, SIDE, DIAG, TRANS, OPTION -> "char";
            case SCALAR, ARRAY -> number(routine, arg.type());
            case SELECT -> "select";
            default -> "lapack_int";
        };
    }

    private static String number(Routine routine, String type) {
        return switch (type) {
            case "int" -> "lapack_int";
            case "byte" -> "char";
            case "s" -> "float";
            case "d" -> "double";
            case "c" -> "lapack_complex_float";
            case "z" -> "lapack_complex_double";
            case "R" -> routine.real();
            default -> routine.complex() ? "lapack_complex_" + routine.real() : routine.real();
        };
    }
}
