package org.panblas.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.panblas.Layout;
import org.panblas.Transpose;
import org.panblas.spi.BackendException;
import org.panblas.spi.BackendInfo;
import org.panblas.spi.BlasBackend;
import org.panblas.spi.LapackBackend;
import org.panblas.spi.Precision;
import org.panblas.spi.Role;
import org.panblas.spi.ThreadControl;
import org.panblas.testkit.ProviderRequest;

/** ATLAS opens from its own files, is what it says it is, computes, and tells what it lacks. */
class AtlasTest {
    private interface Opening<T> {
        T open() throws BackendException;
    }

    private static BlasBackend blas() {
        return present(() -> new AtlasProvider().open(request(Role.BLAS, "libcblas.so.3")));
    }

    private static LapackBackend lapack() {
        return present(() -> new AtlasLapackProvider().open(request(Role.LAPACK, "liblapack_atlas.so.3")));
    }

    /** For a library in the folder that the environment names, so that it need not be installed; else for the system's. */
    private static ProviderRequest request(Role role, String file) {
        ProviderRequest request = ProviderRequest.of("atlas", role);
        String folder = System.getenv("PANBLAS_TEST_ATLAS");
        return folder == null ? request : request.withLibrary(folder + "/" + file);
    }

    @Test
    void facts() throws Exception {
        BackendInfo info = blas().info();
        assertThat(info.vendor()).isEqualTo("ATLAS");
        assertThat(info.version()).matches("\\d+\\.\\d+.*");
        assertThat(info.integers()).isEqualTo("lp64");
        assertThat(info.threadingLayer()).isIn("none", "pthreads");
        Path real = Path.of(info.realFile());
        assertThat(real).isEqualTo(real.toRealPath());
    }

    @Test
    void theThreadsAreFixed() {
        ThreadControl threads = blas().threading();
        assertThat(threads.scope()).isEqualTo(ThreadControl.Scope.FIXED);
        assertThat(lapack().threading().scope()).isEqualTo(ThreadControl.Scope.FIXED);
    }

    @Test
    void whatItLacksIsTold() {
        assertThat(blas().info().fallback()).containsKeys("domatcopy", "dgemmt", "drotmg");
        assertThat(blas().info().missing()).doesNotContain("dgemm", "zdotc", "isamax");
    }

    @Test
    void multiplies() {
        double[] c = new double[4];
        double[] a = {1, 2, 3, 4};
        double[] b = {5, 6, 7, 8};
        Layout columns = Layout.COL_MAJOR;
        blas().dgemm(columns, Transpose.TRANS, Transpose.NO_TRANS, 2, 2, 2, 1, a, 0, 2, b, 0, 2, 0, c, 0, 2);
        assertThat(c).containsExactly(17, 39, 23, 53);
    }

    @Test
    void factors() {
        LapackBackend lapack = lapack();
        assertThat(lapack.serves("dgetrf")).isTrue();
        assertThat(lapack.serves("dpotrf")).isTrue();
        double[] a = {4, 2, 2, 5};
        int[] pivots = new int[2];
        MemorySegment matrix = MemorySegment.ofArray(a);
        assertThat(lapack.getrf(Precision.D, 2, 2, matrix, 2, MemorySegment.ofArray(pivots)))
                .isZero();
        assertThat(a).containsExactly(4, 0.5, 2, 4);
        assertThat(pivots).containsExactly(1, 2);
    }

    private static <T> T present(Opening<T> opening) {
        try {
            return opening.open();
        } catch (BackendException e) {
            // Absence leaves the tests out; a library that is there and refused is a failure.
            if (!e.stage().equals("open")) {
                throw new AssertionError(e.getMessage(), e);
            }
            String reason = "ATLAS tests left out: " + e.getMessage() + "; " + e.remedy();
            System.out.println(reason);
            return Assumptions.abort(reason);
        }
    }
}
