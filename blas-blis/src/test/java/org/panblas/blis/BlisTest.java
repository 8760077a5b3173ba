package org.panblas.blis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.panblas.Layout;
import org.panblas.Transpose;
import org.panblas.spi.BackendException;
import org.panblas.spi.BackendInfo;
import org.panblas.spi.BlasBackend;
import org.panblas.spi.Role;
import org.panblas.spi.ThreadControl;
import org.panblas.testkit.ProviderRequest;

/** The system's BLIS opens, is what it says it is, computes, and takes a thread count. */
class BlisTest {
    private static BlasBackend blis;

    @BeforeAll
    static void open() {
        try {
            blis = new BlisProvider().open(ProviderRequest.of("blis", Role.BLAS));
        } catch (BackendException e) {
            // Absence leaves the tests out; a library that is there and refused is a failure.
            if (!e.stage().equals("open")) {
                throw new AssertionError(e.getMessage(), e);
            }
            String reason = "BLIS tests left out: " + e.getMessage() + "; " + e.remedy();
            System.out.println(reason);
            Assumptions.abort(reason);
        }
    }

    @Test
    void facts() throws Exception {
        BackendInfo info = blis.info();
        assertThat(info.version()).matches("\\d+\\.\\d+.*");
        assertThat(info.integers()).isEqualTo("lp64");
        assertThat(info.integersKnownBy()).isEqualTo("api");
        assertThat(info.threadingLayer()).isIn("openmp", "pthreads", "none");
        assertThat(info.core()).isNotEmpty();
        assertThat(info.warnings()).isEmpty();
        Path real = Path.of(info.realFile());
        assertThat(real).isEqualTo(real.toRealPath());
        assertThat(real.getFileName().toString()).contains("blis");
    }

    @Test
    void whatItLacksIsTold() {
        assertThat(blis.info().fallback()).containsKeys("domatcopy", "dsum", "dcabs1");
        assertThat(blis.info().fallback().get("domatcopy")).endsWith("has no cblas_domatcopy");
        // Its triangular product has the older name only, which serves both.
        assertThat(blis.info().missing()).doesNotContain("dgemm", "dgemmt", "dgemmtr", "zdotc");
    }

    @Test
    void multiplies() {
        double[] c = new double[4];
        blis.dgemm(
                Layout.COL_MAJOR,
                Transpose.TRANS,
                Transpose.NO_TRANS,
                2,
                2,
                2,
                1,
                new double[] {1, 2, 3, 4},
                0,
                2,
                new double[] {5, 6, 7, 8},
                0,
                2,
                0,
                c,
                0,
                2);
        assertThat(c).containsExactly(17, 39, 23, 53);
    }

    @Test
    void threadsAreSetAndAsked() {
        ThreadControl threads = blis.threading();
        assertThat(threads.threads()).isGreaterThanOrEqualTo(1);
        Assumptions.assumeTrue(threads.scope() != ThreadControl.Scope.FIXED, "this BLIS has no threads");
        int before = threads.threads();
        try {
            for (int n = 1; n <= 3; n++) {
                threads.setThreads(n);
                assertThat(threads.threads()).isEqualTo(n);
            }
        } finally {
            threads.setThreads(before);
        }
    }

    @Test
    void anOverrideThatContradictsTheLibrary() {
        assertThatThrownBy(() -> new BlisProvider()
                        .open(ProviderRequest.of("blis", Role.BLAS).withIntegers("ilp64")))
                .hasMessageContaining("blas.blis.interface says ilp64, but bli_info_get_blas_int_type_size says lp64");
    }
}
