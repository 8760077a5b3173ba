package org.panblas.generator;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Emits the interfaces that programs call: one a level, and {@code Blas} or {@code Lapack} over them. */
final class ApiEmitter {
    /** Table level to the end of the interface's name and its one-line description. */
    private static final Map<String, String[]> LEVELS = Map.ofEntries(
            level("level1", "BlasLevel1", "Level 1: vectors."),
            level("level2", "BlasLevel2", "Level 2: matrix and vector."),
            level("level3", "BlasLevel3", "Level 3: matrix and matrix."),
            level("ext", "BlasExtensions", "What OpenBLAS and others add to the three levels."),
            level(
                    "linear",
                    "LapackLinear",
                    "Linear systems: factorisations, solvers, inverses, condition numbers, refinement and equilibration."),
            level("leastsquares", "LapackLeastSquares", "Linear least squares, with and without constraints."),
            level("orthogonal", "LapackOrthogonal", "Orthogonal factorisations, and products with their factors."),
            level("symmetric", "LapackSymmetricEigen", "Eigenvalues of symmetric and Hermitian matrices and pairs."),
            level("nonsymmetric", "LapackNonsymmetricEigen", "Eigenvalues and Schur forms of matrices and pairs."),
            level("svd", "LapackSvd", "Singular values, also of pairs, and the CS decomposition."),
            level("auxiliary", "LapackAuxiliary", "Norms, copies, reflectors and rotations, and test matrices."));

    /** LAPACK alone has backends that lack routines for which there is no fall-back. */
    private static final String SERVES = """
                /**
                 * Whether a routine is served: by this backend or, where it is the one that the order chose, by the next of the
                 * order that has it. A call of any other routine is an {@link UnsupportedOperationException}.
                 *
                 * @param routine the method's name, for example {@code dgetrf}
                 * @throws IllegalArgumentException where there is no such routine
                 */
                boolean serves(String routine);

            """;

    private ApiEmitter() {}

    private static Map.Entry<String, String[]> level(String level, String name, String does) {
        return Map.entry(level, new String[] {name, does});
    }

    static String interfaceName(String level) {
        String[] names = LEVELS.get(level);
        if (names == null) {
            throw new IllegalArgumentException("unknown level \"" + level + "\"");
        }
        return names[0];
    }

    static void emit(Table table, String facade, Path out) {
        for (String level : table.levels()) {
            level(table, level).write(out);
        }
        facade(table, facade).write(out);
    }

    private static Source level(Table table, String level) {
        String name = interfaceName(level);
        Source source = new Source("org.panblas", name, "java.lang.foreign.MemorySegment");
        source.line("/** " + LEVELS.get(level)[1] + " Rules for all methods stand in the package's description. */");
        source.line("public interface " + name + " {");
        for (Entry entry : table.level(level)) {
            for (Routine routine : entry.routines()) {
                methods(source, routine);
            }
        }
        return source.line("}");
    }

    private static void methods(Source source, Routine routine) {
        List<Form> forms = Form.of(routine.entry());
        String head = "    " + routine.returnType() + " " + routine.name() + "(";
        List<Form.Param> array = Form.ARRAY.api(routine);
        source.block(Javadoc.full(routine));
        if (forms.size() == 1) {
            source.line(head + Form.declare(array) + ");").line("");
            return;
        }
        String call = routine.name() + "(" + withZeroOffsets(routine) + ");";
        source.line("    default " + head.strip() + Form.declare(array) + ") {");
        for (Arg arg : routine.entry().args()) {
            if (arg.isGroupOperand()) {
                source.line("        int[] " + arg.offsetName() + " = new int[java.util.Objects.requireNonNull("
                        + arg.name() + ", \"" + arg.name() + "\").length];");
            }
        }
        source.line("        " + (routine.entry().returnsVoid() ? "" : "return ") + call)
                .line("    }")
                .line("");
        String link = routine.name() + "("
                + String.join(", ", array.stream().map(Form.Param::type).toList()) + ")";
        for (Form form : List.of(Form.OFFSET, Form.SEGMENT)) {
            source.block(Javadoc.brief(routine, form, link));
            source.line(head + Form.declare(form.api(routine)) + ");").line("");
        }
    }

    private static String withZeroOffsets(Routine routine) {
        return String.join(
                ", ",
                Form.OFFSET.api(routine).stream()
                        .map(p -> !p.arg().isArray()
                                        || p.name().equals(p.arg().name())
                                        || p.arg().isGroupOperand()
                                ? p.name()
                                : "0")
                        .toList());
    }

    private static Source facade(Table table, String facade) {
        String role = facade.toLowerCase(java.util.Locale.ROOT);
        Source source = new Source("org.panblas", facade);
        String supers = String.join(
                ", ", table.levels().stream().map(ApiEmitter::interfaceName).toList());
        return source.block("""
                /**
                 * All %1$s routines of one backend. {@link #get()} gives the backend that {@code %2$s.order} chooses, {@link #of}
                 * a named one. Every object is safe for use by any number of threads.
                 */
                public interface %1$s extends %3$s {
                    /**
                     * The first usable backend of {@code %2$s.order}, resolved once.
                     *
                     * @throws OrderException where the order names an unknown backend or cannot be read
                     * @throws BackendUnavailableException where no backend of the order can be used
                     */
                    static %1$s get() {
                        return Backends.%2$s();
                    }

                    /**
                     * Exactly the named backend, whatever the order says.
                     *
                     * @throws OrderException where the name is unknown
                     * @throws BackendUnavailableException where it cannot be used, saying why not
                     */
                    static %1$s of(String name) {
                        return Backends.%2$s(name);
                    }

                    /** The backend's name, as in the order: {@code openblas}. */
                    String name();

                %4$s    /** The number of threads a call may use now, as the library tells it. */
                    int threads();

                    /** The largest number of threads that can be set. */
                    int maxThreads();

                    /**
                     * Sets the number of threads; a count above {@link #maxThreads()} is lowered to it.
                     *
                     * @param n the count, {@code >= 1}
                     * @throws IllegalArgumentException where {@code n < 1}
                     */
                    void setThreads(int n);

                    /**
                     * Limits the number of threads until the result is closed. Limits of several threads may nest and overlap;
                     * the least one holds, and the count from before returns when the last one is closed.
                     *
                     * @param n the upper bound, {@code >= 1}
                     * @throws IllegalArgumentException where {@code n < 1}
                     */
                    ThreadLimit limitThreads(int n);
                }
                """.formatted(facade, role, supers, facade.equals("Lapack") ? SERVES : ""));
    }
}
