package org.panblas.testkit.lapack;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.panblas.testkit.RoutineSpec;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;
import org.panblas.testkit.oracle.Residuals;

/**
 * {@code bbcsd}: from bidiagonal blocks to the CS decomposition. What the factors were multiplied with is judged by the
 * blocks that they make before and after.
 */
public final class BbcsdConformance extends LapackRow {
    private static final List<String> FACTORS = List.of("u1", "u2", "v1t", "v2t");

    @Override
    public void fit(RoutineSpec spec, Map<String, Object> values) {
        CsdBlocks.fit(values);
    }

    @Override
    public boolean idle(Call call) {
        return call.size("q") == 0;
    }

    @Override
    public double number(Call call, String array, int i, int j, RandomGenerator random) {
        return random.nextDouble(0, Math.PI / 2);
    }

    @Override
    public void prepare(Call call) {
        for (String factor : FACTORS) {
            if (CsdBlocks.wanted(call, factor)) {
                call.put(factor, CsdBlocks.draw(call, call.before(factor).cols(), factor.hashCode()));
            }
        }
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        info(call, verdict, 0);
        for (String array : List.of("theta", "phi", "b11d", "b11e", "b12d", "b12e", "b21d", "b21e", "b22d", "b22e")) {
            verdict.releaseAll(array);
        }
        Matrix b = CsdBlocks.bidiagonal(call, call.before("theta"), call.before("phi"));
        Matrix d = CsdBlocks.bidiagonal(call, call.after("theta"), null);
        for (String factor : FACTORS) {
            if (CsdBlocks.wanted(call, factor)) {
                verdict.releaseAll(factor);
                Unitary.columns(call, verdict, factor, call.after(factor));
            }
        }
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 2; j++) {
                String left = "u" + (i + 1);
                String right = "v" + (j + 1) + "t";
                if (CsdBlocks.wanted(call, left) && CsdBlocks.wanted(call, right)) {
                    Matrix block = Residuals.product(
                            Residuals.product(CsdBlocks.before(call, left), CsdBlocks.block(call, b, i, j)),
                            CsdBlocks.before(call, right));
                    CsdBlocks.verify(
                            call,
                            verdict,
                            block,
                            CsdBlocks.after(call, left),
                            CsdBlocks.block(call, d, i, j),
                            CsdBlocks.after(call, right));
                }
            }
        }
        CsdBlocks.verifyAngles(call, verdict, call.after("theta"), CsdBlocks.block(call, b, 0, 0));
    }
}
