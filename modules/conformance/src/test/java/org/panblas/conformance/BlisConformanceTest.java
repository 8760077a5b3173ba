package org.panblas.conformance;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.panblas.Blas;
import org.panblas.testkit.ExtensionsConformance;
import org.panblas.testkit.Level1Conformance;
import org.panblas.testkit.Level2Conformance;
import org.panblas.testkit.Level3Conformance;

/** The conformance kit over {@code blis}. */
class BlisConformanceTest {
    @Nested
    @Tag("native")
    class Level1 extends Level1Conformance {
        @Override
        protected Blas blas() {
            return InstalledBlis.get();
        }
    }

    @Nested
    @Tag("native")
    class Level2 extends Level2Conformance {
        @Override
        protected Blas blas() {
            return InstalledBlis.get();
        }
    }

    @Nested
    @Tag("native")
    class Level3 extends Level3Conformance {
        @Override
        protected Blas blas() {
            return InstalledBlis.get();
        }
    }

    @Nested
    @Tag("native")
    class Extensions extends ExtensionsConformance {
        @Override
        protected Blas blas() {
            return InstalledBlis.get();
        }
    }
}
