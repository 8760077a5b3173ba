package org.panblas.testkit.lapack;

import java.util.random.RandomGenerator;
import org.panblas.Side;
import org.panblas.Transpose;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;
import org.panblas.testkit.oracle.Reflectors;

/**
 * {@code gemqrt} and {@code tpmqrt}: products with block reflectors that are drawn directly. Those of {@code tpmqrt} are
 * unit vectors above a pentagon.
 */
public final class GemqrtConformance extends LapackRow {
    private final boolean pentagonal;

    GemqrtConformance(boolean pentagonal) {
        this.pentagonal = pentagonal;
    }

    @Override
    public boolean idle(Call call) {
        return call.size("m") == 0 || call.size("n") == 0 || call.size("k") == 0;
    }

    private static int order(Call call) {
        return call.size(call.side() == Side.LEFT ? "m" : "n");
    }

    @Override
    public boolean reads(Call call, String array, int i, int j) {
        return switch (array) {
            case "v" -> pentagonal ? Pentagon.holds(order(call), call.size("l"), i, j) : i > j;
            case "t" -> BlockReflector.inTriangles(call.size("nb"), i, j);
            default -> true;
        };
    }

    @Override
    public double number(Call call, String array, int i, int j, RandomGenerator random) {
        return random.nextDouble(-1, 1);
    }

    private Matrix vectors(Call call) {
        Matrix v = call.before("v");
        return pentagonal ? Pentagon.vectors(v, call.size("l")) : BlockReflector.vectors(v, v.cols());
    }

    private static Matrix tau(Matrix v) {
        return Factor.QR.unitary(v, BlockReflector.phases(v.cols(), v.complex()));
    }

    @Override
    public void prepare(Call call) {
        Matrix v = vectors(call);
        int nb = call.size("nb");
        BlockReflector.putTriangles(call, "t", BlockReflector.triangles(v, tau(v), nb), nb);
    }

    /** The operand as one matrix. */
    private Matrix operand(Call call, boolean after) {
        if (!pentagonal) {
            return after ? call.after("c") : call.before("c");
        }
        Matrix a = after ? call.after("a") : call.before("a");
        Matrix b = after ? call.after("b") : call.before("b");
        return call.side() == Side.LEFT ? Pentagon.above(a, b) : Pentagon.beside(a, b);
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        info(call, verdict, 0);
        Nonsymmetric.release(call, verdict, "a", "b", "c");
        Matrix v = vectors(call);
        Reflectors q = new Reflectors(v, BlockReflector.tau(call.before("t"), call.size("nb")));
        boolean adjoint = call.trans("trans") != Transpose.NO_TRANS;
        Matrix c = operand(call, false);
        Matrix expected = call.side() == Side.LEFT
                ? q.apply(adjoint, c)
                : q.apply(!adjoint, c.adjoint()).adjoint();
        Matrix error = Unitary.minus(expected, operand(call, true));
        ratio(call, verdict, "|C' - op(Q) C| / (n |C| eps)", error, c.norm1(), v.rows());
    }
}
