package org.panblas.conformance;

import static org.panblas.Diag.UNIT;
import static org.panblas.Layout.COL_MAJOR;
import static org.panblas.Transpose.NO_TRANS;
import static org.panblas.Transpose.TRANS;
import static org.panblas.Uplo.LOWER;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.panblas.Blas;
import org.panblas.Complex;
import org.panblas.Lapack;

/**
 * Runs long calls on heap arrays in one thread while another asks for safepoints. It prints the name of each call as it
 * begins; started with {@code -Xlog:safepoint}, the JVM writes between these lines how long each safepoint took to come.
 */
final class SafepointProgram {
    /** What the line with the name of a call begins with. */
    static final String MARK = "call: ";

    /** What is printed before the calls, while arrays are cleared and a library is opened. */
    static final String SET_UP = "set up";

    private static final long NANOS = TimeUnit.MILLISECONDS.toNanos(700);
    private static final int VECTOR = 50_000_000;
    private static final int ORDER = 5000;
    private static final int PRODUCT = 1500;
    private static final int DECOMPOSITION = 400;

    private SafepointProgram() {}

    public static void main(String[] args) throws Exception {
        System.out.println(MARK + SET_UP);
        double[] big = new double[VECTOR];
        Arrays.fill(big, 1e-3);
        double[] vector = new double[ORDER];
        double[] c = new double[2 * PRODUCT * PRODUCT];
        System.gc();

        Blas library = Blas.of(args[0]);
        run("ddot", () -> library.ddot(VECTOR, big, 1, big, 1));
        run("ddot, strided", () -> library.ddot(VECTOR / 8, big, 8, big, 8));
        run("dnrm2", () -> library.dnrm2(VECTOR, big, 1));
        run("idamax", () -> library.idamax(VECTOR, big, 1));
        run("dgemv", () -> library.dgemv(COL_MAJOR, NO_TRANS, ORDER, ORDER, 1, big, ORDER, vector, 1, 0, c, 1));
        run("dtrsv", () -> library.dtrsv(COL_MAJOR, LOWER, NO_TRANS, UNIT, ORDER, big, ORDER, vector, 1));
        run(
                "dgemm",
                () -> library.dgemm(
                        COL_MAJOR, NO_TRANS, TRANS, PRODUCT, PRODUCT, PRODUCT, 1, big, PRODUCT, big, PRODUCT, 0, c,
                        PRODUCT));
        run(
                "zgemm",
                () -> library.zgemm(
                        COL_MAJOR,
                        NO_TRANS,
                        TRANS,
                        PRODUCT,
                        PRODUCT,
                        PRODUCT / 2,
                        Complex.ONE,
                        big,
                        PRODUCT,
                        big,
                        PRODUCT,
                        Complex.ZERO,
                        c,
                        PRODUCT));
        run("dsyrk", () -> library.dsyrk(COL_MAJOR, LOWER, NO_TRANS, PRODUCT, PRODUCT, 1, big, PRODUCT, 0, c, PRODUCT));
        Lapack lapack = Lapack.of(args[0]);
        int n = DECOMPOSITION;
        double[] a = new Random(1).doubles((long) n * n, -1, 1).toArray();
        double[] values = new double[n];
        double[] vectors = new double[n * n];
        run("dgetrf", () -> lapack.dgetrf(COL_MAJOR, PRODUCT, PRODUCT, c, PRODUCT, new int[PRODUCT]));
        run("dsyevd", () -> lapack.dsyevd(COL_MAJOR, 'V', LOWER, n, a.clone(), n, values));
        run("dgesdd", () -> lapack.dgesdd(COL_MAJOR, 'S', n, n, a.clone(), n, values, vectors, n, vectors, n));
        System.out.println(MARK + "ending");
    }

    private static void run(String name, Runnable call) throws InterruptedException {
        System.out.println(MARK + name);
        long end = System.nanoTime() + NANOS;
        Thread worker = new Thread(() -> {
            do {
                call.run();
            } while (System.nanoTime() < end);
        });
        worker.start();
        for (int i = 0; worker.isAlive(); i++) {
            // A dump of all threads is the cheapest safepoint that a program can ask for.
            if (i % 50 == 0) {
                System.gc();
            } else {
                Thread.getAllStackTraces();
            }
            Thread.sleep(2);
        }
    }
}
