package org.panblas.conformance;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.panblas.Blas;
import org.panblas.Lapack;
import org.panblas.ThreadLimit;
import org.panblas.testkit.Fuzz;
import org.panblas.testkit.FuzzConformance;

/** The fuzzer over the backends that are at hand; {@code ./panblas check --fuzz MINUTES} goes on for longer. */
class FuzzedBackendsTest {
    /** BLAS is fast and LAPACK has six times as many routines. */
    private static final int BLAS_CALLS = 100;

    private static final int LAPACK_CALLS = 10;

    abstract static class OfBlas extends FuzzConformance {
        @Override
        protected Fuzz fuzz() {
            return Fuzz.of(Blas.of(backend()));
        }

        @Override
        protected int calls() {
            return BLAS_CALLS;
        }
    }

    abstract static class OfLapack extends FuzzConformance {
        @Override
        protected Fuzz fuzz() {
            return Fuzz.of(Lapack.of(backend()));
        }

        @Override
        protected int calls() {
            return LAPACK_CALLS;
        }
    }

    @Nested
    class Ref extends OfBlas {
        @Override
        protected String backend() {
            return "ref";
        }
    }

    @Nested
    class RefLapack extends OfLapack {
        @Override
        protected String backend() {
            return "ref";
        }
    }

    @Nested
    @Tag("native")
    class OpenBlas extends OfBlas {
        @Override
        protected String backend() {
            return "openblas";
        }
    }

    @Nested
    class OpenBlasLapack extends OfLapack {
        @Override
        protected String backend() {
            return "openblas";
        }
    }

    @Nested
    @Tag("native")
    class Blis extends OfBlas {
        /** Its threads wait for each other in loops, which takes longer than calls as small as these. */
        private static ThreadLimit limit;

        @BeforeAll
        static void oneThread() {
            limit = InstalledBlis.get().limitThreads(1);
        }

        @AfterAll
        static void asBefore() {
            if (limit != null) {
                limit.close();
            }
        }

        @Override
        protected String backend() {
            return "blis";
        }
    }
}
