package org.panblas.testkit.level1;

import org.panblas.Complex;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Product;
import org.panblas.testkit.engine.Row;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;

/** {@code axpy}, {@code axpyc} and {@code axpby}. */
public final class AxpyConformance implements Row {
    private final boolean conjugate;

    /** With conj(x) where so wanted. */
    public AxpyConformance(boolean conjugate) {
        this.conjugate = conjugate;
    }

    @Override
    public boolean idle(Call call) {
        return call.size("n") == 0 || (!call.has("beta") && call.zero("alpha"));
    }

    @Override
    public boolean reads(Call call, String array, int i, int j) {
        return array.equals("x") ? !call.zero("alpha") : !call.has("beta") || !call.zero("beta");
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        Matrix x = conjugate ? call.before("x").conjugate() : call.before("x");
        new Product(call, verdict, "y")
                .term(call.scalar("alpha"), x, Matrix.identity(1, x.complex()))
                .plus(call.has("beta") ? call.scalar("beta") : Complex.ONE, call.before("y"))
                .verify(x.rows(), 1);
    }
}
