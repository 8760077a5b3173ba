package org.panblas.conformance.memory;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.ObjectName;
import org.panblas.Blas;
import org.panblas.Lapack;
import org.panblas.Layout;
import org.panblas.Transpose;
import org.panblas.Uplo;

/**
 * Calls of mixed size from two threads, on arrays and on segments: {@code BACKEND CALLS [idle]}. It prints how much memory the
 * process has after half of them, at the end and, where that is wanted, when Panblas has lain idle: what is resident, what the
 * JVM has taken beside its heap, and what of that it took for others, as for arenas. The last two are its own native memory
 * tracking, which has to be on.
 */
final class MemoryProgram {
    private static final Layout COL = Layout.COL_MAJOR;
    private static final Transpose N = Transpose.NO_TRANS;
    private static final int THREADS = 2;
    private static final int LARGEST = 150;

    /** One in so many calls is large enough for copies and for blocks of the pool. */
    private static final int LARGE_EVERY = 500;

    /** One in so many calls is followed by one for which a function for the library to call is made. */
    private static final int PREDICATE_EVERY = 100;

    private final Blas blas;
    private final Lapack lapack;
    private final double[] a = new Random(1).doubles(LARGEST * LARGEST, -1, 1).toArray();
    private final double[] b = a.clone();
    private final double[] c = a.clone();
    private final double[] d = new double[LARGEST];
    private final double[] e = new double[1];
    private final int[] ipiv = new int[LARGEST];
    private final MemorySegment segment;

    private MemoryProgram(String backend, Arena arena) {
        blas = Blas.of(backend);
        lapack = Lapack.of(backend);
        segment = arena.allocate(ValueLayout.JAVA_DOUBLE, (long) LARGEST * LARGEST);
    }

    public static void main(String[] args) throws Exception {
        int calls = Integer.parseInt(args[1]);
        call(args[0], calls / 2);
        System.out.println("half: " + memory());
        call(args[0], calls / 2);
        System.out.println("end: " + memory());
        if (args.length > 2) {
            // What looks after kept memory ends when there is none.
            while (Thread.getAllStackTraces().keySet().stream()
                    .anyMatch(thread -> thread.getName().startsWith("panblas-"))) {
                Thread.sleep(100);
            }
            System.out.println("idle: " + memory());
        }
    }

    private static void call(String backend, int calls) throws InterruptedException {
        Thread[] callers = new Thread[THREADS];
        for (int t = 0; t < THREADS; t++) {
            int seed = t;
            callers[t] = Thread.ofPlatform().start(() -> {
                try (Arena arena = Arena.ofConfined()) {
                    new MemoryProgram(backend, arena).run(calls / THREADS, new Random(seed));
                }
            });
        }
        for (Thread caller : callers) {
            caller.join();
        }
    }

    /** Kilobytes: resident, of the JVM without the heap, of the JVM for others. */
    private static String memory() throws Exception {
        String pages = Files.readString(Path.of("/proc/self/statm")).split(" ", 3)[1];
        String tracked = (String) ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "vmNativeMemory",
                        new Object[] {new String[] {"summary"}},
                        new String[] {String[].class.getName()});
        long others = committed(tracked, "Other");
        return Long.parseLong(pages) * 4 + " " + (committed(tracked, "Total") - committed(tracked, "Java Heap")) + " "
                + others;
    }

    private static long committed(String tracked, String what) {
        Matcher line = Pattern.compile("(?m)\\b" + what + "[: (]+reserved=\\d+KB, committed=(\\d+)KB")
                .matcher(tracked);
        return line.find() ? Long.parseLong(line.group(1)) : 0;
    }

    private void run(int calls, Random random) {
        for (int i = 0; i < calls; i++) {
            int n = i % LARGE_EVERY == 0 ? LARGEST : 1 + random.nextInt(20);
            if (i % PREDICATE_EVERY == 0) {
                lapack.dgees(COL, 'N', 'S', (re, im) -> re > 0, 9, c, 9, ipiv, b, d, e, 1);
            }
            switch (random.nextInt(8)) {
                case 0 -> blas.ddot(n, a, 1, b, 1);
                case 1 -> blas.dgemv(COL, N, n, n, 1, a, n, b, 1, 0, c, 1);
                case 2 -> blas.dgemm(COL, N, N, n, n, n, 1, a, n, b, n, 0, c, n);
                case 3 -> blas.dgemm(COL, N, N, n, n, n, 1, segment, n, segment, n, 0, segment, n);
                case 4 -> blas.zdotc(n / 2, a, 1, b, 1);
                case 5 -> lapack.dgesv(COL, n, 1, c, n, ipiv, b, n);
                case 6 -> lapack.dgeqrf(Layout.ROW_MAJOR, n, n, c, n, b);
                default -> lapack.dsyev(COL, 'N', Uplo.LOWER, n, c, n, b);
            }
            if (n == LARGEST) {
                System.arraycopy(a, 0, b, 0, a.length);
                System.arraycopy(a, 0, c, 0, a.length);
            }
        }
    }
}
