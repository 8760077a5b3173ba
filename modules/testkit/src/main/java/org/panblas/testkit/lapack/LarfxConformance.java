package org.panblas.testkit.lapack;

import java.util.random.RandomGenerator;
import org.panblas.Complex;
import org.panblas.Side;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;
import org.panblas.testkit.oracle.Residuals;

/** {@code larfx}: one reflector {@code H = I - tau v v^H}; no element of v stands for 1. */
public final class LarfxConformance extends LapackRow {
    @Override
    public boolean idle(Call call) {
        return call.size("m") == 0 || call.size("n") == 0 || call.zero("tau");
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
        Matrix v = call.before("v");
        Matrix c = call.before("c");
        Complex tau = call.scalar("tau");
        Matrix scaled = Matrix.zeros(v.rows(), 1, v.complex());
        for (int i = 0; i < v.rows(); i++) {
            double re = v.re(i, 0);
            double im = v.im(i, 0);
            scaled.set(i, 0, tau.re() * re - tau.im() * im, tau.re() * im + tau.im() * re);
        }
        Matrix expected = left
                ? Residuals.residual(c, scaled, Residuals.product(v.adjoint(), c))
                : Residuals.residual(c, Residuals.product(c, scaled), v.adjoint());
        Matrix error = Unitary.minus(call.after("c"), expected);
        // |H| is at most 1 + |tau| v^H v.
        double size = 1
                + Math.hypot(tau.re(), tau.im())
                        * Residuals.product(v.adjoint(), v).re(0, 0);
        ratio(call, verdict, "|C' - H C| / (n |H| |C| eps)", error, size * c.norm1(), v.rows());
    }
}
