package org.panblas.mkl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.panblas.spi.BackendException;
import org.panblas.spi.Role;
import org.panblas.testkit.ProviderRequest;

/** What is no MKL, or not the whole of it, is refused before it can end the process. */
@EnabledOnOs(OS.LINUX)
class MklAbsentTest {
    @TempDir
    private Path folder;

    @Test
    void anAbsentFile() {
        String file = folder.resolve("libmkl_rt.so.2").toString();
        assertThatThrownBy(() -> new MklProvider()
                        .open(ProviderRequest.of("mkl", Role.BLAS).withLibrary(file)))
                .isInstanceOfSatisfying(BackendException.class, e -> {
                    assertThat(e.stage()).isEqualTo("open");
                    assertThat(e.getMessage()).contains(file);
                });
    }

    @Test
    void anotherVendorsFileIsRefused() {
        assertThatThrownBy(() -> new MklProvider()
                        .open(ProviderRequest.of("mkl", Role.BLAS).withLibrary("libm.so.6")))
                .isInstanceOfSatisfying(BackendException.class, e -> {
                    assertThat(e.stage()).isEqualTo("identify vendor");
                    assertThat(e.getMessage()).isEqualTo("libm.so.6 is not MKL: it has no MKL_Get_Version_String");
                });
    }

    @Test
    void theRemedyNamesTheArtifact() {
        assertThat(Mkl.DESCRIPTOR.install()).contains("org.bytedeco:mkl:");
    }

    @Test
    void aFolderWithoutThreadsHasNoLayer() throws Exception {
        assertThat(MklLayer.find(folder)).isEmpty();
        assertThat(MklLayer.wanted()).contains("libmkl_intel_thread.so.2", "libiomp5.so");
        Files.createFile(folder.resolve("libmkl_sequential.so.2"));
        assertThat(MklLayer.find(folder)).isEmpty();
    }
}
