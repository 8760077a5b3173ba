package org.panblas.system;

import java.util.List;
import org.panblas.ffm.LibraryDescriptor;
import org.panblas.ffm.NativeFunctions;
import org.panblas.ffm.Vendor;
import org.panblas.ffm.VendorApi;
import org.panblas.spi.ThreadControl;

/** NVIDIA's library for its arm64 processors. */
public final class NvplVendor implements Vendor {
    private static final String VERSION = "nvpl_blas_get_version";

    private static final LibraryDescriptor LIBRARY = new LibraryDescriptor(
            "nvpl",
            "NVPL",
            List.of(),
            List.of(),
            false,
            List.of(VERSION),
            List.of("NVPL_BLAS_NUM_THREADS", "OMP_NUM_THREADS"),
            "",
            new Words());

    /** For {@link java.util.ServiceLoader}. */
    public NvplVendor() {}

    @Override
    public LibraryDescriptor library() {
        return LIBRARY;
    }

    private static final class Words implements VendorApi {
        /** Two decimal digits for each of minor version and patch. */
        @Override
        public String version(NativeFunctions functions) {
            return functions
                    .intGetter(VERSION)
                    .map(number -> number.getAsInt())
                    .map(number -> number / 10_000 + "." + number / 100 % 100 + "." + number % 100)
                    .orElse("");
        }

        @Override
        public ThreadControl threads(NativeFunctions functions) {
            return new CountFunctions(functions, "nvpl_blas_get_max_threads", "nvpl_blas_set_num_threads");
        }
    }
}
