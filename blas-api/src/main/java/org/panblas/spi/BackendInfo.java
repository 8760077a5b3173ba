package org.panblas.spi;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a backend reports of itself. Strings are empty where there is nothing to say.
 *
 * @param requestedFile the file name or path that was asked for
 * @param realFile the file that serves the routines, links resolved
 * @param soname the library's own name
 * @param vendor who made the library
 * @param version the library's version
 * @param config the library's configuration string, untouched
 * @param integers {@code lp64} or {@code ilp64}
 * @param integersKnownBy how the width is known: {@code api}, {@code probe} or {@code override}
 * @param threadingLayer {@code pthreads}, {@code openmp}, {@code none}, {@code java}
 * @param core the processor core or instruction set whose kernels are in use
 * @param fallback names of the routines that the backend lacks or must not serve, with the reason
 * @param lapackBlas the file that serves the BLAS calls inside LAPACK
 * @param warnings sentences the user should read
 * @param environment the environment variables that the library reads and that are set
 */
public record BackendInfo(
        String requestedFile,
        String realFile,
        String soname,
        String vendor,
        String version,
        String config,
        String integers,
        String integersKnownBy,
        String threadingLayer,
        String core,
        Map<String, String> fallback,
        String lapackBlas,
        List<String> warnings,
        Map<String, String> environment) {

    public BackendInfo {
        fallback = Map.copyOf(fallback);
        warnings = List.copyOf(warnings);
        environment = Map.copyOf(environment);
    }

    /** Names of the routines served by the fall-back. */
    public Set<String> missing() {
        return fallback.keySet();
    }
}
