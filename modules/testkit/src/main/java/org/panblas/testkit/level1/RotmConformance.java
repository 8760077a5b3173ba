package org.panblas.testkit.level1;

import java.util.List;
import java.util.random.RandomGenerator;
import org.panblas.Complex;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Product;
import org.panblas.testkit.engine.Row;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;

/** {@code rotm}. The data kind is the flag. */
public final class RotmConformance implements Row {
    private static final List<String> FLAGS = List.of("identity", "full", "unit", "swapped");

    @Override
    public List<String> kinds() {
        return FLAGS;
    }

    private static int flag(Call call) {
        return FLAGS.contains(call.test().data()) ? FLAGS.indexOf(call.test().data()) - 2 : 0;
    }

    @Override
    public boolean idle(Call call) {
        return call.size("n") == 0;
    }

    /** Entries that the flag implies are not read; with -2 only the flag is. */
    @Override
    public boolean reads(Call call, String array, int i, int j) {
        if (!array.equals("p")) {
            return flag(call) != -2;
        }
        return switch (flag(call)) {
            case -1 -> true;
            case 0 -> i == 0 || i == 2 || i == 3;
            case 1 -> i == 0 || i == 1 || i == 4;
            default -> i == 0;
        };
    }

    @Override
    public double number(Call call, String array, int i, int j, RandomGenerator random) {
        return array.equals("p") && i == 0 ? flag(call) : random.nextDouble(-1, 1);
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        int flag = flag(call);
        if (flag == -2) {
            return;
        }
        Matrix p = call.before("p");
        double h11 = flag == 0 ? 1 : p.re(1, 0);
        double h21 = flag == 1 ? -1 : p.re(2, 0);
        double h12 = flag == 1 ? 1 : p.re(3, 0);
        double h22 = flag == 0 ? 1 : p.re(4, 0);
        Matrix x = call.before("x");
        Matrix y = call.before("y");
        Matrix one = Matrix.identity(1, false);
        new Product(call, verdict, "x")
                .term(Complex.of(h12), y, one)
                .plus(Complex.of(h11), x)
                .verify(x.rows(), 1);
        new Product(call, verdict, "y")
                .term(Complex.of(h21), x, one)
                .plus(Complex.of(h22), y)
                .verify(x.rows(), 1);
    }
}
