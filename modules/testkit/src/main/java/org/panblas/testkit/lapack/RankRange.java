package org.panblas.testkit.lapack;

import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;
import org.panblas.testkit.oracle.Residuals;

/**
 * Which ranks the first step of a generalised SVD may find: l counts the diagonal elements above tolb in a QR factorisation
 * of B with pivoting, k those above tola in one of what A has left where B is zero (the documentation of xGGSVP3 and
 * xGGSVD3).
 *
 * <p>Exact ranks are known. A rank is too small only where a singular value is not clear of the threshold, because the
 * element at which counting ends is at least the value divided by the root of the columns left (Golub and Van Loan, Matrix
 * Computations, 5.4). It is too large only where rounding stands above the threshold: the extra elements that a result shows
 * must be above it, and below what rounding makes, which for A grows with the condition of B, whose null space turns with
 * it (Wedin, BIT 12, 1972).
 */
final class RankRange {
    private final Call call;
    private final Verdict verdict;
    private final Matrix a;
    private final Matrix b;
    private final int rankB;
    private final int rank;
    private final double tola;
    private final double tolb;
    private final double unit;
    private double[] valuesOfB;

    /**
     * The ranges of a call.
     *
     * @param rankB the rank of B
     * @param rank the rank of A and B, one over the other
     */
    RankRange(Call call, Verdict verdict, int rankB, int rank) {
        this.call = call;
        this.verdict = verdict;
        this.rankB = rankB;
        this.rank = rank;
        a = call.before("a");
        b = call.before("b");
        int size = Math.max(a.cols(), Math.max(a.rows(), b.rows()));
        unit = Residuals.THRESHOLD * Math.max(1, size) * call.precision().unitRoundoff();
        tola = tolerance("tola", a);
        tolb = tolerance("tolb", b);
    }

    /** The singular values of B, found when they are first asked for. */
    private double[] valuesOfB() {
        valuesOfB = valuesOfB == null ? JacobiValues.of(b) : valuesOfB;
        return valuesOfB;
    }

    /** As it is given, or max(rows, columns) |A| eps of LAPACK, which is twice the unit roundoff. */
    private double tolerance(String name, Matrix matrix) {
        return call.has(name)
                ? call.scalar(name).re()
                : Math.max(matrix.rows(), matrix.cols())
                        * matrix.norm1()
                        * 2
                        * call.precision().unitRoundoff();
    }

    /** Below the threshold by the rounding of its formula and of what it is compared with. */
    private static double below(double tolerance) {
        return tolerance * (1 - 0x1p-10);
    }

    /** What rounding makes of zeros in A where B is zero. */
    private double noiseOfA() {
        double condition = rankB == 0 ? 1 : valuesOfB()[0] / valuesOfB()[rankB - 1];
        return unit * a.norm1() * (1 + condition);
    }

    /**
     * How many times the bound of a residual of A holds, as the documentation says that tola may affect backward errors: what
     * is dropped is rounding, and below tola.
     */
    double allowance(int k, int l) {
        boolean dropped = rank < a.rows() + rankB && k < Math.min(a.rows(), a.cols() - l);
        double norm = unit * a.norm1();
        return dropped && norm > 0
                ? 1 + Math.min(noiseOfA(), Math.sqrt((double) a.rows() * a.cols()) * tola) / norm
                : 1;
    }

    /**
     * Judges the ranks; true where they are the exact ones or more, so that the factors can be judged.
     *
     * @param triangleA the triangle of order k of A
     * @param triangleB the triangle of order l of B
     */
    boolean judge(int k, int l, Matrix triangleA, Matrix triangleB) {
        String got = "k = " + k + ", l = " + l + ", exact " + (rank - rankB) + " and " + rankB + ": ";
        boolean possible =
                l <= Math.min(b.rows(), b.cols()) && k <= Math.min(a.rows(), a.cols() - l) && k >= 0 && l >= 0;
        verdict.require(possible, got + "more than there are rows or columns");
        if (!possible || l < rankB) {
            verdict.require(
                    !possible || isUnclear(valuesOfB(), l, b.cols(), tolb, unit * b.norm1()), got + "l is too small");
            return false;
        }
        if (l > rankB) {
            // A diagonal element is at most the least singular value times this (Lawson and Hanson, 1974, 6.31).
            double growth = Math.sqrt(Math.pow(4, l) + 6 * l - 1) / 3;
            double least = JacobiValues.of(triangleB)[l - 1];
            boolean noise = least * growth > below(tolb) && tolb < unit * b.norm1();
            verdict.require(noise, got + "l is too large");
        }
        double[] diagonal = new double[k];
        for (int i = 0; i < k; i++) {
            diagonal[i] = Math.hypot(triangleA.re(i, i), triangleA.im(i, i));
            verdict.require(diagonal[i] > below(tola), got + "element " + i + " of A's triangle is below tola");
        }
        // A direction of B's rounding that counts for l is none for k.
        int least = Math.max(0, rank - l);
        if (k < least) {
            verdict.require(isUnclear(left(), k, a.cols() - l, tola, noiseOfA()), got + "k is too small");
            return false;
        }
        for (int i = rank - rankB; i < k; i++) {
            verdict.require(diagonal[i] <= noiseOfA(), got + "k is too large");
        }
        return true;
    }

    /** Whether counting may end at {@code got} of these singular values. */
    private static boolean isUnclear(double[] values, int got, int columns, double tolerance, double noise) {
        return values[got] <= Math.sqrt(columns - got) * (tolerance + noise);
    }

    /** The singular values of what A has left where B is zero. */
    private double[] left() {
        Matrix q = rowSpace();
        Matrix along = Residuals.product(Residuals.product(a, q), q.adjoint());
        return JacobiValues.of(Elements.minus(a, along));
    }

    /** Orthonormal columns that span the rows of B (Gram and Schmidt, twice, the longest first). */
    private Matrix rowSpace() {
        Matrix rows = b.adjoint();
        Matrix q = Matrix.zeros(b.cols(), rankB, b.complex());
        for (int j = 0; j < rankB; j++) {
            Matrix known = q.columns(0, j);
            for (int again = 0; again < 2; again++) {
                Matrix parts = Residuals.product(known.adjoint(), rows);
                rows = Elements.minus(rows, Residuals.product(known, parts));
            }
            double longest = 0;
            Matrix next = rows.columns(0, 1);
            for (int i = 0; i < rows.cols(); i++) {
                Matrix row = rows.columns(i, i + 1);
                double length = Math.sqrt(Residuals.product(row.adjoint(), row).re(0, 0));
                if (length > longest) {
                    longest = length;
                    next = row;
                }
            }
            for (int i = 0; i < q.rows(); i++) {
                q.set(i, j, next.re(i, 0) / longest, next.im(i, 0) / longest);
            }
        }
        return q;
    }
}
