package org.panblas.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.panblas.BackendUnavailableException;
import org.panblas.OrderException;
import org.panblas.Report.Attempt;
import org.panblas.order.OrderSource;
import org.panblas.spi.BackendException;
import org.panblas.spi.Role;

class ResolverTest {
    private final Fakes fakes = Fakes.usual();

    @Test
    void takesTheFirstUsableBackendOfTheDefaultOrder() {
        Resolution blas = fakes.resolver().resolve(Role.BLAS);
        assertThat(blas.chosen().name()).isEqualTo("blis");
        assertThat(blas.attempts()).extracting(Attempt::name).containsExactly("mkl", "blis");
        assertThat(blas.attempts()).extracting(Attempt::stage).containsExactly("provider", "ready");
        assertThat(blas.order().source().origin()).isEqualTo(OrderSource.DEFAULT);
    }

    @Test
    void neverInstantiatesWhatComesAfter() {
        fakes.put(Role.BLAS, Fakes.OpenBlas.class, () -> {
            throw new AssertionError("instantiated");
        });
        assertThat(fakes.resolver().resolve(Role.BLAS).chosen().name()).isEqualTo("blis");
        assertThat(fakes.opened).containsExactly("BLAS blis");
    }

    @Test
    void anEmptyOrderIsRefAlone() {
        fakes.properties.put("blas.order", ",");
        assertThat(fakes.resolver().resolve(Role.BLAS).chosen().name()).isEqualTo("ref");
        assertThat(fakes.opened).containsExactly("BLAS ref");
    }

    @Test
    void blasWithoutLapackLeavesLapackToItsDefaultOrder() {
        Resolver resolver = fakes.resolver();
        assertThat(resolver.resolve(Role.LAPACK).chosen().name()).isEqualTo("openblas");
        assertThat(resolver.resolve(Role.BLAS).chosen().name()).isEqualTo("blis");
    }

    @Test
    void theBackendOfBlasServesLapackWhereNoOrderIsSet() {
        fakes.properties.put("blas.order", "ref");
        Resolution lapack = fakes.resolver().resolve(Role.LAPACK);
        assertThat(lapack.chosen().name()).isEqualTo("ref");
        assertThat(lapack.order().effective())
                .startsWith("ref", "mkl", "openblas")
                .doesNotHaveDuplicates();
    }

    @Test
    void anOrderOfLapackIsAlwaysHonoured() {
        fakes.properties.put("blas.order", "ref");
        fakes.properties.put("lapack.order", "blis,openblas");
        Resolution lapack = fakes.resolver().resolve(Role.LAPACK);
        assertThat(lapack.chosen().name()).isEqualTo("openblas");
        assertThat(lapack.attempts().getFirst())
                .hasToString("blis: blis has no LAPACK; leave it out of the order of LAPACK.");
    }

    @Test
    void lapackResolvesWhereBlasCannotButNotPastAWrongOrder() {
        fakes.properties.put("blas.order", "mkl");
        assertThat(fakes.resolver().resolve(Role.LAPACK).chosen().name()).isEqualTo("openblas");
        fakes.properties.put("blas.order", "mlk");
        assertThatThrownBy(() -> fakes.resolver().resolve(Role.LAPACK)).isInstanceOf(OrderException.class);
    }

