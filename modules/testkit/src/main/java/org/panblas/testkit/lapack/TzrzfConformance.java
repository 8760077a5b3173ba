package org.panblas.testkit.lapack;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.panblas.Diag;
import org.panblas.Side;
import org.panblas.Transpose;
import org.panblas.Uplo;
import org.panblas.testkit.RoutineSpec;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;
import org.panblas.testkit.oracle.Reflectors;

/**
 * {@code tzrzf}, {@code ormrz} and {@code unmrz}: a trapezoid made a triangle from the right, {@code A = [R 0] Z}. The
 * vectors of Z's reflectors are unit vectors with what stands in the last columns behind.
 */
public final class TzrzfConformance extends LapackRow {
    @Override
    public List<String> kinds() {
        return List.of("ill", "big", "small");
    }

    @Override
    public void fit(RoutineSpec spec, Map<String, Object> values) {
        if (!values.containsKey("side")) {
            values.compute("n", (name, extra) -> (Integer) values.get("m") + 5 * (Integer) extra);
            return;
        }
        int order = (Integer) values.get(values.get("side") == Side.LEFT ? "m" : "n");
        int k = Math.min(order, (Integer) values.get("k"));
        values.put("k", k);
        values.compute("l", (name, l) -> Math.min((Integer) l, order - k));
    }

    @Override
    public boolean idle(Call call) {
        return call.size("m") == 0 || call.size("n") == 0 || (call.has("k") && call.size("k") == 0);
    }

    private static int order(Call call) {
        return call.size(call.has("side") && call.side() == Side.LEFT ? "m" : "n");
    }

    private static int behind(Call call) {
        return call.has("l") ? call.size("l") : call.size("n") - call.size("m");
    }

    @Override
    public boolean reads(Call call, String array, int i, int j) {
        return !array.equals("a") || (call.has("l") ? j >= order(call) - behind(call) : j >= i);
    }

    @Override
    public double number(Call call, String array, int i, int j, RandomGenerator random) {
        double number = random.nextDouble(-1, 1);
        return call.has("side") ? number : scaled(call, j, number);
    }

    /** The vectors as columns. */
    private static Matrix vectors(Call call, Matrix a) {
        Matrix v = Matrix.zeros(order(call), a.rows(), a.complex());
        for (int j = 0; j < a.rows(); j++) {
            v.set(j, j, 1, 0);
            for (int i = order(call) - behind(call); i < v.rows(); i++) {
                v.set(i, j, a.re(j, i), a.im(j, i));
            }
        }
        return v;
    }

    @Override
    public void prepare(Call call) {
        if (call.has("side")) {
            Matrix tau = Factor.QR.unitary(vectors(call, call.before("a")), call.before("tau"));
            // Where nothing stands behind the triangle there is nothing to reflect.
            call.put("tau", behind(call) == 0 ? Matrix.zeros(tau.rows(), 1, tau.complex()) : tau);
        }
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        info(call, verdict, 0);
        if (call.has("side")) {
            product(call, verdict);
            return;
        }
        verdict.releaseAll("tau");
        int m = call.size("m");
        int n = call.size("n");
        for (int j = 0; j < n; j++) {
            for (int i = 0; i <= Math.min(j, m - 1); i++) {
                verdict.release("a", i, j);
            }
        }
        Matrix a = call.before("a").triangle(Uplo.UPPER, Diag.NON_UNIT);
        Matrix factors = call.after("a");
        Reflectors z = new Reflectors(vectors(call, factors), call.after("tau"));
        ratio(call, verdict, "|I - Z^H Z| / (n eps)", z.deviation(), 1, n);
        Matrix r = factors.triangle(Uplo.UPPER, Diag.NON_UNIT);
        for (int j = m; j < n; j++) {
            for (int i = 0; i < m; i++) {
                r.set(i, j, 0, 0);
            }
        }
        Matrix product = z.apply(true, r.adjoint()).adjoint();
        ratio(call, verdict, "|[R 0] Z - A| / (n |A| eps)", Unitary.minus(product, a), a.norm1(), n);
    }

    private static void product(Call call, Verdict verdict) {
        verdict.releaseAll("c");
        Reflectors z = new Reflectors(vectors(call, call.before("a")), call.before("tau"));
        boolean adjoint = call.trans("trans") != Transpose.NO_TRANS;
        Matrix c = call.before("c");
        Matrix expected = call.side() == Side.LEFT
                ? z.apply(adjoint, c)
                : z.apply(!adjoint, c.adjoint()).adjoint();
        Matrix error = Unitary.minus(expected, call.after("c"));
        ratio(call, verdict, "|C' - op(Z) C| / (n |C| eps)", error, c.norm1(), order(call));
    }
}
