package org.panblas.testkit.lapack;

import java.util.random.RandomGenerator;
import org.panblas.Side;
import org.panblas.Transpose;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;
import org.panblas.testkit.oracle.Reflectors;

/** {@code ormqr} and {@code unmqr}, with reflectors drawn directly; what stands on and above the diagonal is not read. */
public final class OrmqrConformance extends LapackRow {
    @Override
    public boolean idle(Call call) {
        return call.size("m") == 0 || call.size("n") == 0 || call.size("k") == 0;
    }

    @Override
    public boolean reads(Call call, String array, int i, int j) {
        return !array.equals("a") || i > j;
    }

    /** Unitary reflectors: {@code tau = (1 + e^(i phi)) / v^H v}, with phi = 0 for reals. */
    @Override
    public void prepare(Call call) {
        Matrix v = call.before("a");
        Matrix tau = call.before("tau");
        for (int j = 0; j < tau.rows(); j++) {
            double square = 1;
            for (int i = j + 1; i < v.rows(); i++) {
                square += v.re(i, j) * v.re(i, j) + v.im(i, j) * v.im(i, j);
            }
            double phi = v.complex() ? Math.PI * tau.re(j, 0) : 0;
            tau.set(j, 0, (1 + Math.cos(phi)) / square, Math.sin(phi) / square);
        }
        call.put("tau", tau);
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
        Reflectors q = new Reflectors(call.before("a"), call.before("tau"));
        // C * op(Q) is the adjoint of op(Q)^H * C^H.
        Matrix expected =
                left ? q.apply(adjoint, c) : q.apply(!adjoint, c.adjoint()).adjoint();
        Matrix after = call.after("c");
        for (int i = 0; i < expected.re().length; i++) {
            expected.re()[i] -= after.re()[i];
            if (expected.complex()) {
                expected.im()[i] -= after.im()[i];
            }
        }
        int order = left ? c.rows() : c.cols();
        ratio(call, verdict, "|C' - op(Q) C| / (n |C| eps)", expected, c.norm1(), order);
    }
}
