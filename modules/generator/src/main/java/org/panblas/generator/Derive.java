package org.panblas.generator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Derives the single precision sibling of a double precision source: S from D, C from Z. Whole identifiers are replaced
 * and nothing else, line for line, so that stack traces of the sibling point at the right line of its origin. A line
 * that ends with the comment {@code // keep} is taken over as it is.
 */
final class Derive {
    private static final String KEEP = "// keep";
    private static final Map<String, String> WORDS = Map.of(
            "double", "float",
            "Double", "Float",
            "DOUBLE", "FLOAT",
            "DoubleVector", "FloatVector",
            "Long", "Integer",
            "LongVector", "IntVector",
            "reinterpretAsLongs", "reinterpretAsInts",
            "reinterpretAsDoubles", "reinterpretAsFloats",
            "JAVA_DOUBLE", "JAVA_FLOAT",
            "JAVA_DOUBLE_UNALIGNED", "JAVA_FLOAT_UNALIGNED");
    /** Functions of Math that know no float and are rounded back to it. */
    private static final Pattern MATH =
            Pattern.compile("(?<!\\(float\\) )\\bMath\\.(sqrt|pow|exp|log|log10|hypot|cbrt|floor|ceil|rint)\\(");

    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_]\\w*");
    private static final Pattern LITERAL = Pattern.compile(
            "(?<![\\w.])(\\d+\\.\\d*(?:[eE][+-]?\\d+)?|\\.\\d+(?:[eE][+-]?\\d+)?|\\d+[eE][+-]?\\d+)(?![\\w.])");
    /** A class of a precision: D or Z before a capital, followed by a lower-case letter somewhere. */
    private static final Pattern PRECISION_CLASS = Pattern.compile("[DZ][A-Z]\\w*[a-z]\\w*");

    private Derive() {}

    /** Derives every D and Z source below a root that has no hand-written sibling. */
    static void tree(Path root, Path out) {
        try (Stream<Path> walk = Files.walk(root)) {
            List<Path> sources = walk.filter(Derive::isOrigin).sorted().toList();
            for (Path source : sources) {
                String sibling = sibling(source.getFileName().toString());
                if (!Files.exists(source.resolveSibling(sibling))) {
                    Path target = out.resolve(root.relativize(source)).resolveSibling(sibling);
                    Source.write(target, derive(Files.readString(source)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOrigin(Path file) {
        return file.getFileName().toString().matches("[DZ][A-Z]\\w*\\.java");
    }

    private static String sibling(String name) {
        return (name.startsWith("D") ? "S" : "C") + name.substring(1);
    }

    /** The text of the sibling, with as many lines. */
    static String derive(String text) {
        return text.lines().map(Derive::line).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(String line) {
        if (line.endsWith(KEEP)) {
            return line;
        }
        String words = IDENTIFIER.matcher(line).replaceAll(m -> Matcher.quoteReplacement(word(m.group())));
        String literals = isComment(words) ? words : LITERAL.matcher(words).replaceAll("$1f");
        return MATH.matcher(literals).replaceAll("(float) Math.$1(");
    }

    static boolean isComment(String line) {
        String text = line.strip();
        return text.startsWith("*") || text.startsWith("//") || text.startsWith("/*");
    }

    private static String word(String word) {
        String replaced = WORDS.get(word);
        if (replaced != null) {
            return replaced;
        }
        if (PRECISION_CLASS.matcher(word).matches()) {
            return (word.charAt(0) == 'D' ? "S" : "C") + word.substring(1);
        }
        return word;
    }
}
