package org.panblas.testkit.lapack;

import java.util.List;
import java.util.random.RandomGenerator;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;
import org.panblas.testkit.oracle.Residuals;

/** {@code gttrf}, and {@code gtsv}, which uses up the diagonals. The singular matrix has a column of zeros. */
public final class GttrfConformance extends StoredRow {
    @Override
    public List<String> kinds() {
        return List.of("big", "small", "singular");
    }

    @Override
    public double number(Call call, String array, int i, int j, RandomGenerator random) {
        double number = random.nextDouble(-1, 1);
        if (array.equals("b")) {
            return number;
        }
        int column = array.equals("du") ? i + 1 : i;
        return singular(call) && column == middle(call.size("n")) ? 0 : Math.scalb(number, exponent(call));
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        int n = call.size("n");
        for (String array : List.of("dl", "d", "du")) {
            verdict.releaseAll(array);
        }
        info(call, verdict, singular(call) ? middle(n) + 1 : 0);
        Matrix a = GaussFactors.tridiagonal(call.before("dl"), call.before("d"), call.before("du"));
        if (call.has("b")) {
            verdict.releaseAll("b");
            if (!singular(call)) {
                GetrfConformance.Solutions.verify(call, verdict, a);
            }
            return;
        }
        verdict.releaseAll("du2");
        verdict.releaseAll("ipiv");
        Matrix pivots = call.after("ipiv");
        if (!GaussFactors.legal(pivots, n, 1)) {
            verdict.fault("ipiv holds no pivots");
            return;
        }
        Matrix error = Residuals.residual(
                a,
                GaussFactors.tridiagonalLeft(call.after("dl"), pivots),
                GaussFactors.tridiagonalUpper(call.after("d"), call.after("du"), call.after("du2")));
        ratio(call, verdict, "|A - PLU| / (n |A| eps)", error, a.norm1(), n);
    }
}
