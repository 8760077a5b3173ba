package org.panblas.ref.lapack.linear;

/**
 * Solves a system by a factorisation in single precision and refinement in double precision (LAPACK {@code dsgesv},
 * {@code dsposv} and their complex siblings; A. Buttari et al., Mixed precision iterative refinement techniques for the
 * solution of dense linear systems, Int. J. High Perform. Comput. Appl. 21, 2007). Where single precision is not enough,
 * the whole is done in double precision.
 */
final class MixedRefinement {
    private static final int MAX_STEPS = 30;

    /** What iter says of the ways to fail. */
    private static final int OVERFLOW = -2;

    private static final int SINGULAR = -3;
    private static final int NO_CONVERGENCE = -MAX_STEPS - 1;

    /** The steps that depend on the kind of matrix. All numbers of a complex matrix count. */
    interface Kind {
        /** Rounds A to single precision; false where a number overflows. */
        boolean narrow();

        /** Factors what {@link #narrow} made; false where that is singular or not positive definite. */
        boolean factorSingle();

        /** Solves for the right-hand sides, columns without gaps, in place. */
        void solveSingle(float[] x);

        /** r -= A * x, where r has columns without gaps. */
        void residual(double[] r);

        /** Solves in double precision from the start; returns info. */
        int solveDouble();
    }

    private final Kind kind;
    private final int rows;
    private final int parts;
    private final int nrhs;
    private final double[] b;
    private final int offsetB;
    private final int ldb;
    private final double[] x;
    private final int offsetX;
    private final int ldx;
    private final double[] r;
    private final float[] single;

    /** Offsets and leading dimensions count numbers here, of which an element has {@code parts}. */
    MixedRefinement(
            Kind kind, int n, int parts, int nrhs, double[] b, int offsetB, int ldb, double[] x, int offsetX, int ldx) {
        this.kind = kind;
        this.rows = parts * n;
        this.parts = parts;
        this.nrhs = nrhs;
        this.b = b;
        this.offsetB = parts * offsetB;
        this.ldb = parts * ldb;
        this.x = x;
        this.offsetX = parts * offsetX;
        this.ldx = parts * ldx;
        this.r = new double[rows * nrhs];
        this.single = new float[rows * nrhs];
    }

    /**
     * Solves A * X = B.
     *
     * @param anorm the infinity norm of A
     * @param iter receives the count of refinements, or a negative number where double precision had to do it
     */
    int solve(double anorm, int[] iter, int offsetIter) {
        iter[offsetIter] = rows == 0 ? 0 : refine(anorm * 0.5 * Math.ulp(1.0) * Math.sqrt((double) rows / parts));
        if (iter[offsetIter] >= 0) {
            return 0;
        }
        for (int j = 0; j < nrhs; j++) {
            System.arraycopy(b, offsetB + j * ldb, x, offsetX + j * ldx, rows);
        }
        return kind.solveDouble();
    }

    private int refine(double tolerance) {
        for (int j = 0; j < nrhs; j++) {
            System.arraycopy(b, offsetB + j * ldb, r, j * rows, rows);
        }
        if (!narrow(r, single) || !kind.narrow()) {
            return OVERFLOW;
        }
        if (!kind.factorSingle()) {
            return SINGULAR;
        }
        for (int step = 0; step <= MAX_STEPS; step++) {
            if (step > 0 && !narrow(r, single)) {
                return OVERFLOW;
            }
            kind.solveSingle(single);
            for (int j = 0; j < nrhs; j++) {
                for (int i = 0; i < rows; i++) {
                    int at = offsetX + j * ldx + i;
                    x[at] = (step == 0 ? 0 : x[at]) + single[j * rows + i];
                }
                System.arraycopy(b, offsetB + j * ldb, r, j * rows, rows);
            }
            kind.residual(r);
            if (converged(tolerance)) {
                return step;
            }
        }
        return NO_CONVERGENCE;
    }

    /** Whether max |r| <= tolerance * max |x| in every column; not-a-number has not converged. */
    private boolean converged(double tolerance) {
        for (int j = 0; j < nrhs; j++) {
            if (!(max(r, j * rows) <= tolerance * max(x, offsetX + j * ldx))) {
                return false;
            }
        }
        return true;
    }

    private double max(double[] v, int offset) {
        double max = 0;
        for (int i = offset; i < offset + rows; i += parts) {
            max = Math.max(max, parts == 1 ? Math.abs(v[i]) : Math.abs(v[i]) + Math.abs(v[i + 1]));
        }
        return max;
    }

    /** Rounds to single precision; false where that overflows. */
    static boolean narrow(double[] from, float[] to) {
        for (int i = 0; i < to.length; i++) {
            if (Math.abs(from[i]) > Float.MAX_VALUE) {
                return false;
            }
            to[i] = (float) from[i];
        }
        return true;
    }

    /** Rounds a part of a column; false where that overflows. */
    static boolean narrow(double[] a, int offsetA, float[] s, int offsetS, int length) {
        for (int i = 0; i < length; i++) {
            if (Math.abs(a[offsetA + i]) > Float.MAX_VALUE) {
                return false;
            }
            s[offsetS + i] = (float) a[offsetA + i];
        }
        return true;
    }
}
