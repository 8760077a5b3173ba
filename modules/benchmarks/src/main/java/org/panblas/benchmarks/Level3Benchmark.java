package org.panblas.benchmarks;

import org.openjdk.jmh.annotations.Param;

/** Level 3 beside the general product: symmetric and triangular matrices. */
public class Level3Benchmark extends RoutineBenchmark {
    /** The routine. */
    @Param({"dsymm", "dsyrk", "dsyr2k", "dtrmm", "dtrsm"})
    public String routine;

    /** The order of the matrices. */
    @Param({"64", "256", "1024"})
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
