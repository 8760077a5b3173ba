package org.panblas.ref.lapack.linear;

import org.panblas.ref.lapack.auxiliary.ZLacn2;
import org.panblas.ref.level1.ZAxpy;
import org.panblas.ref.level1.ZSum;

/**
 * Iterative refinement with error bounds, for any kind of system (what LAPACK's {@code zgerfs}, {@code zporfs},
 * {@code zsyrfs} and {@code zherfs} have in common; M. Arioli, J. W. Demmel, I. S. Duff, Solving sparse linear systems with sparse backward
 * error, SIAM J. Matrix Anal. Appl. 10, 1989).
 */
final class ZRefinement {
    private static final int MAX_STEPS = 5;
    private static final double EPSILON = 0.5 * Math.ulp(1.0);

    private ZRefinement() {}

    /** A factored system M * x = b. */
    interface Factored {
        /** r -= M * x and w += |M| * |x| for the x at {@code offsetX}. */
        void residual(double[] x, int offsetX, double[] r, double[] w);

        /** Replaces r by inv(M) * r, or inv(M^H) * r. */
        void solve(boolean adjoint, double[] r);
    }

    /**
     * Improves the n x nrhs solution X.
     *
     * @param ferr receives for each column a bound of max |x - truth| / max |x|
     * @param berr receives for each column the least relative change of elements of M and b that makes x exact
     */
    static void refine(
            int n,
            int nrhs,
            Factored system,
            double[] b,
            int offsetB,
            int ldb,
            double[] x,
            int offsetX,
            int ldx,
            double[] ferr,
            int offsetFerr,
            double[] berr,
            int offsetBerr) {
        double[] r = new double[2 * n];
        double[] w = new double[n];
        for (int j = 0; j < nrhs; j++) {
            int column = offsetX + j * ldx;
            double last = 3;
            berr[offsetBerr + j] = n == 0 ? 0 : residual(n, system, b, offsetB + j * ldb, x, column, r, w);
            for (int step = 0; step < MAX_STEPS; step++) {
                double error = berr[offsetBerr + j];
                if (!(error > EPSILON && 2 * error <= last)) {
                    break;
                }
                last = error;
                system.solve(false, r);
                ZAxpy.axpy(n, 1.0, 0.0, r, 0, 1, x, column, 1);
                berr[offsetBerr + j] = residual(n, system, b, offsetB + j * ldb, x, column, r, w);
            }
            ferr[offsetFerr + j] = n == 0 ? 0 : forwardError(n, system, x, column, r, w);
        }
    }

    /** Sets r = b - M * x and w = |b| + |M| * |x|; returns the greatest |r(i)| / w(i). */
    private static double residual(
            int n, Factored system, double[] b, int offsetB, double[] x, int offsetX, double[] r, double[] w) {
        double small = (n + 1) * Double.MIN_NORMAL;
        System.arraycopy(b, 2 * offsetB, r, 0, 2 * n);
        for (int i = 0; i < n; i++) {
            w[i] = size(r, i);
        }
        system.residual(x, offsetX, r, w);
        double max = 0;
        for (int i = 0; i < n; i++) {
            // Where the weight may have underflowed, both get as much as could be lost.
            double add = w[i] > small / EPSILON ? 0 : small;
            max = Math.max(max, (size(r, i) + add) / (w[i] + add));
        }
        return max;
    }

    /** A bound of max |inv(M)| * (|r| + (n + 1) * eps * w) / max |x|: the norm of inv(M) * diag(...), estimated. */
    private static double forwardError(int n, Factored system, double[] x, int offsetX, double[] r, double[] w) {
        double small = (n + 1) * Double.MIN_NORMAL;
        for (int i = 0; i < n; i++) {
            double add = w[i] > small / EPSILON ? 0 : small;
            w[i] = size(r, i) + (n + 1) * EPSILON * w[i] + add;
        }
        double norm = ZLacn2.estimate(n, (adjoint, v) -> {
            if (adjoint) {
                multiply(n, w, v);
                system.solve(false, v);
            } else {
                system.solve(true, v);
                multiply(n, w, v);
            }
            return true;
        });
        double max = 0;
        for (int i = 0; i < n; i++) {
            max = Math.max(max, size(x, offsetX + i));
        }
        return max == 0 ? norm : norm / max;
    }

    /** |re| + |im|, which stands for the modulus throughout. */
    private static double size(double[] x, int at) {
        return ZSum.cabs1(x[2 * at], x[2 * at + 1]);
    }

    private static void multiply(int n, double[] w, double[] v) {
        for (int i = 0; i < n; i++) {
            v[2 * i] *= w[i];
            v[2 * i + 1] *= w[i];
        }
    }

    /** w += |A| * |x|, or |A^T| * |x|, for a square matrix. */
    static void addSizes(
            boolean transposed, int n, double[] a, int offsetA, int lda, double[] x, int offsetX, double[] w) {
        for (int j = 0; j < n; j++) {
            int column = offsetA + j * lda;
            double size = size(x, offsetX + j);
            double sum = 0;
            for (int i = 0; i < n; i++) {
                double value = size(a, column + i);
                if (transposed) {
                    sum += value * size(x, offsetX + i);
                } else {
                    w[i] += value * size;
                }
            }
            w[j] += sum;
        }
    }

    /** w += |A| * |x| for a symmetric or Hermitian matrix, of which one triangle is read. */
    static void addSymmetricSizes(
            boolean upper,
            boolean hermitian,
            int n,
            double[] a,
            int offsetA,
            int lda,
            double[] x,
            int offsetX,
            double[] w) {
        for (int j = 0; j < n; j++) {
            int column = offsetA + j * lda;
            double size = size(x, offsetX + j);
            double sum = (hermitian ? Math.abs(a[2 * (column + j)]) : size(a, column + j)) * size;
            for (int i = upper ? 0 : j + 1; i < (upper ? j : n); i++) {
                double value = size(a, column + i);
                w[i] += value * size;
                sum += value * size(x, offsetX + i);
            }
            w[j] += sum;
        }
    }
}
