package org.panblas.testkit.oracle;

/**
 * Residuals in double-double and the ratios of LAPACK's test suite (Anderson et al., LAPACK Working Note 41,
 * Installation Guide for LAPACK, section 6; the suite's threshold is 30).
 */
public final class Residuals {
    /** The threshold of LAPACK's own tests. */
    public static final double THRESHOLD = 30;

    private Residuals() {}

    /** {@code c - a * b}, each element rounded once at the end; {@code c} null stands for zero. */
    public static Matrix residual(Matrix c, Matrix a, Matrix b) {
        Matrix rows = a.transpose();
        Matrix result = Matrix.zeros(a.rows(), b.cols(), a.complex());
        DdSum sum = new DdSum();
        int k = b.rows();
        for (int j = 0; j < b.cols(); j++) {
            for (int i = 0; i < a.rows(); i++) {
                sum.clear();
                sum.addDot(k, rows.re(), rows.im(), i * k, b.re(), b.im(), j * k);
                double re = sum.re()
                        .negate()
                        .plus(Dd.of(c == null ? 0 : c.re(i, j)))
                        .hi();
                double im = sum.im()
                        .negate()
                        .plus(Dd.of(c == null ? 0 : c.im(i, j)))
                        .hi();
                result.set(i, j, re, im);
            }
        }
        return result;
    }

    /** {@code a * b}, each element rounded once. */
    public static Matrix product(Matrix a, Matrix b) {
        Matrix negative = residual(null, a, b);
        for (int i = 0; i < negative.re().length; i++) {
            negative.re()[i] = -negative.re()[i];
            if (negative.complex()) {
                negative.im()[i] = -negative.im()[i];
            }
        }
        return negative;
    }

    /** {@code error / (scale * size * eps)}; 0 where the error is 0, infinite where it is no number. */
    public static double ratio(double error, double scale, int size, Precision precision) {
        if (error == 0) {
            return 0;
        }
        double unit = scale * (Math.max(1, size) * precision.unitRoundoff());
        return Double.isNaN(error) || unit == 0 ? Double.POSITIVE_INFINITY : error / unit;
    }
}
