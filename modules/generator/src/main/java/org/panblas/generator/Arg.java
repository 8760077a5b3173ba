package org.panblas.generator;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One argument of an entry.
 *
 * @param type {@code T} element type, {@code R} its real type, {@code s d c z} that precision, {@code int}, {@code byte};
 *     for a selector the number of values it is shown; empty for sizes and enums
 * @param role {@code in}, {@code inout}, {@code out} for arrays, else empty
 * @param legalReal for {@code trans} and options: the legal letters in real routines
 * @param legalComplex the same in complex ones
 * @param lower for an integer: an expression it must reach, or empty; for a real scalar: a comparison that must hold,
 *     {@code >= 0}
 * @param upper for a dimension or an integer: an expression it must not exceed, or empty
 */
record Arg(
        String name,
        Sort sort,
        String type,
        String role,
        List<Shape> shapes,
        String legalReal,
        String legalComplex,
        String lower,
        String upper) {

    /** What an argument is, from the point of view of checks and signatures. */
    enum Sort {
        LAYOUT("Layout"),
        SIDE("Side"),
        UPLO("Uplo"),
        DIAG("Diag"),
        TRANS("Transpose"),
        DIM(null),
        LD(null),
        INC(null),
        STRIDE(null),
        /** An integer that is no dimension: {@code itype}, {@code il}. */
        INT(null),
        /** A letter among several: {@code jobz}. */
        OPTION(null),
        BOOL(null),
        /** A predicate on eigenvalues. */
        SELECT(null),
        SCALAR(null),
        ARRAY(null),
        GROUP(null);

        /** The enum's Java type, or null. */
        final String javaEnum;

        Sort(String javaEnum) {
            this.javaEnum = javaEnum;
        }

        boolean isEnum() {
            return javaEnum != null;
        }

        boolean isSize() {
            return this == DIM || this == LD || this == INC || this == STRIDE || this == INT;
        }
    }

    private static final List<String> DIMENSIONS = List.of(
            "m",
            "n",
            "k",
            "kl",
            "ku",
            "rows",
            "cols",
            "batch",
            "groupCount",
            "nrhs",
            "p",
            "q",
            "l",
            "ka",
            "kb",
            "kd",
            "mm",
            "mv",
            "ncvt",
            "nru",
            "ncc");

    /** {@code itype:int[1..3]}; either bound may be missing, or both with the brackets. */
    private static final Pattern INTEGER = Pattern.compile("(\\w+):int(?:\\[(.*?)\\.\\.(.*)])?");

    /** {@code anorm:R>=0}, {@code vu:R>vl}, {@code cfrom:R!=0}. */
    private static final Pattern BOUNDED = Pattern.compile("(\\w+):(\\w)(>=|>|!=)(\\w+)");

    boolean isArray() {
        return sort == Sort.ARRAY;
    }

    boolean isGroupOperand() {
        return isArray() && "group".equals(shapes.get(0).kind());
    }

    boolean isWritten() {
        return !"in".equals(role);
    }

    boolean isScalar() {
        return sort == Sort.SCALAR;
    }

    /** A real scalar of which not every value is legal. */
    boolean isBoundedScalar() {
        return isScalar() && !lower.isEmpty();
    }

    /** The name of the offset parameter that follows this array. */
    String offsetName() {
        return "offset" + capitalised();
    }

    String capitalised() {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    static Arg parse(String token) {
        if (token.startsWith("group.")) {
            return of(token.substring("group.".length()), Sort.GROUP);
        }
        int equals = token.indexOf('=');
        int upper = token.indexOf("<=");
        if (upper > 0) {
            return new Arg(
                    token.substring(0, upper), Sort.DIM, "", "", List.of(), "", "", "", token.substring(upper + 2));
        }
        Matcher integer = INTEGER.matcher(token);
        if (integer.matches()) {
            return new Arg(
                    integer.group(1),
                    Sort.INT,
                    "",
                    "",
                    List.of(),
                    "",
                    "",
                    Objects.toString(integer.group(2), ""),
                    Objects.toString(integer.group(3), ""));
        }
        Matcher bounded = BOUNDED.matcher(token);
        if (bounded.matches()) {
            String condition = bounded.group(3) + " " + bounded.group(4);
            return new Arg(bounded.group(1), Sort.SCALAR, bounded.group(2), "", List.of(), "", "", condition, "");
        }
        if (equals > 0) {
            String[] head = token.substring(0, equals).split(":", -1);
            List<Shape> shapes = java.util.Arrays.stream(
                            token.substring(equals + 1).split("&", -1))
                    .map(Shape::parse)
                    .toList();
            String type = head.length > 2 ? head[2] : "T";
            return new Arg(head[0], Sort.ARRAY, type, head[1], shapes, "", "", "", "");
        }
        int colon = token.indexOf(':');
        if (colon > 0) {
            String type = token.substring(colon + 1);
            String name = token.substring(0, colon);
            if (type.equals("boolean")) {
                return of(name, Sort.BOOL);
            } else if (type.startsWith("select")) {
                return new Arg(name, Sort.SELECT, type.substring("select".length()), "", List.of(), "", "", "", "");
            }
            return new Arg(name, Sort.SCALAR, type, "", List.of(), "", "", "", "");
        }
        return parsePlain(token);
    }

    private static Arg parsePlain(String token) {
        String[] parts = token.split("/", -1);
        String name = parts[0];
        if (name.startsWith("tran")) {
            return parseLetters(name, Sort.TRANS, parts);
        } else if (parts.length > 1) {
            return parseLetters(name, Sort.OPTION, parts);
        }
        return switch (name) {
            case "layout" -> of(name, Sort.LAYOUT);
            case "side" -> of(name, Sort.SIDE);
            case "uplo" -> of(name, Sort.UPLO);
            case "diag" -> of(name, Sort.DIAG);
            default -> {
                if (DIMENSIONS.contains(name)) {
                    yield of(name, Sort.DIM);
                } else if (name.startsWith("ld")) {
                    yield of(name, Sort.LD);
                } else if (name.startsWith("inc")) {
                    yield of(name, Sort.INC);
                } else if (name.startsWith("stride")) {
                    yield of(name, Sort.STRIDE);
                }
                throw new IllegalArgumentException("unknown argument \"" + token + "\"");
            }
        };
    }

    private static Arg parseLetters(String name, Sort sort, String[] parts) {
        String real = "NTC";
        String complex = "NTC";
        for (int i = 1; i < parts.length; i++) {
            String part = parts[i];
            if (part.startsWith("z")) {
                complex = part.substring(1);
            } else if (part.startsWith("d")) {
                real = part.substring(1);
            } else {
                real = part;
                complex = part;
            }
        }
        return new Arg(name, sort, "", "", List.of(), real, complex, "", "");
    }

    private static Arg of(String name, Sort sort) {
        return new Arg(name, sort, "", "", List.of(), "NTC", "NTC", "", "");
    }
}
