package org.panblas.testkit.lapack;

import java.util.random.RandomGenerator;
import org.panblas.Diag;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Triangles;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;
import org.panblas.testkit.oracle.Residuals;

/** {@code potrs}, with a factor drawn directly. */
public final class PotrsConformance extends LapackRow {
    @Override
    public boolean idle(Call call) {
        return call.size("n") == 0 || call.size("nrhs") == 0;
    }

    @Override
    public boolean reads(Call call, String array, int i, int j) {
        return array.equals("b") || Matrix.inTriangle(call.uplo(), i, j);
    }

    @Override
    public double number(Call call, String array, int i, int j, RandomGenerator random) {
        if (array.equals("b")) {
            return random.nextDouble(-1, 1);
        }
        double number = Triangles.number(call.size("n"), i, j, random);
        return i == j ? Math.abs(number) : number;
    }

    @Override
    public void prepare(Call call) {
        Matrix factor = call.before("a");
        for (int i = 0; i < factor.rows(); i++) {
            factor.set(i, i, factor.re(i, i), 0);
        }
        call.putTriangle("a", factor, call.uplo());
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        verdict.releaseAll("b");
        info(call, verdict, 0);
        Matrix left = PotrfConformance.left(call.before("a").triangle(call.uplo(), Diag.NON_UNIT), call.uplo());
        GetrfConformance.Solutions.verify(call, verdict, Residuals.product(left, left.adjoint()));
    }
}
