package org.panblas.ffm;

import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.panblas.spi.BackendException;
import org.panblas.spi.BackendInfo;
import org.panblas.spi.BackendRequest;
import org.panblas.spi.BlasBackend;
import org.panblas.spi.BlasKernels;
import org.panblas.spi.BoundedBlas;
import org.panblas.spi.CallPath;
import org.panblas.spi.Routines;
import org.panblas.spi.ThreadControl;
import org.panblas.spi.TracedBlas;

/** BLAS from a native library, and from the fall-back where the library has no symbol or must not serve one. */
final class NativeBlas extends RoutedBlas implements BlasBackend {
    private final OpenedLibrary opened;
    private final CblasBlas library;
    private final Routes routes;
    private final Map<String, String> missing;
    private final Consumer<CallPath> told;

    private NativeBlas(
            OpenedLibrary opened,
            CblasBlas library,
            Routes routes,
            Map<String, String> missing,
            Consumer<CallPath> told) {
        super(library, routes);
        this.opened = opened;
        this.library = library;
        this.routes = routes;
        this.missing = missing;
        this.told = told;
    }

    private static NativeBlas of(
            OpenedLibrary opened,
            MemorySegment[] addresses,
            BlasKernels fallback,
            Routes routes,
            Map<String, String> missing) {
        Runnable beforeCalls = ScopedThreads.beforeCalls(opened.threads());
        CblasBlas library = CblasBlas.of(opened.width().width(), addresses, fallback, beforeCalls);
        return new NativeBlas(opened, library, routes, missing, path -> {});
    }

    @Override
    void way(CallPath path) {
        told.accept(path);
    }

    @Override
    public BlasKernels traced(Consumer<CallPath> path) {
        Runnable beforeCalls = ScopedThreads.beforeCalls(opened.threads());
        CblasBlas telling = CblasBlas.of(
                opened.width().width(),
                library.addresses,
                new TracedBlas(library.fallback, CallPath.FALLBACK, path),
                () -> {
                    path.accept(CallPath.PLAIN);
                    beforeCalls.run();
                });
        return new NativeBlas(opened, telling, routes.traced(path), missing, path);
    }

    static NativeBlas of(OpenedLibrary opened, BackendRequest request) throws BackendException {
        CallSettings settings = CallSettings.read();
        List<String> routines = Routines.blas();
        MemorySegment[] addresses = new MemorySegment[routines.size()];
        Map<String, String> missing = new TreeMap<>();
        Map<String, String> quirks = opened.quirks();
        for (int i = 0; i < addresses.length; i++) {
            String routine = routines.get(i);
            String symbol = SYMBOLS.get(i);
            String quirk = quirks.get(routine);
            if (symbol.isEmpty()) {
                // Grouped batches are led to the library's product; only a scalar helper stays in Java.
                if (!routine.contains("_batch")) {
                    missing.put(routine, "computed in Java: a call would cost more than the result");
                }
            } else if (quirk != null) {
                missing.put(routine, quirk);
            } else {
                Optional<MemorySegment> address = address(opened, symbol);
                addresses[i] = address.orElse(null);
                if (address.isEmpty()) {
                    missing.put(
                            routine,
                            opened.fileName() + " has no " + opened.names().c(symbol));
                }
            }
        }
        Map<String, String> reasons = Map.copyOf(missing);
        Routes routes = Routes.of(
                request.fallback(),
                settings,
                ProductSpeed.of(address(opened, "cblas_dgemm").orElseThrow()),
                opened.readsBehind());
        request.passed(Stages.CALLS, routes.describe(settings));
        BlasKernels fallback = new BoundedBlas(Fallback.of(request, reasons), opened.threads());
        return of(opened, addresses, fallback, routes, reasons);
    }

    /** The routine of LAPACK 3.12 and OpenBLAS's older one differ in nothing but the name. */
    private static Optional<MemorySegment> address(OpenedLibrary opened, String symbol) {
        String alias = symbol.endsWith("gemmtr")
                ? symbol.substring(0, symbol.length() - 1)
                : symbol.endsWith("gemmt") ? symbol + "r" : symbol;
        return opened.library()
                .symbol(opened.names().c(symbol))
                .or(() -> opened.library().symbol(opened.names().c(alias)));
    }

    @Override
    public BackendInfo info() {
        return opened.info(missing, "");
    }

    @Override
    public ThreadControl threading() {
        return opened.threads();
    }

    @Override
    public long maxIndex() {
        return opened.width().width().largest();
    }
}
