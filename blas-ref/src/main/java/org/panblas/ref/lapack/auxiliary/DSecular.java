package org.panblas.ref.lapack.auxiliary;

/**
 * Roots of the secular equation f(x) = 1/rho + sum(w(i)^2 / (d(i) - x)) = 0, the eigenvalues of diag(d) + rho * w * w^T, for
 * rising d and rho > 0 (LAPACK {@code dlaed4}; R.-C. Li, Solving Secular Equations Stably and Efficiently, LAPACK Working Note
 * 89, 1993).
 *
 * <p>A root is sought as its distance from the nearer pole, so that its distances from all poles come out to full relative
 * accuracy. The poles may be squares, given by their roots, whose differences are taken as products (LAPACK {@code dlasd4});
 * the roots are then singular values. A step replaces f by c + s/(p - x) + t/(q - x) with the two poles p and q next to the root and f's value and the
 * slopes of its sums to the left and to the right ("the middle way"); a bracket makes sure of convergence.
 */
public final class DSecular {
    private static final double EPS = 0.5 * Math.ulp(1.0);

    /** Steps by interpolation; from then on they alternate with bisections. Three to six is what a root takes. */
    private static final int INTERPOLATIONS = 20;

    /** More steps than bisections from one end of the exponent range to the other would take. */
    private static final int LIMIT = 4 * Double.MAX_EXPONENT;

    private final int k;
    private final double[] d;
    private final double[] square;
    private final boolean squares;
    private final double inverse;
    private final double reach;
    private double value;
    private double slopeLeft;
    private double slopeRight;
    private double bound;

    /** The equation with the first k elements of w and of d, which holds the poles or, if {@code squares}, their roots. */
    public DSecular(int k, double[] d, double[] w, double rho, boolean squares) {
        this.k = k;
        this.d = d;
        this.squares = squares;
        square = new double[k];
        double sum = 0;
        for (int i = 0; i < k; i++) {
            square[i] = w[i] * w[i];
            sum += square[i];
        }
        inverse = 1 / rho;
        reach = rho * sum;
    }

    /**
     * Returns the j-th root, which lies behind the j-th pole, or its square root if the poles are squares, and sets delta(i)
     * to the i-th pole less the root.
     */
    public double root(int j, double[] delta, int offsetDelta) {
        if (k == 1) {
            delta[offsetDelta] = -reach;
            return beyond(0, reach);
        }
        boolean last = j == k - 1;
        // The poles of the interpolation; the last root has both of them to its left.
        int left = last ? j - 1 : j;
        double gap = between(left + 1, left);
        double lower = 0;
        double upper = last ? reach : gap;
        double middle = upper / 2;
        evaluate(left, j, middle);
        int origin = j;
        if (value >= 0) {
            upper = middle;
        } else if (last) {
            lower = middle;
        } else {
            origin = j + 1;
            lower = middle - gap;
            upper = 0;
        }
        double x = guess(left, origin, last, middle);
        if (!(x > lower && x < upper)) {
            x = lower + (upper - lower) / 2;
        }
        for (int step = 0; step < LIMIT; step++) {
            evaluate(left, origin, x);
            if (Math.abs(value) <= EPS * bound) {
                break;
            }
            if (value < 0) {
                lower = x;
            } else {
                upper = x;
            }
            double next = x + step(between(left, origin) - x, between(left + 1, origin) - x, last);
            boolean bisect = step > INTERPOLATIONS && step % 2 == 0;
            if (bisect || !(next > lower && next < upper)) {
                next = lower + (upper - lower) / 2;
            }
            if (next <= lower || next >= upper) {
                break;
            }
            x = next;
        }
        for (int i = 0; i < k; i++) {
            delta[offsetDelta + i] = between(i, origin) - x;
        }
        return beyond(origin, x);
    }

    /** The i-th pole less the j-th. */
    private double between(int i, int j) {
        double difference = d[i] - d[j];
        return squares ? difference * (d[i] + d[j]) : difference;
    }

    /** What lies at the distance x from a pole. */
    private double beyond(int origin, double x) {
        double pole = d[origin];
        return squares ? pole + x / (pole + Math.sqrt(pole * pole + x)) : pole + x;
    }

    /** f and its slopes at the distance x from a pole, the poles up to {@code left} on one side. */
    private void evaluate(int left, int origin, double x) {
        double sum = 0;
        double moduli = 0;
        slopeLeft = 0;
        slopeRight = 0;
        for (int i = 0; i < k; i++) {
            double distance = between(i, origin) - x;
            double term = square[i] / distance;
            sum += term;
            moduli += Math.abs(term);
            if (i <= left) {
                slopeLeft += term / distance;
            } else {
                slopeRight += term / distance;
            }
        }
        value = inverse + sum;
        bound = 8 * moduli + inverse + Math.abs(x) * (slopeLeft + slopeRight);
    }

    /** The zero of the two nearest terms, all others taken as at {@code middle}, where f was evaluated. */
    private double guess(int left, int origin, boolean last, double middle) {
        double gap = between(left + 1, left);
        double p = square[left];
        double q = square[left + 1];
        if (last) {
            double c = value + p / (gap + middle) + q / middle;
            return greater(c, p + q - c * gap, -q * gap);
        }
        double c = value + (p - q) / middle;
        if (origin == left) {
            return nearer(c, c * gap + p + q, p * gap);
        }
        return nearer(c, p + q - c * gap, -q * gap);
    }

    /** The step to the zero of the interpolation, p and q being the distances of its poles. */
    private double step(double p, double q, boolean last) {
        double c = value - p * slopeLeft - q * slopeRight;
        double a = (p + q) * value - p * q * (slopeLeft + slopeRight);
        double b = p * q * value;
        return last ? greater(c, a, b) : nearer(c, a, b);
    }

    /** The zero of c * x^2 - a * x + b between the poles. */
    private static double nearer(double c, double a, double b) {
        double root = Math.sqrt(Math.abs(a * a - 4 * b * c));
        return a <= 0 ? (a - root) / (2 * c) : 2 * b / (a + root);
    }

    /** The zero of c * x^2 - a * x + b beyond the poles. */
    private static double greater(double c, double a, double b) {
        double root = Math.sqrt(Math.abs(a * a - 4 * b * c));
        return a >= 0 ? (a + root) / (2 * c) : 2 * b / (a - root);
    }
}
