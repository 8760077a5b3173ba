package org.panblas.testkit.lapack;

import java.util.List;
import org.panblas.Diag;
import org.panblas.Uplo;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;
import org.panblas.testkit.oracle.Reflectors;

/** {@code geqrf}, {@code gelqf}, {@code geqlf}, {@code gerqf}, and {@code geqrfp}, whose R has no negative diagonal. */
public final class GeqrfConformance extends LapackRow {
    private final Factor factor;
    private final boolean positive;

    GeqrfConformance(Factor factor, boolean positive) {
        this.factor = factor;
        this.positive = positive;
    }

    @Override
    public List<String> kinds() {
        return List.of("ill", "big", "small", "zero");
    }

    @Override
    public boolean idle(Call call) {
        return call.size("m") == 0 || call.size("n") == 0;
    }

    @Override
    public double number(Call call, String array, int i, int j, java.util.random.RandomGenerator random) {
        return call.test().data().equals("zero") ? 0 : super.number(call, array, i, j, random);
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        verdict.releaseAll("a");
        verdict.releaseAll("tau");
        info(call, verdict, 0);
        verify(call, verdict, factor, call.before("a"), call.after("a"), call.after("tau"));
        if (positive) {
            Matrix r = call.after("a");
            for (int i = 0; i < Math.min(r.rows(), r.cols()); i++) {
                verdict.require(r.re(i, i) >= 0 && r.im(i, i) == 0, "R(" + i + "," + i + ") is negative");
            }
        }
    }

    /** Judges a factorisation of {@code a}. */
    static void verify(Call call, Verdict verdict, Factor factor, Matrix a, Matrix factors, Matrix tau) {
        Reflectors q = factor.reflectors(factors, tau);
        Matrix product = q.apply(false, factor.turned(factors).triangle(Uplo.UPPER, Diag.NON_UNIT));
        Matrix turned = factor.turned(a);
        Matrix error = Unitary.minus(product, turned);
        int size = turned.rows();
        ratio(call, verdict, "|" + factor + " - A| / (m |A| eps)", error, turned.norm1(), size);
        ratio(call, verdict, "|I - H^H H| / (m eps)", q.deviation(), 1, size);
    }
}
