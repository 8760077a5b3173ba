package org.panblas.testkit.level1;

import org.panblas.Complex;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Product;
import org.panblas.testkit.engine.Row;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;

/** {@code rot} with real and complex vectors. */
public final class RotConformance implements Row {
    @Override
    public boolean idle(Call call) {
        return call.size("n") == 0;
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        Complex c = call.scalar("c");
        Complex s = call.scalar("s");
        Matrix x = call.before("x");
        Matrix y = call.before("y");
        Matrix one = Matrix.identity(1, x.complex());
        new Product(call, verdict, "x").term(s, y, one).plus(c, x).verify(x.rows(), 1);
        new Product(call, verdict, "y")
                .term(Complex.of(-s.re()), x, one)
                .plus(c, y)
                .verify(x.rows(), 1);
    }
}
