package org.panblas.linalg;

import java.util.Arrays;
import org.panblas.LapackException;
import org.panblas.Layout;

/**
 * The exponential of a matrix by scaling, a Padé approximant and squaring: algorithm 5.1 of Al-Mohy and Higham, A New
 * Scaling and Squaring Algorithm for the Matrix Exponential, SIAM J. Matrix Anal. Appl. 31 (2009). The norms of powers,
 * which the paper estimates, are those of the powers themselves; they cost two products more.
 *
 * <p>Sums and products with real numbers do not care whether elements are complex, so the arithmetic here is on the
 * numbers of the arrays.
 */
final class Expm {
    /** The degrees and up to which norm each is exact to rounding: table 3.1 of the paper. */
    private static final double THETA_3 = 1.495585217958292e-2;

    private static final double THETA_5 = 2.539398330063230e-1;
    private static final double THETA_7 = 9.504178996162932e-1;
    private static final double THETA_9 = 2.097847961257068e0;
    private static final double THETA_13 = 4.25;

    /** The unit roundoff, 2^-53. */
    private static final double ROUNDOFF = Math.ulp(1.0) / 2;

    /** Where the eighth power overflows, its root is above 2^128, and this much scaling comes to pass in any case. */
    private static final int SCALING_OF_OVERFLOW = 100;

    private final Routines routines;
    private final Layout layout;
    private final int n;

    private Expm(Routines routines, Layout layout, int n) {
        this.routines = routines;
        this.layout = layout;
        this.n = n;
    }

    /** The exponential of a matrix of finite numbers. */
    static double[] of(Routines routines, Layout layout, int n, double[] a) {
        if (n == 0) {
            return new double[0];
        }
        return new Expm(routines, layout, n).exponential(a);
    }

    /** {@code x^(2^s)}. */
    private double[] squared(int s, double[] x) {
        double[] result = x;
        for (int i = 0; i < s; i++) {
            result = product(result, result);
        }
        return result;
    }

    private double[] exponential(double[] a) {
        double[] a2 = product(a, a);
        double[] a4 = product(a2, a2);
        double[] a6 = product(a2, a4);
        double d4 = root(a4, 4);
        double d6 = root(a6, 6);
        double eta = Math.max(d4, d6);
        if (!Double.isFinite(eta)) {
            return afterOverflow(a);
        }
        if (eta <= THETA_3 && scalingForRounding(a, 3) == 0) {
            return approximant(3, a, a2);
        }
        if (eta <= THETA_5 && scalingForRounding(a, 5) == 0) {
            return approximant(5, a, a2, a4);
        }
        double[] a8 = product(a4, a4);
        double d8 = root(a8, 8);
        double eta3 = Math.max(d6, d8);
        if (!Double.isFinite(eta3)) {
            return afterOverflow(a);
        }
        if (eta3 <= THETA_7 && scalingForRounding(a, 7) == 0) {
            return approximant(7, a, a2, a4, a6);
        }
        if (eta3 <= THETA_9 && scalingForRounding(a, 9) == 0) {
            return approximant(9, a, a2, a4, a6, a8);
        }
        double d10 = root(product(a4, a6), 10);
        double eta5 = Double.isFinite(d10) ? Math.min(eta3, Math.max(d8, d10)) : eta3;
        int s = eta5 == 0 ? 0 : Math.max(0, (int) Math.ceil(log2(eta5 / THETA_13)));
        s += scalingForRounding(scaled(a, -s), 13);
        return squared(s, approximant13(scaled(a, -s), scaled(a2, -2 * s), scaled(a4, -4 * s), scaled(a6, -6 * s)));
    }

    /** The exponential of a matrix whose powers are beyond the range. */
    private double[] afterOverflow(double[] a) {
        return squared(SCALING_OF_OVERFLOW, exponential(scaled(a, -SCALING_OF_OVERFLOW)));
    }

    /** {@code ||power||_1^(1/p)}. */
    private double root(double[] power, int p) {
        return Math.pow(routines.lange(layout, '1', n, n, power), 1.0 / p);
    }

    /**
     * By how many more powers of two the matrix has to be scaled for the approximant of degree m to be exact to
     * rounding, by the first term of its backward error with absolute values: the paper's equation (5.1) and below.
     */
    private int scalingForRounding(double[] a, int m) {
        double norm = routines.lange(layout, '1', n, n, a);
        double power = log2NormOfAbsolutePower(a, 2 * m + 1);
        if (norm == 0 || power == Double.NEGATIVE_INFINITY) {
            return 0;
        }
        double alpha = power - log2(norm) - log2(inverseOfLeadingCoefficient(m));
        return Math.max(0, (int) Math.ceil((alpha - log2(ROUNDOFF)) / (2 * m)));
    }

