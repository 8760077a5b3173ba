package org.panblas.testkit.lapack;

import java.util.List;
import java.util.function.Predicate;
import org.panblas.testkit.Profile;
import org.panblas.testkit.RoutineSpec;
import org.panblas.testkit.RoutineSpecs;
import org.panblas.testkit.Target;
import org.panblas.testkit.engine.Case;
import org.panblas.testkit.engine.CaseRunner;
import org.panblas.testkit.engine.CaseSource;
import org.panblas.testkit.engine.Row;

/** The cases of a routine of which a judge says that they went wrong. */
final class Judged {
    private Judged() {}

    static RoutineSpec spec(String name) {
        return RoutineSpecs.lapack().stream()
                .filter(spec -> spec.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static List<Case> failures(Target target, String routine, Row row, Predicate<Case> wanted) {
        return CaseSource.of(spec(routine), row, Profile.QUICK).stream()
                .filter(wanted)
                .filter(test -> !CaseRunner.run(target, row, test).isEmpty())
                .toList();
    }
}
