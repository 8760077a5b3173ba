package org.panblas.testkit.engine;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.panblas.testkit.RoutineSpec;

/**
 * What the kit knows of one base routine, for all its precisions, layouts and storage schemes: which elements may be
 * read, what numbers suit it, and what must come out.
 */
public interface Row {
    /** Whether a call must neither read nor write its operands: BLAS's quick return. */
    default boolean idle(Call call) {
        return false;
    }

    /** Whether the routine may read this element; if not, it is a NaN. Asked of stored elements only. */
    default boolean reads(Call call, String array, int i, int j) {
        return true;
    }

    /** Whether it may read the imaginary part too. */
    default boolean readsImaginary(Call call, String array, int i, int j) {
        return true;
    }

    /** One part of an input element, rounded later; even distribution over [-1, 1) unless the routine wants more. */
    default double number(Call call, String array, int i, int j, RandomGenerator random) {
        return random.nextDouble(-1, 1);
    }

    /** Finishes the input after all elements have their numbers; factorisations are made here. */
    default void prepare(Call call) {}

    /**
     * Makes the values dealt for a case fit each other where the table has no words for it: {@code vl < vu},
     * {@code kb <= ka}. Asked before leading dimensions are found.
     */
    default void fit(RoutineSpec spec, Map<String, Object> values) {}

    /** Whether arguments that are legal one by one are so together; a combination that is not is left out. */
    default boolean legal(RoutineSpec spec, Map<String, Object> values) {
        return true;
    }

    /** The kinds of data to try beside {@code plain}. */
    default List<String> kinds() {
        return List.of();
    }

    /**
     * What to multiply the product of the dimensions with to get the work of judging a case; a matrix of order n that is
     * factored costs another n.
     */
    default long workFactor(RoutineSpec spec, Map<String, Object> values) {
        return 1;
    }

    /** States what an {@link #idle} call must return. */
    default void verifyIdle(Call call, Verdict verdict) {}

    /** States what must have come out, by the oracle. Elements not mentioned must have kept their bits. */
    void verify(Call call, Verdict verdict);
}
