package org.panblas.testkit.lapack;

import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;
import org.panblas.testkit.oracle.Residuals;

/** {@code lacrm} and {@code larcm}: products of a complex with a real matrix. */
public final class LacrmConformance extends LapackRow {
    @Override
    public boolean idle(Call call) {
        return call.size("m") == 0 || call.size("n") == 0;
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        info(call, verdict, 0);
        verdict.releaseAll("c");
        Matrix a = Elements.complex(call.before("a"));
        Matrix b = Elements.complex(call.before("b"));
        Matrix error = Residuals.residual(call.after("c"), a, b);
        ratio(call, verdict, "|C - AB| / (n |A| |B| eps)", error, a.norm1() * b.norm1(), a.cols());
    }
}
