package org.panblas.conformance.threads;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.panblas.Blas;
import org.panblas.Complex;
import org.panblas.Diag;
import org.panblas.Lapack;
import org.panblas.Layout;
import org.panblas.Side;
import org.panblas.Transpose;
import org.panblas.Uplo;

/**
 * Calls of several routines with the same operands each time, and a digest of the bits that each left behind. Operands of
 * random numbers lie in native memory at the beginning of a cache line, since kernels may add in another order where they
 * lie otherwise; those in arrays, which lie anywhere, hold whole numbers, of which all sums are exact.
 */
final class MixedWork {
    private static final Layout COLUMNS = Layout.COL_MAJOR;
    private static final Transpose N = Transpose.NO_TRANS;
    private static final int LINE = 64;

    /** One call. */
    private interface Job {
        long digest(Arena arena);
    }

    private final Map<String, Job> jobs = new LinkedHashMap<>();

    /**
     * Work for one backend.
     *
     * @param lapack of the same library; null where it has none
     */
    MixedWork(Blas blas, Lapack lapack) {
        onArrays(blas);
        onSegments(blas);
        if (lapack != null) {
            factorisations(lapack);
            decompositions(lapack);
        }
    }

    /** All calls, in an order of this seed; the digest of each by its name. */
    Map<String, Long> round(long seed) {
        List<String> names = new ArrayList<>(jobs.keySet());
        Collections.shuffle(names, new Random(seed));
        Map<String, Long> digests = new TreeMap<>();
        for (String name : names) {
            try (Arena arena = Arena.ofConfined()) {
                digests.put(name, jobs.get(name).digest(arena));
            }
        }
        return digests;
    }

    private void onArrays(Blas blas) {
        jobs.put("ddot of 3", arena -> Double.doubleToLongBits(blas.ddot(3, whole(3), 1, whole(3), 1)));
        jobs.put("ddot of 5000", arena -> Double.doubleToLongBits(blas.ddot(5_000, whole(5_000), 1, whole(5_000), 1)));
        jobs.put("daxpy", arena -> {
            double[] y = whole(3_000);
            blas.daxpy(1_500, 3, whole(1_500), 1, y, 2);
            return Arrays.hashCode(y);
        });
        for (int n : new int[] {4, 70}) {
            jobs.put("dgemm of " + n + " on arrays", arena -> {
                double[] c = whole(n * n);
                blas.dgemm(COLUMNS, N, Transpose.TRANS, n, n, n, 2, whole(n * n), n, whole(n * n), n, 3, c, n);
                return Arrays.hashCode(c);
            });
        }
        jobs.put("dgemv on arrays", arena -> {
            double[] y = whole(120);
            blas.dgemv(Layout.ROW_MAJOR, N, 120, 90, 1, whole(120 * 90), 90, whole(90), 1, 1, y, 1);
            return Arrays.hashCode(y);
        });
    }

    private void onSegments(Blas blas) {
        jobs.put("dgemm", arena -> {
            MemorySegment c = random(arena, 129 * 65);
            blas.dgemm(
                    COLUMNS,
                    N,
                    N,
                    129,
                    65,
                    200,
                    0.7,
                    random(arena, 129 * 200),
                    129,
                    random(arena, 200 * 65),
                    200,
                    0.3,
                    c,
                    129);
            return bits(c);
        });
        jobs.put("zgemm", arena -> {
            MemorySegment c = random(arena, 2 * 50 * 50);
            Complex alpha = new Complex(0.5, 1);
            blas.zgemm(
                    COLUMNS,
                    N,
                    Transpose.CONJ_TRANS,
                    50,
                    50,
                    50,
                    alpha,
                    random(arena, 5_000),
                    50,
                    random(arena, 5_000),
                    50,
                    alpha,
                    c,
                    50);
            return bits(c);
        });
        jobs.put("dsyrk", arena -> {
            MemorySegment c = random(arena, 110 * 110);
            blas.dsyrk(COLUMNS, Uplo.LOWER, N, 110, 70, 1, random(arena, 110 * 70), 110, 0.5, c, 110);
            return bits(c);
        });
        jobs.put("dtrsm", arena -> {
            MemorySegment b = random(arena, 100 * 60);
            blas.dtrsm(COLUMNS, Side.LEFT, Uplo.UPPER, N, Diag.NON_UNIT, 100, 60, 1, dominant(arena, 100), 100, b, 100);
            return bits(b);
        });
    }

    private void factorisations(Lapack lapack) {
        // The second is one that OpenBLAS factors with threads of its own.
        for (int n : new int[] {40, 160}) {
            jobs.put("dgetrf of " + n, arena -> {
                MemorySegment a = dominant(arena, n);
                lapack.dgetrf(COLUMNS, n, n, a, n, arena.allocate(4L * n, LINE));
                return bits(a);
            });
        }
        jobs.put("dgesv on arrays", arena -> {
            // The unit matrix, so that all is exact.
            double[] a = new double[64];
            for (int i = 0; i < 64; i += 9) {
                a[i] = 1;
            }
            double[] b = whole(8);
            lapack.dgesv(COLUMNS, 8, 1, a, 8, new int[8], b, 8);
            return Arrays.hashCode(b);
        });
        jobs.put("dpotrf", arena -> {
            MemorySegment a = dominant(arena, 120);
            lapack.dpotrf(COLUMNS, Uplo.LOWER, 120, a, 120);
            return bits(a);
        });
    }

    private void decompositions(Lapack lapack) {
        if (lapack.serves("dgeqrf")) {
            jobs.put("dgeqrf", arena -> {
                MemorySegment a = random(arena, 90 * 60);
                lapack.dgeqrf(COLUMNS, 90, 60, a, 90, arena.allocate(8L * 60, LINE));
                return bits(a);
            });
        }
        if (lapack.serves("dsyev")) {
            jobs.put("dsyev", arena -> {
                MemorySegment w = arena.allocate(8L * 40, LINE);
                MemorySegment a = random(arena, 40 * 40);
                lapack.dsyev(COLUMNS, 'V', Uplo.UPPER, 40, a, 40, w);
                return bits(w) * 31 + bits(a);
            });
        }
    }

    /** Small whole numbers. */
    private static double[] whole(int n) {
        double[] numbers = new double[n];
        Arrays.setAll(numbers, i -> i % 13 - 6);
        return numbers;
    }

    private static MemorySegment random(Arena arena, int n) {
        Random random = new Random(n);
        MemorySegment segment = arena.allocate(8L * n, LINE);
        for (int i = 0; i < n; i++) {
            segment.setAtIndex(ValueLayout.JAVA_DOUBLE, i, random.nextDouble(-1, 1));
        }
        return segment;
    }

    /** A matrix with a large diagonal. */
    private static MemorySegment dominant(Arena arena, int n) {
        MemorySegment a = random(arena, n * n);
        for (int i = 0; i < n; i++) {
            a.setAtIndex(ValueLayout.JAVA_DOUBLE, (long) i * n + i, n);
        }
        return a;
    }

    private static long bits(MemorySegment segment) {
        return Arrays.hashCode(segment.toArray(ValueLayout.JAVA_LONG));
    }
}