    /** {@code binomial(2m, m) (2m + 1)!}. */
    private static double inverseOfLeadingCoefficient(int m) {
        double result = 1;
        for (int k = 1; k <= m; k++) {
            result *= (double) (m + k) / k;
        }
        for (int k = 2; k <= 2 * m + 1; k++) {
            result *= k;
        }
        return result;
    }

    /**
     * The binary logarithm of {@code || |A|^p ||_1}. No element is negative, so the largest column sum comes from
     * products with a vector, which is brought back to the size of 1 after each.
     */
    private double log2NormOfAbsolutePower(double[] a, int p) {
        double[] sums = new double[n];
        Arrays.fill(sums, 1);
        double logarithm = 0;
        for (int k = 0; k < p; k++) {
            sums = timesAbsolute(sums, a);
            double largest = Arrays.stream(sums).max().orElse(0);
            if (largest == 0) {
                return Double.NEGATIVE_INFINITY;
            }
            int exponent = Math.getExponent(largest);
            sums = scaled(sums, -exponent);
            logarithm += exponent;
        }
        return logarithm + log2(Arrays.stream(sums).max().orElse(0));
    }

    /** The row vector {@code x |A|}. */
    private double[] timesAbsolute(double[] x, double[] a) {
        int parts = routines.parts();
        int ld = Dense.ld(layout, n, n);
        double[] product = new double[n];
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < n; i++) {
                int at = Dense.at(layout, ld, parts, i, j);
                product[j] += x[i] * (parts == 2 ? Math.hypot(a[at], a[at + 1]) : Math.abs(a[at]));
            }
        }
        return product;
    }

    /** The Padé approximant {@code r(A)} of degree m from {@code A} and its even powers. */
    private double[] approximant(int m, double[] a, double[]... evenPowers) {
        double[] c = coefficients(m);
        double[] odd = identity(c[1]);
        double[] even = identity(c[0]);
        for (int k = 0; k < evenPowers.length; k++) {
            if (2 * k + 3 <= m) {
                add(odd, c[2 * k + 3], evenPowers[k]);
            }
            add(even, c[2 * k + 2], evenPowers[k]);
        }
        return quotient(product(a, odd), even);
    }

    /** The Padé approximant of degree 13, with the sixth power taken out of the higher terms. */
    private double[] approximant13(double[] a, double[] a2, double[] a4, double[] a6) {
        double[] c = coefficients(13);
        double[] high = new double[a.length];
        add(high, c[13], a6);
        add(high, c[11], a4);
        add(high, c[9], a2);
        double[] odd = product(a6, high);
        add(odd, c[7], a6);
        add(odd, c[5], a4);
        add(odd, c[3], a2);
        add(odd, 1, identity(c[1]));
        double[] highEven = new double[a.length];
        add(highEven, c[12], a6);
        add(highEven, c[10], a4);
        add(highEven, c[8], a2);
        double[] even = product(a6, highEven);
        add(even, c[6], a6);
        add(even, c[4], a4);
        add(even, c[2], a2);
        add(even, 1, identity(c[0]));
        return quotient(product(a, odd), even);
    }

    /** {@code (2m - j)! m! / ((2m)! (m - j)! j!)} for j = 0 to m. */
    private static double[] coefficients(int m) {
        double[] c = new double[m + 1];
        c[0] = 1;
        for (int j = 0; j < m; j++) {
            c[j + 1] = c[j] * (m - j) / ((2 * m - j) * (j + 1));
        }
        return c;
    }

    /** {@code (V - U)^-1 (V + U)}. */
    private double[] quotient(double[] u, double[] v) {
        double[] denominator = v.clone();
        add(denominator, -1, u);
        add(v, 1, u);
        int info = routines.gesv(layout, n, n, denominator, new int[n], v);
        if (info > 0) {
            throw new LapackException("expm: the denominator of the approximant is singular", info);
        }
        return v;
    }

    private double[] product(double[] a, double[] b) {
        return routines.product(layout, n, a, b);
    }

    private double[] identity(double scale) {
        double[] identity = Dense.identity(n, routines.parts());
        for (int i = 0; i < n; i++) {
            identity[routines.parts() * i * (n + 1)] = scale;
        }
        return identity;
    }

    private static void add(double[] sum, double factor, double[] term) {
        for (int k = 0; k < sum.length; k++) {
            sum[k] += factor * term[k];
        }
    }

    private static double[] scaled(double[] a, int exponent) {
        double[] scaled = new double[a.length];
        for (int k = 0; k < a.length; k++) {
            scaled[k] = Math.scalb(a[k], exponent);
        }
        return scaled;
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}
