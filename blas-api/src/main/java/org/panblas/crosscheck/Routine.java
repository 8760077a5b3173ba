package org.panblas.crosscheck;

import java.util.Set;

/** What has to be known of a routine's name to compare two results of it. */
final class Routine {
    private static final Set<String> SOLUTIONS = Set.of("trsm", "trsv", "tbsv", "tpsv");
    private static final Set<String> INDICES = Set.of("iamax", "iamin", "imax", "imin");

    private Routine() {}

    /** The name without its precision: {@code gemm} of {@code zgemm}, {@code iamax} of {@code idamax}. */
    static String base(String routine) {
        return routine.startsWith("i") && INDICES.contains("i" + routine.substring(2))
                ? "i" + routine.substring(2)
                : routine.substring(1);
    }

    /** Whether it returns an index of a vector's element. */
    static boolean isIndex(String routine) {
        return INDICES.contains(base(routine));
    }

    /** Whether it solves a triangular system. */
    static boolean isSolution(String routine) {
        return SOLUTIONS.contains(base(routine));
    }

    /** The product that takes back what a solution did: {@code dtrmm} of {@code dtrsm}. */
    static String product(String solution) {
        return solution.replace("sm", "mm").replace("sv", "mv");
    }

    /** Whether it is a plane rotation of two vectors. */
    static boolean isRotation(String routine) {
        return routine.endsWith("rot");
    }
}
