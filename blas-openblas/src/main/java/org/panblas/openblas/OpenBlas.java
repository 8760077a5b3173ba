package org.panblas.openblas;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.panblas.ffm.IntegerWidth;
import org.panblas.ffm.LibraryDescriptor;
import org.panblas.ffm.NativeFunctions;
import org.panblas.ffm.Platform;
import org.panblas.ffm.VendorApi;
import org.panblas.spi.ThreadControl;

/** OpenBLAS, from 0.3.0 on. */
final class OpenBlas implements VendorApi {
    static final LibraryDescriptor DESCRIPTOR = new LibraryDescriptor(
            "openblas",
            "OpenBLAS",
            Platform.libraryNames("openblas", "0"),
            Platform.libraryDirectories(List.of("openblas-pthread", "openblas-openmp", "openblas-serial"), "openblas"),
            true,
            // Not its thread functions, which FlexiBLAS has too.
            List.of("openblas_get_config", "openblas_get_corename"),
            List.of(
                    "OPENBLAS_NUM_THREADS",
                    "OPENBLAS_DEFAULT_NUM_THREADS",
                    "GOTO_NUM_THREADS",
                    "OMP_NUM_THREADS",
                    "OPENBLAS_CORETYPE",
                    "OPENBLAS_VERBOSE",
                    "OPENBLAS_MAIN_FREE",
                    "OPENBLAS_THREAD_TIMEOUT"),
            "install it (Debian: libopenblas0-pthread)",
            new OpenBlas());

    private static final String CONFIG = "openblas_get_config";

    /** What the configuration of a build with 64-bit integers contains. */
    private static final String ILP64_WORD = "USE64BITINT";

    private OpenBlas() {}

    @Override
    public Map<String, String> quirks(NativeFunctions functions) {
        return OpenBlasQuirks.of(version(functions));
    }

    @Override
    public boolean smallLuOnOneThread(NativeFunctions functions) {
        return OpenBlasQuirks.smallLuOnOneThread(version(functions));
    }

    /** zhemv an element of y in the last step of an odd order, on all x86-64; the others with the kernels for SSE3. */
    @Override
    public Set<String> readsBehind(NativeFunctions functions) {
        return Set.of("ssymv", "dsymv", "chemv", "zhemv");
    }

    @Override
    public boolean readsBehindVectors(NativeFunctions functions) {
        return OpenBlasQuirks.readsBehindVectors(version(functions));
    }

    /** The configuration begins with the name and the version: {@code OpenBLAS 0.3.31 DYNAMIC_ARCH ...}. */
    @Override
    public String version(NativeFunctions functions) {
        String[] words = config(functions).split("\\s+", 3);
        return words.length > 1 && words[0].equals("OpenBLAS") ? words[1] : "";
    }

    @Override
    public String config(NativeFunctions functions) {
        return functions.text(CONFIG).map(text -> text.get()).orElse("");
    }

    @Override
    public String core(NativeFunctions functions) {
        return functions.text("openblas_get_corename").map(text -> text.get()).orElse("");
    }

    @Override
    public String threadingLayer(NativeFunctions functions) {
        return functions
                .intGetter("openblas_get_parallel")
                .map(kind -> switch (kind.getAsInt()) {
                    case 0 -> "none";
                    case 1 -> "pthreads";
                    case 2 -> "openmp";
                    default -> "";
                })
                .orElse("");
    }

    @Override
    public Optional<IntegerWidth.Fact> integers(NativeFunctions functions) {
        return functions.text(CONFIG).map(text -> {
            boolean wide = text.get().contains(ILP64_WORD);
            return new IntegerWidth.Fact(
                    IntegerWidth.Kind.API,
                    CONFIG + (wide ? " with " : " without ") + ILP64_WORD,
                    wide ? IntegerWidth.ILP64 : IntegerWidth.LP64);
        });
    }

    @Override
    public ThreadControl threads(NativeFunctions functions) {
        return new OpenBlasThreads(functions, threadingLayer(functions), config(functions));
    }
}
