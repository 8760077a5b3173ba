package org.panblas.conformance.standin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A library that stands in for one which is not at hand: it shows the names that the other would show, and leads every
 * call to the OpenBLAS that Panblas embeds. That one is opened at the first load, for this library alone, so that
 * nothing of it is seen from outside.
 *
 * <p>A name becomes a jump through a table that is filled from the names of the functions:
 *
 * <pre>cblas_dgemm$NEWLAPACK:  jmp *table+8*i(%rip)</pre>
 */
final class StandIn {
    /** Names of Fortran routines in OpenBLAS, and not those of its own functions for Fortran. */
    private static final String FORTRAN = "(?!openblas|goto)[a-z][a-z0-9_]*_";

    private final String cName;
    private final String fortranName;
    private Predicate<String> part = symbol -> true;
    private String own = "";

    private StandIn(String cName, String fortranName) {
        this.cName = cName;
        this.fortranName = fortranName;
    }

    /**
     * A library with these names.
     *
     * @param cName what {@code cblas_dgemm} is called, with {@code %s} for that name
     * @param fortranName what the Fortran routine {@code dgetrf} is called, with {@code %s} for that name
     */
    static StandIn named(String cName, String fortranName) {
        return new StandIn(cName, fortranName);
    }

    /** Keeps only the functions that a predicate on OpenBLAS's symbols, {@code dgetrf_} or {@code cblas_dgemm}, takes. */
    StandIn only(Predicate<String> symbols) {
        part = symbols;
        return this;
    }

    /** Adds functions of the vendor's own, in C. One that has the name of a jump takes its place. */
    StandIn with(String c) {
        own = own + c + "\n";
        return this;
    }

    /** Builds the library; the test is left out where that cannot be done. */
    Path build(Path file) throws IOException, InterruptedException {
        Path real = Tools.openBlas();
        Map<String, String> targets = new TreeMap<>();
        for (String symbol : Tools.symbols(real)) {
            String shown = shown(symbol);
            if (!shown.isEmpty() && part.test(symbol) && !own.contains(" " + shown + "(")) {
                targets.put(shown, symbol);
            }
        }
        Path jumps = Tools.beside(file, ".s");
        Path source = Tools.beside(file, ".c");
        Files.writeString(jumps, jumps(new ArrayList<>(targets.keySet())), StandardCharsets.UTF_8);
        Files.writeString(source, opening(real, targets.values()) + own, StandardCharsets.UTF_8);
        Tools.gcc("-o", file.toString(), jumps.toString(), source.toString());
        return file;
    }

    /** Builds an empty library over others, as the one is that has the name of a framework. */
    static Path umbrella(Path file, Path... parts) throws IOException, InterruptedException {
        Path source = Tools.beside(file, ".c");
        Files.writeString(source, "", StandardCharsets.UTF_8);
        List<String> arguments =
                new ArrayList<>(List.of("-o", file.toString(), source.toString(), "-Wl,--no-as-needed"));
        for (Path one : parts) {
            arguments.add(one.toString());
        }
        Tools.gcc(arguments.toArray(String[]::new));
        return file;
    }

    private String shown(String symbol) {
        if (symbol.startsWith("cblas_")) {
            return cName.formatted(symbol);
        }
        return symbol.matches(FORTRAN) ? fortranName.formatted(symbol.substring(0, symbol.length() - 1)) : "";
    }

    private static String jumps(List<String> names) {
        StringBuilder text = new StringBuilder("\t.text\n");
        for (int i = 0; i < names.size(); i++) {
            text.append("""
                    \t.globl "%1$s"
                    \t.type "%1$s",@function
                    "%1$s":\tjmp *table+%2$d(%%rip)
                    """.formatted(names.get(i), Long.BYTES * i));
        }
        // Hidden, because every stand-in has a table.
        return text.append("""
                        \t.globl table
                        \t.hidden table
                        \t.comm table,%d,8
                        \t.section .note.GNU-stack,"",@progbits
                        """.formatted(Long.BYTES * names.size())).toString();
    }

    /** Opens OpenBLAS, after the libraries that it needs, and fills the table. The 2 is {@code RTLD_NOW}. */
    private static String opening(Path real, Collection<String> symbols) {
        String needed = List.of("libgcc_s.so.1", "libquadmath.so.0", "libgfortran.so.5").stream()
                .map(file -> "dlopen(\"" + real.resolveSibling(file) + "\", 2);")
                .collect(Collectors.joining("\n  "));
        String names = symbols.stream().map(symbol -> "\"" + symbol + "\",").collect(Collectors.joining("\n  "));
        return """
                extern void *dlopen(const char *, int), *dlsym(void *, const char *);
                extern void abort(void);
                extern void *table[] __attribute__((visibility("hidden")));
                static const char *const names[] = {
                  %s
                  0};
                __attribute__((constructor)) static void fill(void) {
                  %s
                  void *real = dlopen("%s", 2);
                  if (!real) abort();
                  for (int i = 0; names[i]; i++) table[i] = dlsym(real, names[i]);
                }
                """.formatted(names, needed, real);
    }
}
