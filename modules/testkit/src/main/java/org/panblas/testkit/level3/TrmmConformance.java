package org.panblas.testkit.level3;

import java.util.random.RandomGenerator;
import org.panblas.Side;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Product;
import org.panblas.testkit.engine.Row;
import org.panblas.testkit.engine.Triangles;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;

/** {@code trmm} and the solver {@code trsm}. */
public final class TrmmConformance implements Row {
    private final boolean solve;

    /** Solves with or multiplies by the matrix. */
    public TrmmConformance(boolean solve) {
        this.solve = solve;
    }

    @Override
    public boolean idle(Call call) {
        return call.size("m") == 0 || call.size("n") == 0;
    }

    @Override
    public boolean reads(Call call, String array, int i, int j) {
        return !call.zero("alpha") && (array.equals("b") || Triangles.reads(call, i, j));
    }

    @Override
    public double number(Call call, String array, int i, int j, RandomGenerator random) {
        int order = call.size(call.side() == Side.LEFT ? "m" : "n");
        return array.equals("b") ? random.nextDouble(-1, 1) : Triangles.number(order, i, j, random);
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        Matrix t = call.before("a").triangle(call.uplo(), call.diag()).op(call.trans("transA"));
        Matrix b = call.before("b");
        boolean left = call.side() == Side.LEFT;
        if (solve && !call.zero("alpha")) {
            Triangles.residual(
                    call,
                    verdict,
                    "b",
                    left ? t : t.transpose(),
                    call.scalar("alpha"),
                    left ? b : b.transpose(),
                    !left);
        } else {
            new Product(call, verdict, "b")
                    .term(call.scalar("alpha"), left ? t : b, left ? b : t)
                    .verify(b.rows(), b.cols());
        }
    }
}
