package org.panblas.system;

import java.util.List;
import org.panblas.ffm.LibraryDescriptor;
import org.panblas.ffm.NativeFunctions;
import org.panblas.ffm.Vendor;
import org.panblas.ffm.VendorApi;
import org.panblas.spi.ThreadControl;

/** Arm Performance Libraries. */
public final class ArmPlVendor implements Vendor {
    private static final LibraryDescriptor LIBRARY = new LibraryDescriptor(
            "armpl",
            "Arm Performance Libraries",
            List.of(),
            List.of(),
            false,
            List.of("armplversion"),
            List.of("ARMPL_NUM_THREADS", "OMP_NUM_THREADS"),
            "",
            new Words());

    /** For {@link java.util.ServiceLoader}. */
    public ArmPlVendor() {}

    @Override
    public LibraryDescriptor library() {
        return LIBRARY;
    }

    private static final class Words implements VendorApi {
        @Override
        public ThreadControl threads(NativeFunctions functions) {
            return new CountFunctions(functions, "armpl_get_num_threads", "armpl_set_num_threads");
        }
    }
}
