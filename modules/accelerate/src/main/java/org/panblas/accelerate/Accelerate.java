package org.panblas.accelerate;

import java.util.List;
import org.panblas.ffm.LibraryDescriptor;
import org.panblas.ffm.NativeFunctions;
import org.panblas.ffm.VendorApi;
import org.panblas.spi.ThreadControl;

/**
 * Apple's Accelerate, from macOS 13.3 on. Since then every routine is there twice: under its plain name with the
 * interface of LAPACK 3.2 as f2c made it, and with a suffix with that of a current LAPACK. The suffix is what is bound.
 */
final class Accelerate implements VendorApi {
    static final LibraryDescriptor DESCRIPTOR = new LibraryDescriptor(
            "accelerate",
            "Accelerate",
            // Since macOS 11 there is no such file: the loader has it in its cache.
            List.of("/System/Library/Frameworks/Accelerate.framework/Accelerate"),
            List.of(),
            false,
            List.of("cblas_dgemm$NEWLAPACK", "cblas_dgemm$NEWLAPACK$ILP64"),
            List.of(AccelerateThreads.VARIABLE),
            "use another backend (Accelerate is a part of macOS, from 13.3 on as it is called here)",
            new Accelerate());

    private Accelerate() {}

    @Override
    public ThreadControl threads(NativeFunctions functions) {
        return AccelerateThreads.of(functions);
    }
}
