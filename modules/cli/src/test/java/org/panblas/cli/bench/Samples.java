package org.panblas.cli.bench;

import java.util.ArrayList;
import java.util.List;
import org.panblas.spi.Role;

/** A run with made-up numbers: two routines, two backends, three sizes. */
final class Samples {
    private Samples() {}

    static BenchRun run() {
        List<BenchResult> results = new ArrayList<>();
        for (String routine : List.of("dgemm", "sgetrf")) {
            for (int n : new int[] {64, 256, 1024}) {
                results.add(new BenchResult(routine, "ref", n, n, routine.equals("dgemm") ? n : 1, 2, 1.5e-4, 3.5));
                results.add(new BenchResult(routine, "a<b", n, n, routine.equals("dgemm") ? n : 1, 8, 1e-4, n / 20.0));
            }
        }
        List<Subject> subjects = List.of(
                new Subject("ref", Role.BLAS, List.of(2), "25", ""),
                new Subject("a<b", Role.BLAS, List.of(8), "1.0", "/lib/\"a&b\".so"));
        List<Peak> peaks = List.of(
                new Peak(true, 2, 80, "512-bit vectors"),
                new Peak(true, 4, 150, "512-bit vectors"),
                new Peak(false, 2, 160, "512-bit vectors"));
        return new BenchRun(new Machine("Some \"CPU\"", 4, "Linux 6 amd64", "JDK 25"), subjects, peaks, results);
    }
}
