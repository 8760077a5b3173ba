package org.panblas.benchmarks.peer;

import java.util.Map;
import org.panblas.Backends;
import org.panblas.Report;
import org.panblas.ReportEntry;

/**
 * Where the libraries of the native backends lie. A report names the file of a backend that was chosen, so one is chosen
 * for BLAS and the other for LAPACK; that settles both orders of this JVM.
 */
public final class LibraryFile {
    private static final Map<String, ReportEntry> CHOSEN = choose();

    private LibraryFile() {}

    private static Map<String, ReportEntry> choose() {
        Backends.blasOrder("blis,ref");
        Backends.lapackOrder("openblas,ref");
        Report report = Backends.report();
        return Map.of("blis", report.blas(), "openblas", report.lapack());
    }

    /** The file that the backend opened. */
    public static String of(String backend) {
        return chosen(backend).info().realFile();
    }

    /** The library's version. */
    public static String version(String backend) {
        return chosen(backend).info().version();
    }

    private static ReportEntry chosen(String backend) {
        ReportEntry entry = CHOSEN.get(backend);
        if (entry == null || !entry.backend().equals(backend)) {
            throw new NotOffered("the library of " + backend + " is not here");
        }
        return entry;
    }
}
