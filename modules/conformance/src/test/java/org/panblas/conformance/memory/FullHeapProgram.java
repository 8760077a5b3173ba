package org.panblas.conformance.memory;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.panblas.Backends;
import org.panblas.Blas;
import org.panblas.Complex;
import org.panblas.Diag;
import org.panblas.Lapack;
import org.panblas.Layout;
import org.panblas.Side;
import org.panblas.ThreadLimit;
import org.panblas.Transpose;
import org.panblas.Uplo;

/**
 * Calls while the heap is full: {@code BACKEND}. Each call is made with hardly any memory, and again with a little more, until
 * it succeeds, so that the error meets it at one allocation after the other. After every error the operands that are only
 * read are as they were, and a small call gives what it should.
 */
final class FullHeapProgram {
    private static final Layout COL = Layout.COL_MAJOR;
    private static final Transpose N = Transpose.NO_TRANS;
    private static final int ORDER = 300;
    private static final int SMALL = 12;

    /**
     * Orders of calls that go before. A class whose initialisation meets the error is lost for the rest of the process, by the
     * rules of the JVM; so all are there before the heap is filled.
     */
    private static final int[] FIRST = {20, 100, 160};

    /** What is given back after the first error, and after each of the later ones, which double it. */
    private static final int FIRST_STEP = 64;

    private static final int LAST_STEP = 48 << 10;

    private final Ballast ballast = new Ballast();
    private final Blas blas;
    private final Lapack lapack;
    private final double[] a = new Random(1).doubles(2 * ORDER * ORDER, -1, 1).toArray();
    private final double[] before = a.clone();
    private final float[] floats = new float[2 * ORDER * ORDER];
    private final double[] c = new double[2 * ORDER * ORDER];
    private final float[] floatC = new float[2 * ORDER * ORDER];
    private final double[] b = new double[2 * ORDER * ORDER];
    private final double[] vectors = new double[2 * ORDER * ORDER];
    private final int[] ipiv = new int[ORDER];
    private int errors;

