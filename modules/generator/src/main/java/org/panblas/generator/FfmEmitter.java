package org.panblas.generator;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Emits the native bindings: {@code Signatures}, lazily linked pairs of downcall handles, one for each C signature, and
 * {@code Lp64Blas} and {@code Ilp64Blas}, which call them. A signature's name is its result (V void, D double, F float, I
 * integer of 32 bits, L one of 64) and its parameters (E enum, I and L integers, D double, F float, P pointer): {@code
 * V_EEEIIIDPIPIDPI} is {@code cblas_dgemm}, {@code D_LPLPL} is {@code cblas_ddot} with integers of 64 bits.
 */
final class FfmEmitter {
    /**
     * Where alpha = 0, OpenBLAS reads A in matrix copies, and before 0.3.31 in products of small matrices; ATLAS 3.10
     * multiplies what is in y or C by beta = 0, and writes the elements of A in {@code gerc}; MKL 2025.3 reads x in
     * {@code axpby} and A in {@code symm}; complex {@code scal} of OpenBLAS 0.3.31 reads behind x.
     */
    private static final Set<String> READ_ANYWAY = Set.of(
            "scal",
            "axpby",
            "omatcopy",
            "imatcopy",
            "gemm",
            "gemm3m",
            "gemmt",
            "gemmtr",
            "gerc",
            "sbmv",
            "spmv",
            "hemv",
            "hbmv",
            "hpmv",
            "symm",
            "syrk",
            "herk");

    /** Where the sum is empty, ATLAS 3.10 multiplies C by beta = 0, and MKL 2025.3 writes C where beta = 1. */
    private static final Set<String> SUMS = Set.of("gemm", "gemm3m", "syrk", "herk");

    /** How wide the integers of a library are. */
    private enum Width {
        LP64("Lp64Blas", 32),
        ILP64("Ilp64Blas", 64);

        private final String type;
        private final int bits;

        Width(String type, int bits) {
            this.type = type;
            this.bits = bits;
        }

        private char letter() {
            return this == LP64 ? 'I' : 'L';
        }

        /** An argument of the kernel's form as one of the handle's type. */
        private String passed(String argument, Form form) {
            boolean wide = form == Form.SEGMENT;
            if (this == LP64) {
                return wide ? "(int) " + argument : argument;
            }
            return wide ? argument : "(long) " + argument;
        }
    }

    private FfmEmitter() {}

    static void emit(Table blas, Table lapack, Map<String, String> prototypes, Path out) {
        Map<String, List<Routine>> signatures = new LinkedHashMap<>();
        for (Width width : Width.values()) {
            for (Routine routine : blas.routines()) {
                if (bound(routine)) {
                    signatures
                            .computeIfAbsent(signature(routine, width), s -> new ArrayList<>())
                            .add(routine);
                }
            }
        }
        signatures(signatures).write(out);
        for (Width width : Width.values()) {
            cblas(blas, prototypes, width).write(out);
        }
        RouteEmitter.emit(blas, out);
        FortranEmitter.emit(lapack, out);
        FortranNamesEmitter.emit(lapack, out);
    }

    /** The symbol that serves a routine: complex results are taken from the form that stores them. */
    static String symbol(Routine routine) {
        return "cblas_" + routine.name() + (routine.returnType().equals("Complex") ? "_sub" : "");
    }

    /**
     * Batches are served by their products, because the strided batch of OpenBLAS 0.3.31 ends the process where a
     * dimension is zero or a row-major operand is transposed; a scalar helper is served by Java.
     */
    static boolean bound(Routine routine) {
        return routine.entry().hasArrays()
                && !routine.entry().isGrouped()
                && !routine.entry().isStridedBatch();
    }

    private static String signature(Routine routine, Width width) {
        StringBuilder name = new StringBuilder();
        name.append(
                switch (routine.returnType()) {
                    case "void", "Complex" -> 'V';
                    case "double" -> 'D';
                    case "float" -> 'F';
                    default -> width.letter();
                });
        name.append('_');
        for (Arg arg : routine.entry().args()) {
            if (arg.sort().isEnum()) {
                name.append('E');
            } else if (arg.sort().isSize()) {
                name.append(width.letter());
            } else if (arg.isArray() || routine.pairScalar(arg)) {
                name.append('P');
            } else {
                name.append(routine.scalarType(arg).equals("float") ? 'F' : 'D');
            }
        }
        if (routine.returnType().equals("Complex")) {
            name.append('P');
        }
        return name.toString();
    }

