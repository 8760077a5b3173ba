package org.panblas.testkit.lapack;

import java.util.random.RandomGenerator;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;
import org.panblas.testkit.oracle.Reflectors;

/**
 * {@code orhr_col} and {@code unhr_col}: reflectors and signs from orthonormal columns (Ballard et al., Reconstructing
 * Householder vectors from tall-skinny QR, J. Parallel Distrib. Comput. 85, 2015).
 */
public final class OrhrColConformance extends LapackRow {
    @Override
    public boolean idle(Call call) {
        return call.size("m") == 0 || call.size("n") == 0;
    }

    @Override
    public double number(Call call, String array, int i, int j, RandomGenerator random) {
        return random.nextDouble(-1, 1);
    }

    @Override
    public void prepare(Call call) {
        call.put("a", Unitary.draw(call.before("a")));
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        info(call, verdict, 0);
        for (String array : new String[] {"a", "t", "d"}) {
            verdict.releaseAll(array);
        }
        Matrix a = call.before("a");
        int n = a.cols();
        int nb = Math.min(n, call.size("nb"));
        Matrix t = call.after("t");
        Matrix v = BlockReflector.vectors(call.after("a"), n);
        BlockReflector.verifyTriangles(call, verdict, v, t, nb);
        Reflectors q = new Reflectors(v, BlockReflector.tau(t, nb));
        ratio(call, verdict, "|I - H^H H| / (m eps)", q.deviation(), 1, a.rows());
        Matrix signs = call.after("d");
        Matrix signed = Matrix.zeros(a.rows(), n, a.complex());
        for (int j = 0; j < n; j++) {
            double sign = signs.re(j, 0);
            verdict.require(Math.abs(sign) == 1 && signs.im(j, 0) == 0, "d(" + j + ") is no sign: " + sign);
            signed.set(j, j, sign, 0);
        }
        ratio(call, verdict, "|A - QS| / (m eps)", Unitary.minus(a, q.apply(false, signed)), 1, a.rows());
    }
}