    @Test
    void recordsWhateverAProviderThrowsAndGoesOn() {
        fakes.blas(Fakes.Blis.class, request -> {
            request.passed("file candidates", "libblis.so.4");
            throw new BackendException("open", "libblis.so.4: cannot open shared object file", "install it");
        });
        fakes.put(Role.BLAS, Fakes.OpenBlas.class, () -> {
            throw new ServiceConfigurationError("no constructor", new NoSuchMethodException("<init>"));
        });
        fakes.blas(Fakes.Mine.class, request -> {
            throw new UnsatisfiedLinkError("no symbol");
        });
        fakes.properties.put("blas.order", "blis,openblas,mine,ref");
        Resolution blas = fakes.resolver().resolve(Role.BLAS);
        assertThat(blas.chosen().name()).isEqualTo("ref");
        assertThat(blas.attempts())
                .containsExactly(
                        new Attempt(
                                "blis",
                                "open",
                                "libblis.so.4: cannot open shared object file",
                                "install it",
                                List.of("file candidates: libblis.so.4")),
                        new Attempt(
                                "openblas",
                                "provider",
                                "ServiceConfigurationError: no constructor: NoSuchMethodException: <init>",
                                "",
                                List.of()),
                        new Attempt("mine", "open", "UnsatisfiedLinkError: no symbol", "", List.of()),
                        new Attempt("ref", "ready", "", "", List.of()));
    }

    @Test
    void namesTheFlagWhereNativeAccessIsDenied() {
        fakes.blas(Fakes.Blis.class, request -> {
            throw new IllegalCallerException("Illegal native access");
        });
        assertThat(fakes.resolver().resolve(Role.BLAS).attempts().get(1).stage())
                .isEqualTo("native access");
    }

    @Test
    void aListThatYieldsNothingIsAnErrorWithALineForEachCandidate() {
        fakes.blas(Fakes.Blis.class, request -> {
            throw new BackendException(
                    "open",
                    "libblis.so.4: cannot open shared object file; tried libblis.so.4, libblis.so.5, libblis.so",
                    "install it (Debian: libblis4-openmp) or set blas.blis.library");
        });
        fakes.properties.put("blas.order", "blis,mkl");
        assertThatThrownBy(() -> fakes.resolver().resolve(Role.BLAS))
                .isInstanceOfSatisfying(
                        BackendUnavailableException.class,
                        e -> assertThat(e.attempts()).extracting(Attempt::name).containsExactly("blis", "mkl"))
                .hasMessageStartingWith("""
                        No BLAS backend could be used. blas.order = "blis,mkl" (system property).
                        blis: libblis.so.4: cannot open shared object file; tried libblis.so.4, libblis.so.5, libblis.so; \
                        install it (Debian: libblis4-openmp) or set blas.blis.library.
                        mkl: no provider of this name is present; \
                        """);
    }

    @Test
    void anAbsentModuleIsNamedWithItsArtifact() {
        fakes.without(Fakes.Blis.class);
        assertThat(fakes.resolver().resolve(Role.BLAS).attempts().get(1))
                .hasToString(
                        "blis: no provider of this name is present;"
                                + " add the module org.panblas.blis (org.panblas:blas-blis) and install BLIS (Debian: libblis4-openmp).");
    }

    @Test
    void twoProvidersOfOneNameAreAnErrorWhereTheyCount() {
        fakes.blas(Fakes.OtherBlis.class, request -> {});
        assertThatThrownBy(() -> fakes.resolver().resolve(Role.BLAS))
                .isInstanceOf(BackendUnavailableException.class)
                .hasMessageContainingAll("\"blis\"", "Fakes$Blis in ", "Fakes$OtherBlis in ");
        fakes.properties.put("blas.order", "openblas");
        assertThat(fakes.resolver().resolve(Role.BLAS).chosen().name()).isEqualTo("openblas");
        assertThat(fakes.resolver().usable(Role.BLAS)).containsExactly("openblas", "ref");
    }

    @Test
    void opensExactlyTheNamedBackend() {
        Resolver resolver = fakes.resolver();
        assertThat(resolver.open(Role.BLAS, "openblas").name()).isEqualTo("openblas");
        assertThat(resolver.open(Role.BLAS, " OpenBLAS ")).isSameAs(resolver.open(Role.BLAS, "openblas"));
        assertThat(resolver.open(Role.BLAS, "java")).isSameAs(resolver.open(Role.BLAS, "ref"));
        assertThat(resolver.resolve(Role.BLAS).chosen()).isSameAs(resolver.open(Role.BLAS, "blis"));
        assertThat(fakes.opened).containsExactly("BLAS openblas", "BLAS ref", "BLAS blis");
    }

