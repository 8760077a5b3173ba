package org.panblas.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.panblas.Blas;
import org.panblas.Lapack;
import org.panblas.spi.Routines;
import org.panblas.testkit.ExtensionsConformance;
import org.panblas.testkit.LapackConformance;
import org.panblas.testkit.Level1Conformance;
import org.panblas.testkit.Level2Conformance;
import org.panblas.testkit.Level3Conformance;

/** The conformance kit over {@code openblas}. */
class OpenBlasConformanceTest {
    @Nested
    @Tag("native")
    class Level1 extends Level1Conformance {
        @Override
        protected Blas blas() {
            return Blas.of("openblas");
        }
    }

    @Nested
    @Tag("native")
    class Level2 extends Level2Conformance {
        @Override
        protected Blas blas() {
            return Blas.of("openblas");
        }
    }

    @Nested
    @Tag("native")
    class Level3 extends Level3Conformance {
        @Override
        protected Blas blas() {
            return Blas.of("openblas");
        }
    }

    @Nested
    @Tag("native")
    class Extensions extends ExtensionsConformance {
        @Override
        protected Blas blas() {
            return Blas.of("openblas");
        }
    }

    @Nested
    class Factorisations extends LapackConformance {
        @Override
        protected Lapack lapack() {
            return Lapack.of("openblas");
        }
    }

    @Test
    void everyLapackRoutineIsServed() {
        Lapack lapack = Lapack.of("openblas");
        assertThat(Routines.lapack()).hasSize(1213).allMatch(lapack::serves);
    }
}
