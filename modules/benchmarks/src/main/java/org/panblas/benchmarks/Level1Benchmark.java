package org.panblas.benchmarks;

import org.openjdk.jmh.annotations.Param;

/** Vectors, in the first, the second and behind the last level of the caches. */
public class Level1Benchmark extends RoutineBenchmark {
    /** The routine. */
    @Param({"ddot", "daxpy", "dscal", "dnrm2", "dasum", "idamax"})
    public String routine;

    /** The length of the vectors. */
    @Param({"100", "1000", "10000", "4000000"})
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
