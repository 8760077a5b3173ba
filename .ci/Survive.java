import static org.panblas.Layout.COL_MAJOR;
import static org.panblas.Transpose.NO_TRANS;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.panblas.Backends;
import org.panblas.Blas;
import org.panblas.BlasArgumentException;
import org.panblas.Complex;
import org.panblas.Diag;
import org.panblas.Lapack;
import org.panblas.Side;
import org.panblas.Uplo;

/**
 * What ends a process when a library is called directly ({@code raw gemm|zgemm|potrf|lu BLAS LAPACK}), and the same through Panblas
 * ({@code panblas}), which has to live. The last line tells that it did.
 */
final class Survive {
    private static final int ORDER = 2000;

    /** The job table of OpenBLAS's threaded LU does not fit on it. */
    private static final long SMALL_STACK = 512 << 10;

    private Survive() {}

    public static void main(String[] args) throws Throwable {
        if (args[0].equals("raw")) {
            raw(args[1], Path.of(args[2]), Path.of(args[3]));
        } else {
            panblas();
        }
        System.out.println("lived");
    }

    private static void panblas() throws InterruptedException {
        Blas blas = Blas.get();
        Lapack lapack = Lapack.get();
        System.out.println("BLAS " + blas.name() + ", LAPACK " + lapack.name() + Backends.report().blas().attempts().stream()
                .filter(attempt -> !attempt.cause().isEmpty())
                .map(attempt -> "; " + attempt)
                .reduce("", String::concat));
        badArguments(blas, lapack);
        notFinite(blas);
        // No more than there are processors, because those of BLIS wait for each other in loops.
        blas.setThreads(Math.max(2, blas.threads()));
        lapack.setThreads(Math.max(2, lapack.threads()));
        Runnable lu = () -> solve(lapack);
        run("platform thread", new Thread(lu));
        run("platform thread, 512 KB of stack", new Thread(null, lu, "small stack", SMALL_STACK));
        run("virtual thread", Thread.ofVirtual().unstarted(lu));
    }

    private static void badArguments(Blas blas, Lapack lapack) {
        double[] a = new double[16];
        double[] c = new double[16];
        int[] ipiv = new int[4];
        Map<String, Runnable> calls = new LinkedHashMap<>();
        calls.put("dgemm m", () -> blas.dgemm(COL_MAJOR, NO_TRANS, NO_TRANS, -1, 2, 2, 1, a, 2, a, 2, 0, c, 2));
        calls.put("dgemm lda", () -> blas.dgemm(COL_MAJOR, NO_TRANS, NO_TRANS, 2, 2, 2, 1, a, 1, a, 2, 0, c, 2));
        calls.put("dgemm c", () -> blas.dgemm(COL_MAJOR, NO_TRANS, NO_TRANS, 9, 9, 9, 1, a, 9, a, 9, 0, c, 9));
        calls.put("dgemv incX", () -> blas.dgemv(COL_MAJOR, NO_TRANS, 2, 2, 1, a, 2, a, 0, 0, c, 1));
        calls.put("dsyrk k", () -> blas.dsyrk(COL_MAJOR, Uplo.UPPER, NO_TRANS, 2, -1, 1, a, 2, 0, c, 2));
        calls.put("dtrsm ldb", () -> blas.dtrsm(
                COL_MAJOR, Side.LEFT, Uplo.UPPER, NO_TRANS, Diag.UNIT, 2, 2, 1, a, 2, c, 1));
        calls.put("dpotrf n", () -> lapack.dpotrf(COL_MAJOR, Uplo.UPPER, -1, c, 2));
        calls.put("dpotrf lda", () -> lapack.dpotrf(COL_MAJOR, Uplo.UPPER, 2, c, 1));
        calls.put("dgetrf m", () -> lapack.dgetrf(COL_MAJOR, -1, 2, c, 2, ipiv));
        calls.put("dgesv nrhs", () -> lapack.dgesv(COL_MAJOR, 2, -1, c, 2, ipiv, c, 2));
        calls.forEach((name, call) -> {
            try {
                call.run();
            } catch (BlasArgumentException e) {
                if (!Arrays.equals(c, new double[c.length])) {
                    throw new AssertionError(name + " was refused and has written");
                }
                return;
            }
            throw new AssertionError(name + " was not refused");
        });
        System.out.println(calls.size() + " bad calls refused: " + String.join(", ", calls.keySet()));
    }

    /** What must come out is settled by the kit; here the process has to live. */
    private static void notFinite(Blas blas) {
        Complex i = new Complex(0, 1);
        for (double alpha : new double[] {Double.POSITIVE_INFINITY, Double.NaN}) {
            double[] c = new double[8];
            blas.zgemm(COL_MAJOR, NO_TRANS, NO_TRANS, 2, 2, 2, Complex.of(alpha), new double[8], 2, new double[8], 2, i, c, 2);
            blas.cgemm(COL_MAJOR, NO_TRANS, NO_TRANS, 2, 2, 2, Complex.of(alpha), new float[8], 2, new float[8], 2, i, new float[8], 2);
            if (!Double.isNaN(c[0])) {
                throw new AssertionError("zgemm: " + alpha + " * 0 gave " + c[0]);
            }
        }
        System.out.println("complex products with alpha infinite and NaN");
    }

