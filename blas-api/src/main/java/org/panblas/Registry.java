package org.panblas;

import java.lang.ScopedValue.CallableOp;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.panblas.crosscheck.Crosscheck;
import org.panblas.observe.Observing;
import org.panblas.order.OrderSource;
import org.panblas.order.Settings;
import org.panblas.resolve.Discovery;
import org.panblas.resolve.Opened;
import org.panblas.resolve.Resolution;
import org.panblas.resolve.Resolver;
import org.panblas.spi.BackendControl;
import org.panblas.spi.BackendInfo;
import org.panblas.spi.BlasBackend;
import org.panblas.spi.LapackBackend;
import org.panblas.spi.Role;
import org.panblas.spi.ThreadControl;

/** The objects behind {@link Backends}: one {@link Blas} or {@link Lapack} for each open backend. */
final class Registry {
    /** For lists that need not grow, since a limit that is open has to find its place when there is no memory left. */
    private static final int MOST_LIBRARIES = 64;

    private final Settings settings;
    private final Resolver resolver;
    // Both from the first backend on, so that a setting which cannot be read is an error of the call that opens it.
    private Observing observing;
    private Crosscheck crosscheck;
    private final Map<Opened, Blas> blasOf = new HashMap<>();
    private final Map<Opened, Lapack> lapackOf = new HashMap<>();
    // Keyed by the control, so that limits on the BLAS and on the LAPACK of one library count together.
    private final Map<ThreadControl, ThreadLimits> limits = new HashMap<>();
    // The limits that each block holds which has to run on one thread.
    private final Set<List<ThreadLimit>> sequential = Collections.newSetFromMap(new IdentityHashMap<>());
    private volatile Blas blas;
    private volatile Lapack lapack;

    Registry(Settings settings, Discovery discovery) {
        this.settings = settings;
        this.resolver = new Resolver(settings, discovery);
    }

    Blas blas() {
        Blas chosen = blas;
        return chosen == null ? resolveBlas() : chosen;
    }

    Lapack lapack() {
        Lapack chosen = lapack;
        return chosen == null ? resolveLapack() : chosen;
    }

    Blas blas(String name) {
        return wrapBlas(resolver.open(Role.BLAS, Objects.requireNonNull(name, "name")));
    }

    Lapack lapack(String name) {
        loadFacade();
        return wrapLapack(resolver.open(Role.LAPACK, Objects.requireNonNull(name, "name")));
    }

    BackendInfo info(Role role, String name) {
        return resolver.open(Objects.requireNonNull(role, "role"), Objects.requireNonNull(name, "name"))
                .backend()
                .info();
    }

    List<String> usable(Role role) {
        return resolver.usable(Objects.requireNonNull(role, "role"));
    }

    void order(Role role, String order) {
        resolver.setOrder(role, Objects.requireNonNull(order, "order"));
    }

    Report report() {
        return new Report(entry(Role.BLAS), entry(Role.LAPACK));
    }

    private synchronized Blas resolveBlas() {
        if (blas == null) {
            blas = wrapBlas(resolver.resolve(Role.BLAS).chosen());
            log(Role.BLAS);
        }
        return blas;
    }

    private synchronized Lapack resolveLapack() {
        if (lapack == null) {
            loadFacade();
            lapack = wrapLapack(resolver.resolve(Role.LAPACK).chosen());
            log(Role.LAPACK);
        }
        return lapack;
    }

    /** The facade of all of LAPACK is a large class: another thread loads it while this one opens the library. */
    private synchronized void loadFacade() {
        if (lapackOf.isEmpty()) {
            Thread.ofPlatform().daemon().name("panblas-load").start(() -> {
                try {
                    Class.forName("org.panblas.CheckedLapack");
                } catch (ClassNotFoundException e) {
                    throw new LinkageError("a class of this package is missing", e);
                }
            });
        }
    }

    private synchronized Blas wrapBlas(Opened opened) {
        return blasOf.computeIfAbsent(opened, key -> {
            Observing watch = observing();
            BlasBackend backend = crosschecked(key.name(), (BlasBackend) key.backend());
            CheckedBlas checked = new CheckedBlas(key.name(), backend, limits(key));
            watch.add(on -> checked.serveBy(on ? watch.watched(key.name(), backend) : backend));
            return checked;
        });
    }

