package org.panblas.testkit.lapack;

import java.util.List;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;

/** {@code ggqrf}: {@code A = Q R}, {@code B = Q T Z}; {@code ggrqf}: {@code A = R Q}, {@code B = Z T Q}. */
public final class GgqrfConformance extends LapackRow {
    @Override
    public List<String> kinds() {
        return List.of("ill", "big", "small");
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        for (String array : List.of("a", "b", "taua", "taub")) {
            verdict.releaseAll(array);
        }
        info(call, verdict, 0);
        boolean columns = call.spec().base().equals("?ggqrf");
        Factor first = columns ? Factor.QR : Factor.RQ;
        Factor second = columns ? Factor.RQ : Factor.QR;
        Matrix a = call.after("a");
        Matrix tau = call.after("taua");
        Matrix b = call.before("b");
        GeqrfConformance.verify(call, verdict, first, call.before("a"), a, tau);
        Matrix rest = columns
                ? first.apply(a, tau, true, b)
                : first.apply(a, tau, false, b.adjoint()).adjoint();
        GeqrfConformance.verify(call, verdict, second, rest, call.after("b"), call.after("taub"));
    }
}
