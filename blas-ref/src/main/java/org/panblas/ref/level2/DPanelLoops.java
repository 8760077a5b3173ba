package org.panblas.ref.level2;

import org.panblas.ref.VectorSupport;

/**
 * Loops over a panel of four adjacent columns, {@code ld} apart, the first of which starts at index {@code ia} of
 * {@code a}. One pass over the vectors serves four columns, which saves three of four loads and stores of them.
 */
public interface DPanelLoops {
    /** Columns of a panel. */
    int WIDTH = 4;

    /** Columns of a wide panel, for which the vectors pass through the registers half as often. */
    int WIDE = 8;

    /** The implementation for this machine. */
    DPanelLoops LOOPS = VectorSupport.enabled() ? new DPanelVectorLoops() : new DPanelScalarLoops();

    /** {@code y[i] += sum(t_k * a_k[i])} over the four columns {@code a_k}. */
    void axpy(int rows, double t0, double t1, double t2, double t3, double[] a, int ia, int ld, double[] y, int iy);

    /** {@code a_k[i] += t_k * x[i]} for each of the four columns {@code a_k}. */
    void update(int rows, double t0, double t1, double t2, double t3, double[] x, int ix, double[] a, int ia, int ld);

    /** {@code out[at + k * inc] += alpha * sum(a_k[i] * x[i])} for each of the four columns {@code a_k}. */
    void dot(int rows, double alpha, double[] a, int ia, int ld, double[] x, int ix, double[] out, int at, int inc);

    /** {@code y[i] += alpha * sum(x[jx + k * incX] * a_k[i])} over the columns {@code a_k} of a wide panel. */
    void wideAxpy(int rows, double alpha, double[] x, int jx, int incX, double[] a, int ia, int ld, double[] y, int iy);

    /** {@link #dot} for the columns of a wide panel. */
    void wideDot(int rows, double alpha, double[] a, int ia, int ld, double[] x, int ix, double[] out, int at, int inc);

    /**
     * What the part of a symmetric matrix off its diagonal blocks does, in one pass over it: {@code y[i] += alpha *
     * sum(x[k + at] * a_k[i])} and {@code y[at + k] += alpha * sum(a_k[i] * x[i])}, the vectors beginning at
     * {@code x[ix]} and {@code y[iy]}; {@code i} runs from {@code from}, and the rows {@code at .. at + 3} are not
     * among them. {@code a_k[i]} lies at {@code ia + k * ld + i}.
     */
    void symmetric(
            int from, int to, int at, double alpha, double[] a, int ia, int ld, double[] x, int ix, double[] y, int iy);
}
