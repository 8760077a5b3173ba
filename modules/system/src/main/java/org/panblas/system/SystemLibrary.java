package org.panblas.system;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.panblas.ffm.LibraryDescriptor;
import org.panblas.ffm.NativeFunctions;
import org.panblas.ffm.Platform;
import org.panblas.ffm.VendorApi;

/** The libraries that may be anybody's. These words are those of a library whose vendor no present module knows. */
final class SystemLibrary implements VendorApi {
    /** Red Hat's reference CBLAS is a library of its own, over {@code libblas.so.3}. */
    static final LibraryDescriptor BLAS =
            descriptor("blas", "a BLAS", List.of("blas", "cblas"), "libopenblas0-pthread or libblis4-openmp");

    static final LibraryDescriptor LAPACK =
            descriptor("lapack", "a LAPACK", List.of("lapack"), "libopenblas0-pthread or liblapack3");

    /** BLIS aborts where it does not understand it. */
    private static final String BLIS_VARIABLE = "BLIS_ARCH_TYPE";

    private static final String ENDLESS = "may be that of BLIS, which does not come back where an operand is infinite";
    /** What a library that may hide a BLIS must not serve. */
    static final Map<String, String> MAY_BE_OF_BLIS = Map.of("srotmg", ENDLESS, "drotmg", ENDLESS);

    private SystemLibrary() {}

    /** Debian's {@code libblas.so.3} of BLIS shows none of the functions by which BLIS can be asked. */
    @Override
    public Optional<String> hazard(NativeFunctions functions) {
        String value = System.getenv().getOrDefault(BLIS_VARIABLE, "");
        return value.isBlank()
                ? Optional.empty()
                : Optional.of(BLIS_VARIABLE + " = \"" + value
                        + "\" cannot be checked: BLIS aborts on a wrong value, and this library may hide a BLIS");
    }

    /** For the same reason. */
    @Override
    public Set<String> readsBehind(NativeFunctions functions) {
        return Set.of("ssymv", "dsymv", "chemv", "zhemv", "sgemm");
    }

    @Override
    public Map<String, String> quirks(NativeFunctions functions) {
        return MAY_BE_OF_BLIS;
    }

    private static LibraryDescriptor descriptor(String name, String title, List<String> bases, String packages) {
        List<String> files = new ArrayList<>();
        bases.forEach(base -> files.addAll(Platform.systemLibrary(base, "3")));
        return new LibraryDescriptor(
                name,
                title,
                files,
                List.of(),
                false,
                List.of(),
                List.of(),
                "install one (Debian: " + packages + ")",
                new SystemLibrary());
    }
}
