package org.panblas.benchmarks;

import org.openjdk.jmh.annotations.Param;

/** Square matrix products in four precisions, from tiny ones to such that leave the caches; transposes by a parameter. */
public class GemmBenchmark extends RoutineBenchmark {
    /** The routine. */
    @Param({"dgemm", "sgemm", "zgemm", "cgemm"})
    public String routine;

    /** The order of the matrices. */
    @Param({"8", "16", "32", "64", "128", "256", "512", "1024", "2048"})
    public int n;

    /** The operations on A and B. */
    @Param("NN")
    public String transposes;

    @Override
    protected String transposes() {
        return transposes;
    }

    @Override
    protected String routine() {
        return routine;
    }

    @Override
    protected int order() {
        return n;
    }
}
