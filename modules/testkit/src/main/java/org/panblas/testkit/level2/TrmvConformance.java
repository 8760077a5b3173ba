package org.panblas.testkit.level2;

import java.util.random.RandomGenerator;
import org.panblas.Complex;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Product;
import org.panblas.testkit.engine.Row;
import org.panblas.testkit.engine.Triangles;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;

/** {@code trmv}, {@code tbmv}, {@code tpmv} and the solvers {@code trsv}, {@code tbsv}, {@code tpsv}. */
public final class TrmvConformance implements Row {
    private final boolean solve;

    /** Solves with or multiplies by the matrix. */
    public TrmvConformance(boolean solve) {
        this.solve = solve;
    }

    @Override
    public boolean idle(Call call) {
        return call.size("n") == 0;
    }

    @Override
    public boolean reads(Call call, String array, int i, int j) {
        return array.equals("x") || Triangles.reads(call, i, j);
    }

    @Override
    public double number(Call call, String array, int i, int j, RandomGenerator random) {
        return array.equals("x") ? random.nextDouble(-1, 1) : Triangles.number(call.size("n"), i, j, random);
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        Matrix t = call.before(call.has("ap") ? "ap" : "a")
                .triangle(call.uplo(), call.diag())
                .op(call.trans("trans"));
        Matrix x = call.before("x");
        if (solve) {
            Triangles.residual(call, verdict, "x", t, Complex.ONE, x, false);
        } else {
            new Product(call, verdict, "x").term(Complex.ONE, t, x).verify(x.rows(), 1);
        }
    }
}
