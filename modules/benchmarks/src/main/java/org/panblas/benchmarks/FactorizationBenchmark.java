package org.panblas.benchmarks;

import org.openjdk.jmh.annotations.Param;

/** The factorisations that solvers stand on: LU, Cholesky and QR. */
public class FactorizationBenchmark extends RoutineBenchmark {
    /** The routine. */
    @Param({"dgetrf", "dpotrf", "dgeqrf"})
    public String routine;

    /** The order of the matrices. */
    @Param({"100", "1000"})
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
