package org.panblas.resolve;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Supplier;
import org.panblas.order.Settings;
import org.panblas.spi.Backend;
import org.panblas.spi.BackendException;
import org.panblas.spi.BackendInfo;
import org.panblas.spi.BackendRequest;
import org.panblas.spi.BlasBackend;
import org.panblas.spi.BlasProvider;
import org.panblas.spi.LapackBackend;
import org.panblas.spi.LapackProvider;
import org.panblas.spi.Role;
import org.panblas.spi.ThreadControl;

/** Backends without routines, providers for them, and a resolver over injected settings. */
public final class Fakes {
    /** The system properties of the resolvers made here. */
    public final Map<String, String> properties = new HashMap<>();

    /** What was opened, as {@code role name file}. */
    public final List<String> opened = new ArrayList<>();

    /** LAPACK routines that a backend lacks, as {@code backend routine}. */
    public final Set<String> lacking = new HashSet<>();

    /** The backends whose {@code getrf} was called. */
    public final List<String> calls = new ArrayList<>();

    /** Whether all backends are over one library. */
    public boolean shareThreads;

    private final Threads shared = new Threads();

    private final List<Map.Entry<Role, ServiceLoader.Provider<?>>> providers = new ArrayList<>();

    /** How a fake candidate opens. */
    @FunctionalInterface
    public interface Opening {
        /** Throws what the candidate is to throw. */
        void open(BackendRequest request) throws BackendException;
    }

    /** Offers {@code ref}, {@code openblas} for both roles and {@code blis} for BLAS; all of them open. */
    public static Fakes usual() {
        Fakes fakes = new Fakes();
        fakes.blas(Ref.class, request -> {});
        fakes.lapack(Ref.class, request -> {});
        fakes.blas(OpenBlas.class, request -> {});
        fakes.lapack(OpenBlas.class, request -> {});
        return fakes.blas(Blis.class, request -> {});
    }

    /** Adds a provider of BLAS, or puts it in place of the one of that type. */
    public Fakes blas(Class<?> type, Opening opening) {
        return put(Role.BLAS, type, () -> (BlasProvider) request -> {
            note(request);
            opening.open(request);
            return backend(BlasBackend.class, request);
        });
    }

    /** As {@link #blas}, for LAPACK. */
    public Fakes lapack(Class<?> type, Opening opening) {
        return put(Role.LAPACK, type, () -> (LapackProvider) request -> {
            note(request);
            opening.open(request);
            return backend(LapackBackend.class, request);
        });
    }

    /** Adds a provider whose constructor does what {@code instance} does. */
    public Fakes put(Role role, Class<?> type, Supplier<?> instance) {
        providers.removeIf(
                entry -> entry.getKey() == role && entry.getValue().type().equals(type));
        providers.add(Map.entry(role, new ServiceLoader.Provider<>() {
            @Override
            public Class<?> type() {
                return type;
            }

            @Override
            public Object get() {
                return instance.get();
            }
        }));
        return this;
    }

    /** Takes away both roles of a type. */
    public Fakes without(Class<?> type) {
        providers.removeIf(entry -> entry.getValue().type().equals(type));
        return this;
    }

    /** The settings over {@link #properties}, with an empty environment. */
    public Settings settings() {
        return new Settings(properties::get, name -> null);
    }

    /** A discovery that finds these providers. */
    public Discovery discovery() {
        return () -> {
            Offers offers = new Offers();
            providers.forEach(entry -> offers.add(entry.getKey(), entry.getValue()));
            return offers;
        };
    }

    /** A new resolver. */
    public Resolver resolver() {
        return new Resolver(settings(), discovery());
    }

    /** A thread control of one thread for each call, with room for eight. */
    public static final class Threads implements ThreadControl {
        /** The count in force. */
        public volatile int now = 4;

        /** Where the count holds. */
        public Scope scope = Scope.PROCESS;

        @Override
        public int threads() {
            return now;
        }

        @Override
        public int maxThreads() {
            return scope == Scope.FIXED ? now : 8;
        }

        @Override
        public void setThreads(int n) {
            now = n;
        }

        @Override
        public Scope scope() {
            return scope;
        }
    }

    private synchronized void note(BackendRequest request) {
        String file = request.library().map(path -> " " + path).orElse("");
        opened.add(request.role() + " " + request.name() + file);
    }

    private <B> B backend(Class<B> type, BackendRequest request) {
        Threads threads = shareThreads ? shared : new Threads();
        Object proxy = Proxy.newProxyInstance(
                Fakes.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> switch (method.getName()) {
                    case "info" -> info(request);
                    case "threading" -> threads;
                    case "serves" -> !lacking.contains(request.name() + " " + arguments[0]);
                    case "offHeap" -> false;
                    case "getrf" -> {
                        calls.add(request.name());
                        yield 0;
                    }
                    case "maxIndex" -> (long) Integer.MAX_VALUE;
                    case "hashCode" -> System.identityHashCode(self);
                    case "equals" -> System.identityHashCode(self) == System.identityHashCode(arguments[0]);
                    case "toString" -> "fake " + request.name();
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        return type.cast(proxy);
    }

    private static BackendInfo info(BackendRequest request) {
        boolean lapack = request.role() == Role.LAPACK;
        return new BackendInfo(
                "lib" + request.name() + ".so.0",
                "/usr/lib/lib" + request.name() + ".so.0.3",
                "lib" + request.name() + ".so.0",
                "the vendor",
                "0.3",
                "config \"raw\"",
                "lp64",
                "probe",
                "pthreads",
                "generic",
                lapack ? Map.of() : Map.of("dcabs1", "not in the library"),
                lapack ? "/usr/lib/libother.so" : "",
                List.of("be careful"),
                Map.of("OMP_NUM_THREADS", "2"));
    }

    /** Named {@code ref}. */
    @Backend("ref")
    public static final class Ref {}

    /** Named {@code openblas}. */
    @Backend("openblas")
    public static final class OpenBlas {}

    /** Named {@code blis}. */
    @Backend("blis")
    public static final class Blis {}

    /** Another {@code blis}. */
    @Backend("blis")
    public static final class OtherBlis {}

    /** A backend that no catalogue knows, spelled as no order can be. */
    @Backend("Mine")
    public static final class Mine {}
}
