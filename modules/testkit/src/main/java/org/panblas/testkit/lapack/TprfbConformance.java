package org.panblas.testkit.lapack;

import java.util.random.RandomGenerator;
import org.panblas.Diag;
import org.panblas.Side;
import org.panblas.Transpose;
import org.panblas.Uplo;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;
import org.panblas.testkit.oracle.Residuals;

/**
 * {@code tprfb}: products with {@code H = I - W T W^H}, where W is the identity above a pentagon, or, backward, a pentagon
 * turned round above the identity. T need not make H unitary.
 */
public final class TprfbConformance extends LapackRow {
    private static int order(Call call) {
        return call.size(call.side() == Side.LEFT ? "m" : "n");
    }

    private static boolean backward(Call call) {
        return (Character) call.value("direct") == 'B';
    }

    private static boolean byRows(Call call) {
        return (Character) call.value("storev") == 'R';
    }

    private static Uplo triangle(Call call) {
        return backward(call) ? Uplo.LOWER : Uplo.UPPER;
    }

    @Override
    public boolean idle(Call call) {
        return call.size("m") == 0 || call.size("n") == 0 || call.size("k") == 0;
    }

    private static boolean holds(Call call, int along, int vector) {
        int order = order(call);
        int k = call.size("k");
        return backward(call)
                ? Pentagon.holds(order, call.size("l"), order - 1 - along, k - 1 - vector)
                : Pentagon.holds(order, call.size("l"), along, vector);
    }

    @Override
    public boolean reads(Call call, String array, int i, int j) {
        return switch (array) {
            case "v" -> byRows(call) ? holds(call, j, i) : holds(call, i, j);
            case "t" -> Matrix.inTriangle(triangle(call), i, j);
            default -> true;
        };
    }

    @Override
    public double number(Call call, String array, int i, int j, RandomGenerator random) {
        double number = random.nextDouble(-1, 1);
        return array.equals("t") ? number / call.size("k") : number;
    }

    private static Matrix vectors(Call call) {
        Matrix v = byRows(call) ? call.before("v").adjoint() : call.before("v");
        Matrix whole = Matrix.zeros(v.rows(), v.cols(), v.complex());
        for (int j = 0; j < v.cols(); j++) {
            for (int i = 0; i < v.rows(); i++) {
                if (holds(call, i, j)) {
                    whole.set(i, j, v.re(i, j), v.im(i, j));
                }
            }
        }
        Matrix identity = Matrix.identity(v.cols(), v.complex());
        return backward(call) ? Pentagon.above(whole, identity) : Pentagon.above(identity, whole);
    }

    /** The operand as one matrix; from the right it is turned round. */
    private static Matrix operand(Call call, Matrix a, Matrix b) {
        Matrix first = backward(call) ? b : a;
        Matrix last = backward(call) ? a : b;
        return call.side() == Side.LEFT ? Pentagon.above(first, last) : Pentagon.above(first.adjoint(), last.adjoint());
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        info(call, verdict, 0);
        verdict.releaseAll("a");
        verdict.releaseAll("b");
        Matrix w = vectors(call);
        boolean adjoint = (call.trans("trans") != Transpose.NO_TRANS) == (call.side() == Side.LEFT);
        Matrix t = call.before("t").triangle(triangle(call), Diag.NON_UNIT);
        Matrix c = operand(call, call.before("a"), call.before("b"));
        Matrix middle = Residuals.product(adjoint ? t.adjoint() : t, Residuals.product(w.adjoint(), c));
        Matrix expected = Residuals.residual(c, w, middle);
        Matrix error = Unitary.minus(expected, operand(call, call.after("a"), call.after("b")));
        double scale = c.norm1() * (1 + w.norm1() * t.norm1() * w.adjoint().norm1());
        ratio(call, verdict, "|C' - op(H) C| / (n |C| |H| eps)", error, scale, w.rows());
    }
}