    private static Source signatures(Map<String, List<Routine>> signatures) {
        Source source = new Source("org.panblas.ffm", "Signatures", "java.lang.invoke.MethodHandle");
        source.block("""
                /**
                 * Downcall handles, a pair for each C signature of CBLAS; the function's address is their first argument. A nested class
                 * is linked when a routine of its signature is first called. Its name is the result and the parameters: V void, D
                 * double, F float, I integer of 32 bits, L one of 64, E enum, P pointer; {@code V_EEEIIIDPIPIDPI} is
                 * {@code cblas_dgemm}, {@code D_LPLPL} is {@code cblas_ddot} with integers of 64 bits.
                 */
                final class Signatures {
                    private Signatures() {}

                """);
        signatures.forEach((name, routines) -> {
            source.line("    /** "
                    + String.join(
                            ", ",
                            routines.stream().map(FfmEmitter::symbol).distinct().toList()) + ". */");
            source.line("    static final class " + name + " {");
            holder(
                    source,
                    name,
                    "Critical",
                    "For operands in arrays: no copy, and no garbage collection during the call.");
            holder(source, name, "Plain", "For operands in native memory.");
            source.line("    }").line("");
        });
        return source.line("}");
    }

    /** The two handles are in classes of their own, so that a program links only what it calls. */
    private static void holder(Source source, String signature, String kind, String doc) {
        source.line("        /** " + doc + " */");
        source.line("        static final class " + kind + " {");
        source.line("            static final MethodHandle HANDLE = Downcalls."
                + kind.toLowerCase(java.util.Locale.ROOT) + "(\"" + signature + "\");");
        source.line("        }").line("");
    }

    private static Source cblas(Table table, Map<String, String> prototypes, Width width) {
        List<String> imports = new ArrayList<>(List.of("org.panblas.spi.BlasKernels", "org.panblas.spi.Routines"));
        if (width == Width.ILP64) {
            imports.add("org.panblas.spi.Check");
            table.levels().forEach(level -> imports.add("org.panblas.spi." + CheckEmitter.className(level)));
        }
        Source source =
                new Source("org.panblas.ffm", width.type, KernelsEmitter.imports(imports.toArray(String[]::new)));
        source.block("""
                /**
                 * Calls a CBLAS library with %d-bit integers. A routine without an address, or with an increment on which libraries
                 * differ, is served by the fall-back.
                 */
                final class %s extends CblasBlas {
                    %2$s(MemorySegment[] addresses, BlasKernels fallback, Runnable beforeCalls) {
                        super(addresses, fallback, beforeCalls);
                    }

                """.formatted(width.bits, width.type));
        for (Routine routine : table.routines()) {
            if (!bound(routine)) {
                continue;
            }
            for (Form form : Form.kernelForms(routine.entry())) {
                String prototype = prototypes.get(symbol(routine));
                if (prototype != null && form == Form.OFFSET) {
                    source.line("    /** {@code " + prototype + "}. */");
                }
                source.line("    @Override").line("    public " + KernelsEmitter.blasHead(routine, form) + " {");
                method(source, routine, form, width);
                source.line("    }").line("");
            }
        }
        return source.line("}");
    }

    private static void method(Source source, Routine routine, Form form, Width width) {
        empty(source, routine);
        String constant = "Routines." + KernelsEmitter.constant(routine);
        source.line("        MemorySegment function = addresses[" + constant + "];");
        source.line("        if (function == null" + guard(routine, width) + ") {");
        if (width == Width.ILP64 && form == Form.SEGMENT) {
            // Who serves what the library does not has integers of 32 bits.
            source.line("            " + CheckedEmitter.check(routine, form, "Integer.MAX_VALUE"));
        }
        String other = "fallback." + routine.name() + "(" + Form.pass(form.kernel(routine)) + ");";
        if (routine.entry().returnsVoid()) {
            source.line("            " + other).line("            return;");
        } else {
            source.line("            return " + other);
        }
        source.line("        }");
        clearDiagonal(source, routine, form);
        source.line("        prepare();");
        source.line("        try {");
        if (form == Form.SEGMENT) {
            source.line("            if ("
                    + String.join(
                            " && ",
                            routine.entry().args().stream()
                                    .filter(Arg::isArray)
                                    .map(a -> a.name() + ".isNative()")
                                    .toList())
                    + ") {");
            call(source, routine, form, width, "Plain", "                ");
            source.line("            } else {");
            call(source, routine, form, width, "Critical", "                ");
            source.line("            }");
        } else {
            call(source, routine, form, width, "Critical", "            ");
        }
        source.line("        } catch (Throwable t) {");
        source.line("            throw Downcalls.failure(t);");
        source.line("        }");
    }

    /**
     * An empty operand never reaches a library: some do not come back from it (BLIS 0.9: row-major {@code cgemv} with
     * CONJ_TRANS and m = 0).
     */
    static void empty(Source source, Routine routine) {
        List<String> sizes = routine.entry().args().stream()
                .map(Arg::name)
                .filter(List.of("m", "n", "rows", "cols")::contains)
                .map(name -> name + " == 0")
                .toList();
        if (sizes.isEmpty()) {
            return;
        }
        String result = switch (routine.returnType()) {
            case "void" -> "return;";
            case "Complex" -> "return Complex.ZERO;";
            default -> routine.name().equals("sdsdot") ? "return alpha;" : "return 0;";
        };
        source.line("        if (" + String.join(" || ", sizes) + ") {")
                .line("            " + result)
                .line("        }");
    }

