package org.panblas.conformance;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.panblas.Blas;
import org.panblas.Lapack;
import org.panblas.testkit.ExtensionsConformance;
import org.panblas.testkit.LapackConformance;
import org.panblas.testkit.Level1Conformance;
import org.panblas.testkit.Level2Conformance;
import org.panblas.testkit.Level3Conformance;

/** The conformance kit over {@code ref}; the build runs it once for each width of vectors and once without. */
@Tag("ref")
class RefConformanceTest {
    @Nested
    class Level1 extends Level1Conformance {
        @Override
        protected Blas blas() {
            return Blas.of("ref");
        }
    }

    @Nested
    class Level2 extends Level2Conformance {
        @Override
        protected Blas blas() {
            return Blas.of("ref");
        }
    }

    @Nested
    class Level3 extends Level3Conformance {
        @Override
        protected Blas blas() {
            return Blas.of("ref");
        }
    }

    @Nested
    class Extensions extends ExtensionsConformance {
        @Override
        protected Blas blas() {
            return Blas.of("ref");
        }
    }

    @Nested
    class Factorisations extends LapackConformance {
        @Override
        protected Lapack lapack() {
            return Lapack.of("ref");
        }
    }
}
