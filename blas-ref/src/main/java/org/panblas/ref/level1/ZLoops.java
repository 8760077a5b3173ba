package org.panblas.ref.level1;

import org.panblas.ref.VectorSupport;

/**
 * Loops over adjacent complex elements that must tell the parts apart: {@code n >= 0} pairs of {@code x} from array index
 * {@code ix} on. Loops that need not are those of {@link DLoops}.
 */
public interface ZLoops {
    /** The implementation for this machine. */
    ZLoops LOOPS = VectorSupport.enabled() ? new ZVectorLoops() : new ZScalarLoops();

    /**
     * {@code out[at] += alpha * sum(op(x[i]) * y[i])} with {@code op} the conjugate if {@code conj}. The sum goes to an
     * array, since a complex result would be an allocation.
     */
    void addDot(
            boolean conj,
            int n,
            double alphaRe,
            double alphaIm,
            double[] x,
            int ix,
            double[] y,
            int iy,
            double[] out,
            int at);

    /** {@code y[i] += alpha * op(x[i])} with {@code op} the conjugate if {@code conj}. */
    void axpy(boolean conj, int n, double alphaRe, double alphaIm, double[] x, int ix, double[] y, int iy);

    /** {@code x[i] *= alpha}. */
    void scal(int n, double alphaRe, double alphaIm, double[] x, int ix);

    /** Returns the largest of {@code best}, a number, and those {@code |re(x[i])| + |im(x[i])|} that are numbers. */
    double amax(int n, double[] x, int ix, double best);

    /** Returns the smallest of {@code best}, a number, and those {@code |re(x[i])| + |im(x[i])|} that are numbers. */
    double amin(int n, double[] x, int ix, double best);
}
