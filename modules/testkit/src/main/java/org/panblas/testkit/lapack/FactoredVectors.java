package org.panblas.testkit.lapack;

import org.panblas.testkit.engine.Call;
import org.panblas.testkit.oracle.Matrix;
import org.panblas.testkit.oracle.Reflectors;
import org.panblas.testkit.oracle.Residuals;

/**
 * The left singular vectors that {@code gesvdq} leaves in factored form: {@code Q (u; 0)}, where Q is the product of the
 * reflectors that geqp3 has left below the diagonal of A, behind the row exchanges of jobp P (Drmac, ACM TOMS 44, 2017,
 * algorithm 977, and the documentation of xGESVDQ).
 *
 * <p>The factors tau are work space and not told. A reflector is unitary, which leaves its vector one factor where numbers
 * are real, and a phase where they are complex: that with which it clears a column of A.
 */
final class FactoredVectors {
    private final Matrix v;
    private final Matrix work;
    private final Matrix tau;

    /** What of A is rounding at most. */
    private final double noise;

    /** Whether a reflector has no elements below its leading 1 and the sign of its factor is that of rounding. */
    private boolean doubtful;

    private FactoredVectors(Matrix sorted, Matrix reflectors, double noise) {
        v = reflectors;
        work = sorted;
        this.noise = noise;
        tau = Matrix.zeros(v.cols(), 1, v.complex());
    }

    /** The left singular vectors, of which {@code u} are the factored ones; null where rounding decides on Q. */
    static Matrix restored(Call call, Matrix u) {
        Matrix a = call.before("a");
        int[] order = order(a, call.value("jobp").equals('P'));
        Matrix sorted = Matrix.zeros(a.rows(), a.cols(), a.complex());
        for (int i = 0; i < a.rows(); i++) {
            for (int j = 0; j < a.cols(); j++) {
                sorted.set(i, j, a.re(order[i], j), a.im(order[i], j));
            }
        }
        double unit = Math.max(1, a.rows()) * call.precision().unitRoundoff();
        FactoredVectors factored = new FactoredVectors(sorted, call.after("a"), Residuals.THRESHOLD * unit * a.norm1());
        Matrix q = factored.times(u);
        if (factored.doubtful || tied(call, order, a)) {
            return null;
        }
        Matrix result = Matrix.zeros(q.rows(), q.cols(), q.complex());
        for (int i = 0; i < q.rows(); i++) {
            for (int j = 0; j < q.cols(); j++) {
                result.set(order[i], j, q.re(i, j), q.im(i, j));
            }
        }
        return result;
    }

    /** The rows in the order in which their largest elements descend; of equal ones the first is exchanged first. */
    private static int[] order(Matrix a, boolean sorted) {
        int[] order = new int[a.rows()];
        double[] largest = new double[a.rows()];
        for (int i = 0; i < a.rows(); i++) {
            order[i] = i;
            largest[i] = largest(a, i);
        }
        for (int p = 0; sorted && p < order.length; p++) {
            int q = p;
            for (int i = p + 1; i < order.length; i++) {
                q = largest[order[i]] > largest[order[q]] ? i : q;
            }
            int row = order[p];
            order[p] = order[q];
            order[q] = row;
        }
        return order;
    }

    /** Whether rows were sorted by moduli that are equal to their rounding; those of real numbers have none. */
    private static boolean tied(Call call, int[] order, Matrix a) {
        boolean tied = false;
        double near = 1 - 8 * call.precision().unitRoundoff();
        for (int i = 1; i < order.length; i++) {
            tied |= largest(a, order[i]) >= near * largest(a, order[i - 1]);
        }
        return tied && a.complex() && call.value("jobp").equals('P');
    }

    private static double largest(Matrix a, int row) {
        double largest = 0;
        for (int j = 0; j < a.cols(); j++) {
            largest = Math.max(largest, Math.hypot(a.re(row, j), a.im(row, j)));
        }
        return largest;
    }

    private Matrix times(Matrix u) {
        for (int k = 0; k < v.cols(); k++) {
            if (v.complex()) {
                findPhase(k);
            } else if (tail(k) > 0) {
                tau.set(k, 0, 2 / (1 + tail(k)), 0);
            }
        }
        Matrix padded = Matrix.zeros(v.rows(), u.cols(), u.complex());
        for (int j = 0; j < u.cols(); j++) {
            for (int i = 0; i < u.rows(); i++) {
                padded.set(i, j, u.re(i, j), u.im(i, j));
            }
        }
        return new Reflectors(v, tau).apply(false, padded);
    }

