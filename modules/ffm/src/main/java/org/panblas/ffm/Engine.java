package org.panblas.ffm;

import java.util.List;
import java.util.Optional;
import org.panblas.spi.ThreadControl;

/**
 * What computes: the vendor's BLAS, which may lie in another file than the functions that are called. Its vendor's words
 * are asked of the file that has them, so that one library has one thread count, under whatever names it was opened.
 *
 * @param api the vendor's words
 * @param functions the library that answers them
 * @param environment the variables that it reads
 */
record Engine(VendorApi api, NativeFunctions functions, List<String> environment) {

    static Engine of(LibraryDescriptor vendor, NativeFunctions functions) {
        return new Engine(vendor.api(), functions, vendor.environment());
    }

    /** The engine in an open library, where a present module knows it. */
    static Optional<Engine> find(NativeFunctions functions) {
        for (LibraryDescriptor vendor : Vendors.known()) {
            for (String mark : vendor.marks()) {
                Optional<NativeLibrary> home = functions
                        .names()
                        .locate(functions.library(), mark)
                        .flatMap(file -> NativeLibrary.loaded(file.toString()));
                if (home.isPresent()) {
                    return Optional.of(of(vendor, new NativeFunctions(home.get(), functions.names())));
                }
            }
        }
        return Optional.empty();
    }

    ThreadControl threads() {
        return api.threads(functions);
    }
}
