package org.panblas.benchmarks;

import org.openjdk.jmh.annotations.Param;

/** Eigenvalues and singular values, with vectors. */
public class SpectralBenchmark extends RoutineBenchmark {
    /** The routine. */
    @Param({"dsyevd", "dgesdd", "dgeev"})
    public String routine;

    /** The order of the matrices. */
    @Param({"100", "500"})
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
