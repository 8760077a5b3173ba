package org.panblas.system;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.panblas.ffm.LibraryDescriptor;
import org.panblas.ffm.NativeFunctions;
import org.panblas.ffm.Vendor;
import org.panblas.ffm.VendorApi;
import org.panblas.spi.ThreadControl;

/** FlexiBLAS, which leads every call to a BLAS that the user chooses outside, and passes thread counts on to it. */
public final class FlexiBlasVendor implements Vendor {
    private static final LibraryDescriptor LIBRARY = new LibraryDescriptor(
            "flexiblas",
            "FlexiBLAS",
            List.of(),
            List.of(),
            false,
            List.of("flexiblas_current_backend"),
            List.of("FLEXIBLAS", "FLEXIBLAS_CONFIG", "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"),
            "",
            new Words());

    /** For {@link java.util.ServiceLoader}. */
    public FlexiBlasVendor() {}

    @Override
    public LibraryDescriptor library() {
        return LIBRARY;
    }

    private static final class Words implements VendorApi {
        /** It may lead to a BLIS. */
        @Override
        public Set<String> readsBehind(NativeFunctions functions) {
            return Set.of("ssymv", "dsymv", "chemv", "zhemv", "sgemm");
        }

        @Override
        public Map<String, String> quirks(NativeFunctions functions) {
            return SystemLibrary.MAY_BE_OF_BLIS;
        }

        @Override
        public ThreadControl threads(NativeFunctions functions) {
            return new CountFunctions(functions, "flexiblas_get_num_threads", "flexiblas_set_num_threads");
        }
    }
}