    private static void run(String where, Thread caller) throws InterruptedException {
        Throwable[] thrown = {null};
        caller.setUncaughtExceptionHandler((thread, e) -> thrown[0] = e);
        caller.start();
        caller.join();
        if (thrown[0] != null) {
            throw new AssertionError(where, thrown[0]);
        }
        System.out.println("dgesv, n = " + ORDER + ": " + where);
    }

    /** The right-hand side holds the sums of the rows, so the solution is all ones. */
    private static void solve(Lapack lapack) {
        double[] a = random();
        double[] x = new double[ORDER];
        for (int i = 0; i < a.length; i++) {
            x[i % ORDER] += a[i];
        }
        int info = lapack.dgesv(COL_MAJOR, ORDER, 1, a, ORDER, new int[ORDER], x, ORDER);
        // A diagonal that outweighs its row keeps the condition number below n.
        double bound = ORDER * ORDER * Math.ulp(1.0);
        for (double value : x) {
            if (info != 0 || !(Math.abs(value - 1) <= bound)) {
                throw new AssertionError("info " + info + ", x has " + value);
            }
        }
    }

    private static double[] random() {
        double[] a = new Random(ORDER).doubles((long) ORDER * ORDER, -1, 1).toArray();
        for (int i = 0; i < ORDER; i++) {
            a[i + i * ORDER] += ORDER;
        }
        return a;
    }

    private static void raw(String what, Path blas, Path lapack) throws Throwable {
        // Debian's LAPACK takes its BLAS from the loader, so the one that is meant has to be there first.
        System.load(blas.toString());
        SymbolLookup library = SymbolLookup.libraryLookup(what.endsWith("gemm") ? blas : lapack, Arena.global());
        switch (what) {
            case "gemm" -> gemm(library);
            case "zgemm" -> zgemm(library);
            case "potrf" -> potrf(library);
            default -> {
                Throwable[] thrown = {null};
                Thread caller = new Thread(null, () -> {
                    try {
                        lu(library);
                    } catch (Throwable e) {
                        thrown[0] = e;
                    }
                }, "small stack", SMALL_STACK);
                caller.start();
                caller.join();
                if (thrown[0] != null) {
                    throw thrown[0];
                }
            }
        }
    }

    private static void gemm(SymbolLookup library) throws Throwable {
        MemorySegment a = Arena.global().allocate(ValueLayout.JAVA_DOUBLE, 4);
        MemoryLayout i = ValueLayout.JAVA_INT;
        MemoryLayout d = ValueLayout.JAVA_DOUBLE;
        MemoryLayout p = ValueLayout.ADDRESS;
        List<Object> arguments = List.of(102, 111, 111, -1, 2, 2, 1.0, a, 2, a, 2, 0.0, a, 2);
        call(library, "cblas_dgemm", arguments, i, i, i, i, i, i, d, p, i, p, i, d, p, i);
    }

    private static void zgemm(SymbolLookup library) throws Throwable {
        MemorySegment a = doubles(new double[8]);
        MemorySegment alpha = doubles(new double[] {Double.POSITIVE_INFINITY, 0});
        MemorySegment beta = doubles(new double[] {0, 1});
        MemoryLayout i = ValueLayout.JAVA_INT;
        MemoryLayout p = ValueLayout.ADDRESS;
        List<Object> arguments = List.of(102, 111, 111, 2, 2, 2, alpha, a, 2, a, 2, beta, doubles(new double[8]), 2);
        call(library, "cblas_zgemm", arguments, i, i, i, i, i, i, p, p, i, p, i, p, p, i);
    }

    private static void potrf(SymbolLookup library) throws Throwable {
        call(library, "dpotrf_", text("U"), integer(-1), doubles(new double[4]), integer(2), integer(0));
    }

    private static void lu(SymbolLookup library) throws Throwable {
        MemorySegment ipiv = Arena.global().allocate(ValueLayout.JAVA_INT, ORDER);
        MemorySegment n = integer(ORDER);
        call(library, "dgetrf_", n, n, doubles(random()), n, ipiv, integer(0));
    }

    private static void call(SymbolLookup library, String name, MemorySegment... pointers) throws Throwable {
        MemoryLayout[] layouts = new MemoryLayout[pointers.length];
        Arrays.fill(layouts, ValueLayout.ADDRESS);
        call(library, name, List.<Object>of((Object[]) pointers), layouts);
    }

    private static void call(SymbolLookup library, String name, List<Object> arguments, MemoryLayout... layouts)
            throws Throwable {
        Linker.nativeLinker()
                .downcallHandle(library.find(name).orElseThrow(), FunctionDescriptor.ofVoid(layouts))
                .invokeWithArguments(arguments);
    }

    private static MemorySegment text(String text) {
        return Arena.global().allocateFrom(text);
    }

    private static MemorySegment integer(int value) {
        return Arena.global().allocateFrom(ValueLayout.JAVA_INT, value);
    }

    private static MemorySegment doubles(double[] values) {
        return Arena.global().allocateFrom(ValueLayout.JAVA_DOUBLE, values);
    }
}
