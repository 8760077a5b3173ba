import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.panblas.Layout.COL_MAJOR;
import static org.panblas.Transpose.NO_TRANS;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleSupplier;
import java.util.function.Predicate;
import org.panblas.Backends;
import org.panblas.BackendUnavailableException;
import org.panblas.Blas;
import org.panblas.BlasArgumentException;
import org.panblas.Lapack;
import org.panblas.Report;
import org.panblas.ReportEntry;
import org.panblas.spi.Role;
import org.panblas.testkit.Conformance;
import org.panblas.testkit.Profile;
import org.panblas.testkit.RoutineResult;
import org.panblas.testkit.RoutineSpec;

/**
 * What one system's BLAS and LAPACK are like, in lines that do not differ from machine to machine: the report, the kit,
 * the thread count. With {@code together NAME...} instead: that these backends live side by side in one process.
 */
final class Probe {
    /** One of each kind: sums, extrema, complex scalars, the three levels, one triangle, a triangle solved. */
    private static final Set<String> BLAS = Set.of(
            "dot", "dotc", "axpy", "nrm2", "iamax", "rotg", "gemv", "ger", "gemm", "hemm", "syrk", "her2k", "trsm");

    private static final Set<String> DRIVERS = Set.of(
            "gesv", "posv", "sysv", "hesv", "gtsv", "gels", "gelsd", "syev", "heevd", "syevr", "sygv", "geev", "gees",
            "gesvd", "gesdd");

    private Probe() {}

    public static void main(String[] args) {
        if (args[0].equals("together")) {
            together(List.of(args).subList(1, args.length));
            return;
        }
        boolean whole = args[0].equals("whole");
        Report report = Backends.report();
        entry("BLAS", report.blas());
        if (!report.blas().backend().isEmpty()) {
            kit("BLAS", BLAS, whole, (wanted, tally) ->
                    Conformance.run(Blas.get(), Profile.QUICK, wanted, tally));
            threads();
            beyondInt(whole);
        }
        entry("LAPACK", report.lapack());
        if (!report.lapack().backend().isEmpty()) {
            kit("LAPACK", DRIVERS, whole, (wanted, tally) ->
                    Conformance.run(Lapack.get(), Profile.QUICK, wanted, tally));
        }
    }

    private static void entry(String role, ReportEntry entry) {
        if (entry.backend().isEmpty()) {
            System.out.printf("%s: none; %s%n", role, entry.error());
            return;
        }
        System.out.printf(
                "%s: %s, %s, %s%n",
                role,
                entry.backend(),
                // The version of ref is that of the JDK it runs on.
                (entry.info().vendor() + " " + (entry.backend().equals("ref") ? "" : entry.info().version())).strip(),
                file(entry.info().realFile()));
        System.out.printf(
                "  SONAME %s, %s, layer %s, scope %s%n",
                or(entry.info().soname(), "-"),
                or(entry.info().integers(), "-"),
                or(entry.info().threadingLayer(), "-"),
                entry.threads().scope());
        if (entry.role() == Role.LAPACK) {
            System.out.printf("  inner BLAS %s%n", file(entry.info().lapackBlas()));
        }
        System.out.printf(
                "  served %d, by others %d%s%n",
                entry.functions().served(), entry.functions().missing().size(), some(entry.functions().missing()));
        entry.warnings().forEach(warning -> System.out.printf("  warning: %s%n", nameless(warning)));
    }

    private interface Kit {
        boolean run(Predicate<RoutineSpec> wanted, java.util.function.Consumer<RoutineResult> tally);
    }

    private static void kit(String role, Set<String> some, boolean whole, Kit kit) {
        List<String> passed = new ArrayList<>();
        List<String> failed = new ArrayList<>();
        kit.run(
                spec -> whole || some.stream().anyMatch(spec::isCalled),
                result -> (result.passed() ? passed : failed).add(result.spec().name()));
        System.out.printf(
                "  kit: %d routines passed%s%n",
                passed.size(), failed.isEmpty() ? "" : ", FAILED: " + String.join(" ", failed));
    }

    /** Sets, bounds, and what is in force after each. */
    private static void threads() {
        Blas blas = Blas.get();
        List<Integer> seen = new ArrayList<>();
        blas.setThreads(2);
        seen.add(blas.threads());
        try (var two = blas.limitThreads(2)) {
            try (var one = blas.limitThreads(1)) {
                seen.add(blas.threads());
            }
            seen.add(blas.threads());
        }
        blas.setThreads(1);
        seen.add(blas.threads());
        System.out.printf("  threads: set 2, limit 1, closed, set 1: %s%n", seen);
    }

