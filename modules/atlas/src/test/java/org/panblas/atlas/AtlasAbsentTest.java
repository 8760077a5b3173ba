package org.panblas.atlas;

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

/** Where there is no ATLAS, the user learns what was tried and what to do. */
@EnabledOnOs(OS.LINUX)
class AtlasAbsentTest {
    private static final ProviderRequest REQUEST = ProviderRequest.of("atlas", Role.BLAS);

    @Test
    void namesTriedAndRemedy() {
        LibraryDescriptor atlas = Atlas.BLAS;
        LibraryDescriptor absent = new LibraryDescriptor(
                atlas.name(),
                atlas.title(),
                List.of("/nowhere/libcblas.so.3", "libnoatlas.so.3"),
                atlas.directories(),
                atlas.bundled(),
                atlas.marks(),
                atlas.environment(),
                atlas.install(),
                atlas.api());
        assertThatThrownBy(() -> NativeBackends.blas(absent, REQUEST))
                .isInstanceOfSatisfying(BackendException.class, e -> {
                    assertThat(e.stage()).isEqualTo("open");
                    assertThat(e.getMessage())
                            .isEqualTo("/nowhere/libcblas.so.3: cannot open shared object file;"
                                    + " tried /nowhere/libcblas.so.3, libnoatlas.so.3");
                    assertThat(e.remedy()).isEqualTo("install it (Debian: libatlas3-base) or set blas.atlas.library");
                });
    }

    @Test
    void anotherVendorsFileIsRefused() {
        assertThatThrownBy(() -> new AtlasProvider().open(REQUEST.withLibrary("libm.so.6")))
                .isInstanceOfSatisfying(BackendException.class, e -> {
                    assertThat(e.stage()).isEqualTo("identify vendor");
                    assertThat(e.getMessage()).isEqualTo("libm.so.6 is not ATLAS: it has no ATL_buildinfo");
                });
    }
}
