package org.panblas.conformance.stacks;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.panblas.Lapack;
import org.panblas.testkit.Conformance;
import org.panblas.testkit.Form;
import org.panblas.testkit.OrderedCases;
import org.panblas.testkit.RoutineSpec;
import org.panblas.testkit.RoutineSpecs;
import org.panblas.testkit.Target;

/**
 * Runs every routine of a LAPACK with all its threads on threads with little stack:
 * {@code BACKEND PRECISIONS KILOBYTES|virtual,... ORDER...}, where 0 kilobytes are the default. Each call is printed before it is made, so that the last line of a process that dies names the culprit.
 */
final class EveryRoutineProgram {
    private final Lapack lapack;
    private final Target target;
    private final String kind;

    private EveryRoutineProgram(Lapack lapack, String kind) {
        this.lapack = lapack;
        this.target = Conformance.target(lapack);
        this.kind = kind;
    }

    public static void main(String[] args) throws InterruptedException {
        Lapack lapack = Lapack.of(args[0]);
        lapack.setThreads(Math.max(2, lapack.threads()));
        Set<Integer> orders = Arrays.stream(args).skip(3).map(Integer::valueOf).collect(Collectors.toSet());
        for (String kind : args[2].split(",", 0)) {
            Runnable all = () -> new EveryRoutineProgram(lapack, kind).run(args[1], orders);
            Thread caller = kind.equals("virtual")
                    ? Thread.ofVirtual().unstarted(all)
                    : new Thread(null, all, "small stack", Long.parseLong(kind) << 10);
            caller.start();
            caller.join();
        }
    }

    private void run(String precisions, Set<Integer> orders) {
        int routines = 0;
        int calls = 0;
        for (RoutineSpec spec : RoutineSpecs.lapack()) {
            if (precisions.indexOf(spec.name().charAt(0)) >= 0 && lapack.serves(spec.name())) {
                routines++;
                calls += OrderedCases.call(this::call, spec, orders);
            }
        }
        System.out.printf("survived %s: %d routines, %d calls%n", kind, routines, calls);
    }

    private Object call(String routine, Form form, Object[] args) {
        System.out.println(kind + ": " + routine + " " + form + " " + scalars(args));
        try {
            return target.invoke(routine, form, args);
        } catch (RuntimeException e) {
            // Not one of the exceptions that the kit takes for a wrong result.
            throw new AssertionFailure(routine + " " + scalars(args), e);
        }
    }

    /** A call that should have succeeded. */
    private static final class AssertionFailure extends Error {
        private static final long serialVersionUID = 1;

        AssertionFailure(String call, Throwable cause) {
            super(call, cause);
        }
    }

    private static String scalars(Object[] args) {
        return Stream.of(args)
                .filter(arg -> arg instanceof Number || arg instanceof Enum || arg instanceof Character)
                .map(Object::toString)
                .collect(Collectors.joining(" "));
    }
}
