package org.panblas.generator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Derives, from the sources of levels 1 and 2 on arrays, those on native segments: {@code DNativeDot} from {@code DDot},
 * and its single precision sibling. Arrays become segments and their elements accesses of these, line for line. Arrays that
 * a source makes itself stay arrays.
 */
final class DeriveNative {
    private static final List<String> LEVELS = List.of("level1", "level2");

    /** Written for arrays only: the sum of a complex dot product goes to an array of its own. */
    private static final Set<String> LEFT_OUT = Set.of("ZDot");

    private static final Pattern ORIGIN = Pattern.compile("[DZ][A-Z]\\w*");
    private static final Pattern IDENTIFIER = Pattern.compile("\\b[DZ][A-Z]\\w*");
    private static final Pattern ARRAY = Pattern.compile("double\\[\\] (\\w++)(?! =)");
    /** Where an operand begins, and the index of an element that is loaded. */
    private static final Pattern INDEX = Pattern.compile("\\bint (i[xya]|i\\d|j[xy](?= =)|i(?=\\)))");

    private static final String BYTES = "(long) Double.BYTES * ";

    private DeriveNative() {}

    /** The classes of these names have a sibling for native segments. */
    static Set<String> names(Path root) {
        Set<String> names = new TreeSet<>();
        for (Path source : sources(root)) {
            names.add(name(source));
        }
        return names;
    }

    /** The sibling of a class, in double precision or single. */
    static String sibling(String name) {
        return name.charAt(0) + "Native" + name.substring(1);
    }

    static void tree(Path root, Path out) {
        Set<String> derived = names(root);
        try {
            for (Path source : sources(root)) {
                String text = derive(name(source), Files.readString(source), derived);
                Path folder = out.resolve(root.relativize(source)).resolveSibling("");
                String sibling = sibling(name(source));
                Source.write(folder.resolve(sibling + ".java"), text);
                String single = (sibling.startsWith("D") ? "S" : "C") + sibling.substring(1);
                Source.write(folder.resolve(single + ".java"), Derive.derive(text));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path source) {
        return source.getFileName().toString().replace(".java", "");
    }

    private static List<Path> sources(Path root) {
        List<Path> sources = new ArrayList<>();
        for (String level : LEVELS) {
            try (Stream<Path> walk = Files.list(root.resolve("org/panblas/ref").resolve(level))) {
                walk.filter(file -> ORIGIN.matcher(name(file)).matches() && !LEFT_OUT.contains(name(file)))
                        .sorted()
                        .forEach(sources::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return sources;
    }

    /**
     * The text of the sibling in double precision, with as many lines.
     *
     * @param derived the classes that have siblings
     */
    static String derive(String name, String text, Set<String> derived) {
        String arrays =
                ARRAY.matcher(text).results().map(m -> m.group(1)).distinct().collect(Collectors.joining("|"));
        Accesses accesses = new Accesses(arrays);
        boolean loops = name.endsWith("Loops") || name.endsWith("Strided");
        return text.lines()
                .map(line -> arrays.isEmpty() || Derive.isComment(line) ? line : accesses.in(line))
                .map(line -> loops && !Derive.isComment(line) ? indices(line) : line)
                .map(line -> names(line, derived))
                .map(DeriveNative::imports)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** What a source does with arrays of these names. */
    private static final class Accesses {
        private final Pattern element;
        private final Pattern assignment;
        private final Pattern load;
        private final Pattern store;

        Accesses(String names) {
            element = Pattern.compile("(?<![\\w.])(" + names + ")\\[([^\\[\\]]+)\\]");
            assignment = Pattern.compile("^(\\s*)(" + names + ")\\[([^\\[\\]]+)\\] ([-+*/]?)= ([^;]*);$");
            load = Pattern.compile("\\.fromArray\\((\\w+), (" + names + "), ([^()]+)\\)");
            store = Pattern.compile("\\.intoArray\\((" + names + "), ([^()]+)\\)");
        }

        String in(String line) {
            String result = line;
            Matcher written = assignment.matcher(result);
            if (written.matches()) {
                String place = written.group(2) + ", " + written.group(3);
                String value = written.group(4).isEmpty()
                        ? written.group(5)
                        : "DMemory.get(" + place + ") " + written.group(4) + " (" + written.group(5) + ")";
                result = written.group(1) + "DMemory.put(" + place + ", " + value + ");";
            }
            result = element.matcher(result).replaceAll("DMemory.get($1, $2)");
            result = load.matcher(result)
                    .replaceAll(".fromMemorySegment($1, DMemory.exact($2), " + BYTES + "($3), DMemory.ORDER)");
            result = store.matcher(result)
                    .replaceAll(".intoMemorySegment(DMemory.exact($1), " + BYTES + "($2), DMemory.ORDER)");
            result = result.replace("System.arraycopy(", "DMemory.copy(");
            return ARRAY.matcher(result).replaceAll("MemorySegment $1");
        }
    }

    /**
     * Indices of 64 bits: where an int is added to another one before it becomes an offset, the compiler cannot move the
     * checks of bounds out of the loop, because the sum may overflow.
     */
    private static String indices(String line) {
        return INDEX.matcher(line).replaceAll("long $1");
    }

    private static String names(String line, Set<String> derived) {
        return IDENTIFIER.matcher(line).replaceAll(m -> derived.contains(m.group()) ? sibling(m.group()) : m.group());
    }

    /** On the line of the package, so that all others keep their numbers. */
    private static String imports(String line) {
        return line.startsWith("package ")
                ? line + " import java.lang.foreign.MemorySegment; import org.panblas.ref.DMemory;"
                : line;
    }
}
