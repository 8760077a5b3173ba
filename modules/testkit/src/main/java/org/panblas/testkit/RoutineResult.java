package org.panblas.testkit;

import java.util.List;

/**
 * What came of the cases of one routine.
 *
 * @param spec the routine
 * @param cases how many calls were tried, wrong ones included
 * @param failures what failed, at most {@link Conformance#MOST_FAILURES}
 * @param failed how many cases failed
 */
public record RoutineResult(RoutineSpec spec, int cases, List<Failure> failures, int failed) {
    public RoutineResult {
        failures = List.copyOf(failures);
    }

    /**
     * A case that failed.
     *
     * @param name the case's name, which replays it
     * @param faults what was wrong
     */
    public record Failure(String name, List<String> faults) {
        public Failure {
            faults = List.copyOf(faults);
        }
    }

    /** Whether every case passed. */
    public boolean passed() {
        return failed == 0;
    }

    /** The failures as text for the user, each with the command that replays it; empty where there are none. */
    public String describe(String backend) {
        StringBuilder text = new StringBuilder();
        if (!passed()) {
            text.append(spec.name())
                    .append(": ")
                    .append(failed)
                    .append(" of ")
                    .append(cases)
                    .append(" cases failed\n");
        }
        for (Failure failure : failures) {
            text.append("  ").append(failure.name()).append('\n');
            failure.faults().forEach(f -> text.append("    ").append(f).append('\n'));
            text.append("    replay: ./panblas check --backend ").append(backend);
            text.append(" --case \"").append(failure.name()).append("\"\n");
        }
        return text.toString();
    }
}