    /**
     * Where the fall-back serves although the library has the routine: libraries differ on zero increments, and on
     * negative ones of routines with one vector, not all leave alone what alpha or beta of 0 says not to read, and not all
     * take every leading dimension.
     */
    private static String guard(Routine routine, Width width) {
        String base = routine.entry().base();
        String guard = READ_ANYWAY.contains(base) ? " || " + alphaIsZero(routine) : "";
        if (SUMS.contains(base)) {
            guard += " || k == 0";
        }
        guard += notFinite(routine);
        return guard + increments(routine) + (width == Width.LP64 ? leadingDimensions(routine) : "");
    }

    /** BLIS 0.9 then ends the process, with the kernels for AVX-512 of Intel's processors. */
    private static String notFinite(Routine routine) {
        List<String> pairs = routine.entry().args().stream()
                .filter(Arg::isScalar)
                .filter(routine::pairScalar)
                .map(Arg::name)
                .toList();
        return routine.entry().level().equals("level3") && pairs.equals(List.of("alpha", "beta"))
                ? " || betaIm != 0 && !Double.isFinite(alphaRe)"
                : "";
    }

    /**
     * BLIS 0.9 adds the width of a band to the leading dimension in 32 bits, in routines that were translated from Fortran.
     */
    private static String leadingDimensions(Routine routine) {
        return routine.entry().args().stream()
                .filter(a -> a.sort() == Arg.Sort.LD)
                .map(a -> " || " + a.name() + " > Integer.MAX_VALUE / 16 * 15")
                .collect(Collectors.joining());
    }

    static String alphaIsZero(Routine routine) {
        return routine.pairScalar(routine.entry().arg("alpha")) ? "alphaRe == 0 && alphaIm == 0" : "alpha == 0";
    }

    private static String increments(Routine routine) {
        if (!Javadoc.zeroIncrement(routine)) {
            return "";
        }
        List<String> increments = routine.entry().args().stream()
                .filter(a -> a.sort() == Arg.Sort.INC)
                .map(Arg::name)
                .toList();
        return increments.size() == 1
                ? " || " + increments.get(0) + " <= 0"
                : String.join(
                        "", increments.stream().map(i -> " || " + i + " == 0").toList());
    }

    /** BLIS 0.9 reads the imaginary part of a Hermitian diagonal, which the routine defines as zero and writes as zero. */
    private static void clearDiagonal(Source source, Routine routine, Form form) {
        if (routine.entry().base().equals("herk") || routine.entry().base().equals("her2k")) {
            source.line("        if (beta != 1 || !(k == 0 || " + alphaIsZero(routine) + ")) {");
            source.line("            HermitianDiagonal.clear(c, "
                    + (form == Form.SEGMENT ? routine.precision().bytes / 2 : "offsetC") + ", n, ldc);");
            source.line("        }");
        }
    }

    private static void call(Source source, Routine routine, Form form, Width width, String family, String indent) {
        boolean pairs = routine.entry().args().stream().anyMatch(a -> a.isScalar() && routine.pairScalar(a));
        boolean complexResult = routine.returnType().equals("Complex");
        if (pairs || complexResult) {
            source.line(indent + "MemorySegment scalars = Scalars.get();");
        }
        List<String> args = new ArrayList<>(List.of("function"));
        int slot = 0;
        for (Arg arg : routine.entry().args()) {
            if (arg.sort().isEnum()) {
                args.add("Codes.of(" + arg.name() + ")");
            } else if (arg.sort().isSize()) {
                boolean ofVector =
                        arg.sort() == Arg.Sort.INC && routine.entry().level().equals("level1");
                args.add(
                        width == Width.ILP64 && form == Form.SEGMENT && ofVector
                                ? "increment(n, " + arg.name() + ")"
                                : width.passed(arg.name(), form));
            } else if (arg.isArray()) {
                args.add(
                        form == Form.SEGMENT
                                ? arg.name()
                                : "Scalars.part(" + arg.name() + ", " + (routine.pairs(arg) ? "2L * " : "")
                                        + arg.offsetName() + ")");
            } else if (routine.pairScalar(arg)) {
                args.add("Scalars.set(scalars, " + slot++ + ", " + arg.name() + "Re, " + arg.name() + "Im)");
            } else {
                args.add(arg.name());
            }
        }
        if (complexResult) {
            args.add("Scalars.slot(scalars, " + slot + ")");
        }
        String invoke = "Signatures." + signature(routine, width) + "." + family + ".HANDLE.invokeExact("
                + String.join(", ", args) + ");";
        switch (routine.returnType()) {
            case "void" -> source.line(indent + invoke);
            case "Complex" -> {
                source.line(indent + invoke);
                source.line(indent + "return Scalars." + (routine.real().equals("float") ? "floats" : "doubles")
                        + "(scalars, " + slot + ");");
            }
            default ->
                source.line(indent + "return (" + routine.returnType() + ") "
                        + (width == Width.ILP64 && routine.returnType().equals("int") ? "(long) " : "") + invoke);
        }
    }
}
