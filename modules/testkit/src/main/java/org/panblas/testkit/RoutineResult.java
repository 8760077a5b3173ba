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

        /** The failure as text for the user, with the command that replays it. */
        public String describe(String backend) {
            StringBuilder text = new StringBuilder("  ").append(name).append('\n');
            faults.forEach(fault -> text.append("    ").append(fault).append('\n'));
            text.append("    replay: ./panblas check --backend ").append(backend);
            return text.append(" --case \"").append(name).append("\"\n").toString();
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
        failures.forEach(failure -> text.append(failure.describe(backend)));
        return text.toString();
    }
}
