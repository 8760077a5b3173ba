package org.panblas.openblas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panblas.Layout;
import org.panblas.Transpose;
import org.panblas.spi.BackendException;
import org.panblas.spi.BackendInfo;
import org.panblas.spi.BlasBackend;
import org.panblas.spi.BlasProvider;
import org.panblas.spi.LapackBackend;
import org.panblas.spi.LapackProvider;
import org.panblas.spi.Precision;
import org.panblas.spi.Role;
import org.panblas.spi.ThreadControl;
import org.panblas.testkit.ProviderRequest;

/** The embedded library opens, is what it says it is, computes, and takes a thread count. */
class OpenBlasTest {
    @TempDir
    private Path folder;

    private static BlasBackend blas(ProviderRequest request) throws BackendException {
        return new OpenBlasProvider().open(request);
    }

    @Test
    void stagesInOrder() throws BackendException {
        ProviderRequest request = ProviderRequest.of("openblas", Role.BLAS);
        blas(request);
        assertThat(request.stages())
                .containsExactly(
                        "native access",
                        "file candidates",
                        "open",
                        "identify vendor",
                        "integer width",
                        "required symbols",
                        "thread API",
                        "self-test",
                        "calls");
    }

    @Test
    void facts() throws Exception {
        BackendInfo info = blas(ProviderRequest.of("openblas", Role.BLAS)).info();
        assertThat(info.version()).startsWith("0.3.31");
        assertThat(info.config()).startsWith("OpenBLAS 0.3.31");
        assertThat(info.integers()).isEqualTo("lp64");
        assertThat(info.integersKnownBy()).isEqualTo("api");
        assertThat(info.core()).isNotEmpty();
        assertThat(info.warnings()).isEmpty();
        assertThat(info.lapackBlas()).isEmpty();
        Path real = Path.of(info.realFile());
        assertThat(real).isEqualTo(Path.of(info.requestedFile()).toRealPath());
        List<String> missing = new ArrayList<>(List.of(
                "dcabs1",
                "scabs1",
                "icmax",
                "izmax",
                "icmin",
                "izmin",
                "crotg",
                "zrotg",
                "srotmg",
                "drotmg",
                "dsdot",
                "sdsdot",
                "ssum",
                "cgemmt",
                "zgemmt",
                "cgemmtr",
                "zgemmtr",
                "simatcopy",
                "dimatcopy",
                "cimatcopy",
                "zimatcopy"));
        if (System.getProperty("os.arch").equals("aarch64")) {
            // It has kernels for three products in place of four on x86-64 only.
            missing.addAll(List.of("cgemm3m", "zgemm3m"));
        }
        assertThat(info.missing()).containsExactlyInAnyOrderElementsOf(missing);
    }

    @Test
    void lapackIsServedByTheSameFile() throws BackendException {
        LapackBackend lapack = new OpenBlasLapackProvider().open(ProviderRequest.of("openblas", Role.LAPACK));
        BlasBackend blas = blas(ProviderRequest.of("openblas", Role.BLAS));
        assertThat(lapack.info().lapackBlas()).isEqualTo(blas.info().realFile());
        assertThat(lapack.threading()).isEqualTo(blas.threading());
    }

    @Test
    void factorisesAndSolves() throws BackendException {
        LapackBackend lapack = new OpenBlasLapackProvider().open(ProviderRequest.of("openblas", Role.LAPACK));
        try (Arena arena = Arena.ofShared()) {
            MemorySegment a = arena.allocateFrom(ValueLayout.JAVA_DOUBLE, 4, 2, 2, 5);
            MemorySegment b = arena.allocateFrom(ValueLayout.JAVA_DOUBLE, 8, 12);
            assertThat(lapack.gesv(Precision.D, 2, 1, a, 2, arena.allocate(ValueLayout.JAVA_INT, 2), b, 2))
                    .isZero();
            assertThat(b.getAtIndex(ValueLayout.JAVA_DOUBLE, 0)).isEqualTo(1);
            assertThat(b.getAtIndex(ValueLayout.JAVA_DOUBLE, 1)).isEqualTo(2);
        }
    }

