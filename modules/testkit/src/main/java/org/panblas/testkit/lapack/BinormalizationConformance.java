package org.panblas.testkit.lapack;

import java.util.List;
import java.util.random.RandomGenerator;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;

/**
 * {@code syequb} and {@code heequb}: powers of two that make the row sums of {@code diag(s) |A| diag(s)} alike (Livne and
 * Golub, Scaling by binormalization, Numer. Algorithms 35, 2004). The iteration ends where the sums deviate from their
 * mean, which is scaled to 1, by {@code 1 / sqrt(2 n)} of it in the root mean square, so none by more than
 * {@code sqrt(n / (2 n))}; each of the two factors of an element is then cut to a power of two.
 */
public final class BinormalizationConformance extends StoredRow {
    private static final double DEVIATION = Math.sqrt(0.5);
    private static final double CUT = 4;

    private final boolean hermitian;

    BinormalizationConformance(boolean hermitian) {
        this.hermitian = hermitian;
    }

    @Override
    public List<String> kinds() {
        return List.of("ill");
    }

    @Override
    public boolean reads(Call call, String array, int i, int j) {
        return Stored.holds(call, array, i, j);
    }

    @Override
    public double number(Call call, String array, int i, int j, RandomGenerator random) {
        boolean ill = call.test().data().equals("ill");
        return Math.scalb(random.nextDouble(-1, 1), ill ? i % 9 + j % 9 : 0);
    }

    @Override
    public void prepare(Call call) {
        if (hermitian) {
            Hermitian.makeDiagonalReal(call, "a");
        }
    }

    @Override
    public void verifyIdle(Call call, Verdict verdict) {
        super.verifyIdle(call, verdict);
        verdict.releaseAll("scond");
        verdict.releaseAll("amax");
        verdict.require(call.after("scond").re(0, 0) == 1, "scond must be 1");
        verdict.require(call.after("amax").re(0, 0) == 0, "amax must be 0");
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        info(call, verdict, 0);
        for (String array : List.of("s", "scond", "amax")) {
            verdict.releaseAll(array);
        }
        Matrix a = Stored.before(call, "a").symmetric(call.uplo());
        Matrix s = call.after("s");
        double amax = 0;
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (int i = 0; i < a.rows(); i++) {
            double scale = s.re(i, 0);
            double sum = 0;
            for (int j = 0; j < a.cols(); j++) {
                amax = Math.max(amax, a.abs1(i, j));
                sum += scale * a.abs1(i, j) * s.re(j, 0);
            }
            least = Math.min(least, scale);
            most = Math.max(most, scale);
            verdict.require(
                    scale == Math.scalb(1.0, Math.getExponent(scale)), "s(" + i + ") is no power of two: " + scale);
            verdict.require(
                    sum >= (1 - DEVIATION) / CUT && sum <= (1 + DEVIATION) * CUT, "sum of row " + i + ": " + sum);
        }
        double scond = call.after("scond").re(0, 0);
        verdict.require(scond == least / most, "scond: got " + scond + ", expected " + least / most);
        double got = call.after("amax").re(0, 0);
        double rounding = 2 * call.precision().unitRoundoff() * amax;
        verdict.require(Math.abs(got - amax) <= rounding, "amax: got " + got + ", expected " + amax);
    }
}
