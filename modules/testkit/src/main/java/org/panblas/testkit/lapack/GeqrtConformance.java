package org.panblas.testkit.lapack;

import java.util.List;
import java.util.Map;
import org.panblas.testkit.RoutineSpec;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;

/**
 * {@code geqrt}, {@code geqrt2}, {@code geqrt3} and {@code getsqrhrt}: QR with the triangular factors of its block
 * reflectors.
 */
public final class GeqrtConformance extends LapackRow {
    @Override
    public List<String> kinds() {
        return List.of("ill", "big", "small");
    }

    /** Blocks of rows from a little to much higher than the matrix is wide. */
    @Override
    public void fit(RoutineSpec spec, Map<String, Object> values) {
        TallSkinny.fit(values, "mb1");
    }

    @Override
    public boolean idle(Call call) {
        return call.size("m") == 0 || call.size("n") == 0;
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        verdict.releaseAll("a");
        verdict.releaseAll("t");
        info(call, verdict, 0);
        Matrix a = call.before("a");
        Matrix factors = call.after("a");
        Matrix t = call.after("t");
        int nb = call.has("nb") ? call.size("nb") : call.has("nb2") ? call.size("nb2") : t.cols();
        GeqrfConformance.verify(call, verdict, Factor.QR, a, factors, BlockReflector.tau(t, nb));
        BlockReflector.verifyTriangles(call, verdict, BlockReflector.vectors(factors, t.cols()), t, nb);
    }
}
