package org.panblas.testkit.lapack;

import org.panblas.testkit.ArgSpec;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;

/** A unitary factor that a routine forms, multiplies to what the array holds or leaves out, as its option says. */
final class Accumulated {
    private Accumulated() {}

    /** I: formed, V: multiplied to what is held, N: left out. */
    private static char mode(Call call, String array) {
        Object value = null;
        for (String prefix : new String[] {"comp", "want", "job"}) {
            value = call.has(prefix + array) ? call.value(prefix + array) : value;
        }
        if (value instanceof Boolean wanted) {
            return wanted ? 'V' : 'N';
        }
        char letter = (Character) value;
        return letter == 'N' || letter == 'I' ? letter : held(call, array) ? 'V' : 'I';
    }

    private static boolean held(Call call, String array) {
        return call.spec().args().stream()
                .anyMatch(arg -> arg.name().equals(array) && arg.access() == ArgSpec.Access.INOUT);
    }

    /** Whether the array is read. */
    static boolean reads(Call call, String array) {
        return mode(call, array) == 'V';
    }

    /** Puts a unitary matrix into an array that is multiplied to. */
    static void prepare(Call call, String... arrays) {
        for (int k = 0; k < arrays.length; k++) {
            if (reads(call, arrays[k])) {
                call.put(arrays[k], CsdBlocks.draw(call, call.before(arrays[k]).rows(), k));
            }
        }
    }

    /** What the routine multiplies to; the identity where it forms its factor or leaves it out. */
    static Matrix given(Call call, String array, int n) {
        return reads(call, array)
                ? call.before(array)
                : Matrix.identity(n, call.precision().complex());
    }

    /** The factor as it came out, or null. */
    static Matrix result(Call call, Verdict verdict, String array) {
        if (mode(call, array) == 'N') {
            return null;
        }
        verdict.releaseAll(array);
        return call.after(array);
    }
}
