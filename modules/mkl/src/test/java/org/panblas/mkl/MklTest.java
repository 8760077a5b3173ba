package org.panblas.mkl;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
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

/** MKL opens, is what it says it is, computes, and has one thread count for all threads that call it. */
class MklTest {
    private static BlasBackend mkl;

    @BeforeAll
    static void open() throws BackendException {
        try {
            mkl = new MklProvider().open(ProviderRequest.of("mkl", Role.BLAS));
        } catch (BackendException e) {
            // Absence leaves the tests out; a library that is there and refused is a failure.
            if (!e.stage().equals("open")) {
                throw new AssertionError(e.getMessage(), e);
            }
            String reason = "MKL tests left out: " + e.getMessage() + "; " + e.remedy();
            System.out.println(reason);
            Assumptions.abort(reason);
        }
    }

    @Test
    void facts() throws Exception {
        BackendInfo info = mkl.info();
        assertThat(info.vendor()).isEqualTo("MKL");
        assertThat(info.version()).matches("20\\d\\d.*");
        assertThat(info.config()).contains("Math Kernel Library");
        assertThat(info.integers()).isEqualTo("lp64");
        assertThat(info.threadingLayer()).isEqualTo("openmp");
        Path real = Path.of(info.realFile());
        assertThat(real).isEqualTo(real.toRealPath());
    }

    @Test
    void whatItLacksIsTold() {
        assertThat(mkl.info().fallback()).containsKeys("domatcopy", "dsum", "crotg");
        assertThat(mkl.info().missing()).doesNotContain("dgemm", "dgemmtr", "zdotc", "daxpby");
    }

    @Test
    void computes() {
        double[] c = new double[4];
        double[] a = {1, 2, 3, 4};
        double[] b = {5, 6, 7, 8};
        Layout columns = Layout.COL_MAJOR;
        mkl.dgemm(columns, Transpose.TRANS, Transpose.NO_TRANS, 2, 2, 2, 1, a, 0, 2, b, 0, 2, 0, c, 0, 2);
        assertThat(c).containsExactly(17, 39, 23, 53);
    }

    @Test
    void solves() throws Exception {
        LapackBackend lapack = new MklLapackProvider().open(ProviderRequest.of("mkl", Role.LAPACK));
        assertThat(lapack.info().fallback()).containsKeys("dgeqr", "zlarfb").doesNotContainKey("dgesv");
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment a = arena.allocateFrom(ValueLayout.JAVA_DOUBLE, 4, 1, 2, 3);
            MemorySegment x = arena.allocateFrom(ValueLayout.JAVA_DOUBLE, 10, 5);
            MemorySegment ipiv = arena.allocate(ValueLayout.JAVA_INT, 2);
            assertThat(lapack.gesv(Precision.D, 2, 1, a, 2, ipiv, x, 2)).isZero();
            assertThat(x.toArray(ValueLayout.JAVA_DOUBLE)).containsExactly(2, 1);
        }
    }

    @Test
    void theCountHoldsOnEveryThread() throws InterruptedException {
        ThreadControl threads = mkl.threading();
        assertThat(mkl.threading()).isSameAs(threads);
        assertThat(threads.scope()).isEqualTo(ThreadControl.Scope.THREAD);
        int before = threads.threads();
        try {
            for (int n = 1; n <= 2; n++) {
                threads.setThreads(n);
                int[] seen = new int[1];
                Thread other = Thread.ofVirtual().start(() -> seen[0] = threads.threads());
                other.join();
                assertThat(threads.threads()).isEqualTo(n);
                assertThat(seen[0]).isEqualTo(n);
            }
        } finally {
            threads.setThreads(before);
        }
    }
}
