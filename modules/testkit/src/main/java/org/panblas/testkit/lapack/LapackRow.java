package org.panblas.testkit.lapack;

import java.util.Map;
import java.util.random.RandomGenerator;
import org.panblas.testkit.RoutineSpec;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Row;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;
import org.panblas.testkit.oracle.Residuals;

/** What the rows of LAPACK share: kinds of data, info, and ratios. */
abstract class LapackRow implements Row {
    /** Every order of elimination step costs as much as the matrix has elements. */
    @Override
    public long workFactor(RoutineSpec spec, Map<String, Object> values) {
        long order = 1;
        for (Object value : values.values()) {
            if (value instanceof Integer size) {
                order = Math.max(order, size);
            }
        }
        return Math.max(1, order / 16);
    }

    @Override
    public void verifyIdle(Call call, Verdict verdict) {
        info(call, verdict, 0);
    }

    /** Half-way to overflow or underflow and beyond, on a scale of exponents: squares are out of range. */
    static int exponent(Call call) {
        int far = call.precision().maxExponent() / 8 * 7;
        return switch (call.test().data()) {
            case "big" -> far;
            case "small" -> -far;
            default -> 0;
        };
    }

    /** A number of the first matrix in the kind of the data; {@code ill} grades the columns by powers of two. */
    static double scaled(Call call, int j, double number) {
        int grade = call.test().data().equals("ill") ? -(3 * j) % 20 : 0;
        return Math.scalb(number, exponent(call) + grade);
    }

    static boolean singular(Call call) {
        return call.test().data().equals("singular");
    }

    /** The index in the middle, where singular matrices fail. */
    static int middle(int n) {
        return n / 2;
    }

    @Override
    public double number(Call call, String array, int i, int j, RandomGenerator random) {
        double number = random.nextDouble(-1, 1);
        return array.equals("a") ? scaled(call, j, number) : number;
    }

    static void info(Call call, Verdict verdict, int expected) {
        verdict.require(call.returnedReal() == expected, "info: got " + call.returned() + ", expected " + expected);
    }

    static void ratio(Call call, Verdict verdict, String what, Matrix error, double scale, int size) {
        ratio(call, verdict, what, norm(error), scale, size);
    }

    static void ratio(Call call, Verdict verdict, String what, double error, double scale, int size) {
        double ratio = Residuals.ratio(error, scale, size, call.precision());
        verdict.require(
                ratio < Residuals.THRESHOLD, what + ": ratio " + ratio + ", must be below " + Residuals.THRESHOLD);
    }

    /** The one-norm, where a NaN anywhere shows. */
    static double norm(Matrix matrix) {
        for (int i = 0; i < matrix.re().length; i++) {
            if (Double.isNaN(matrix.re()[i]) || (matrix.complex() && Double.isNaN(matrix.im()[i]))) {
                return Double.NaN;
            }
        }
        return matrix.norm1();
    }
}
