package org.panblas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.panblas.resolve.Fakes;
import org.panblas.spi.Role;
import org.panblas.spi.Routines;

/** What {@link Backends} does, over fake providers. */
class RegistryTest {
    private final Fakes fakes = Fakes.usual();

    @Test
    void givesOneObjectForEachBackend() {
        Registry registry = registry();
        assertThat(registry.blas().name()).isEqualTo("blis");
        assertThat(registry.blas()).isSameAs(registry.blas()).isSameAs(registry.blas("blis"));
        assertThat(registry.blas("openblas")).isNotSameAs(registry.blas());
        assertThat(registry.lapack().name()).isEqualTo("openblas");
        assertThat(registry.usable(Role.BLAS)).containsExactly("blis", "openblas", "ref");
        assertThatThrownBy(() -> registry.blas(null)).isInstanceOf(NullPointerException.class);
    }

    @Test
    void tellsWhatAnyBackendSaysOfItself() {
        Registry registry = registry();
        assertThat(registry.info(Role.BLAS, "blis").version()).isEqualTo("0.3");
        assertThat(registry.info(Role.BLAS, "blis"))
                .isEqualTo(registry.report().blas().info());
        assertThatThrownBy(() -> registry.info(Role.LAPACK, "blis")).isInstanceOf(BackendUnavailableException.class);
    }

    @Test
    void reportsBothRoles() {
        fakes.properties.put("blas.threads", "3");
        Report report = registry().report();
        ReportEntry blas = report.blas();
        assertThat(blas.backend()).isEqualTo("blis");
        assertThat(blas.order().source()).isEqualTo("default");
        assertThat(blas.functions().missing()).containsExactly("dcabs1");
        assertThat(blas.functions().fallback()).isEqualTo(1);
        assertThat(blas.functions().served()).isEqualTo(Routines.blas().size() - 1);
        assertThat(blas.threads()).isEqualTo(new ReportEntry.Threads(3, 3, 8, "process"));
        assertThat(report.lapack().backend()).isEqualTo("openblas");
        assertThat(report.lapack().warnings())
                .containsExactly("be careful", "LAPACK of openblas calls the BLAS in /usr/lib/libother.so");
        assertThat(report)
                .asString()
                .contains("BLAS: blis 0.3\n")
                .contains("  order         mkl, blis, openblas, atlas, accelerate, blas, ref (default)\n")
                .contains("  threads       3 now, 3 at start, at most 8, scope: process, layer: pthreads\n")
                .contains("  not tried     openblas, atlas, accelerate, blas, ref (blis stands before)\n")
                .contains("  environment   OMP_NUM_THREADS=2\n")
                .contains("LAPACK: openblas 0.3\n");
    }

    @Test
    void theReportIsReadLive() {
        Registry registry = registry();
        registry.blas().setThreads(99);
        assertThat(registry.report().blas().threads().now()).isEqualTo(8);
        assertThat(registry.report().blas().warnings()).anyMatch(text -> text.contains("99 threads were asked for"));
        try (ThreadLimit limit = registry.blas().limitThreads(1)) {
            assertThat(registry.report().blas().threads().now()).isEqualTo(limit.threads());
        }
        assertThat(registry.report().blas().threads().now()).isEqualTo(8);
    }

    @Test
    void limitsOnBothRolesOfOneLibraryCountTogether() {
        fakes.shareThreads = true;
        Registry registry = registry();
        try (ThreadLimit three = registry.blas("openblas").limitThreads(3)) {
            try (ThreadLimit two = registry.lapack("openblas").limitThreads(2)) {
                assertThat(registry.blas("openblas").threads()).isEqualTo(two.threads());
            }
            assertThat(registry.lapack("openblas").threads()).isEqualTo(three.threads());
        }
        assertThat(registry.lapack("openblas").threads()).isEqualTo(4);
    }

    @Test
    void aSequentialBlockHasOneThreadOnEveryBackend() {
        Registry registry = registry();
        Blas before = registry.blas("openblas");
        int sum = registry.sequential(() -> {
            // One that is opened in the block, and the other role.
            Blas during = registry.blas("blis");
            Lapack lapack = registry.lapack("openblas");
            assertThat(before.threads()).isEqualTo(1);
            registry.sequential(() -> {
                assertThat(lapack.threads()).isEqualTo(1);
                return null;
            });
            during.setThreads(3);
            return before.threads() + during.threads() + lapack.threads();
        });
        assertThat(sum).isEqualTo(3);
        assertThat(before.threads()).isEqualTo(4);
        assertThat(registry.blas("blis").threads())
                .as("what was set in the block counts after it")
                .isEqualTo(3);
        assertThat(registry.lapack("openblas").threads()).isEqualTo(4);
    }

