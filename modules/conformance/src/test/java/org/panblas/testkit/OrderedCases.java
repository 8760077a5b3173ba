package org.panblas.testkit;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.panblas.testkit.engine.Case;
import org.panblas.testkit.engine.CaseRunner;
import org.panblas.testkit.engine.CaseSource;
import org.panblas.testkit.engine.Row;

/** The kit's cases of a routine of LAPACK in which a matrix has one of these orders, without a judgement of what comes out. */
public final class OrderedCases {
    /** Bounds no case of a given order. */
    private static final Profile PROFILE = new Profile("orders", 1, Profile.QUICK.work(), Long.MAX_VALUE, 1);

    /** Ends a case that has been called. */
    private static final class Called extends Error {
        private static final long serialVersionUID = 1;

        Called() {
            super("called", null, false, false);
        }
    }

    private OrderedCases() {}

    /**
     * Calls a routine once for each order.
     *
     * @return how many calls were made
     */
    public static int call(Target target, RoutineSpec spec, Set<Integer> orders) {
        Row row = ConformanceRows.of(spec);
        int calls = 0;
        for (Case test : cases(spec, row, orders)) {
            try {
                CaseRunner.run(
                        (routine, form, args) -> {
                            Object result = target.invoke(routine, form, args);
                            if (routine.equals(spec.name())) {
                                throw new Called();
                            }
                            // The row needs another routine to begin with.
                            return result;
                        },
                        row,
                        test);
                throw new IllegalStateException(test + " was not called");
            } catch (Called e) {
                calls++;
            }
        }
        return calls;
    }

    private static List<Case> cases(RoutineSpec spec, Row row, Set<Integer> orders) {
        List<Case> all = CaseSource.of(spec, row, PROFILE);
        List<Case> wanted = orders.stream()
                .flatMap(order -> all.stream()
                        .filter(test -> test.toString().matches(".* [mnp]=" + order + "\\D.*"))
                        .limit(1))
                .toList();
        // A routine without an order has none that is larger: the one with the longest name has the most digits.
        return wanted.isEmpty()
                ? all.stream()
                        .max(Comparator.comparingInt(test -> test.toString().length()))
                        .stream()
                        .toList()
                : wanted;
    }
}
