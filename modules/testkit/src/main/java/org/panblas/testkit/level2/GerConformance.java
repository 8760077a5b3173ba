package org.panblas.testkit.level2;

import org.panblas.Complex;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Product;
import org.panblas.testkit.engine.Row;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;

/** {@code ger}, {@code geru} and {@code gerc}. */
public final class GerConformance implements Row {
    private final boolean conjugate;

    /** With y^H or y^T. */
    public GerConformance(boolean conjugate) {
        this.conjugate = conjugate;
    }

    @Override
    public boolean idle(Call call) {
        return call.size("m") == 0 || call.size("n") == 0 || call.zero("alpha");
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        Matrix y = call.before("y");
        Matrix a = call.before("a");
        new Product(call, verdict, "a")
                .term(call.scalar("alpha"), call.before("x"), conjugate ? y.adjoint() : y.transpose())
                .plus(Complex.ONE, a)
                .verify(a.rows(), a.cols());
    }
}
