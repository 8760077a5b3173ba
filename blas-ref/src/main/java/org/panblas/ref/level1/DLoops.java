package org.panblas.ref.level1;

import org.panblas.ref.VectorSupport;

/**
 * Loops over adjacent elements: {@code n >= 0} numbers of {@code x} from index {@code ix} on, likewise for {@code y}. A
 * complex vector with increment 1 is such a row of {@code 2 * n} numbers to the loops that need not tell the parts apart.
 */
public interface DLoops {
    /** The implementation for this machine. */
    DLoops LOOPS = VectorSupport.enabled() ? new DVectorLoops() : new DScalarLoops();

    /** Returns the sum of {@code x[i] * y[i]}. */
    double dot(int n, double[] x, int ix, double[] y, int iy);

    /** Returns the sum of {@code x[i]}. */
    double sum(int n, double[] x, int ix);

    /** Returns the sum of {@code |x[i]|}. */
    double asum(int n, double[] x, int ix);

    /** Returns the sum of {@code x[i]^2}, which may overflow or underflow. */
    double sumOfSquares(int n, double[] x, int ix);

    /** {@code y[i] += alpha * x[i]}. */
    void axpy(int n, double alpha, double[] x, int ix, double[] y, int iy);

    /** {@code y[i] = alpha * x[i] + beta * y[i]}. */
    void axpby(int n, double alpha, double[] x, int ix, double beta, double[] y, int iy);

    /** {@code x[i] *= alpha}. */
    void scal(int n, double alpha, double[] x, int ix);

    /** {@code (x[i], y[i]) = (c * x[i] + s * y[i], c * y[i] - s * x[i])}. */
    void rot(int n, double[] x, int ix, double[] y, int iy, double c, double s);

    /** Returns the largest of {@code best}, which must be a number, and those {@code x[i]} that are numbers. */
    double max(int n, double[] x, int ix, double best);

    /** Returns the smallest of {@code best}, which must be a number, and those {@code x[i]} that are numbers. */
    double min(int n, double[] x, int ix, double best);

    /** Returns the largest of {@code best} and those {@code |x[i]|} that are numbers. */
    double amax(int n, double[] x, int ix, double best);

    /** Returns the smallest of {@code best} and those {@code |x[i]|} that are numbers. */
    double amin(int n, double[] x, int ix, double best);

    /** Returns the least {@code i} with {@code |x[i]| = size}, or {@code n}. */
    int indexOfSize(int n, double[] x, int ix, double size);
}
