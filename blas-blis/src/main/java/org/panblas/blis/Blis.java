package org.panblas.blis;

import java.util.HashMap;
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

/** BLIS, from 0.9 on. */
final class Blis implements VendorApi {
    static final LibraryDescriptor DESCRIPTOR = new LibraryDescriptor(
            "blis",
            "BLIS",
            Platform.libraryNames("blis", "4", "5"),
            Platform.libraryDirectories(List.of("blis-openmp", "blis-pthread", "blis-serial"), "blis"),
            false,
            // Not its thread functions, which FlexiBLAS has too.
            List.of("bli_info_get_version_str", "bli_arch_query_id"),
            List.of(
                    "BLIS_NUM_THREADS",
                    "OMP_NUM_THREADS",
                    "BLIS_JC_NT",
                    "BLIS_PC_NT",
                    "BLIS_IC_NT",
                    "BLIS_JR_NT",
                    "BLIS_IR_NT",
                    "BLIS_ARCH_TYPE",
                    "BLIS_ARCH_DEBUG",
                    "BLIS_THREAD_IMPL"),
            switch (Platform.os()) {
                case LINUX -> "install it (Debian: libblis4-openmp)";
                case MACOSX -> "install it (Homebrew: blis)";
                case WINDOWS -> "install it (conda-forge: blis)";
            },
            new Blis());

    /** Bits of the integers of its BLAS and CBLAS interfaces, which differ from those of its own. */
    private static final String INTEGER_BITS = "bli_info_get_blas_int_type_size";

    private Blis() {}

    @Override
    public Optional<String> hazard(NativeFunctions functions) {
        // The table is read only where there is something to hold against it.
        return Optional.ofNullable(System.getenv(ArchType.VARIABLE))
                .flatMap(value -> functions
                        .textOf("bli_arch_string")
                        .flatMap(name -> ArchType.fault(value, ArchType.known(name), !isBefore1(version(functions)))));
    }

    @Override
    public String version(NativeFunctions functions) {
        return functions
                .text("bli_info_get_version_str")
                .map(text -> text.get())
                .orElse("");
    }

    /** Version 1.0 made thread counts a matter of the calling thread, and lets architectures be named. */
    static boolean isBefore1(String version) {
        return version.startsWith("0.");
    }

    /** BLIS has no configuration string: these are the answers of its query functions. */
    @Override
    public String config(NativeFunctions functions) {
        String size = functions
                .longGetter("bli_info_get_int_type_size")
                .map(bits -> "int_type_size=" + bits.getAsLong())
                .orElse("");
        String own = functions
                .longGetter(INTEGER_BITS)
                .map(bits -> " blas_int_type_size=" + bits.getAsLong())
                .orElse("");
        return ("BLIS " + version(functions) + " " + size + own).strip();
    }

    @Override
    public String core(NativeFunctions functions) {
        return functions
                .intGetter("bli_arch_query_id")
                .flatMap(id -> functions.textOf("bli_arch_string").map(name -> name.apply(id.getAsInt())))
                .orElse("");
    }

    @Override
    public String threadingLayer(NativeFunctions functions) {
        if (says(functions, "bli_info_get_enable_openmp")) {
            return "openmp";
        }
        return says(functions, "bli_info_get_enable_pthreads") ? "pthreads" : "none";
    }

    private static boolean says(NativeFunctions functions, String question) {
        return functions
                .longGetter(question)
                .map(answer -> answer.getAsLong() != 0)
                .orElse(false);
    }

    @Override
    public Optional<IntegerWidth.Fact> integers(NativeFunctions functions) {
        return functions
                .longGetter(INTEGER_BITS)
                .map(bits -> switch ((int) bits.getAsLong()) {
                    case Integer.SIZE -> IntegerWidth.LP64;
                    case Long.SIZE -> IntegerWidth.ILP64;
                    default -> null;
                })
                .map(width -> new IntegerWidth.Fact(IntegerWidth.Kind.API, INTEGER_BITS, width));
    }

    /** Its 1m method for one product, which some shapes and scalars reach; it has been left unfinished. */
    @Override
    public Map<String, String> quirks(NativeFunctions functions) {
        Map<String, String> quirks = new HashMap<>();
        if (isBefore1(version(functions))) {
            String reason = "ends the process: \"requested functionality not yet implemented\"";
            quirks.put("cgemm3m", reason);
            quirks.put("zgemm3m", reason);
        }
        // The loops of the reference, which divide until a number is small enough. Seen in 0.9.0.
        String endless = "does not come back where an operand is infinite";
        quirks.put("srotmg", endless);
        quirks.put("drotmg", endless);
        return quirks;
    }

    /** The kernels for small products that processors from Haswell and Zen on share, up to 0.9.0. */
    @Override
    public Set<String> readsBehind(NativeFunctions functions) {
        return isBefore1(version(functions)) ? Set.of("sgemm") : Set.of();
    }

    @Override
    public ThreadControl threads(NativeFunctions functions) {
        return new BlisThreads(functions, threadingLayer(functions), version(functions));
    }
}
