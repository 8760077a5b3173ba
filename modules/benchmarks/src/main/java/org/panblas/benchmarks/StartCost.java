package org.panblas.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.panblas.Blas;
import org.panblas.Lapack;
import org.panblas.Layout;

/**
 * What the first call costs in a fresh JVM: the time from the start of the process to its end, of a program that does
 * nothing, one that calls {@code ddot}, and one that calls {@code dgesv} after it. {@code StartCost [runs]}.
 */
public final class StartCost {
    private static final List<String> PROGRAMS = List.of("nothing", "blas", "lapack");
    private static final int RUNS = 15;

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
                    "%-8s median %6.1f ms, least %6.1f ms%n", PROGRAMS.get(i), millis[i][runs / 2], millis[i][0]);
        }
    }

    private static void program(String name) {
        if (name.equals("nothing")) {
            return;
        }
        long start = System.nanoTime();
        double dot = Blas.of("openblas").ddot(2, new double[] {1, 2}, 1, new double[] {3, 4}, 1);
        long middle = System.nanoTime();
        System.out.printf("ddot %.1f ms (%s)", (middle - start) / 1e6, dot);
        if (name.equals("lapack")) {
            middle = System.nanoTime();
            double[] b = {3, 5};
            Lapack.of("openblas").dgesv(Layout.COL_MAJOR, 2, 1, new double[] {2, 0, 0, 2}, 2, new int[2], b, 2);
            System.out.printf(", dgesv %.1f ms (%s)", (System.nanoTime() - middle) / 1e6, b[1]);
        }
        System.out.println();
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
