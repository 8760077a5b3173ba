package org.panblas.testkit.lapack;

import java.util.random.RandomGenerator;
import org.panblas.Side;
import org.panblas.Transpose;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;

/**
 * {@code ormqr}, {@code ormlq}, {@code ormql}, {@code ormrq} and their complex kin, with reflectors drawn directly; what
 * stands for the triangle is not read.
 */
public final class OrmqrConformance extends LapackRow {
    private final Factor factor;

    OrmqrConformance(Factor factor) {
        this.factor = factor;
    }

    @Override
    public boolean idle(Call call) {
        return call.size("m") == 0 || call.size("n") == 0 || call.size("k") == 0;
    }

    @Override
    public boolean reads(Call call, String array, int i, int j) {
        int order = call.size(call.side() == Side.LEFT ? "m" : "n");
        int k = call.size("k");
        return !array.equals("a")
                || (factor.byRows() ? factor.inVector(k, order, i, j) : factor.inVector(order, k, i, j));
    }

    @Override
    public void prepare(Call call) {
        call.put("tau", factor.unitary(call.before("a"), call.before("tau")));
    }

    @Override
    public double number(Call call, String array, int i, int j, RandomGenerator random) {
        return random.nextDouble(-1, 1);
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        verdict.releaseAll("c");
        info(call, verdict, 0);
        boolean left = call.side() == Side.LEFT;
        boolean adjoint = call.trans("trans") != Transpose.NO_TRANS;
        Matrix c = call.before("c");
        Matrix v = call.before("a");
        Matrix tau = call.before("tau");
        // C * op(Q) is the adjoint of op(Q)^H * C^H.
        Matrix expected = left
                ? factor.apply(v, tau, adjoint, c)
                : factor.apply(v, tau, !adjoint, c.adjoint()).adjoint();
        Matrix after = call.after("c");
        Matrix error = Unitary.minus(expected, after);
        int order = left ? c.rows() : c.cols();
        ratio(call, verdict, "|C' - op(Q) C| / (n |C| eps)", error, c.norm1(), order);
    }
}
