package org.panblas.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.panblas.Blas;
import org.panblas.Layout;
import org.panblas.Transpose;

/** Calls on arrays allocate nothing once they are compiled, whether Java serves them or the library. */
class AllocationTest {
    private static final int CALLS = 2000;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(120);

    /** Orders of products: one that Java serves, and one for the library. */
    private static final int[] ORDERS = {4, 40};

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Blas blas = Blas.of("openblas");
    private final double[] x = new double[40 * 40];
    private final double[] y = new double[40 * 40];

    @Test
    void ofVectors() {
        for (int n : ORDERS) {
            assertThat(bytesPerCall(() -> blas.ddot(n * n, x, 1, y, 1))).isLessThan(1);
            assertThat(bytesPerCall(() -> blas.daxpy(n * n, 1, x, 1, y, 1))).isLessThan(1);
        }
    }

    @Test
    void ofMatrices() {
        for (int n : ORDERS) {
            assertThat(bytesPerCall(
                            () -> blas.dgemv(Layout.COL_MAJOR, Transpose.NO_TRANS, n, n, 1, x, n, x, 1, 0, y, 1)))
                    .isLessThan(1);
            assertThat(bytesPerCall(() -> blas.dgemm(
                            Layout.COL_MAJOR, Transpose.NO_TRANS, Transpose.TRANS, n, n, n, 1, x, n, x, n, 0, y, n)))
                    .isLessThan(1);
        }
    }

    /** The least over rounds: the compiler needs some of them. */
    private static double bytesPerCall(Runnable call) {
        double least = Double.MAX_VALUE;
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (least >= 1 && System.nanoTime() < end) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < CALLS; i++) {
                call.run();
            }
            least = Math.min(least, (double) (THREADS.getCurrentThreadAllocatedBytes() - before) / CALLS);
        }
        return least;
    }
}
