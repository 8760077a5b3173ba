package org.panblas.libflame;

import java.util.List;
import java.util.Map;
import org.panblas.ffm.LibraryDescriptor;
import org.panblas.ffm.NativeFunctions;
import org.panblas.ffm.Platform;
import org.panblas.ffm.VendorApi;

/** libflame, 5.2. It has no BLAS, and names none: it is always opened over one. */
final class Libflame implements VendorApi {
    static final LibraryDescriptor DESCRIPTOR = new LibraryDescriptor(
            "libflame",
            "libflame",
            Platform.libraryNames("flame", "1"),
            Platform.libraryDirectories(List.of(), "libflame"),
            false,
            List.of("FLA_Init"),
            List.of(),
            "install it (Debian: libflame1)",
            new Libflame());

    /** FLA_NO_ERROR_CHECKING: where libflame checks its own arguments it ends the process. */
    private static final int NO_CHECKS = 0;

    private Libflame() {}

    /** Each routine initialises libflame where it is not, and takes that back when it returns, whoever else is in it. */
    @Override
    public void prepare(NativeFunctions functions) {
        functions.action("FLA_Init").ifPresent(Runnable::run);
        functions.intSetter("FLA_Check_error_level_set").ifPresent(setter -> setter.accept(NO_CHECKS));
    }

    @Override
    public Map<String, String> lapackQuirks(NativeFunctions functions) {
        return LibflameQuirks.LAPACK;
    }
}
