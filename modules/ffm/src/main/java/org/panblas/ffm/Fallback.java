package org.panblas.ffm;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.panblas.spi.BackendRequest;
import org.panblas.spi.BlasKernels;
import org.panblas.spi.UnservedBlas;

/** What serves the routines and special cases that a library does not. */
final class Fallback {
    private Fallback() {}

    /**
     * The fall-back that the request offers; where the user wants none, or there is none, exceptions that say so.
     *
     * @param missing the routines that the library does not serve, with the reason
     */
    static BlasKernels of(BackendRequest request, Map<String, String> missing) {
        BlasKernels offered = request.fallback()
                .orElseGet(() -> new UnservedBlas(routine -> new UnsupportedOperationException(routine + ": "
                        + missing.getOrDefault(routine, request.name() + " does not serve these increments")
                        + ", and no blas-ref is on the module path or class path to serve it")));
        return request.failOnMissing() ? refusing(offered, missing) : offered;
    }

    /** Serves special cases, such as a zero increment, and refuses routines that the library lacks altogether. */
    private static BlasKernels refusing(BlasKernels offered, Map<String, String> missing) {
        return (BlasKernels) Proxy.newProxyInstance(
                BlasKernels.class.getClassLoader(), new Class<?>[] {BlasKernels.class}, (proxy, method, arguments) -> {
                    String reason = missing.get(method.getName());
                    if (reason != null) {
                        throw new UnsupportedOperationException(
                                method.getName() + ": " + reason + ", and blas.missing=fail forbids a fall-back");
                    }
                    return invoke(offered, method, arguments);
                });
    }

    private static Object invoke(BlasKernels offered, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(offered, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
