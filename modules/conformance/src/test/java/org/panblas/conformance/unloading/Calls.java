package org.panblas.conformance.unloading;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Random;
import org.panblas.Backends;
import org.panblas.Blas;
import org.panblas.Complex;
import org.panblas.Lapack;
import org.panblas.Layout;
import org.panblas.Transpose;
import org.panblas.spi.Role;

/**
 * The program that is let go of. Its calls start every thread and fill every pool that Panblas has: workers of {@code ref},
 * threads with large stacks, copies of operands, work space, and a predicate that a library calls.
 */
public final class Calls implements Runnable {
    private static final Layout COL = Layout.COL_MAJOR;
    private static final Transpose N = Transpose.NO_TRANS;

    /** Enough for several threads, for copies in native memory and for a large stack. */
    private static final int ORDER = 700;

    @Override
    public void run() {
        double[] a = new Random(1).doubles(2 * ORDER * ORDER, -1, 1).toArray();
        for (String name : Backends.usable(Role.BLAS)) {
            Blas blas = Blas.of(name);
            blas.setThreads(2);
            double[] c = new double[2 * ORDER * ORDER];
            blas.dgemm(COL, N, N, ORDER, ORDER, ORDER, 1, a, ORDER, a, ORDER, 0, c, ORDER);
            blas.zgemm(COL, N, N, ORDER, ORDER, ORDER, Complex.ONE, a, ORDER, a, ORDER, Complex.ZERO, c, ORDER);
            blas.zdotc(5_000, a, 1, a, 1);
            Backends.sequential(() -> blas.ddot(5_000, a, 1, a, 1));
            try (Arena arena = Arena.ofConfined()) {
                MemorySegment x = arena.allocate(ValueLayout.JAVA_DOUBLE, 1_000);
                blas.dscal(1_000L, 2, x, 1);
            }
        }
        for (String name : Backends.usable(Role.LAPACK)) {
            Lapack lapack = Lapack.of(name);
            int n = 300;
            lapack.dgesv(COL, n, 1, a.clone(), n, new int[n], new double[n], n);
            lapack.dgesv(Layout.ROW_MAJOR, n, 1, a.clone(), n, new int[n], new double[n], 1);
            lapack.dgees(
                    COL,
                    'V',
                    'S',
                    (re, im) -> re > 0,
                    20,
                    a.clone(),
                    20,
                    new int[1],
                    new double[20],
                    new double[20],
                    new double[400],
                    20);
        }
        Backends.report();
    }
}
