package org.panblas.testkit.lapack;

import java.util.Map;
import java.util.random.RandomGenerator;
import org.panblas.Transpose;
import org.panblas.testkit.RoutineSpec;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;
import org.panblas.testkit.oracle.Residuals;

/** {@code trsyl}: {@code op(A) X + isgn X op(B) = scale C}. */
public final class TrsylConformance extends LapackRow {
    @Override
    public void fit(RoutineSpec spec, Map<String, Object> values) {
        values.compute("isgn", (name, sign) -> (Integer) sign % 2 == 0 ? -1 : 1);
    }

    private static boolean empty(Call call) {
        return call.size("m") == 0 || call.size("n") == 0;
    }

    @Override
    public boolean reads(Call call, String array, int i, int j) {
        // Real forms are read below the diagonal to find their blocks.
        return array.equals("c") || i <= j || (i == j + 1 && !call.precision().complex());
    }

    @Override
    public double number(Call call, String array, int i, int j, RandomGenerator random) {
        double number = random.nextDouble(-1, 1);
        if (array.equals("c")) {
            return number;
        }
        int n = call.size(array.equals("a") ? "m" : "n");
        // Eigenvalues of A in (2, 4), of B in (8, 16): neither sums nor differences are small.
        return TriangularForms.element(call, n, i, j, number) * (array.equals("a") ? 1 : 4);
    }

    /** What a transpose argument makes of a matrix. */
    static Matrix op(Call call, Matrix t, String trans) {
        Object value = call.value(trans);
        boolean plain = value == Transpose.NO_TRANS || value.equals('N');
        return plain ? t : value == Transpose.TRANS || value.equals('T') ? t.transpose() : t.adjoint();
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        info(call, verdict, 0);
        verdict.releaseAll("scale");
        double scale = call.after("scale").re(0, 0);
        verdict.require(scale > 0 && scale <= 1, "scale = " + scale + ", must be in (0, 1]");
        if (empty(call)) {
            return;
        }
        verdict.releaseAll("c");
        Matrix a = op(call, TriangularForms.form(call.before("a")), "trana");
        Matrix b = op(call, TriangularForms.form(call.before("b")), "tranb");
        Matrix x = call.after("c");
        Matrix right = call.before("c").columns(0, x.cols());
        Matrix ax = Residuals.product(a, x);
        Matrix xb = Residuals.product(x, b);
        for (int j = 0; j < x.cols(); j++) {
            for (int i = 0; i < x.rows(); i++) {
                int sign = call.size("isgn");
                double re = scale * right.re(i, j) - ax.re(i, j) - sign * xb.re(i, j);
                double im = scale * right.im(i, j) - ax.im(i, j) - sign * xb.im(i, j);
                right.set(i, j, re, im);
            }
        }
        double size = (a.norm1() + b.norm1()) * norm(x);
        ratio(call, verdict, "|sC - AX - XB| / (n (|A| + |B|) |X| eps)", right, size, x.rows() + x.cols());
    }
}
