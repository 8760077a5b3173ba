package org.panblas.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.panblas.spi.BackendException;
import org.panblas.spi.BackendInfo;
import org.panblas.spi.Role;
import org.panblas.testkit.ProviderRequest;

/** What stands behind the system's names is told, and what is no BLAS is refused. */
class SystemBlasTest {
    @Test
    void theVendorBehindTheName() throws Exception {
        BackendInfo info = open();
        Path real = Path.of(info.realFile());
        assertThat(real).isEqualTo(real.toRealPath());
        assertThat(info.integers()).isEqualTo("lp64");
        assertThat(info.vendor()).isNotEmpty();
        String folder = real.getParent().getFileName().toString();
        if (folder.startsWith("blis")) {
            assertThat(info.vendor()).isEqualTo("BLIS");
            assertThat(info.missing()).contains("srotmg", "drotmg");
        } else if (folder.equals("blas")) {
            assertThat(info.vendor()).isEqualTo("netlib");
            assertThat(info.warnings()).anyMatch(text -> text.contains("netlib's reference"));
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aLibraryWithoutBlasIsRefused() {
        assertThatThrownBy(() -> new SystemBlasProvider()
                        .open(ProviderRequest.of("blas", Role.BLAS).withLibrary("libm.so.6")))
                .isInstanceOfSatisfying(BackendException.class, e -> {
                    assertThat(e.stage()).isEqualTo("identify vendor");
                    assertThat(e.getMessage()).isEqualTo("libm.so.6 is not a BLAS: it has no cblas_dgemm");
                });
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aLibraryWithoutLapackIsRefused() {
        assertThatThrownBy(() -> new SystemLapackProvider()
                        .open(ProviderRequest.of("blas", Role.LAPACK).withLibrary("libm.so.6")))
                .isInstanceOfSatisfying(BackendException.class, e -> {
                    assertThat(e.stage()).isEqualTo("identify vendor");
                    assertThat(e.getMessage()).isEqualTo("libm.so.6 is not a LAPACK: it has no dgetrf_");
                });
    }

    private static BackendInfo open() {
        try {
            return new SystemBlasProvider()
                    .open(ProviderRequest.of("blas", Role.BLAS))
                    .info();
        } catch (BackendException e) {
            // Absence leaves the test out; a library that is there and refused is a failure.
            if (!e.stage().equals("open")) {
                throw new AssertionError(e.getMessage(), e);
            }
            return Assumptions.abort("no BLAS of the system: " + e.getMessage());
        }
    }
}
