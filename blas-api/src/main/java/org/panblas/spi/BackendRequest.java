package org.panblas.spi;

import java.util.Optional;

/** What the user asked of one candidate, and the place where the candidate records how far it came. */
public interface BackendRequest {
    /** The role to serve. */
    Role role();

    /** The name under which the order lists the candidate. */
    String name();

    /** The file the user named: {@code blas.<name>.library} before {@code blas.library} (likewise {@code lapack.}). */
    Optional<String> library();

    /** The value of {@code blas.<name>.interface}: {@code auto}, {@code lp64} or {@code ilp64}. */
    String integers();

    /** The value of {@code blas.verify}: {@code off}, {@code quick} or {@code full}. */
    String verify();

    /** True where {@code blas.probe=process}: a library is opened and tested in a process of its own first. */
    default boolean probeInProcess() {
        return false;
    }

    /** True where {@code blas.library.trust=true}: a file that other users can change is opened all the same. */
    default boolean trustAnyFile() {
        return false;
    }

    /** True where {@code blas.missing=fail}: a routine that the library lacks is an exception and not a fall-back. */
    boolean failOnMissing();

    /**
     * The routines that serve what the library lacks: the {@code ref} backend. Empty where its module is absent; a
     * missing routine is then an exception.
     */
    Optional<BlasKernels> fallback();

    /**
     * The file of the BLAS that a LAPACK library must call: that of the backend in {@code lapack.over}. Empty where the user
     * leaves it to the library.
     *
     * @throws BackendException where that backend cannot be used
     */
    default Optional<String> over() throws BackendException {
        return Optional.empty();
    }

    /** Records that a stage was passed. */
    void passed(String stage, String detail);
}
