package org.panblas.cli.fit;

/** The log relative error by which NIST compares a result with the certified value. */
public final class AgreeingDigits {
    /** The certified values have no more digits than this. */
    static final double MOST = 15;

    private AgreeingDigits() {}

    /**
     * {@code -log10(|estimate - certified| / |certified|)}, between 0 and 15, the least over all coefficients. An
     * estimate that is not a number agrees in no digit.
     */
    public static double least(double[] estimate, double[] certified) {
        double least = MOST;
        for (int i = 0; i < certified.length; i++) {
            least = Math.min(least, digits(estimate[i], certified[i]));
        }
        return least;
    }

    private static double digits(double estimate, double certified) {
        double error = Math.abs(estimate - certified) / Math.abs(certified);
        if (Double.isNaN(error)) {
            return 0;
        }
        return Math.clamp(-Math.log10(error), 0, MOST);
    }
}
