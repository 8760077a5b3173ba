package org.panblas.benchmarks;

import org.openjdk.jmh.annotations.Param;

/** Matrices and vectors, in the caches and behind them. */
public class Level2Benchmark extends RoutineBenchmark {
    /** The routine. */
    @Param({"dgemv", "dger", "dsymv", "dtrmv", "dtrsv", "zgemv"})
    public String routine;

    /** The order of the matrices. */
    @Param({"100", "500", "3000"})
    public int n;

    /** The operation on A, twice. */
    @Param("NN")
    public String transposes;

    @Override
    protected String routine() {
        return routine;
    }

    @Override
    protected int order() {
        return n;
    }

    @Override
    protected String transposes() {
        return transposes;
    }
}
