package org.panblas.testkit.lapack;

import java.util.random.RandomGenerator;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;
import org.panblas.testkit.oracle.Residuals;

/** {@code gbtrs}, with factors and pivots drawn directly. */
public final class GbtrsConformance extends StoredRow {
    @Override
    public boolean idle(Call call) {
        return call.size("n") == 0 || call.size("nrhs") == 0;
    }

    @Override
    public boolean reads(Call call, String array, int i, int j) {
        return !array.equals("ab") || holds(call, i, j);
    }

    /** Whether a row of the band array lies within the matrix. */
    static boolean holds(Call call, int i, int j) {
        int row = j + i - call.size("kl") - call.size("ku");
        return row >= 0 && row < call.size("n");
    }

    @Override
    public double number(Call call, String array, int i, int j, RandomGenerator random) {
        return switch (array) {
            case "ipiv" -> pivot(call, i, random);
            case "ab" -> factor(call, i, random);
            default -> random.nextDouble(-1, 1);
        };
    }

    static double pivot(Call call, int i, RandomGenerator random) {
        return i + 1 + random.nextInt(1 + Math.min(call.size("kl"), call.size("n") - 1 - i));
    }

    static double factor(Call call, int i, RandomGenerator random) {
        double number = random.nextDouble(-1, 1);
        int kl = call.size("kl");
        int diagonal = kl + call.size("ku");
        return i == diagonal ? number + Math.copySign(1, number) : number / (diagonal + kl + 1);
    }

    /** The matrix whose factors were drawn. */
    static Matrix product(Call call, Matrix ab, Matrix pivots) {
        int n = call.size("n");
        int kl = call.size("kl");
        int ku = call.size("ku");
        return Residuals.product(GaussFactors.bandLeft(ab, pivots, n, kl, ku), GaussFactors.bandUpper(ab, n, kl, ku));
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        verdict.releaseAll("b");
        info(call, verdict, 0);
        Matrix a = product(call, call.before("ab"), call.before("ipiv"));
        GetrfConformance.Solutions.verify(call, verdict, a.op(call.trans("trans")));
    }
}
