package org.panblas.testkit.lapack;

import java.util.Map;
import java.util.random.RandomGenerator;
import org.panblas.Side;
import org.panblas.Transpose;
import org.panblas.testkit.RoutineSpec;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;

/** {@code gemqr} and {@code gemlq}, with the reflectors of one step or of several drawn directly. */
public final class GemqrConformance extends LapackRow {
    private static final int MOST_ROWS = 3;
    private static final int MOST_STEPS = 4;

    private final Factor factor;

    GemqrConformance(Factor factor) {
        this.factor = factor;
    }

    @Override
    public void fit(RoutineSpec spec, Map<String, Object> values) {
        int order = (Integer) values.get(values.get("side") == Side.LEFT ? "m" : "n");
        int k = Math.min(order, (Integer) values.get("k"));
        values.compute(
                "tsize",
                (name, dealt) -> GeqrConformance.HEAD + MOST_ROWS * k * MOST_STEPS + Math.max(0, (Integer) dealt));
    }

    private static int order(Call call) {
        return call.size(call.side() == Side.LEFT ? "m" : "n");
    }

    /**
     * The height of a step. LAPACK 3.12 refuses several steps where C has fewer rows, or columns, than Q has reflectors
     * (decision 0009). Else the whole, or so much that there are two or more. */
    private static int step(Call call) {
        int order = order(call);
        int k = call.size("k");
        if (call.side() == Side.RIGHT && call.size("m") < k) {
            return order;
        }
        return switch ((int) (call.test().seed() % 3)) {
            case 1 -> Math.min(order, k + 1 + (order - k) / 2);
            case 2 -> Math.min(order, k + 1 + (order - k) / MOST_STEPS);
            default -> order;
        };
    }

    private static int rows(Call call) {
        return 1 + (int) (call.test().seed() / 3 % Math.min(MOST_ROWS, call.size("k")));
    }

    @Override
    public boolean idle(Call call) {
        return call.size("m") == 0 || call.size("n") == 0 || call.size("k") == 0;
    }

    @Override
    public boolean reads(Call call, String array, int i, int j) {
        int k = call.size("k");
        return switch (array) {
            case "a" -> factor.byRows() ? j > i : i > j;
            case "t" -> {
                int at = i - GeqrConformance.HEAD;
                int nb = rows(call);
                int column = at / nb;
                yield i < 3
                        || (at >= 0
                                && column < k * TallSkinny.steps(order(call), k, step(call))
                                && BlockReflector.inTriangles(nb, at % nb, column % k));
            }
            default -> true;
        };
    }

    @Override
    public double number(Call call, String array, int i, int j, RandomGenerator random) {
        return random.nextDouble(-1, 1);
    }

    @Override
    public void prepare(Call call) {
        int nb = rows(call);
        Matrix t = call.before("t");
        if (t.rows() < GeqrConformance.HEAD + nb * call.size("k")) {
            // Where the size itself is tried, nothing is read.
            return;
        }
        t.set(0, 0, t.rows(), 0);
        t.set(factor.byRows() ? 2 : 1, 0, step(call), 0);
        t.set(factor.byRows() ? 1 : 2, 0, nb, 0);
        Matrix triangles = TallSkinny.draw(factor.turned(call.before("a")), step(call), nb);
        for (int j = 0; j < triangles.cols(); j++) {
            for (int i = 0; i < nb; i++) {
                if (BlockReflector.inTriangles(nb, i, j % call.size("k"))) {
                    t.set(GeqrConformance.HEAD + i + j * nb, 0, triangles.re(i, j), triangles.im(i, j));
                }
            }
        }
        call.put("t", t);
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        info(call, verdict, 0);
        verdict.releaseAll("c");
        int k = call.size("k");
        int nb = rows(call);
        int columns = k * TallSkinny.steps(order(call), k, step(call));
        Matrix triangles = GeqrConformance.triangles(call.before("t"), nb, columns);
        TallSkinny q = new TallSkinny(factor.turned(call.before("a")), triangles, step(call), nb);
        boolean left = call.side() == Side.LEFT;
        // The Q of an LQ factorisation is the adjoint of that of its turned matrix.
        boolean adjoint = (call.trans("trans") != Transpose.NO_TRANS) != factor.byRows();
        Matrix c = call.before("c");
        Matrix expected =
                left ? q.apply(adjoint, c) : q.apply(!adjoint, c.adjoint()).adjoint();
        Matrix error = Unitary.minus(expected, call.after("c"));
        ratio(call, verdict, "|C' - op(Q) C| / (n |C| eps)", error, c.norm1(), order(call));
    }
}
