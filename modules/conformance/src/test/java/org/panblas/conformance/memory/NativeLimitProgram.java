package org.panblas.conformance.memory;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.panblas.Blas;
import org.panblas.Lapack;
import org.panblas.Layout;
import org.panblas.Transpose;
import org.panblas.Uplo;

/**
 * Calls of OpenBLAS on arrays where native memory for their copies and work space is short: the process sets itself a limit of
 * address space. The JVM's own limit of direct memory does not count what arenas and {@code malloc} give.
 */
final class NativeLimitProgram {
    private static final Layout COL = Layout.COL_MAJOR;
    private static final Transpose N = Transpose.NO_TRANS;

    /** {@code RLIMIT_AS} of Linux. */
    private static final int ADDRESS_SPACE = 9;

    /** Beyond what the process has: enough for the JVM itself, too little for copies of 35 MB. */
    private static final long SPARE_BYTES = 28L << 20;

    private static final int LARGE = 2600;

    private final Blas blas = Blas.of("openblas");
    private final Lapack lapack = Lapack.of("openblas");

    private NativeLimitProgram() {}

    public static void main(String[] args) throws Throwable {
        NativeLimitProgram program = new NativeLimitProgram();
        program.small();
        program.factorisations();
        program.products();
        System.out.println("survived");
    }

    private void factorisations() throws Throwable {
        double[] a = random(2100);
        lapack.dsyevd(COL, 'V', Uplo.LOWER, 100, a.clone(), 100, new double[100]);
        // Blocks of 8, 16 and 32 MB, which are kept.
        for (int n : new int[] {1000, 1400, 2000}) {
            lapack.dgetrf(COL, n, n, random(n), n, new int[n]);
        }
        limit(virtualBytes() + SPARE_BYTES);
        // What is kept has to make room.
        lapack.dgetrf(COL, 2100, 2100, a, 2100, new int[2100]);
        small();
        fails("dgetrf", 4000, x -> lapack.dgetrf(COL, 4000, 4000, x, 4000, new int[4000]));
        fails("dgetrf by rows", 4000, x -> lapack.dgetrf(Layout.ROW_MAJOR, 4000, 4000, x, 4000, new int[4000]));
        // The copy has room, but not the work space beside it.
        fails("dsyevd", 2000, x -> lapack.dsyevd(COL, 'V', Uplo.LOWER, 2000, x, 2000, new double[2000]));
        double[] b = new double[3200 * 3200];
        fails("dgesv", 3200, x -> lapack.dgesv(COL, 3200, 3200, x, 3200, new int[3200], b, 3200));
        limit(-1);
    }

    private void products() throws Throwable {
        double[] a = random(LARGE);
        double[] b = random(LARGE);
        double[] c = random(LARGE);
        double[] before = c.clone();
        product(a, b, c, 700);
        System.arraycopy(before, 0, c, 0, c.length);
        limit(virtualBytes() + SPARE_BYTES);
        try {
            product(a, b, c, LARGE);
            throw new IllegalStateException("a product found memory that is not there");
        } catch (OutOfMemoryError e) {
            System.out.println("dgemm: " + e.getMessage());
        }
        require(Arrays.equals(c, before), "dgemm wrote");
        small();
        limit(-1);
        product(a, b, c, LARGE);
        double first = 0;
        for (int k = 0; k < LARGE; k++) {
            first += a[k * LARGE] * b[k];
        }
        require(Math.abs(c[0] - first) < 1e-9, "dgemm with enough memory");
    }

    private void product(double[] a, double[] b, double[] c, int n) {
        blas.dgemm(COL, N, N, n, n, n, 1, a, n, b, n, 0, c, n);
    }

    /** A call on one matrix. */
    private interface Call {
        void on(double[] a);
    }

    private void fails(String name, int n, Call call) {
        double[] a = random(n);
        double[] before = a.clone();
        try {
            call.on(a);
            throw new IllegalStateException(name + " found memory that is not there");
        } catch (OutOfMemoryError e) {
            System.out.println(name + ": " + e.getMessage());
        }
        require(Arrays.equals(a, before), name + " wrote");
        small();
    }

    /** The solution of a system of which all unknowns are 1, once on one thread and once on a large stack. */
    private void small() {
        for (int n : new int[] {20, 150}) {
            double[] a = new double[n * n];
            Arrays.fill(a, 1);
            for (int i = 0; i < n; i++) {
                a[i * n + i] = n;
            }
            double[] b = new double[n];
            Arrays.fill(b, 2 * n - 1);
            lapack.dgesv(COL, n, 1, a, n, new int[n], b, n);
            for (double value : b) {
                require(Math.abs(value - 1) < 1e-12, "a small system: " + value);
            }
        }
    }

    private static double[] random(int n) {
        return new Random(n).doubles((long) n * n, -1, 1).toArray();
    }

    private static long virtualBytes() throws IOException {
        String pages = Files.readString(Path.of("/proc/self/statm")).split(" ", 2)[0];
        return Long.parseLong(pages) * 4096;
    }

    /** Sets the soft limit, which may be raised again; -1 is none. */
    @SuppressWarnings("restricted") // there is no other way to set it in a running process
    private static void limit(long bytes) throws Throwable {
        Linker linker = Linker.nativeLinker();
        MethodHandle setrlimit = linker.downcallHandle(
                linker.defaultLookup().findOrThrow("setrlimit"),
                FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment limits = arena.allocateFrom(ValueLayout.JAVA_LONG, bytes, -1);
            require((int) setrlimit.invokeExact(ADDRESS_SPACE, limits) == 0, "the limit is set");
        }
    }

    private static void require(boolean condition, String what) {
        if (!condition) {
            throw new IllegalStateException(what);
        }
    }
}