    /** The square of what vector k has below its leading 1. */
    private double tail(int k) {
        double sum = 0;
        for (int i = k + 1; i < v.rows(); i++) {
            sum += v.re(i, k) * v.re(i, k) + v.im(i, k) * v.im(i, k);
        }
        return sum;
    }

    /**
     * The k-th pivot is a column of those with most left in them (Golub and Van Loan, Matrix Computations, 5.4.2; half of the
     * most, for the lengths that geqp3 updates), and of these that which the k-th reflector clears best. Where they are nearly
     * equal, another one than the library's does as well to the rounding errors of A.
     */
    private void findPhase(int k) {
        double longest = 0;
        for (int j = k; j < work.cols(); j++) {
            longest = Math.max(longest, rest(j, k));
        }
        double best = Double.POSITIVE_INFINITY;
        int pivot = k;
        for (int j = k; j < work.cols(); j++) {
            double left = rest(j, k) < longest / 2
                    ? Double.POSITIVE_INFINITY
                    : clear(work.columns(j, j + 1), k, factor(k, j));
            if (left < best) {
                best = left;
                pivot = j;
            }
        }
        double[] factor = factor(k, pivot);
        boolean alone = tail(k) == 0 && rest(pivot, k) > noise;
        doubtful |= alone && Math.abs(work.re(k, pivot)) <= noise;
        tau.set(k, 0, factor[0], factor[1]);
        for (int i = 0; i < work.rows(); i++) {
            double re = work.re(i, pivot);
            double im = work.im(i, pivot);
            work.set(i, pivot, work.re(i, k), work.im(i, k));
            work.set(i, k, re, im);
        }
        for (int j = k; j < work.cols(); j++) {
            Matrix column = work.columns(j, j + 1);
            clear(column, k, factor);
            for (int i = k; i < work.rows(); i++) {
                work.set(i, j, column.re(i, 0), column.im(i, 0));
            }
        }
    }

    /** The length of what column j has from row k on. */
    private double rest(int j, int k) {
        double sum = 0;
        for (int i = k; i < work.rows(); i++) {
            sum = Math.hypot(sum, Math.hypot(work.re(i, j), work.im(i, j)));
        }
        return sum;
    }

    /** Applies {@code H^H = I - conj(tau) v v^H}; gives the sum of what stands below element k then. */
    private double clear(Matrix column, int k, double[] factor) {
        double[] dot = dot(column, k);
        double re = factor[0] * dot[0] + factor[1] * dot[1];
        double im = factor[0] * dot[1] - factor[1] * dot[0];
        double left = 0;
        for (int i = k; i < v.rows(); i++) {
            double vr = i == k ? 1 : v.re(i, k);
            double vi = i == k ? 0 : v.im(i, k);
            column.set(i, 0, column.re(i, 0) - re * vr + im * vi, column.im(i, 0) - re * vi - im * vr);
            left += i == k ? 0 : column.abs1(i, 0);
        }
        return left;
    }

    /** {@code v^H a} from row k on. */
    private double[] dot(Matrix column, int k) {
        double re = column.re(k, 0);
        double im = column.im(k, 0);
        for (int i = k + 1; i < v.rows(); i++) {
            re += v.re(i, k) * column.re(i, 0) + v.im(i, k) * column.im(i, 0);
            im += v.re(i, k) * column.im(i, 0) - v.im(i, k) * column.re(i, 0);
        }
        return new double[] {re, im};
    }

    /**
     * The tau with which reflector k makes column j real and clears it: {@code (beta - alpha) / beta}, as xLARFG says, and
     * then unitary for its v, which is {@code (1 - w) / |v|^2} with w of modulus 1. The sign of beta is the other one than
     * that of alpha, except where that is lost in rounding: then the better one.
     */
    private double[] factor(int k, int j) {
        double re = work.re(k, j);
        double im = work.im(k, j);
        double length = rest(j, k);
        double tail = tail(k);
        if (length == 0 || (tail == 0 && im == 0)) {
            return new double[] {tail == 0 ? 0 : 2 / (1 + tail), 0};
        }
        double beta = -Math.copySign(length, re);
        double[] usual = unitary(beta, re, im, 1 + tail);
        if (tail == 0) {
            return usual;
        }
        double[] other = unitary(-beta, re, im, 1 + tail);
        boolean better = clear(work.columns(j, j + 1), k, other) < clear(work.columns(j, j + 1), k, usual);
        return better ? other : usual;
    }

    private static double[] unitary(double beta, double re, double im, double square) {
        double wr = 1 - (beta - re) / beta * square;
        double wi = im / beta * square;
        double modulus = Math.hypot(wr, wi);
        return new double[] {(1 - wr / modulus) / square, -wi / modulus / square};
    }
}