    /**
     * Vectors and matrices of more than 2^31 elements, in a file of holes: with 64-bit integers the result is right, with
     * others the size is refused.
     */
    private static void beyondInt(boolean whole) {
        long far = 1L << 31;
        List<String> lines = new ArrayList<>();
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment memory = holes(arena, (2 * far + 100) * Double.BYTES);
            memory.setAtIndex(JAVA_DOUBLE, 0, 3);
            memory.setAtIndex(JAVA_DOUBLE, far + 10, 4);
            Blas blas = Blas.get();
            lines.add("dnrm2 " + outcome(() -> blas.dnrm2(2, memory, far + 10)));
            lines.add("dgemv " + outcome(() -> {
                MemorySegment y = arena.allocate(JAVA_DOUBLE);
                MemorySegment ones = arena.allocateFrom(JAVA_DOUBLE, 1, 1);
                blas.dgemv(COL_MAJOR, NO_TRANS, 1, 2, 1, memory, far + 10, ones, 1, 0, y, 1);
                return y.get(JAVA_DOUBLE, 0);
            }));
            if (whole) {
                lines.add("dasum of all " + outcome(() -> blas.dasum(far + 50, memory, 1)));
            }
            if (!Backends.report().lapack().backend().isEmpty()) {
                lines.add("dgetrf " + outcome(() -> {
                    memory.setAtIndex(JAVA_DOUBLE, 1, 6);
                    memory.setAtIndex(JAVA_DOUBLE, far + 10, 4);
                    memory.setAtIndex(JAVA_DOUBLE, far + 11, 2);
                    Lapack.get().dgetrf(COL_MAJOR, 2, 2, memory, far + 10, arena.allocate(2 * Integer.BYTES));
                    return memory.getAtIndex(JAVA_DOUBLE, 0) * memory.getAtIndex(JAVA_DOUBLE, far + 11);
                }));
            }
        } catch (IOException e) {
            lines.add("no file of that size: " + e);
        }
        System.out.printf("  beyond 2^31: %s%n", String.join(", ", lines));
    }

    private static String outcome(DoubleSupplier call) {
        try {
            return String.valueOf(call.getAsDouble());
        } catch (BlasArgumentException e) {
            return "refused";
        }
    }

    /** Zeros that take no room until they are written. */
    private static MemorySegment holes(Arena arena, long bytes) throws IOException {
        Path file = Files.createTempFile("panblas", ".holes");
        try (FileChannel channel = FileChannel.open(file, READ, WRITE)) {
            return channel.map(FileChannel.MapMode.READ_WRITE, 0, bytes, arena);
        } finally {
            Files.delete(file);
        }
    }

    /** The same product and the same system on each, twice over, with libraries of all vendors loaded. */
    private static void together(List<String> names) {
        int n = 150;
        double[] a = new double[n * n];
        double[] b = new double[n * n];
        for (int i = 0; i < n * n; i++) {
            a[i] = Math.sin(i) + (i % (n + 1) == 0 ? n : 0);
            b[i] = Math.cos(3 * i);
        }
        for (int round = 1; round <= 2; round++) {
            for (String name : names) {
                System.out.printf("%s: %s, %s%n", name, product(name, n, a, b), solution(name, n, a, b));
            }
        }
    }

    private static String product(String name, int n, double[] a, double[] b) {
        try {
            double[] c = new double[n * n];
            double[] expected = new double[n * n];
            Blas.of(name).dgemm(COL_MAJOR, NO_TRANS, NO_TRANS, n, n, n, 1, a, n, b, n, 0, c, n);
            Blas.of("ref").dgemm(COL_MAJOR, NO_TRANS, NO_TRANS, n, n, n, 1, a, n, b, n, 0, expected, n);
            return "dgemm " + (distance(c, expected) < 1e-12 * n ? "agrees" : "DIFFERS");
        } catch (BackendUnavailableException e) {
            return "no BLAS";
        }
    }

    private static String solution(String name, int n, double[] a, double[] b) {
        try {
            double[] x = b.clone();
            double[] expected = b.clone();
            Lapack.of(name).dgesv(COL_MAJOR, n, n, a.clone(), n, new int[n], x, n);
            Lapack.of("ref").dgesv(COL_MAJOR, n, n, a.clone(), n, new int[n], expected, n);
            return "dgesv " + (distance(x, expected) < 1e-12 ? "agrees" : "DIFFERS");
        } catch (BackendUnavailableException e) {
            return "no LAPACK";
        }
    }

    private static double distance(double[] x, double[] y) {
        double most = 0;
        for (int i = 0; i < x.length; i++) {
            // Written so that what is not a number is far away.
            most = Math.abs(x[i] - y[i]) <= most ? most : Double.isNaN(x[i]) ? 1 : Math.abs(x[i] - y[i]);
        }
        return most;
    }

    private static String or(String text, String otherwise) {
        return text.isEmpty() ? otherwise : text;
    }

    private static String file(String path) {
        return path.isEmpty() ? "-" : String.valueOf(Path.of(path).getFileName());
    }

    /** A list of hundreds is told by its number alone. */
    private static String some(List<String> names) {
        return names.isEmpty() || names.size() > 60 ? "" : ": " + String.join(" ", names);
    }

    /** Without the directories, which differ from run to run. */
    private static String nameless(String sentence) {
        return Arrays.stream(sentence.split(" ", -1))
                .map(word -> word.contains("/") ? word.substring(word.lastIndexOf('/') + 1) : word)
                .reduce((left, right) -> left + " " + right)
                .orElse("");
    }
}
