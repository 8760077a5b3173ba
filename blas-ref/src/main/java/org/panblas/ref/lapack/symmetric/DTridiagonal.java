package org.panblas.ref.lapack.symmetric;

import org.panblas.ref.lapack.auxiliary.DLascl;
import org.panblas.ref.lapack.auxiliary.DSafeRange;

/** What the solvers for symmetric tridiagonal matrices share: splitting, scaling and counting. */
final class DTridiagonal {
    static final double EPS = 0.5 * Math.ulp(1.0);

    /** LAPACK's bound on the iterations of QL and QR: this many for each eigenvalue on average. */
    static final int ITERATIONS = 30;

    private DTridiagonal() {}

    /**
     * The end (exclusive) of the block that begins at {@code from}: behind it stands a zero, or what is made one because it
     * is negligible beside its diagonal neighbours.
     */
    static int blockEnd(int from, int n, double[] d, int offsetD, double[] e, int offsetE) {
        for (int m = from; m < n - 1; m++) {
            double abs = Math.abs(e[offsetE + m]);
            double left = Math.sqrt(Math.abs(d[offsetD + m]));
            double right = Math.sqrt(Math.abs(d[offsetD + m + 1]));
            if (abs == 0 || abs <= left * right * EPS) {
                e[offsetE + m] = 0;
                return m + 1;
            }
        }
        return n;
    }

    /** The largest modulus in the block. */
    static double norm(int from, int to, double[] d, int offsetD, double[] e, int offsetE) {
        double diagonal = DLascl.max(to - from, 1, d, offsetD + from, 1);
        return Math.max(diagonal, DLascl.max(to - from - 1, 1, e, offsetE + from, 1));
    }

    static void scale(double norm, double target, int from, int to, double[] d, int offsetD, double[] e, int offsetE) {
        DLascl.lascl(norm, target, to - from, 1, d, offsetD + from, 1);
        DLascl.lascl(norm, target, to - from - 1, 1, e, offsetE + from, 1);
    }

    /** How many off-diagonal elements are not zero: the info of an iteration that did not end. */
    static int unconverged(int n, double[] e, int offsetE) {
        int count = 0;
        for (int i = 0; i < n - 1; i++) {
            count += e[offsetE + i] != 0 ? 1 : 0;
        }
        return count;
    }

    /** Whether no element is NaN or infinite. */
    static boolean finite(int n, double[] d, int offsetD, double[] e, int offsetE) {
        return DSafeRange.finite(n, d, offsetD) && DSafeRange.finite(n - 1, e, offsetE);
    }
}
