package org.panblas.ref;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.panblas.spi.BackendException;
import org.panblas.spi.BackendInfo;
import org.panblas.spi.BlasBackend;
import org.panblas.spi.BlasKernels;
import org.panblas.spi.CallPath;
import org.panblas.spi.ThreadControl;
import org.panblas.spi.TracedBlas;

/** The BLAS role of the Java backend. */
final class RefBackend extends RefBlas implements BlasBackend {
    static final ThreadControl THREADS = new ThreadControl() {
        @Override
        public int threads() {
            return Team.threads();
        }

        @Override
        public int maxThreads() {
            return Team.maxThreads();
        }

        @Override
        public void setThreads(int n) {
            Team.setThreads(n);
        }

        @Override
        public Scope scope() {
            return Scope.PROCESS;
        }
    };

    /** Fails early where the property that chooses the vectors cannot be followed. */
    static void requireVectors() throws BackendException {
        try {
            VectorSupport.bits();
        } catch (IllegalArgumentException e) {
            throw new BackendException("ready", e.getMessage(), "");
        }
    }

    static BackendInfo describe() {
        String module = RefBackend.class.getModule().isNamed()
                ? RefBackend.class.getModule().getName()
                : "class path";
        int bits = VectorSupport.bits();
        return new BackendInfo(
                "",
                "",
                "",
                "Panblas",
                Runtime.version().toString(),
                "Java " + Runtime.version() + ", " + module,
                "lp64",
                "api",
                "java",
                bits == 0 ? "scalar" : bits + "-bit vectors",
                Map.of(),
                "",
                VectorSupport.available()
                        ? List.of()
                        : List.of("the Vector API is not there, so ref runs scalar loops; start java with --add-modules"
                                + " jdk.incubator.vector"),
                Map.of());
    }

    @Override
    public BlasKernels traced(Consumer<CallPath> path) {
        return new TracedBlas(this, CallPath.JAVA, path);
    }

    @Override
    public BackendInfo info() {
        return describe();
    }

    @Override
    public ThreadControl threading() {
        return THREADS;
    }

    @Override
    public long maxIndex() {
        return Integer.MAX_VALUE;
    }
}
