package org.panblas.testkit.lapack;

import java.util.random.RandomGenerator;
import org.panblas.Diag;
import org.panblas.Side;
import org.panblas.Transpose;
import org.panblas.Uplo;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;

/** {@code larft} makes the triangular factor of a block reflector, {@code larfb} applies it. */
public final class LarfbConformance extends LapackRow {
    private static int order(Call call) {
        return call.has("side") && call.side() == Side.LEFT ? call.size("m") : call.size("n");
    }

    private static boolean backward(Call call) {
        return (Character) call.value("direct") == 'B';
    }

    private static Factor factor(Call call) {
        boolean rows = (Character) call.value("storev") == 'R';
        return backward(call) ? rows ? Factor.RQ : Factor.QL : rows ? Factor.LQ : Factor.QR;
    }

    @Override
    public boolean idle(Call call) {
        return order(call) == 0 || call.size("k") == 0 || (call.has("m") && call.size("m") * call.size("n") == 0);
    }

    @Override
    public boolean reads(Call call, String array, int i, int j) {
        int k = call.size("k");
        int order = order(call);
        Factor factor = factor(call);
        return switch (array) {
            case "v" -> factor.byRows() ? factor.inVector(k, order, i, j) : factor.inVector(order, k, i, j);
            case "t" -> Matrix.inTriangle(triangle(call), i, j);
            default -> true;
        };
    }

    private static Uplo triangle(Call call) {
        return backward(call) ? Uplo.LOWER : Uplo.UPPER;
    }

    @Override
    public double number(Call call, String array, int i, int j, RandomGenerator random) {
        return random.nextDouble(-1, 1);
    }

    private static Matrix phases(Call call) {
        return BlockReflector.phases(call.size("k"), call.precision().complex());
    }

    /** T of the reversed reflectors is T reversed, which is no more than another turn. */
    @Override
    public void prepare(Call call) {
        Factor factor = factor(call);
        Matrix v = call.before("v");
        Matrix tau = factor.unitary(v, phases(call));
        if (call.has("tau")) {
            call.put("tau", tau);
            return;
        }
        Matrix column = backward(call) ? Factor.QL.turned(tau) : tau;
        Matrix t = BlockReflector.triangle(BlockReflector.vectors(factor.turned(v), tau.rows()), column);
        call.putTriangle("t", backward(call) ? Factor.QL.turned(t) : t, triangle(call));
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        info(call, verdict, 0);
        Factor factor = factor(call);
        Matrix v = call.before("v");
        int k = call.size("k");
        if (call.has("tau")) {
            verdict.releaseAll("t");
            Matrix after = call.after("t").triangle(triangle(call), Diag.NON_UNIT);
            Matrix t = backward(call) ? Factor.QL.turned(after) : after;
            Matrix tau = backward(call) ? Factor.QL.turned(call.before("tau")) : call.before("tau");
            for (int i = 0; i < k; i++) {
                verdict.require(t.re(i, i) == tau.re(i, 0) && t.im(i, i) == tau.im(i, 0), "T has not tau");
            }
            BlockReflector.verify(call, verdict, BlockReflector.vectors(factor.turned(v), k), t);
            return;
        }
        verdict.releaseAll("c");
        Matrix tau = factor.unitary(v, phases(call));
        boolean left = call.side() == Side.LEFT;
        // H is the product itself, where the factorisations by rows have its adjoint.
        boolean adjoint = (call.trans("trans") != Transpose.NO_TRANS) != factor.byRows();
        Matrix c = call.before("c");
        Matrix expected = left
                ? factor.apply(v, tau, adjoint, c)
                : factor.apply(v, tau, !adjoint, c.adjoint()).adjoint();
        Matrix error = Unitary.minus(expected, call.after("c"));
        ratio(call, verdict, "|C' - op(H) C| / (n |C| eps)", error, c.norm1(), order(call));
    }
}
