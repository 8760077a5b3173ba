package org.panblas.conformance.stacks;

import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.panblas.Blas;
import org.panblas.Lapack;
import org.panblas.Layout;
import org.panblas.Transpose;

/**
 * Factors and solves with OpenBLAS at its full thread count, in all four precisions for {@code getrf} where the matrix
 * is small: {@code main|pool|virtual}. It ends with 0 where every residual is small.
 */
final class LuProgram {
    private static final Lapack LAPACK = Lapack.of("openblas");
    private static final Blas BLAS = Blas.of("openblas");

    private LuProgram() {}

    public static void main(String[] args) throws Exception {
        LAPACK.setThreads(Math.max(2, LAPACK.threads()));
        switch (args[0]) {
            case "main" -> all();
            case "pool" -> {
                try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
                    pool.submit(LuProgram::all).get();
                }
            }
            case "virtual" -> {
                try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                    threads.submit(LuProgram::all).get();
                }
            }
            default -> throw new IllegalArgumentException(args[0]);
        }
        System.out.println("survived with " + LAPACK.threads() + " threads");
    }

    private static void all() {
        for (int n : new int[] {100, 150, 600, 2000}) {
            require(LAPACK.dgetrf(Layout.COL_MAJOR, n, n, random(n * n), n, new int[n]) == 0, "dgetrf " + n);
        }
        for (int n : new int[] {100, 150, 600}) {
            float[] real = floats(n * n);
            require(LAPACK.sgetrf(Layout.ROW_MAJOR, n, n, real, n, new int[n]) == 0, "sgetrf " + n);
            require(LAPACK.cgetrf(Layout.COL_MAJOR, n, n, floats(2 * n * n), n, new int[n]) == 0, "cgetrf " + n);
            require(LAPACK.zgetrf(Layout.COL_MAJOR, n, n, random(2 * n * n), n, new int[n]) == 0, "zgetrf " + n);
        }
        for (int nrhs : new int[] {4, 66, 600}) {
            solve(Layout.COL_MAJOR, 600, nrhs);
            solve(Layout.ROW_MAJOR, 600, nrhs);
        }
        solve(Layout.COL_MAJOR, 2000, 1);
    }

    /** The largest element of B - A * X against n * eps * |A| * |X|, as LAPACK's own tests do (Working Note 41). */
    private static void solve(Layout layout, int n, int nrhs) {
        int ldb = layout == Layout.COL_MAJOR ? n : nrhs;
        double[] a = random(n * n);
        double[] b = random(n * nrhs);
        double[] x = b.clone();
        require(LAPACK.dgesv(layout, n, nrhs, a.clone(), n, new int[n], x, ldb) == 0, "dgesv");
        BLAS.dgemm(layout, Transpose.NO_TRANS, Transpose.NO_TRANS, n, nrhs, n, -1, a, n, x, ldb, 1, b, ldb);
        double ratio = largest(b) / (n * Math.ulp(1.0) * n * largest(a) * largest(x));
        require(ratio < 30, "residual of dgesv " + n + " x " + nrhs + ": ratio " + ratio);
    }

    private static double largest(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    private static double[] random(int length) {
        return new Random(length).doubles(length, -1, 1).toArray();
    }

    private static float[] floats(int length) {
        float[] values = new float[length];
        double[] source = random(length);
        for (int i = 0; i < length; i++) {
            values[i] = (float) source[i];
        }
        return values;
    }

    private static void require(boolean condition, String what) {
        if (!condition) {
            throw new IllegalStateException(what);
        }
    }
}
