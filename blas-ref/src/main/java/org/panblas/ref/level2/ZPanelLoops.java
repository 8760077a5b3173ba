package org.panblas.ref.level2;

import org.panblas.ref.VectorSupport;

/**
 * Loops over a panel of four adjacent complex columns, {@code ld} elements apart, the first of which starts at index
 * {@code ia} of {@code a}. One pass over the vectors serves four columns. Increments count complex elements, indices count
 * parts; where {@code conj} is set the columns are conjugated.
 */
interface ZPanelLoops {
    /** Columns of a panel. */
    int WIDTH = 4;
    /** Columns of a wide one, where there are registers for their factors. */
    int WIDE = 8;

    /** The implementation for this machine. */
    ZPanelLoops LOOPS = VectorSupport.enabled() ? new ZPanelVectorLoops() : new ZPanelScalarLoops();

    /** {@code y[i] += alpha * sum(x[k] * a_k[i])} over the four columns {@code a_k}, with adjacent elements of y. */
    void axpy(
            boolean conj,
            int rows,
            double alphaRe,
            double alphaIm,
            double[] x,
            int jx,
            int incX,
            double[] a,
            int ia,
            int ld,
            double[] y,
            int iy);

    /** {@link #axpy} over {@link #WIDE} columns: half the passes over y, and half the loops to begin and to end. */
    void wideAxpy(
            boolean conj,
            int rows,
            double alphaRe,
            double alphaIm,
            double[] x,
            int jx,
            int incX,
            double[] a,
            int ia,
            int ld,
            double[] y,
            int iy);

    /** {@code y[k] += alpha * sum(a_k[i] * x[i])} for each of the four columns {@code a_k}, with adjacent elements of x. */
    void dot(
            boolean conj,
            int rows,
            double alphaRe,
            double alphaIm,
            double[] a,
            int ia,
            int ld,
            double[] x,
            int ix,
            double[] y,
            int jy,
            int incY);
}
