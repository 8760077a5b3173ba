package org.panblas.testkit.lapack;

import java.util.List;
import org.panblas.Diag;
import org.panblas.Uplo;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;
import org.panblas.testkit.oracle.Reflectors;

/** {@code geqrf}. */
public final class GeqrfConformance extends LapackRow {
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
        verdict.releaseAll("tau");
        info(call, verdict, 0);
        Matrix a = call.before("a");
        Matrix factors = call.after("a");
        Reflectors q = new Reflectors(factors, call.after("tau"));
        Matrix product = q.apply(false, factors.triangle(Uplo.UPPER, Diag.NON_UNIT));
        for (int i = 0; i < product.re().length; i++) {
            product.re()[i] -= a.re()[i];
            if (product.complex()) {
                product.im()[i] -= a.im()[i];
            }
        }
        ratio(call, verdict, "|QR - A| / (m |A| eps)", product, a.norm1(), a.rows());
        ratio(call, verdict, "|I - H^H H| / (m eps)", q.deviation(), 1, a.rows());
    }
}
