package org.panblas.generator;

import java.nio.file.Path;

/** Emits the SPI interface that LAPACK backends implement. */
final class LapackKernelsEmitter {
    /** What the emitted code over the kernels imports. */
    static final String[] IMPORTS = {
        "java.lang.foreign.MemorySegment",
        "org.panblas.Diag",
        "org.panblas.EigenvalueSelector",
        "org.panblas.GeneralizedEigenvalueSelector",
        "org.panblas.Side",
        "org.panblas.Transpose",
        "org.panblas.Uplo"
    };

    private LapackKernelsEmitter() {}

    static String[] imports(String... more) {
        String[] all = java.util.Arrays.copyOf(IMPORTS, IMPORTS.length + more.length);
        System.arraycopy(more, 0, all, IMPORTS.length, more.length);
        return all;
    }

    static void emit(Table table, Path out) {
        Source source = new Source("org.panblas.spi", "LapackKernels", IMPORTS);
        source.block("""
                /**
                 * Every LAPACK routine as a backend implements it, one method for all precisions: column-major, on segments (native
                 * ones or such over arrays), with 32-bit integers, scalars as {@code double}; arguments are legal and operands are
                 * large enough, because {@link org.panblas.Lapack} has checked them and has turned row-major operands round. An
                 * operand that is not asked for may be {@link MemorySegment#NULL}. A method that a backend leaves out is one it does
                 * not serve; see {@link LapackBackend#serves}.
                 */
                public interface LapackKernels {
                """);
        for (Entry entry : table.entries()) {
            source.line("    /** " + entry.pattern() + ". */");
            source.line("    default " + Lapack.kernelHead(entry) + " {");
            source.line("        throw new UnsupportedOperationException(\"" + entry.base() + "\");");
            source.line("    }").line("");
        }
        source.line("}").write(out);
    }
}