    @Test
    void multipliesArraysAtOffsets() throws BackendException {
        BlasBackend blas = blas(ProviderRequest.of("openblas", Role.BLAS));
        double[] a = {9, 1, 2, 3, 4};
        double[] b = {9, 9, 5, 6, 7, 8};
        double[] c = {9, 0, 0, 0, 0, 9};
        blas.dgemm(Layout.ROW_MAJOR, Transpose.NO_TRANS, Transpose.NO_TRANS, 2, 2, 2, 1, a, 1, 2, b, 2, 2, 0, c, 1, 2);
        assertThat(c).containsExactly(9, 19, 22, 43, 50, 9);
    }

    @Test
    void aRoutineThatNothingServesIsAnException() throws BackendException {
        BlasBackend blas = blas(ProviderRequest.of("openblas", Role.BLAS));
        assertThatThrownBy(() -> blas.dcabs1(1, 2))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("dcabs1")
                .hasMessageContaining("blas-ref");
    }

    @Test
    void threadsAreSetAndAsked() throws BackendException {
        ThreadControl threads = blas(ProviderRequest.of("openblas", Role.BLAS)).threading();
        assertThat(threads.scope()).isEqualTo(ThreadControl.Scope.PROCESS);
        assertThat(threads.maxThreads()).isGreaterThanOrEqualTo(2);
        int before = threads.threads();
        try {
            for (int n = 1; n <= 2; n++) {
                threads.setThreads(n);
                assertThat(threads.threads()).isEqualTo(n);
            }
        } finally {
            threads.setThreads(before);
        }
    }

    @Test
    void fullTest() throws BackendException {
        assertThat(blas(ProviderRequest.of("openblas", Role.BLAS).withVerify("full"))
                        .maxIndex())
                .isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void anOverrideThatContradictsTheLibrary() {
        assertThatThrownBy(() -> blas(ProviderRequest.of("openblas", Role.BLAS).withIntegers("ilp64")))
                .isInstanceOfSatisfying(BackendException.class, e -> {
                    assertThat(e.stage()).isEqualTo("integer width");
                    assertThat(e.getMessage())
                            .contains(
                                    "blas.openblas.interface says ilp64, but openblas_get_config without USE64BITINT says lp64");
                });
    }

    @Test
    void aFileThatIsNoLibrary() throws Exception {
        Path text = Files.writeString(folder.resolve("libopenblas.so.0"), "text");
        assertThatThrownBy(() -> blas(ProviderRequest.of("openblas", Role.BLAS).withLibrary(text.toString())))
                .isInstanceOfSatisfying(BackendException.class, e -> {
                    assertThat(e.stage()).isEqualTo("open");
                    assertThat(e.getMessage()).contains(text.toString());
                });
    }

    @Test
    void aNamedFileIsTaken() throws BackendException {
        String file = blas(ProviderRequest.of("openblas", Role.BLAS)).info().realFile();
        BackendInfo info = blas(ProviderRequest.of("openblas", Role.BLAS).withLibrary(file))
                .info();
        assertThat(info.requestedFile()).isEqualTo(file);
        assertThat(info.realFile()).isEqualTo(file);
    }

    @Test
    void servicesAreDeclared() {
        OpenBlasTest.class.getModule().addUses(BlasProvider.class).addUses(LapackProvider.class);
        assertThat(ServiceLoader.load(BlasProvider.class).stream().map(ServiceLoader.Provider::type))
                .anyMatch(OpenBlasProvider.class::equals);
        assertThat(ServiceLoader.load(LapackProvider.class).stream().map(ServiceLoader.Provider::type))
                .anyMatch(OpenBlasLapackProvider.class::equals);
    }
}
