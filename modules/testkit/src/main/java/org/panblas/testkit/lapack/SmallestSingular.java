package org.panblas.testkit.lapack;

import java.util.SplittableRandom;
import org.panblas.testkit.oracle.Matrix;

/** Bounds the smallest singular value of a complex matrix from above, by inverse iteration with the oracle's own LU. */
final class SmallestSingular {
    private static final int TRIES = 3;

    /** A right side of size 1 and this solution: the matrix is as good as singular in any precision. */
    private static final double HUGE = 1e100;

    private final int n;
    private final Matrix lu;
    private final int[] pivots;

    private SmallestSingular(Matrix a) {
        n = a.rows();
        lu = a.columns(0, n);
        pivots = new int[n];
        // A pivot of 0 is replaced by one that is nothing beside the rest.
        double tiny = Math.max(a.norm1() * 1e-30, Double.MIN_NORMAL);
        for (int k = 0; k < n; k++) {
            int p = k;
            for (int i = k + 1; i < n; i++) {
                p = lu.abs1(i, k) > lu.abs1(p, k) ? i : p;
            }
            pivots[k] = p;
            Permutations.exchange(lu, k, p);
            if (lu.abs1(k, k) < tiny) {
                lu.set(k, k, tiny, 0);
            }
            for (int i = k + 1; i < n; i++) {
                divide(lu, i, k, lu.re(k, k), lu.im(k, k));
                for (int j = k + 1; j < n; j++) {
                    subtract(lu, i, j, lu.re(i, k), lu.im(i, k), lu.re(k, j), lu.im(k, j));
                }
            }
        }
    }

    /** {@code |b| / |inv(A) b|} for the best of a few b, which is at least the smallest singular value. */
    static double bound(Matrix a) {
        if (Double.isNaN(LapackRow.norm(a))) {
            return Double.NaN;
        }
        SmallestSingular solver = new SmallestSingular(a);
        SplittableRandom random = new SplittableRandom(a.rows());
        double best = Double.POSITIVE_INFINITY;
        for (int k = 0; k < TRIES; k++) {
            Matrix x = Matrix.zeros(a.rows(), 1, true);
            for (int i = 0; i < a.rows(); i++) {
                x.set(i, 0, random.nextDouble(-1, 1), random.nextDouble(-1, 1));
            }
            double before = x.norm1();
            boolean huge = solver.solve(x);
            best = Math.min(best, huge ? 0 : before / x.norm1());
        }
        return best;
    }

    /** A vector of length 1 which a singular matrix takes to nothing, as far as rounding lets it. */
    static Matrix vector(Matrix a) {
        if (a.rows() == 1) {
            return Matrix.identity(1, true);
        }
        SmallestSingular solver = new SmallestSingular(a);
        SplittableRandom random = new SplittableRandom(a.rows());
        Matrix x = Matrix.zeros(a.rows(), 1, true);
        for (int i = 0; i < a.rows(); i++) {
            x.set(i, 0, random.nextDouble(-1, 1), random.nextDouble(-1, 1));
        }
        for (int k = 0; k < TRIES; k++) {
            solver.solve(x);
            double largest = x.norm1();
            double square = 0;
            for (int i = 0; i < a.rows(); i++) {
                x.set(i, 0, x.re(i, 0) / largest, x.im(i, 0) / largest);
                square += x.re(i, 0) * x.re(i, 0) + x.im(i, 0) * x.im(i, 0);
            }
            for (int i = 0; i < a.rows(); i++) {
                x.set(i, 0, x.re(i, 0) / Math.sqrt(square), x.im(i, 0) / Math.sqrt(square));
            }
        }
        return x;
    }

    /** Whether the solution left the range in which it is worth a number. */
    private boolean solve(Matrix x) {
        for (int k = 0; k < n; k++) {
            Permutations.exchange(x, k, pivots[k]);
        }
        for (int j = 0; j < n; j++) {
            for (int i = j + 1; i < n; i++) {
                subtract(x, i, 0, lu.re(i, j), lu.im(i, j), x.re(j, 0), x.im(j, 0));
            }
        }
        for (int j = n - 1; j >= 0; j--) {
            divide(x, j, 0, lu.re(j, j), lu.im(j, j));
            for (int i = 0; i < j; i++) {
                subtract(x, i, 0, lu.re(i, j), lu.im(i, j), x.re(j, 0), x.im(j, 0));
            }
            if (x.norm1() > HUGE) {
                return true;
            }
        }
        return false;
    }

    private static void subtract(Matrix m, int i, int j, double ar, double ai, double br, double bi) {
        m.set(i, j, m.re(i, j) - (ar * br - ai * bi), m.im(i, j) - (ar * bi + ai * br));
    }

    private static void divide(Matrix m, int i, int j, double dr, double di) {
        double square = dr * dr + di * di;
        double re = m.re(i, j);
        double im = m.im(i, j);
        m.set(i, j, (re * dr + im * di) / square, (im * dr - re * di) / square);
    }
}
