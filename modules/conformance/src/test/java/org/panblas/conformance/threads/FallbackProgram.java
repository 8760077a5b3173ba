package org.panblas.conformance.threads;

import org.panblas.Blas;
import org.panblas.Complex;
import org.panblas.Layout;
import org.panblas.Transpose;
import org.panblas.Uplo;

/**
 * Makes large calls of what {@code ref} computes for a backend, under counts of that backend: {@code BACKEND}. It prints how many
 * threads of {@code ref} there are after each: {@code with N threads: M workers}.
 */
final class FallbackProgram {
    private static final Transpose N = Transpose.NO_TRANS;

    /** Enough work for two threads. */
    private static final int ORDER = 400;

    private FallbackProgram() {}

    public static void main(String[] args) {
        Blas blas = Blas.of(args[0]);
        double[] a = new double[2 * ORDER * ORDER];
        double[] c = a.clone();
        System.out.printf("with %d threads: ", blas.threads());
        call(blas, a, c);
        for (int threads : new int[] {1, 2}) {
            blas.setThreads(threads);
            System.out.printf("with %d threads: ", threads);
            call(blas, a, c);
        }
    }

    /** OpenBLAS has no complex {@code gemmt} that can be used, BLIS no {@code gemm3m}. */
    private static void call(Blas blas, double[] a, double[] c) {
        if (blas.name().equals("blis")) {
            blas.zgemm3m(
                    Layout.COL_MAJOR,
                    N,
                    N,
                    ORDER,
                    ORDER,
                    ORDER,
                    Complex.ONE,
                    a,
                    ORDER,
                    a,
                    ORDER,
                    Complex.ZERO,
                    c,
                    ORDER);
        } else {
            blas.zgemmt(
                    Layout.COL_MAJOR,
                    Uplo.LOWER,
                    N,
                    N,
                    ORDER,
                    ORDER,
                    Complex.ONE,
                    a,
                    ORDER,
                    a,
                    ORDER,
                    Complex.ZERO,
                    c,
                    ORDER);
        }
        long workers = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("panblas-ref-"))
                .count();
        System.out.println(workers + " workers");
    }
}
