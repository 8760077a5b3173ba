package org.panblas.benchmarks;

import org.openjdk.jmh.annotations.Param;

/** Small systems of equations, where the call counts as much as the arithmetic. */
public class SolveBenchmark extends RoutineBenchmark {
    /** The routine. */
    @Param({"dgesv"})
    public String routine;

    /** The order of the matrices. */
    @Param({"4", "10", "100"})
    public int n;

    @Override
    protected String routine() {
        return routine;
    }

    @Override
    protected int order() {
        return n;
    }
}