    private FullHeapProgram(String backend) {
        blas = Blas.of(backend);
        lapack = Lapack.of(backend);
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) a[i];
        }
    }

    public static void main(String[] args) {
        FullHeapProgram program = new FullHeapProgram(args[0]);
        for (int n : FIRST) {
            program.calls().forEach((name, call) -> call.accept(n));
            program.predicate(false);
            program.small("nothing");
        }
        program.calls().forEach(program::climb);
        for (int round = 0; round < 5; round++) {
            program.predicate(true);
        }
        program.limits();
        System.out.println("survived " + program.errors + " errors");
    }

    private Map<String, IntConsumer> calls() {
        Map<String, IntConsumer> calls = new LinkedHashMap<>();
        calls.put("dgemm", n -> blas.dgemm(COL, N, N, n, n, n, 1, a, n, a, n, 0, c, n));
        calls.put("sgemm", n -> blas.sgemm(COL, N, N, n, n, n, 1, floats, n, floats, n, 0, floatC, n));
        calls.put("zgemm", n -> blas.zgemm(COL, N, N, n, n, n, Complex.ONE, a, n, a, n, Complex.ZERO, c, n));
        calls.put(
                "cgemm",
                n -> blas.cgemm(COL, N, N, n, n, n, Complex.ONE, floats, n, floats, n, Complex.ZERO, floatC, n));
        calls.put("dtrsm", n -> blas.dtrsm(COL, Side.LEFT, Uplo.LOWER, N, Diag.UNIT, n, n, 0x1p-40, a, n, c, n));
        calls.put("dsyrk", n -> blas.dsyrk(COL, Uplo.LOWER, N, n, n, 1, a, n, 0, c, n));
        calls.put("dsymv", n -> blas.dsymv(COL, Uplo.LOWER, n, 1, a, n, a, 1, 0, c, 1));
        calls.put("dgesv", n -> lapack.dgesv(COL, n, n, copyOfA(), n, ipiv, c, n));
        calls.put("dgesv by rows", n -> lapack.dgesv(Layout.ROW_MAJOR, n, n, copyOfA(), n, ipiv, c, n));
        calls.put("dgeqrf", n -> lapack.dgeqrf(Layout.ROW_MAJOR, n, n, copyOfA(), n, c));
        calls.put("dsyev", n -> lapack.dsyev(COL, 'V', Uplo.LOWER, n / 3, copyOfA(), n, c));
        calls.put("zgeev", n -> lapack.zgeev(COL, 'N', 'V', n / 5, copyOfA(), n, c, c, 1, vectors, n / 5));
        return calls;
    }

    private double[] copyOfA() {
        System.arraycopy(a, 0, b, 0, a.length);
        return b;
    }

    /** Makes a call with more and more memory. */
    private void climb(String name, IntConsumer call) {
        int met = 0;
        ballast.load();
        boolean more = true;
        int step = FIRST_STEP;
        while (more) {
            try {
                call.accept(ORDER);
                break;
            } catch (OutOfMemoryError e) {
                met++;
                more = ballast.drop(step);
                step = Math.min(LAST_STEP, 2 * step);
                // No words that would have to be made.
                require(Arrays.equals(a, before), "an operand that is only read has changed");
            }
        }
        ballast.drop();
        require(more, name + " found no memory in an empty heap");
        small(name);
        errors += met;
        System.out.println(name + ": " + met + " errors");
    }

    /** Products and solutions that are known: every element of a is 1, on the diagonal n. */
    private void small(String after) {
        double[] x = new double[SMALL * SMALL];
        double[] y = new double[SMALL * SMALL];
        Arrays.fill(x, 1);
        for (int i = 0; i < SMALL; i++) {
            x[i * SMALL + i] = SMALL;
        }
        blas.dgemm(COL, N, N, SMALL, SMALL, SMALL, 1, x, SMALL, x, SMALL, 0, y, SMALL);
        require(y[0] == SMALL * SMALL + SMALL - 1, after + ", then a product: " + y[0]);
        double[] right = new double[SMALL];
        Arrays.fill(right, 2 * SMALL - 1);
        lapack.dgesv(COL, SMALL, 1, x, SMALL, new int[SMALL], right, SMALL);
        for (double value : right) {
            require(Math.abs(value - 1) < 1e-12, after + ", then a solution: " + value);
        }
        large(after);
    }

    /** The column sums of A * A are those of A, times A. */
    private void large(String after) {
        int n = ORDER;
        double[] product = new double[n * n];
        blas.dgemm(COL, N, N, n, n, n, 1, a, n, a, n, 0, product, n);
        for (int j = 0; j < n; j++) {
            double sum = 0;
            double expected = 0;
            for (int i = 0; i < n; i++) {
                sum += product[i + j * n];
                double column = 0;
                for (int k = 0; k < n; k++) {
                    column += a[k + i * n];
                }
                expected += column * a[i + j * n];
            }
            // Far above what rounding does to n * n products of numbers below 1.
            require(Math.abs(sum - expected) < 1e-8, after + ", then column " + j + ": " + sum + " for " + expected);
        }
    }

    /**
     * Fortran calls Java again and again, and from the first time on another thread takes every byte that becomes free.
     *
     * @param taking whether it does
     */
    private void predicate(boolean taking) {
        int n = ORDER / 5;
        AtomicBoolean begin = new AtomicBoolean();
        AtomicBoolean end = new AtomicBoolean();
        AtomicInteger loads = new AtomicInteger();
        Thread taker = Thread.ofPlatform().start(() -> {
            while (!end.get()) {
                if (begin.get()) {
                    ballast.load();
                    loads.incrementAndGet();
                } else {
                    Thread.onSpinWait();
                }
            }
        });
        try {
            lapack.dgees(
                    COL,
                    'N',
                    'S',
                    (re, im) -> {
                        begin.set(taking);
                        while (taking && loads.get() == 0) {
                            Thread.onSpinWait();
                        }
                        return re > 0;
                    },
                    n,
                    copyOfA(),
                    ORDER,
                    ipiv,
                    c,
                    vectors,
                    new double[1],
                    1);
        } catch (OutOfMemoryError e) {
            errors++;
        } finally {
            end.set(true);
        }
        join(taker);
        ballast.drop();
        small("dgees");
    }

    private static void join(Thread thread) {
        while (thread.isAlive()) {
            Thread.onSpinWait();
        }
    }

    /** A limit that is closed by an error is over. */
    private void limits() {
        int threads = blas.threads();
        try (ThreadLimit limit = blas.limitThreads(1)) {
            require(blas.threads() == limit.threads(), "the limit holds");
            throw new OutOfMemoryError("in a limit");
        } catch (OutOfMemoryError e) {
            require(blas.threads() == threads, "the limit is over");
        }
        for (int round = 0; round < 20; round++) {
            ballast.load();
            try {
                Backends.sequential(() -> {
                    blas.dgemm(
                            COL, N, N, ORDER, ORDER, ORDER, 1, new double[ORDER * ORDER], ORDER, a, ORDER, 0, c, ORDER);
                });
            } catch (OutOfMemoryError e) {
                errors++;
            } finally {
                ballast.drop();
            }
            require(blas.threads() == threads, "the block is over, in round " + round);
        }
    }

    private static void require(boolean condition, String what) {
        if (!condition) {
            throw new IllegalStateException(what);
        }
    }
}
