package org.panblas.testkit.lapack;

import java.util.List;
import java.util.Map;
import org.panblas.testkit.RoutineSpec;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;

/** {@code gges}, {@code gges3} and {@code ggesx}, sorted by the kit's predicate. */
public final class GgesConformance extends NonsymmetricRow {
    /** Rows of a matrix with many blocks of order 2. */
    private static final int MANY = 60;

    @Override
    public List<String> kinds() {
        return List.of("zero", "repeated", "defective");
    }

    /** Condition numbers are those of what sorting selects. */
    @Override
    public void fit(RoutineSpec spec, Map<String, Object> values) {
        if (values.containsKey("sense") && values.get("sort").equals('N')) {
            values.put("sense", 'N');
        }
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        Nonsymmetric.release(call, verdict, "a", "b", "alpha", "alphar", "alphai", "beta", "vsl", "vsr", "sdim");
        Nonsymmetric.release(call, verdict, "rconde", "rcondv");
        Matrix a = Elements.complex(call.before("a"));
        Matrix b = Elements.complex(call.before("b"));
        Matrix alpha = Nonsymmetric.values(call, "alpha", 0);
        Matrix beta = Elements.complex(call.after("beta"));
        Nonsymmetric.verifyTriangular(
                verdict, call.after("a"), !call.precision().complex());
        Nonsymmetric.verifyTriangular(verdict, call.after("b"), false);
        Nonsymmetric.verifyValues(call, verdict, a, b, alpha, beta);
        Matrix s = Elements.complex(call.after("a"));
        Matrix t = Elements.complex(call.after("b"));
        Nonsymmetric.verifyValues(call, verdict, s, t, alpha, beta);
        boolean left = call.value("jobvsl").equals('V');
        boolean right = call.value("jobvsr").equals('V');
        if (left && right) {
            Matrix q = Elements.complex(call.after("vsl"));
            Matrix z = Elements.complex(call.after("vsr"));
            Nonsymmetric.verifySchur(call, verdict, a, s, q, z);
            Nonsymmetric.verifySchur(call, verdict, b, t, q, z);
        } else if (left || right) {
            Nonsymmetric.verifyUnitary(call, verdict, call.after(left ? "vsl" : "vsr"));
        }
        order(call, verdict, a, alpha, beta);
    }

    /**
     * The eigenvalues that the predicate takes come first. Rounding may move one that is next to the border to the other
     * side after all are sorted, which info = n + 2 says.
     */
    private static void order(Call call, Verdict verdict, Matrix a, Matrix alpha, Matrix beta) {
        boolean sorted = call.value("sort").equals('S');
        int n = a.rows();
        double near = 100 * n * call.precision().unitRoundoff() * a.norm1();
        int expected = 0;
        boolean border = false;
        boolean behind = false;
        for (int i = 0; sorted && i < n; i++) {
            double side = alpha.re(i, 0) * beta.re(i, 0) + alpha.im(i, 0) * beta.im(i, 0);
            expected += side > 0 ? 1 : 0;
            border |= Math.abs(side) <= near;
            behind |= side < -near;
            verdict.require(!behind || side <= near || gaveUp(call), "eigenvalue " + i + " is not sorted");
        }
        int sdim = (int) call.after("sdim").re(0, 0);
        verdict.require(sdim == expected, "sdim: got " + sdim + ", expected " + expected);
        boolean moved = border && call.returnedReal() == n + 2;
        verdict.require(
                call.returnedReal() == 0 || moved || gaveUp(call), "info: got " + call.returned() + ", expected 0");
    }

    /**
     * LAPACK's xTGEX2 refuses to exchange blocks of order 2 where that leaves more than 20 eps below them, of which the
     * chance grows with their number; xGGESX then says n + 2 or n + 3.
     */
    private static boolean gaveUp(Call call) {
        int n = call.size("n");
        boolean says = call.returnedReal() == n + 2 || call.returnedReal() == n + 3;
        return says && n > MANY && !call.precision().complex();
    }
}
