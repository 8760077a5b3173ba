package org.panblas.ref.lapack;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * LAPACK's test ratios: a norm over the norms of the data, the order and eps, which a backward stable algorithm keeps under
 * a small constant (J. Dongarra and others, LAPACK Working Note 41, section 3).
 */
public final class Ratios {
    /** The threshold of LAPACK's own tests. */
    private static final double THRESHOLD = 30;

    private Ratios() {}

    /** |A - B| / (|scale| * order * eps) is small. */
    public static void assertClose(String what, Precision precision, Dense a, Dense b, double scale, int order) {
        double unit = Math.max(1, order) * precision.eps();
        double ratio = ratio(a.minus(b).norm(), scale, unit);
        assertThat(ratio).as("%s in %s", what, precision).isLessThan(THRESHOLD);
    }

    /** |A - B| / (|A| * order * eps) is small, order being the greatest dimension. */
    public static void assertClose(String what, Precision precision, Dense a, Dense b) {
        assertClose(what, precision, a, b, a.norm(), Math.max(a.rows, a.cols));
    }

    /** The columns are orthonormal: |I - Q^H * Q| / (rows * eps) is small. */
    public static void assertOrthonormalColumns(String what, Precision precision, Dense q) {
        assertClose(what, precision, Dense.identity(q.cols), q.adjoint().times(q), 1, q.rows);
    }

    /** The numbers agree to a multiple of eps of the greatest of them. */
    public static void assertClose(String what, Precision precision, double[] expected, double[] actual) {
        assertThat(actual).as(what).hasSameSizeAs(expected);
        double scale = 0;
        for (double x : expected) {
            scale = Math.max(scale, Math.abs(x));
        }
        for (int i = 0; i < expected.length; i++) {
            double ratio = ratio(Math.abs(expected[i] - actual[i]), scale, expected.length * precision.eps());
            assertThat(ratio).as("%s(%d) in %s", what, i, precision).isLessThan(THRESHOLD);
        }
    }

    /** Divides step by step, so that norms near the ends of the range do not leave it. */
    private static double ratio(double difference, double scale, double unit) {
        return difference == 0 ? 0 : difference / scale / unit;
    }
}
