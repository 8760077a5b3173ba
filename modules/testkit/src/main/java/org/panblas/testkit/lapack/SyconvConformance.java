package org.panblas.testkit.lapack;

import java.util.random.RandomGenerator;
import org.panblas.Uplo;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.lapack.IndefiniteFactors.Variant;
import org.panblas.testkit.oracle.Matrix;

/**
 * {@code syconv}: takes the off-diagonal of D out of the factors of {@code sytrf} and makes the exchanges in the
 * multipliers, or takes both back.
 */
public final class SyconvConformance extends StoredRow {
    @Override
    public boolean reads(Call call, String array, int i, int j) {
        return !array.equals("a") || Stored.holds(call, array, i, j);
    }

    @Override
    public double number(Call call, String array, int i, int j, RandomGenerator random) {
        return array.equals("ipiv") ? random.nextInt(1 << 20) : super.number(call, array, i, j, random);
    }

    private static boolean converts(Call call) {
        return (Character) call.value("way") == 'C';
    }

    private static boolean upper(Call call) {
        return call.uplo() == Uplo.UPPER;
    }

    @Override
    public void prepare(Call call) {
        IndefiniteFactorConformance.draw(call, "a", false, Variant.PARTIAL);
        if (!converts(call)) {
            Matrix factors = Stored.before(call, "a");
            call.put("e", offDiagonal(call, factors));
            exchange(call, factors, true);
            Stored.put(call, "a", factors);
        }
    }

    /** The off-diagonal of D, as a vector; what it leaves in the factors is zero. */
    private static Matrix offDiagonal(Call call, Matrix factors) {
        Matrix pivots = call.before("ipiv");
        Matrix e = Matrix.zeros(factors.rows(), 1, factors.complex());
        for (int k = 0; k < factors.rows(); k++) {
            if (pivots.re(k, 0) < 0) {
                int row = upper(call) ? k : k + 1;
                int column = upper(call) ? k + 1 : k;
                e.set(column, 0, factors.re(row, column), factors.im(row, column));
                factors.set(row, column, 0, 0);
                k++;
            }
        }
        return e;
    }

    /** Makes the exchange of each block in the columns of the blocks before it, or takes it back. */
    private static void exchange(Call call, Matrix factors, boolean forward) {
        Matrix pivots = call.before("ipiv");
        int n = factors.rows();
        boolean descending = upper(call) == forward;
        for (int step = 0; step < n; step++) {
            int k = descending ? n - 1 - step : step;
            int at = (int) pivots.re(k, 0);
            int width = at < 0 ? 2 : 1;
            int first = descending ? k - width + 1 : k;
            int moved = at > 0 || upper(call) ? first : first + 1;
            int from = upper(call) ? first + width : 0;
            int to = upper(call) ? n : first;
            for (int j = from; j < to; j++) {
                double re = factors.re(moved, j);
                double im = factors.im(moved, j);
                int with = Math.abs(at) - 1;
                factors.set(moved, j, factors.re(with, j), factors.im(with, j));
                factors.set(with, j, re, im);
            }
            step += width - 1;
        }
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        info(call, verdict, 0);
        Matrix expected = Stored.before(call, "a");
        if (converts(call)) {
            Elements.same(verdict, "e", offDiagonal(call, expected));
            exchange(call, expected, true);
        } else {
            exchange(call, expected, false);
            Matrix pivots = call.before("ipiv");
            Matrix e = call.before("e");
            for (int k = 0; k < expected.rows(); k++) {
                if (pivots.re(k, 0) < 0) {
                    int row = upper(call) ? k : k + 1;
                    int column = upper(call) ? k + 1 : k;
                    expected.set(row, column, e.re(column, 0), e.im(column, 0));
                    k++;
                }
            }
        }
        for (int j = 0; j < expected.cols(); j++) {
            for (int i = 0; i < expected.rows(); i++) {
                if (Stored.holds(call, "a", i, j)) {
                    Elements.same(verdict, "a", i, j, expected.re(i, j), expected.im(i, j));
                }
            }
        }
    }
}
