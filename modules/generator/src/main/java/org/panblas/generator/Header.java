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

/** The prototypes of a {@code cblas.h}, and the proof that the table says the same. */
final class Header {
    private static final Pattern PROTOTYPE = Pattern.compile("([\\w\\s*]+?)\\b(\\w+)\\s*\\(([^()]*)\\)\\s*;");
    /** Not of BLAS: half precision types, and the error handler. */
    private static final Pattern OUTSIDE = Pattern.compile("bfloat16|hfloat16|cblas_xerbla");

    /** Name to prototype, as written, without macros. */
    final Map<String, String> prototypes = new LinkedHashMap<>();
    /** Name to result and parameter types: {@code void(int,ptr)}. */
    private final Map<String, List<String>> types = new LinkedHashMap<>();

    private Header() {}

    static Header read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Header parse(String text) {
        String plain = text.replaceAll("(?s)/\\*.*?\\*/", " ").replaceAll("(?m)^\\s*#.*$", "");
        Header header = new Header();
        Matcher matcher = PROTOTYPE.matcher(plain);
        while (matcher.find()) {
            String name = matcher.group(2);
            String prototype = (matcher.group(1).strip() + " " + name + "("
                            + matcher.group(3).strip() + ")")
                    .replaceAll("\\bOPENBLAS_CONST\\b", "const")
                    .replaceAll("\\s+", " ");
            if (!name.startsWith("cblas_") || OUTSIDE.matcher(prototype).find()) {
                continue;
            }
            header.prototypes.put(name, prototype);
            List<String> types = new ArrayList<>(List.of(type(matcher.group(1))));
            Arrays.stream(matcher.group(3).split(",", -1)).map(Header::type).forEach(types::add);
            header.types.put(name, types);
        }
        return header;
    }

    /** Reduces a C declaration to what matters for a call. */
    private static String type(String declaration) {
        String text =
                declaration.replaceAll("\\b(OPENBLAS_CONST|const|enum)\\b", " ").strip();
        long stars = text.chars().filter(c -> c == '*').count();
        String base = text.replace("*", " ").strip().split("\\s+", -1)[0];
        if (stars > 0) {
            return "void".equals(base) ? "ptr" : base + " ptr";
        }
        return switch (base) {
            case "blasint" -> "int";
            case "CBLAS_INDEX" -> "index";
            default -> base;
        };
    }

    /** Every difference between the table and the header, a sentence each. */
    List<String> differences(Table table) {
        List<String> differences = new ArrayList<>();
        TreeSet<String> undescribed = new TreeSet<>(types.keySet());
        for (Routine routine : table.routines()) {
            String symbol = FfmEmitter.symbol(routine);
            String plain = "cblas_" + routine.name();
            String declared = declaredBy(routine, symbol);
            if (declared == null) {
                continue;
            }
            undescribed.remove(plain);
            undescribed.remove(declared);
            List<String> found = types.get(declared);
            if (found == null) {
                differences.add(routine.name() + ": the header declares no " + declared);
            } else if (!matches(routine, found)) {
                differences.add(routine.name() + ": the table says " + expected(routine) + ", the header " + found
                        + " in " + prototypes.get(declared));
            }
        }
        undescribed.forEach(name -> differences.add(name + " is declared in the header and is not in the table"));
        return differences;
    }

    private static String declaredBy(Routine routine, String symbol) {
        String header = routine.entry().header();
        if (header.equals("none")) {
            return null;
        }
        return header.isEmpty()
                ? symbol
                : "cblas_" + header.replace("?", routine.precision().letter());
    }

    private static boolean matches(Routine routine, List<String> found) {
        List<String> expected = expected(routine);
        if (expected.size() != found.size()) {
            return false;
        }
        for (int i = 0; i < found.size(); i++) {
            if (!Arrays.asList(expected.get(i).split("\\|", -1)).contains(found.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Result and parameters by the table; alternatives are separated by a bar, since the header itself varies. */
    private static List<String> expected(Routine routine) {
        List<String> types = new ArrayList<>();
        boolean complexResult = routine.returnType().equals("Complex");
        types.add(complexResult ? "void" : routine.returnType().equals("int") ? "index" : routine.returnType());
        for (Arg arg : routine.entry().args()) {
            types.add(expected(routine, arg));
        }
        if (complexResult) {
            types.add("ptr");
        }
        return types;
    }

    private static String expected(Routine routine, Arg arg) {
        return switch (arg.sort()) {
            case LAYOUT -> "CBLAS_ORDER";
            case SIDE -> "CBLAS_SIDE";
            case UPLO -> "CBLAS_UPLO";
            case DIAG -> "CBLAS_DIAG";
            case TRANS -> "CBLAS_TRANSPOSE";
            case DIM, LD, INC, STRIDE -> "int";
            case SCALAR -> routine.pairScalar(arg) ? pointer(routine) : routine.scalarType(arg);
            case ARRAY -> routine.pairs(arg) ? pointer(routine) : routine.elementType(arg) + " ptr";
            case GROUP -> group(routine, arg);
            case INT, OPTION, BOOL, SELECT -> throw new IllegalArgumentException(arg + " is no argument of CBLAS");
        };
    }

    private static String pointer(Routine routine) {
        return "ptr|" + routine.real() + " ptr";
    }

    private static String group(Routine routine, Arg arg) {
        if (arg.name().startsWith("trans")) {
            return "CBLAS_TRANSPOSE ptr";
        } else if (arg.name().equals("alpha") || arg.name().equals("beta")) {
            return routine.complex() ? pointer(routine) : routine.real() + " ptr";
        }
        return "blasint ptr";
    }
}
