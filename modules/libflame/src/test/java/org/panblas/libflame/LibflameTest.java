package org.panblas.libflame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.panblas.spi.BackendException;
import org.panblas.spi.LapackBackend;
import org.panblas.spi.Precision;
import org.panblas.spi.Role;
import org.panblas.testkit.ProviderRequest;

/** What is no libflame is refused; where there is one, it computes, and what it gets wrong it does not serve. */
@EnabledOnOs(OS.LINUX)
class LibflameTest {
    @TempDir
    private Path folder;

    @Test
    void anAbsentFile() {
        String file = folder.resolve("libflame.so.1").toString();
        assertThatThrownBy(
                        () -> open(ProviderRequest.of("libflame", Role.LAPACK).withLibrary(file)))
                .isInstanceOfSatisfying(BackendException.class, e -> {
                    assertThat(e.stage()).isEqualTo("open");
                    assertThat(e.getMessage()).contains(file);
                });
    }

    @Test
    void anotherVendorsFileIsRefused() {
        assertThatThrownBy(
                        () -> open(ProviderRequest.of("libflame", Role.LAPACK).withLibrary("libm.so.6")))
                .isInstanceOfSatisfying(BackendException.class, e -> {
                    assertThat(e.stage()).isEqualTo("identify vendor");
                    assertThat(e.getMessage()).isEqualTo("libm.so.6 is not libflame: it has no FLA_Init");
                });
    }

    @Test
    void solvesAndLeavesOutWhatItGetsWrong() throws BackendException {
        LapackBackend libflame = installed();
        assertThat(libflame.serves("dlaswp")).isFalse();
        assertThat(libflame.info().fallback()).containsKeys("dlaswp", "zheequb", "dsyevr");
        assertThat(libflame.info().lapackBlas())
                .isNotEmpty()
                .isNotEqualTo(libflame.info().realFile());
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment a = arena.allocateFrom(ValueLayout.JAVA_DOUBLE, 4, 1, 2, 3);
            MemorySegment x = arena.allocateFrom(ValueLayout.JAVA_DOUBLE, 10, 5);
            MemorySegment ipiv = arena.allocate(ValueLayout.JAVA_INT, 2);
            assertThat(libflame.gesv(Precision.D, 2, 1, a, 2, ipiv, x, 2)).isZero();
            assertThat(x.toArray(ValueLayout.JAVA_DOUBLE)).containsExactly(2, 1);
        }
    }

    private static LapackBackend open(ProviderRequest request) throws BackendException {
        return new LibflameProvider().open(request);
    }

    private static LapackBackend installed() {
        try {
            return open(ProviderRequest.of("libflame", Role.LAPACK));
        } catch (BackendException e) {
            // Absence leaves the test out; a library that is there and refused is a failure.
            if (!e.stage().equals("open")) {
                throw new AssertionError(e.getMessage(), e);
            }
            String reason = "libflame test left out: " + e.getMessage() + "; " + e.remedy();
            System.out.println(reason);
            return Assumptions.abort(reason);
        }
    }
}
