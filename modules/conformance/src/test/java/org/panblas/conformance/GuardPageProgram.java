package org.panblas.conformance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.panblas.Blas;
import org.panblas.Lapack;
import org.panblas.testkit.Conformance;
import org.panblas.testkit.Fuzz;
import org.panblas.testkit.LastCall;
import org.panblas.testkit.NativeMemory;
import org.panblas.testkit.Operand;
import org.panblas.testkit.Profile;
import org.panblas.testkit.RoutineResult;
import org.panblas.testkit.RoutineSpec;
import org.panblas.testkit.RoutineSpecs;
import org.panblas.testkit.Target;

/** Makes calls with operands in guarded memory: a read beyond one ends the process, with the call in a file. */
final class GuardPageProgram {
    private GuardPageProgram() {}

    /**
     * {@code FILE BACKEND blas|lapack behind|before CALLS [ROUTINE ...]}: the kit's cases of these routines, or of all, and
     * so many random calls of each, because few of the kit's end where their memory does.
     */
    public static void main(String[] args) throws IOException {
        boolean lapack = args[2].equals("lapack");
        Target target = lapack ? Conformance.target(Lapack.of(args[1])) : Conformance.target(Blas.of(args[1]));
        List<RoutineSpec> specs = lapack ? Conformance.served(Lapack.of(args[1])) : RoutineSpecs.blas();
        List<String> wanted = List.of(args).subList(5, args.length);
        NativeMemory.fence(new GuardedMemory(args[3].equals("behind")));
        long seed = Fuzz.seedFromProperties();
        int routines = 0;
        try (LastCall last = new LastCall(Path.of(args[0]), "")) {
            Target noted = (routine, form, arguments) -> {
                last.note(routine + " " + form + text(arguments));
                return target.invoke(routine, form, arguments);
            };
            for (RoutineSpec spec : specs) {
                if (!wanted.isEmpty() && !wanted.contains(spec.name())) {
                    continue;
                }
                RoutineResult result = Conformance.run(noted, spec, Profile.fromProperties());
                if (!result.passed()) {
                    System.out.println(result.describe(args[1]));
                }
                Fuzz.of(noted, List.of(spec), seed)
                        .run(spec, Integer.parseInt(args[4]), failure -> System.out.println(failure.describe(args[1])));
                routines++;
            }
        }
        System.out.println(routines + " routines within their operands");
    }

    private static String text(Object[] arguments) {
        return Arrays.stream(arguments)
                .map(one -> one instanceof Operand || one == null ? "*" : String.valueOf(one))
                .toList()
                .toString();
    }
}
