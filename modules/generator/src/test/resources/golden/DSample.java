package sample;

import jdk.incubator.vector.DoubleVector;

/** DSample of a double. 1.5 stays in comments. */
final class DSample {
    private static final double HALF = 0.5;
    private static final double TINY = 1e-3;
    private static final double EXACT = 2.0; // keep

    static double norm(double[] x) {
        double[] copy = DHelper.copy(x);
        DoubleVector zero = DoubleVector.zero(Species.DOUBLE);
        return Math.sqrt(copy[0] * HALF) + Double.MIN_NORMAL + x.length * 1.25 + Diag.of(2);
    }
}
