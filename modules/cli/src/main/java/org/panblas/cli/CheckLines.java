package org.panblas.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.panblas.testkit.RoutineResult;

/** Prints results as they come: a line for the precisions of a routine together, a sum at the end. */
final class CheckLines implements Consumer<RoutineResult>, AutoCloseable {
    private final String backend;
    private final PrintWriter out;
    private final List<RoutineResult> family = new ArrayList<>();
    private int routines;
    private int failedRoutines;
    private long cases;

    CheckLines(String backend, PrintWriter out) {
        this.backend = backend;
        this.out = out;
    }

    @Override
    public void accept(RoutineResult result) {
        if (!family.isEmpty()
                && !family.getFirst().spec().base().equals(result.spec().base())) {
            printFamily();
        }
        family.add(result);
    }

    /** Prints the last family and the sum. */
    @Override
    public void close() {
        printFamily();
        String outcome = failedRoutines == 0 ? "all passed" : failedRoutines + " routines FAILED";
        out.printf(Locale.ROOT, "%s: %d routines, %d cases, %s%n%n", backend, routines, cases, outcome);
    }

    private void printFamily() {
        if (family.isEmpty()) {
            return;
        }
        int familyCases = family.stream().mapToInt(RoutineResult::cases).sum();
        int failed = family.stream().mapToInt(RoutineResult::failed).sum();
        String names = family.stream().map(result -> result.spec().name()).collect(Collectors.joining(" "));
        out.printf(
                Locale.ROOT,
                "  %-22s %6d cases  %s  %s%n",
                family.getFirst().spec().base(),
                familyCases,
                failed == 0 ? "passed" : failed + " FAILED",
                names);
        for (RoutineResult result : family) {
            out.print(result.describe(backend));
        }
        out.flush();
        routines += family.size();
        failedRoutines +=
                (int) family.stream().filter(result -> !result.passed()).count();
        cases += familyCases;
        family.clear();
    }
}
