package org.panblas.testkit.lapack;

import java.util.List;
import java.util.random.RandomGenerator;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;

/**
 * {@code geequ} and {@code gbequ}: rows and then columns are scaled to have largest elements of 1; {@code geequb} and
 * {@code gbequb} take powers of two near by. A matrix with a row of zeros has that row reported.
 */
public final class EquilibrationConformance extends StoredRow {
    private final boolean powers;

    /** A row for exact scalings or for powers of two. */
    public EquilibrationConformance(boolean powers) {
        this.powers = powers;
    }

    @Override
    public List<String> kinds() {
        return List.of("ill", "singular");
    }

    @Override
    public boolean idle(Call call) {
        return call.size("m") == 0 || call.size("n") == 0;
    }

    private static int row(Call call, String array, int i, int j) {
        return array.equals("ab") ? j + i - call.size("ku") : i;
    }

    @Override
    public boolean reads(Call call, String array, int i, int j) {
        int row = row(call, array, i, j);
        return row >= 0 && row < call.size("m");
    }

    @Override
    public double number(Call call, String array, int i, int j, RandomGenerator random) {
        int row = row(call, array, i, j);
        double number = random.nextDouble(-1, 1);
        if (singular(call) && row == zeroRow(call)) {
            return 0;
        }
        boolean ill = call.test().data().equals("ill");
        return Math.scalb(number, ill ? row % 7 - 2 * (j % 5) : 0);
    }

    /** A row that has elements in its band. */
    private static int zeroRow(Call call) {
        return middle(Math.min(call.size("m"), call.size("n")));
    }

    private static Matrix matrix(Call call) {
        return call.has("ab")
                ? GaussFactors.band(
                        call.before("ab"), call.size("m"), call.size("ku"), call.size("kl"), call.size("ku"))
                : call.before("a");
    }

    @Override
    public void verifyIdle(Call call, Verdict verdict) {
        super.verifyIdle(call, verdict);
        scalar(call, verdict, "rowcnd", 1);
        scalar(call, verdict, "colcnd", 1);
        scalar(call, verdict, "amax", 0);
    }

    private static void scalar(Call call, Verdict verdict, String name, double expected) {
        verdict.releaseAll(name);
        double got = call.after(name).re(0, 0);
        double tolerance = 30 * call.precision().unitRoundoff() * Math.abs(expected);
        verdict.require(Math.abs(got - expected) <= tolerance, name + ": got " + got + ", expected " + expected);
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        for (String array : List.of("r", "c", "rowcnd", "colcnd", "amax")) {
            verdict.releaseAll(array);
        }
        Matrix a = matrix(call);
        double[] rows = new double[a.rows()];
        double amax = 0;
        for (int i = 0; i < a.rows(); i++) {
            for (int j = 0; j < a.cols(); j++) {
                rows[i] = Math.max(rows[i], a.abs1(i, j));
            }
            amax = Math.max(amax, rows[i]);
        }
        if (powers) {
            // LAPACK's own largest element is rounded to a power of two as well.
            double got = call.after("amax").re(0, 0);
            verdict.require(got >= amax / 2 && got <= 2 * amax, "amax: got " + got + ", expected about " + amax);
        } else {
            scalar(call, verdict, "amax", amax);
        }
        for (int i = 0; i < a.rows(); i++) {
            if (rows[i] == 0) {
                info(call, verdict, i + 1);
                return;
            }
        }
        Matrix r = call.after("r");
        double[] columns = new double[a.cols()];
        for (int j = 0; j < a.cols(); j++) {
            for (int i = 0; i < a.rows(); i++) {
                columns[j] = Math.max(columns[j], a.abs1(i, j) * r.re(i, 0));
            }
        }
        scale(call, verdict, "r", rows);
        scalar(call, verdict, "rowcnd", quotient(r));
        for (int j = 0; j < a.cols(); j++) {
            if (columns[j] == 0) {
                info(call, verdict, a.rows() + j + 1);
                return;
            }
        }
        info(call, verdict, 0);
        scale(call, verdict, "c", columns);
        scalar(call, verdict, "colcnd", quotient(call.after("c")));
    }

    private static double quotient(Matrix scales) {
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (int i = 0; i < scales.rows(); i++) {
            least = Math.min(least, scales.re(i, 0));
            most = Math.max(most, scales.re(i, 0));
        }
        return least / most;
    }

    private void scale(Call call, Verdict verdict, String array, double[] largest) {
        Matrix scales = call.after(array);
        for (int i = 0; i < largest.length; i++) {
            scaled(call, verdict, array + "(" + i + ")", scales.re(i, 0), largest[i], powers, 2);
        }
    }

    /** A scale makes {@code size} 1, or, as a power of two, something within the factor {@code within} of 1. */
    static void scaled(
            Call call, Verdict verdict, String what, double scale, double size, boolean power, double within) {
        double product = scale * size;
        double rounding = 30 * call.precision().unitRoundoff();
        boolean right = power
                ? scale == Math.scalb(1.0, Math.getExponent(scale))
                        && product <= within * (1 + rounding)
                        && product >= (1 - rounding) / within
                : Math.abs(product - 1) <= rounding;
        verdict.require(right, what + ": got " + scale + " for " + size);
    }
}