    @Test
    void tellsWhyANamedBackendCannotBeUsed() {
        Resolver resolver = fakes.resolver();
        assertThatThrownBy(() -> resolver.open(Role.LAPACK, "blis"))
                .isInstanceOf(BackendUnavailableException.class)
                .hasMessage("""
                        The LAPACK backend "blis" cannot be used here.
                        blis: blis has no LAPACK; leave it out of the order of LAPACK.""");
        assertThatThrownBy(() -> resolver.open(Role.BLAS, "opnblas"))
                .isInstanceOf(OrderException.class)
                .hasMessageStartingWith(
                        "Blas.of(\"opnblas\"): unknown backend \"opnblas\" (did you mean \"openblas\"?). Known: ");
    }

    @Test
    void listsWhatCanBeOpened() {
        fakes.blas(Fakes.Mine.class, request -> {});
        fakes.blas(Fakes.OpenBlas.class, request -> {
            throw new BackendException("open", "no", "");
        });
        assertThat(fakes.resolver().usable(Role.BLAS)).containsExactly("blis", "ref", "mine");
        assertThat(fakes.resolver().usable(Role.LAPACK)).containsExactly("openblas", "ref");
    }

    @Test
    void theFallbackIsRefAndOpensWhenItIsFirstNeeded() {
        fakes.blas(Fakes.Blis.class, request -> {
            assertThat(fakes.opened).containsExactly("BLAS blis");
            assertThat(request.fallback()).isPresent();
            assertThat(request.fallback()).isEqualTo(request.fallback());
        });
        Resolver resolver = fakes.resolver();
        assertThat(resolver.resolve(Role.BLAS).chosen().name()).isEqualTo("blis");
        assertThat(fakes.opened).containsExactly("BLAS blis", "BLAS ref");
        fakes.without(Fakes.Ref.class)
                .blas(
                        Fakes.Blis.class,
                        request -> assertThat(request.fallback()).isEmpty());
        assertThat(fakes.resolver().resolve(Role.BLAS).chosen().fallsBack()).isFalse();
    }

    @Test
    void anOrderGivenByCallGoesFirstAndOnlyBeforeTheFirstUse() {
        fakes.properties.put("blas.order", "openblas");
        Resolver resolver = fakes.resolver();
        assertThatThrownBy(() -> resolver.setOrder(Role.BLAS, "bliss")).isInstanceOf(OrderException.class);
        resolver.setOrder(Role.BLAS, "ref");
        assertThat(resolver.resolve(Role.BLAS).chosen().name()).isEqualTo("ref");
        assertThat(resolver.resolve(Role.BLAS).order().source().origin()).isEqualTo("API call");
        assertThatThrownBy(() -> resolver.setOrder(Role.BLAS, "blis"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("ref serves it");
    }

    @Test
    void resolvesOnceForAllThreads() throws InterruptedException {
        Resolver resolver = fakes.resolver();
        Set<Resolution> seen = ConcurrentHashMap.newKeySet();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 50; i++) {
                threads.execute(() -> seen.add(resolver.resolve(Role.BLAS)));
            }
        }
        assertThat(seen).hasSize(1);
        assertThat(fakes.opened).containsExactly("BLAS blis");
    }

    @Test
    void aFailureIsNotKept() {
        fakes.properties.put("blas.order", "mkl");
        Resolver resolver = fakes.resolver();
        assertThatThrownBy(() -> resolver.resolve(Role.BLAS)).isInstanceOf(BackendUnavailableException.class);
        fakes.properties.put("blas.order", "blis");
        assertThat(resolver.resolve(Role.BLAS).chosen().name()).isEqualTo("blis");
    }
}
