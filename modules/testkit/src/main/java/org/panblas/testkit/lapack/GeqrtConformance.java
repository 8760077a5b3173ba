package org.panblas.testkit.lapack;

import java.util.List;
import org.panblas.Diag;
import org.panblas.Uplo;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;

/** {@code geqrt}, {@code geqrt2}, {@code geqrt3}: QR with the triangular factors of its block reflectors. */
public final class GeqrtConformance extends LapackRow {
    @Override
    public List<String> kinds() {
        return List.of("ill", "big", "small");
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
        int k = t.cols();
        int nb = call.has("nb") ? call.size("nb") : k;
        Matrix tau = Matrix.zeros(k, 1, a.complex());
        for (int j = 0; j < k; j++) {
            tau.set(j, 0, t.re(j % nb, j), t.im(j % nb, j));
        }
        GeqrfConformance.verify(call, verdict, Factor.QR, a, factors, tau);
        Matrix v = BlockReflector.vectors(factors, k);
        for (int j = 0; j < k; j += nb) {
            int end = Math.min(k, j + nb);
            Matrix block = t.columns(j, end).rows(0, end - j).triangle(Uplo.UPPER, Diag.NON_UNIT);
            BlockReflector.verify(call, verdict, v.columns(j, end), block);
        }
    }
}