    @Test
    void aSequentialBlockEndsWhateverHappens() {
        Registry registry = registry();
        Blas blas = registry.blas();
        assertThatThrownBy(() -> registry.sequential(() -> {
                    throw new java.io.IOException("thrown in the block");
                }))
                .isInstanceOf(java.io.IOException.class);
        assertThat(blas.threads()).isEqualTo(4);
    }

    @Test
    void aSequentialBlockHoldsTheOneWhoServesInPlaceOfTheChosen() {
        fakes.lacking.add("openblas dgetrf");
        fakes.properties.put("lapack.order", "openblas,ref");
        Registry registry = registry();
        Lapack lapack = registry.lapack();
        Lapack ref = registry.lapack("ref");
        ref.setThreads(5);
        registry.sequential(() -> {
            lapack.dgetrf(Layout.COL_MAJOR, 1, 1, new double[1], 1, new int[1]);
            assertThat(ref.threads()).isEqualTo(1);
            return null;
        });
        assertThat(ref.threads()).isEqualTo(5);
    }

    @Test
    void theNextOfTheOrderServesWhatTheChosenOneLacks() {
        fakes.lacking.add("openblas dgetrf");
        fakes.properties.put("lapack.order", "openblas,ref");
        Registry registry = registry();
        Lapack lapack = registry.lapack();
        assertThat(lapack.dgetrf(Layout.COL_MAJOR, 1, 1, new double[1], 1, new int[1]))
                .isZero();
        assertThat(lapack.sgetrf(Layout.COL_MAJOR, 1, 1, new float[1], 1, new int[1]))
                .isZero();
        assertThat(fakes.calls).containsExactly("ref", "openblas");
        assertThat(registry.report().lapack().functions().missing()).containsExactly("dgetrf");
        assertThat(registry.report().toString()).contains("and 1 by the next of the order that has them: dgetrf");
    }

    @Test
    void withoutANextOneTheBackendsThatHaveTheRoutineAreNamed() {
        fakes.lacking.add("openblas dgetrf");
        Registry registry = registry();
        Lapack lapack = registry.lapack("openblas");
        assertThatThrownBy(() -> lapack.dgetrf(Layout.COL_MAJOR, 1, 1, new double[1], 1, new int[1]))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("dgetrf: the backend openblas does not have it; ref has: name it in lapack.order");
    }

    @Test
    void aFailureIsReportedAndNotThrown() {
        fakes.properties.put("blas.order", "mkl,opnblas");
        fakes.properties.put("lapack.order", "mkl");
        Report report = registry().report();
        assertThat(report.blas().backend()).isEmpty();
        assertThat(report.blas().error()).contains("did you mean \"openblas\"?");
        assertThat(report.blas().order().text()).isEqualTo("mkl,opnblas");
        assertThat(report.lapack().attempts()).extracting(Report.Attempt::name).containsExactly("mkl");
        assertThat(report.lapack().order().effective()).containsExactly("mkl");
        assertThat(report.toString()).contains("BLAS: none\n", "  error         blas.order (system property)");
        assertThat(report.toJson()).contains("\"backend\": null");
    }

    @Test
    void jsonHasTheStableKeys() {
        assertThat(registry().report().toJson())
                .startsWith("""
                        {
                          "blas": {
                            "role": "blas",
                            "backend": "blis",
                            "error": null,
                            "provider": {
                              "module": \
                        """)
                .contains(
                        "\"requestedFile\": \"libblis.so.0\"",
                        "\"realFile\": \"/usr/lib/libblis.so.0.3\"",
                        "\"soname\": ",
                        "\"version\": ",
                        "\"config\": \"config \\\"raw\\\"\"",
                        "\"interface\": \"lp64\"",
                        "\"interfaceKnownBy\": \"probe\"",
                        "\"threadingLayer\": \"pthreads\"",
                        "\"scope\": \"process\"",
                        "\"core\": ",
                        "\"source\": \"default\"",
                        "\"effective\": [",
                        "\"stage\": \"ready\"",
                        "\"native\": ",
                        "\"fallback\": 1",
                        "\"missing\": [\n        \"dcabs1\"\n      ]",
                        "\"lapack.blas\": ",
                        "\"warnings\": [",
                        "\"environment\": {\n      \"OMP_NUM_THREADS\": \"2\"\n    }");
    }

    private Registry registry() {
        return new Registry(fakes.settings(), fakes.discovery());
    }
}
