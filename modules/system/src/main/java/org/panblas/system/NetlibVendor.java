package org.panblas.system;

import java.util.List;
import java.util.Map;
import org.panblas.ffm.LibraryDescriptor;
import org.panblas.ffm.NativeFunctions;
import org.panblas.ffm.Vendor;
import org.panblas.ffm.VendorApi;

/** Netlib's reference BLAS, which defines what the routines compute, and not how fast. */
public final class NetlibVendor implements Vendor {
    /** A variable by which the reference CBLAS tells its own calls from those of Fortran. */
    private static final String MARK = "CBLAS_CallFromC";

    private static final LibraryDescriptor LIBRARY = new LibraryDescriptor(
            "netlib", "netlib", List.of(), List.of(), false, List.of(MARK), List.of(), "", new Words());

    /** For {@link java.util.ServiceLoader}. */
    public NetlibVendor() {}

    @Override
    public LibraryDescriptor library() {
        return LIBRARY;
    }

    private static final class Words implements VendorApi {
        /** In its loops that scale, the second turn replaces two elements of H by the ones of another form. Seen in 3.11. */
        @Override
        public Map<String, String> quirks(NativeFunctions functions) {
            String reason = "H is wrong where an operand is scaled more than once";
            return Map.of("srotmg", reason, "drotmg", reason);
        }

        @Override
        public String threadingLayer(NativeFunctions functions) {
            return "none";
        }

        @Override
        public List<String> warnings(NativeFunctions functions) {
            return List.of("the BLAS is netlib's reference, which computes products many times slower than others:"
                    + " install one of these (Debian: libopenblas0-pthread, libblis4-openmp)");
        }
    }
}
