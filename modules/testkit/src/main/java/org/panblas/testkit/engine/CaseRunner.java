package org.panblas.testkit.engine;

import java.lang.foreign.Arena;
import java.util.List;
import org.panblas.testkit.Target;

/** Runs one case and gives its faults. */
public final class CaseRunner {
    private CaseRunner() {}

    /** The faults of a case; empty where it passes. */
    @SuppressWarnings("CatchingUnchecked") // whatever a backend throws is its fault and must not end the run
    public static List<String> run(Target target, Row row, Case test) {
        Call call = new Call(test);
        call.fill(row);
        try (Arena arena = Arena.ofConfined()) {
            call.run(target, call.open(arena));
        } catch (RuntimeException | LinkageError | AssertionError e) {
            return List.of("threw " + e + at(e));
        }
        Verdict verdict = new Verdict(call);
        if (!row.idle(call)) {
            row.verify(call, verdict);
        } else {
            row.verifyIdle(call, verdict);
        }
        call.intrusions().forEach(verdict::fault);
        return verdict.faults();
    }

    private static String at(Throwable e) {
        return e.getStackTrace().length == 0 ? "" : " at " + e.getStackTrace()[0];
    }
}
