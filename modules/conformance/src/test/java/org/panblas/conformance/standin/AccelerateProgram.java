package org.panblas.conformance.standin;

import java.nio.file.Path;
import java.util.Set;
import java.util.function.IntSupplier;
import org.panblas.BackendUnavailableException;
import org.panblas.Backends;
import org.panblas.Blas;
import org.panblas.Lapack;
import org.panblas.ReportEntry;
import org.panblas.ThreadLimit;
import org.panblas.ffm.NativeFunctions;
import org.panblas.ffm.NativeLibrary;
import org.panblas.ffm.SymbolNames;
import org.panblas.spi.BackendInfo;
import org.panblas.spi.Role;
import org.panblas.testkit.Conformance;
import org.panblas.testkit.Profile;
import org.panblas.testkit.RoutineResult;

/** Uses the backend {@code accelerate} and prints what came of it. */
final class AccelerateProgram {
    /**
     * Letters, callbacks, functions with a result, work space, and the small systems that no array is copied for. With
     * {@code -Dpanblas.check.profile=full} it is every routine, which takes a minute.
     */
    private static final Set<String> LAPACK = Set.of(
            "gesv getrf potrf sysv hesv gtsv gels gelsd syev heev heevd syevr sygv geev gees gesvd gesdd lange larfg trtrs"
                    .split(" ", -1));

    private int routines;

    private AccelerateProgram() {}

    public static void main(String[] args) throws Exception {
        switch (args[0]) {
            case "kit" -> kit();
            case "threads" -> threads();
            default -> open();
        }
    }

    private static void kit() {
        BackendInfo blas = Backends.info(Role.BLAS, "accelerate");
        BackendInfo lapack = Backends.info(Role.LAPACK, "accelerate");
        System.out.println("vendor: " + blas.vendor() + " " + lapack.vendor());
        System.out.println("warnings: " + blas.warnings() + " " + lapack.warnings());
        System.out.println("lapack file: " + Path.of(lapack.realFile()).getFileName() + ", its BLAS: "
                + Path.of(lapack.lapackBlas()).getFileName());
        blas.missing().forEach(routine -> System.out.println("missing " + routine));
        AccelerateProgram counted = new AccelerateProgram();
        Conformance.run(Blas.of("accelerate"), Profile.QUICK, counted::show);
        System.out.println("routines of blas: " + counted.routines);
        boolean all = "full".equals(System.getProperty("panblas.check.profile"));
        Conformance.run(
                Lapack.of("accelerate"),
                Profile.QUICK,
                spec -> all || LAPACK.stream().anyMatch(spec::isCalled),
                counted::show);
        System.out.println("routines in all: " + counted.routines);
    }

    private void show(RoutineResult result) {
        routines++;
        if (!result.passed()) {
            System.out.println("FAILED " + result.spec().name());
        }
    }

    private static void threads() throws Exception {
        Backends.blasOrder("accelerate");
        Blas blas = Blas.get();
        ReportEntry.Threads facts = Backends.report().blas().threads();
        System.out.println("scope: " + facts.scope() + ", start " + facts.start() + " of " + facts.cap());
        int before = calls();
        StringBuilder counts = new StringBuilder();
        for (int n : new int[] {1, 2, 3, 4, 9}) {
            blas.setThreads(n);
            counts.append(n).append(" -> ").append(blas.threads()).append(' ');
        }
        System.out.println("set: " + counts);
        System.out.println("calls of BLASSetThreading: " + (calls() - before));
        Lapack lapack = Lapack.of("accelerate");
        try (ThreadLimit limit = lapack.limitThreads(1)) {
            System.out.println("limit " + limit.threads() + " of lapack: " + lapack.threads() + " " + blas.threads());
        }
        System.out.println("closed: " + lapack.threads() + " " + blas.threads());
    }

    /** What the stand-in counted. */
    private static int calls() throws Exception {
        NativeLibrary library = NativeLibrary.open(System.getProperty("blas.accelerate.library"));
        return new NativeFunctions(library, SymbolNames.PLAIN)
                .intGetter("standin_calls")
                .map(IntSupplier::getAsInt)
                .orElse(0);
    }

    private static void open() {
        try {
            String name = Blas.of("accelerate").name();
            System.out.println(
                    "opened " + name + " " + Backends.info(Role.BLAS, name).integers());
        } catch (BackendUnavailableException e) {
            System.out.println(e.getMessage());
        }
    }
}
