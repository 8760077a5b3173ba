package org.panblas.blis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.panblas.ffm.LibraryDescriptor;
import org.panblas.ffm.NativeBackends;
import org.panblas.spi.BackendException;
import org.panblas.spi.Role;
import org.panblas.testkit.ProviderRequest;

/** Where there is no BLIS, the user learns what was tried and what to do. */
class BlisAbsentTest {
    @Test
    @EnabledOnOs(OS.LINUX)
    void namesTriedAndRemedy() {
        LibraryDescriptor blis = Blis.DESCRIPTOR;
        LibraryDescriptor absent = new LibraryDescriptor(
                blis.name(),
                blis.title(),
                List.of("libnoblis.so.4", "libnoblis.so"),
                List.of(),
                false,
                blis.marks(),
                blis.environment(),
                blis.install(),
                blis.api());
        assertThatThrownBy(() -> NativeBackends.blas(absent, ProviderRequest.of("blis", Role.BLAS)))
                .isInstanceOfSatisfying(BackendException.class, e -> {
                    assertThat(e.stage()).isEqualTo("open");
                    assertThat(e.getMessage())
                            .isEqualTo(
                                    "libnoblis.so.4: cannot open shared object file; tried libnoblis.so.4, libnoblis.so");
                    assertThat(e.remedy()).isEqualTo("install it (Debian: libblis4-openmp) or set blas.blis.library");
                });
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void anotherVendorsFileIsRefused() {
        assertThatThrownBy(() -> new BlisProvider()
                        .open(ProviderRequest.of("blis", Role.BLAS).withLibrary("libm.so.6")))
                .isInstanceOfSatisfying(BackendException.class, e -> {
                    assertThat(e.stage()).isEqualTo("identify vendor");
                    assertThat(e.getMessage()).isEqualTo("libm.so.6 is not BLIS: it has no bli_info_get_version_str");
                });
    }
}
