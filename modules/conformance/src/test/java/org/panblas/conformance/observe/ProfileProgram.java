package org.panblas.conformance.observe;

import java.util.ArrayList;
import java.util.List;
import org.panblas.Blas;
import org.panblas.Lapack;
import org.panblas.Layout;
import org.panblas.Transpose;
import org.panblas.Uplo;

/** Calls from eight threads at a time, a few routines in a few sizes. */
public final class ProfileProgram {
    static final int THREADS = 8;
    static final int CALLS = 500;

    private ProfileProgram() {}

    public static void main(String[] args) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            threads.add(
                    i % 2 == 0
                            ? Thread.ofPlatform().start(ProfileProgram::calls)
                            : Thread.startVirtualThread(ProfileProgram::calls));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        Lapack.of("openblas").dpotrf(Layout.COL_MAJOR, Uplo.LOWER, 1, new double[] {4}, 1);
    }

    private static void calls() {
        Blas openblas = Blas.of("openblas");
        Blas ref = Blas.of("ref");
        double[] a = new double[64 * 64];
        double[] c = new double[64 * 64];
        for (int i = 0; i < CALLS; i++) {
            int n = i % 2 == 0 ? 10 : 64;
            openblas.dgemm(Layout.COL_MAJOR, Transpose.NO_TRANS, Transpose.NO_TRANS, n, n, n, 1, a, n, a, n, 0, c, n);
            ref.ddot(100, a, 1, a, 1);
        }
    }
}
