package org.panblas.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.panblas.BackendUnavailableException;
import org.panblas.OrderException;
import org.panblas.spi.BackendException;
import org.panblas.spi.Role;

/** The overrides, as they reach a provider. */
class OptionsTest {
    private final Fakes fakes = Fakes.usual();

    @Test
    void theFirstCandidateThatAcceptsTheFileServes() {
        fakes.properties.put("blas.library", "/x/libopenblas.so");
        fakes.blas(Fakes.Blis.class, request -> {
            throw new BackendException("identify vendor", "this is OpenBLAS", "");
        });
        assertThat(fakes.resolver().resolve(Role.BLAS).chosen().name()).isEqualTo("openblas");
        assertThat(fakes.opened).containsExactly("BLAS blis /x/libopenblas.so", "BLAS openblas /x/libopenblas.so");
    }

    @Test
    void aFileThatFitsNoCandidateNeverBecomesRef() {
        fakes.properties.put("blas.library", "/x/libopenblas.so");
        fakes.properties.put("blas.order", "ref");
        assertThatThrownBy(() -> fakes.resolver().resolve(Role.BLAS))
                .isInstanceOf(BackendUnavailableException.class)
                .hasMessage("""
                        No BLAS backend could be used. blas.order = "ref" (system property), blas.library = "/x/libopenblas.so".
                        ref: blas.library is set, and ref opens no file; unset blas.library to use ref.""");
        fakes.properties.put("blas.order", "rfe");
        assertThatThrownBy(() -> fakes.resolver().resolve(Role.BLAS)).isInstanceOf(OrderException.class);
    }

    @Test
    void aBackendsOwnFileGoesFirst() {
        fakes.properties.put("blas.library", "/x/any.so");
        fakes.properties.put("blas.blis.library", "/x/blis.so");
        fakes.resolver().resolve(Role.BLAS);
        assertThat(fakes.opened).containsExactly("BLAS blis /x/blis.so");
    }

    @Test
    void lapackOfTheSameBackendUsesTheSameFile() {
        fakes.properties.put("blas.order", "openblas");
        fakes.properties.put("blas.library", "/x/any.so");
        fakes.resolver().resolve(Role.LAPACK);
        assertThat(fakes.opened).containsExactly("BLAS openblas /x/any.so", "LAPACK openblas /x/any.so");
    }

    @Test
    void lapackHasItsOwnOverrides() {
        fakes.properties.put("blas.openblas.library", "/x/blas.so");
        fakes.resolver().open(Role.LAPACK, "openblas");
        fakes.properties.put("lapack.library", "/x/lapack.so");
        fakes.resolver().open(Role.LAPACK, "openblas");
        fakes.properties.put("lapack.openblas.library", "/x/own.so");
        fakes.resolver().open(Role.LAPACK, "openblas");
        assertThat(fakes.opened)
                .containsExactly(
                        "LAPACK openblas /x/blas.so", "LAPACK openblas /x/lapack.so", "LAPACK openblas /x/own.so");
    }

    @Test
    void carriesWhatHoldsForAllFiles() {
        fakes.properties.put("blas.blis.interface", "ILP64");
        fakes.properties.put("blas.verify", "full");
        fakes.properties.put("blas.missing", "fail");
        fakes.properties.put("blas.probe", "process");
        fakes.properties.put("blas.library.trust", "true");
        fakes.blas(Fakes.Blis.class, request -> {
            assertThat(request.integers()).isEqualTo("ilp64");
            assertThat(request.verify()).isEqualTo("full");
            assertThat(request.failOnMissing()).isTrue();
            assertThat(request.probeInProcess()).isTrue();
            assertThat(request.trustAnyFile()).isTrue();
        });
        fakes.blas(
                Fakes.OpenBlas.class, request -> assertThat(request.integers()).isEqualTo("auto"));
        Resolver resolver = fakes.resolver();
        assertThat(resolver.open(Role.BLAS, "blis").fallsBack()).isFalse();
        resolver.open(Role.BLAS, "openblas");
    }

    @ParameterizedTest
    @CsvSource({
        "blas.blis.interface, lp32, 'auto, lp64, ilp64'",
        "blas.verify, all, 'quick, off, full'",
        "blas.missing, no, 'ref, fail'",
        "blas.probe, child, 'off, process'",
        "blas.library.trust, yes, 'false, true'",
    })
    void rejectsOtherValues(String key, String value, String legal) {
        fakes.properties.put(key, value);
        assertThatThrownBy(() -> fakes.resolver().open(Role.BLAS, "blis"))
                .isInstanceOf(OrderException.class)
                .hasMessage("%s (system property) = \"%s\": must be one of %s.".formatted(key, value, legal));
    }
}