    private synchronized Observing observing() {
        if (observing == null) {
            observing = Observing.of(settings);
        }
        return observing;
    }

    private synchronized BlasBackend crosschecked(String name, BlasBackend backend) {
        if (crosscheck == null) {
            crosscheck = Crosscheck.of(settings).orElse(null);
        }
        return crosscheck == null ? backend : crosscheck.checked(name, backend, this::unchecked);
    }

    /** The backend that a check calls, which is not checked itself. */
    private Blas unchecked(String name) {
        Opened opened = resolver.open(Role.BLAS, name);
        return new CheckedBlas(name, (BlasBackend) opened.backend(), limits(opened));
    }

    private synchronized Lapack wrapLapack(Opened opened) {
        return lapackOf.computeIfAbsent(
                opened, key -> LapackRoutes.facade(key, routine -> others(key, routine), observing(), limits(key)));
    }

    /**
     * The backend for a LAPACK routine that another one lacks: where that one is the order's choice, the next of the order
     * that has the routine.
     */
    private Opened others(Opened lacking, String routine) {
        Predicate<Opened> has = one -> ((LapackBackend) one.backend()).serves(routine);
        Optional<Opened> next = resolver.following(Role.LAPACK, lacking, has);
        if (next.isPresent()) {
            limits(next.get());
            return next.get();
        }
        List<String> having = resolver.usable(Role.LAPACK).stream()
                .filter(name -> has.test(resolver.open(Role.LAPACK, name)))
                .toList();
        throw new UnsupportedOperationException("%s: the backend %s does not have it; %s"
                .formatted(
                        routine,
                        lacking.name(),
                        having.isEmpty()
                                ? "no backend that is present has"
                                : String.join(", ", having) + " has: name it in lapack.order"));
    }

    private ThreadLimits limits(Opened opened) {
        return limits(opened.backend(), opened.fallback().map(other -> limits(other, Optional.empty())));
    }

    private synchronized ThreadLimits limits(BackendControl backend, Optional<ThreadLimits> fallback) {
        ThreadLimits known = limits.get(backend.threading());
        if (known != null) {
            return known;
        }
        ThreadLimits made = new ThreadLimits(
                backend.threading(),
                StartThreads.choose(
                        settings,
                        backend.threading(),
                        backend.info().environment().keySet(),
                        Runtime.getRuntime().availableProcessors()),
                fallback);
        limits.put(backend.threading(), made);
        sequential.forEach(block -> block.add(made.limitThreads(1)));
        return made;
    }

    /** Runs a block while every backend has one thread, those too that are opened meanwhile. */
    <T, X extends Throwable> T sequential(CallableOp<? extends T, X> block) throws X {
        List<ThreadLimit> held = new ArrayList<>(MOST_LIBRARIES);
        try {
            hold(held);
            return block.call();
        } finally {
            release(held);
        }
    }

    private synchronized void hold(List<ThreadLimit> held) {
        sequential.add(held);
        limits.values().forEach(one -> held.add(one.limitThreads(1)));
    }

    private synchronized void release(List<ThreadLimit> held) {
        sequential.remove(held);
        held.forEach(ThreadLimit::close);
    }

    private ReportEntry entry(Role role) {
        try {
            switch (role) {
                case BLAS -> blas();
                case LAPACK -> lapack();
            }
            Resolution resolution = resolver.resolve(role);
            return Reporter.resolved(resolution, limits(resolution.chosen()));
        } catch (OrderException | BackendUnavailableException e) {
            OrderSource source = resolver.source(role);
            return Reporter.failed(source, resolver.effective(role), e);
        }
    }

    private void log(Role role) {
        Resolution resolution = resolver.resolve(role);
        System.getLogger("org.panblas")
                .log(
                        System.Logger.Level.INFO,
                        () -> ReportText.line(Reporter.resolved(resolution, limits(resolution.chosen()))));
    }
}
