package org.panblas.benchmarks;

import static org.panblas.Transpose.NO_TRANS;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.panblas.Blas;
import org.panblas.Lapack;
import org.panblas.Layout;

/**
 * What the first call costs in a fresh JVM: the time from the start of the process to its end, of a program that does
 * nothing, one that calls {@code ddot}, one that calls {@code dgesv} after it, and ones that multiply matrices of order 100 on
 * a backend. {@code StartCost [runs]}.
 */
public final class StartCost {
    private static final List<String> PROGRAMS = List.of("nothing", "blas", "lapack", "dgemm-openblas", "dgemm-ref");
    private static final int RUNS = 15;
    private static final int ORDER = 100;

    private StartCost() {}

    /** Runs the programs in turn, or, with a program's name, is that program. */
    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length > 0 && PROGRAMS.contains(args[0])) {
            program(args[0]);
            return;
        }
        int runs = args.length > 0 ? Integer.parseInt(args[0]) : RUNS;
        double[][] millis = new double[PROGRAMS.size()][runs];
        // In turn, so that what else the machine does meets all of them.
        for (int run = 0; run < runs; run++) {
            for (int i = 0; i < PROGRAMS.size(); i++) {
                millis[i][run] = child(PROGRAMS.get(i));
            }
        }
        for (int i = 0; i < PROGRAMS.size(); i++) {
            Arrays.sort(millis[i]);
            System.out.printf(
                    "%-14s median %6.1f ms, least %6.1f ms%n", PROGRAMS.get(i), millis[i][runs / 2], millis[i][0]);
        }
    }

    private static void program(String name) {
        switch (name) {
            case "blas" -> dot();
            case "lapack" -> {
                dot();
                solve();
            }
            case "dgemm-openblas" -> multiply("openblas");
            case "dgemm-ref" -> multiply("ref");
            default -> {}
        }
    }

    private static void dot() {
        double dot = Blas.of("openblas").ddot(2, new double[] {1, 2}, 1, new double[] {3, 4}, 1);
        expect(11, dot);
    }

    private static void solve() {
        double[] b = {3, 5};
        Lapack.of("openblas").dgesv(Layout.COL_MAJOR, 2, 1, new double[] {2, 0, 0, 2}, 2, new int[2], b, 2);
        expect(2.5, b[1]);
    }

    private static void multiply(String backend) {
        int n = ORDER;
        double[] ones = new double[n * n];
        double[] product = new double[n * n];
        Arrays.fill(ones, 1);
        Blas.of(backend).dgemm(Layout.COL_MAJOR, NO_TRANS, NO_TRANS, n, n, n, 1, ones, n, ones, n, 0, product, n);
        expect(n, product[n]);
    }

    private static void expect(double wanted, double found) {
        if (found != wanted) {
            throw new AssertionError(found + " instead of " + wanted);
        }
    }

    private static double child(String program) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-modules",
                "jdk.incubator.vector",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                StartCost.class.getName(),
                program);
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        long start = System.nanoTime();
        int exit = builder.start().waitFor();
        if (exit != 0) {
            throw new IOException(program + " ended with " + exit);
        }
        return (System.nanoTime() - start) / 1e6;
    }
}
