package org.panblas.testkit.lapack;

import java.util.List;
import java.util.random.RandomGenerator;
import org.panblas.Diag;
import org.panblas.Uplo;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;
import org.panblas.testkit.oracle.Reflectors;

/** {@code tpqrt} and {@code tpqrt2}: QR of a triangle above a pentagon. */
public final class TpqrtConformance extends LapackRow {
    @Override
    public List<String> kinds() {
        return List.of("ill", "big", "small");
    }

    @Override
    public boolean idle(Call call) {
        return call.size("m") == 0 || call.size("n") == 0;
    }

    @Override
    public boolean reads(Call call, String array, int i, int j) {
        return array.equals("a") ? i <= j : Pentagon.holds(call.size("m"), call.size("l"), i, j);
    }

    @Override
    public double number(Call call, String array, int i, int j, RandomGenerator random) {
        return scaled(call, j, random.nextDouble(-1, 1));
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        info(call, verdict, 0);
        int m = call.size("m");
        int n = call.size("n");
        int l = call.size("l");
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < Math.max(m, n); i++) {
                if (i <= j) {
                    verdict.release("a", i, j);
                }
                if (i < m && Pentagon.holds(m, l, i, j)) {
                    verdict.release("b", i, j);
                }
            }
        }
        verdict.releaseAll("t");
        Matrix t = call.after("t");
        int nb = call.has("nb") ? call.size("nb") : n;
        Matrix v = Pentagon.vectors(call.after("b"), l);
        BlockReflector.verifyTriangles(call, verdict, v, t, nb);
        Reflectors q = new Reflectors(v, BlockReflector.tau(t, nb));
        ratio(call, verdict, "|I - H^H H| / (m eps)", q.deviation(), 1, m + n);
        Matrix r = call.after("a").triangle(Uplo.UPPER, Diag.NON_UNIT);
        Matrix product = q.apply(false, Pentagon.above(r, Matrix.zeros(m, n, r.complex())));
        Matrix a = call.before("a").triangle(Uplo.UPPER, Diag.NON_UNIT);
        Matrix both = Pentagon.above(a, Pentagon.whole(call.before("b"), l));
        ratio(call, verdict, "|QR - A| / (m |A| eps)", Unitary.minus(product, both), both.norm1(), m + n);
    }
}
