package org.panblas.linalg;

import java.util.Arrays;
import org.panblas.LapackException;
import org.panblas.Layout;
import org.panblas.Transpose;

/** What rests on singular values: {@code gesdd}, the pseudo-inverse, the rank, and {@code gelsd}. */
final class SingularValues {
    private static final double[] NOTHING = {};

    private final Routines routines;

    SingularValues(Routines routines) {
        this.routines = routines;
    }

    /** Below this part of the largest singular value the others are noise: NumPy's choice. */
    static double relativeNoise(int m, int n) {
        return Math.max(m, n) * Math.ulp(1.0);
    }

    Svd svd(Layout layout, int m, int n, double[] a, boolean all) {
        int parts = routines.parts();
        int k = Math.min(m, n);
        int columns = all ? m : k;
        int rows = all ? n : k;
        if (k == 0) {
            // LAPACK returns before it has written anything.
            return new Svd(all ? Dense.identity(m, parts) : NOTHING, NOTHING, all ? Dense.identity(n, parts) : NOTHING);
        }
        double[] s = new double[k];
        double[] u = new double[Dense.length(m, columns, parts)];
        double[] vt = new double[Dense.length(rows, n, parts)];
        int info = routines.gesdd(
                layout,
                all ? 'A' : 'S',
                m,
                n,
                a.clone(),
                s,
                u,
                Dense.ld(layout, m, columns),
                vt,
                Dense.ld(layout, rows, n));
        requireConvergence("svd", info);
        return new Svd(u, s, vt);
    }

    double[] svdvals(String method, Layout layout, int m, int n, double[] a) {
        double[] s = new double[Math.min(m, n)];
        int info = routines.gesdd(
                layout, 'N', m, n, a.clone(), s, NOTHING, Dense.ld(layout, m, m), NOTHING, Dense.ld(layout, n, n));
        requireConvergence(method, info);
        return s;
    }

    /** The largest singular value or the sum of all. */
    double norm(Layout layout, int m, int n, double[] a, Norm norm) {
        if (!Dense.isFinite(a)) {
            return Arrays.stream(a).anyMatch(Double::isNaN) ? Double.NaN : Double.POSITIVE_INFINITY;
        }
        double[] s = svdvals("norm", layout, m, n, a);
        return norm == Norm.NUCLEAR || s.length == 0 ? Arrays.stream(s).sum() : s[0];
    }

    double cond(Layout layout, int m, int n, double[] a) {
        if (!Dense.isFinite(a)) {
            return Double.NaN;
        }
        double[] s = svdvals("cond", layout, m, n, a);
        double smallest = s[s.length - 1];
        return smallest == 0 ? Double.POSITIVE_INFINITY : s[0] / smallest;
    }

    /** {@code V diag(1 / s) U^H} over the singular values above {@code rcond} times the largest. */
    double[] pinv(Layout layout, int m, int n, double[] a, double rcond) {
        int parts = routines.parts();
        int k = Math.min(m, n);
        Svd svd = svd(layout, m, n, a, false);
        double[] scaled = svd.vt().clone();
        for (int i = 0; i < k; i++) {
            boolean counts = svd.s()[i] > rcond * svd.s()[0];
            for (int j = 0; j < n; j++) {
                int at = Dense.at(layout, Dense.ld(layout, k, n), parts, i, j);
                for (int part = at; part < at + parts; part++) {
                    // A quotient, because the reciprocal of a small singular value may overflow.
                    scaled[part] = counts ? scaled[part] / svd.s()[i] : 0;
                }
            }
        }
        return routines.product(layout, Transpose.CONJ_TRANS, Transpose.CONJ_TRANS, n, m, k, scaled, svd.u());
    }

    int rank(Layout layout, int m, int n, double[] a, double tolerance) {
        double[] s = svdvals("matrixRank", layout, m, n, a);
        double least = Double.isNaN(tolerance) && s.length > 0 ? s[0] * relativeNoise(m, n) : tolerance;
        return (int) Arrays.stream(s).filter(value -> value > least).count();
    }

    LeastSquares lstsq(Layout layout, int m, int n, int nrhs, double[] a, double[] b, double rcond) {
        int parts = routines.parts();
        int longer = Math.max(m, n);
        double[] x = Dense.copy(layout, Dense.Part.ALL, parts, b, m, nrhs, longer, nrhs);
        double[] s = new double[Math.min(m, n)];
        int[] rank = new int[1];
        int info = routines.gelsd(layout, m, n, nrhs, a.clone(), x, s, rcond, rank);
        requireConvergence("lstsq", info);
        double[] residuals = rank[0] == n && m > n ? tails(layout, m, n, nrhs, x) : NOTHING;
        return new LeastSquares(
                Dense.copy(layout, Dense.Part.ALL, parts, x, longer, nrhs, n, nrhs), residuals, rank[0], s);
    }

    /** {@code gelsd} leaves the transformed residual below the solution where the rank is full. */
    private double[] tails(Layout layout, int m, int n, int nrhs, double[] x) {
        int parts = routines.parts();
        double[] sums = new double[nrhs];
        for (int j = 0; j < nrhs; j++) {
            for (int i = n; i < m; i++) {
                int at = Dense.at(layout, Dense.ld(layout, m, nrhs), parts, i, j);
                for (int part = at; part < at + parts; part++) {
                    sums[j] += x[part] * x[part];
                }
            }
        }
        return sums;
    }

    private static void requireConvergence(String method, int info) {
        if (info > 0) {
            throw new LapackException(method + ": the iteration for the singular values did not converge", info);
        }
    }
}
