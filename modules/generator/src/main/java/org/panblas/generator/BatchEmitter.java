package org.panblas.generator;

import java.util.Locale;

/** Writes batches of products as the products they consist of. */
final class BatchEmitter {
    private BatchEmitter() {}

    static void body(Source source, Routine routine, Form form) {
        if (routine.entry().isGrouped()) {
            grouped(source, routine, form);
        } else {
            strided(source, routine, form);
        }
    }

    /** Distances are left out where operands are empty: they are then of any size. */
    private static void strided(Source source, Routine routine, Form form) {
        String name = routine.name().replace("_batch_strided", "");
        String scalar = routine.complex() ? "%1$sRe, %1$sIm" : "%1$s";
        FfmEmitter.empty(source, routine);
        if (form == Form.SEGMENT) {
            // The library may take wider integers than who serves products without terms; the batch is what the caller
            // named.
            source.line("        if (!library.serves(Routines." + name.toUpperCase(Locale.ROOT) + ") || "
                    + FfmEmitter.alphaIsZero(routine) + " || k == 0) {");
            source.line("            " + CheckedEmitter.check(routine, form, "Integer.MAX_VALUE"));
            source.line("        }");
        }
        source.line("        for (int i = 0; i < batch; i++) {");
        source.line("            " + name + "(layout, transA, transB, m, n, k, " + scalar.formatted("alpha") + ", "
                + operand(routine, form, "a", "k == 0 ? 0 : ") + ", lda, "
                + operand(routine, form, "b", "k == 0 ? 0 : ")
                + ", ldb, " + scalar.formatted("beta") + ", " + operand(routine, form, "c", "") + ", ldc);");
        source.line("        }");
    }

    private static String operand(Routine routine, Form form, String name, String guard) {
        String distance = "i * stride" + Javadoc.capital(name);
        return form == Form.SEGMENT
                ? name + ".asSlice(" + guard + distance + " * " + routine.precision().bytes + ")"
                : name + ", offset" + Javadoc.capital(name) + " + (" + guard + distance + ")";
    }

    private static void grouped(Source source, Routine routine, Form form) {
        String name = routine.name().replace("_batch", "");
        boolean segment = form == Form.SEGMENT;
        source.line("        for (int g = 0, p = 0; g < groupCount; g++) {");
        source.line("            for (long i = 0; i < groupSize[g]; i++, p++) {");
        source.line("                " + name + "(layout, transA[g], transB[g], m[g], n[g], k[g], "
                + RefEmitter.groupScalar(routine, "alpha")
                + (segment
                        ? ", a[p], lda[g], b[p], ldb[g], "
                        : ", a[p], offsetA[p], lda[g], b[p], offsetB[p], ldb[g], ")
                + RefEmitter.groupScalar(routine, "beta")
                + (segment ? ", c[p], ldc[g]);" : ", c[p], offsetC[p], ldc[g]);"));
        source.line("            }").line("        }");
    }
}
