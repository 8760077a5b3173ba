package org.panblas.conformance.memory;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import org.panblas.Blas;
import org.panblas.Lapack;
import org.panblas.Layout;
import org.panblas.Transpose;

/** Makes calls of routines of the backend in Java on one thread until they are warm, and prints the least bytes that one of the warm ones allocated. */
final class VectorObjectsProgram {
    private static final int N = 256;
    private static final Duration ALL = Duration.ofSeconds(3);
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final Blas BLAS = Blas.of("ref");
    private static final Lapack LAPACK = Lapack.of("ref");

    private VectorObjectsProgram() {}

    public static void main(String[] routines) {
        BLAS.setThreads(1);
        for (String routine : routines) {
            report(routine, call(routine));
        }
    }

    private static Runnable call(String routine) {
        Transpose no = Transpose.NO_TRANS;
        float[] sa = new float[N * N];
        float[] sc = new float[N * N];
        Arrays.fill(sa, 1);
        double[] a = new double[N * N];
        double[] c = new double[N * N];
        Arrays.fill(a, 1);
        int[] ipiv = new int[N];
        return switch (routine) {
            case "sgemm" -> () -> BLAS.sgemm(Layout.ROW_MAJOR, no, Transpose.TRANS, N, N, N, 1, sa, N, sa, N, 0, sc, N);
            case "dgemm" -> () -> BLAS.dgemm(Layout.ROW_MAJOR, no, Transpose.TRANS, N, N, N, 1, a, N, a, N, 0, c, N);
            case "dgetrf" ->
                () -> {
                    for (int i = 0; i < c.length; i++) {
                        c[i] = i * 7 % 101 / 50.0 - 1;
                    }
                    LAPACK.dgetrf(Layout.COL_MAJOR, N, N, c, N, ipiv);
                };
            default -> throw new IllegalArgumentException(routine);
        };
    }

    private static void report(String routine, Runnable call) {
        long begin = System.nanoTime();
        long warm = ALL.toNanos() / 4 * 3;
        long least = Long.MAX_VALUE;
        for (long time = 0; time < ALL.toNanos() || least == Long.MAX_VALUE; ) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            call.run();
            long bytes = THREADS.getCurrentThreadAllocatedBytes() - before;
            time = System.nanoTime() - begin;
            least = time < warm ? least : Math.min(least, bytes);
        }
        System.out.println(routine + " " + least);
    }
}
