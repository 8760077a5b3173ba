package org.panblas.testkit.lapack;

import java.util.List;
import java.util.random.RandomGenerator;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Triangles;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;
import org.panblas.testkit.oracle.Residuals;

/** {@code getri}, with factors and pivots drawn directly; the singular matrix has a zero on the diagonal of U. */
public final class GetriConformance extends LapackRow {
    @Override
    public List<String> kinds() {
        return List.of("big", "small", "singular");
    }

    @Override
    public boolean idle(Call call) {
        return call.size("n") == 0;
    }

    @Override
    public double number(Call call, String array, int i, int j, RandomGenerator random) {
        int n = call.size("n");
        if (array.equals("ipiv")) {
            return i + 1 + random.nextInt(n - i);
        }
        if (singular(call) && i == j && i == middle(n)) {
            return 0;
        }
        double number = Triangles.number(n, i, j, random);
        return i > j ? number : Math.scalb(number, exponent(call));
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        int n = call.size("n");
        verdict.releaseAll("a");
        info(call, verdict, singular(call) ? middle(n) + 1 : 0);
        if (singular(call)) {
            return;
        }
        Matrix factors = call.before("a");
        Matrix product = Residuals.product(Lu.lower(factors), Lu.upper(factors));
        inverse(call, verdict, Lu.exchanged(product, call.before("ipiv"), false), call.after("a"));
    }

    /** Judges an inverse. */
    static void inverse(Call call, Verdict verdict, Matrix a, Matrix inverse) {
        Matrix error = Residuals.residual(Matrix.identity(a.rows(), a.complex()), a, inverse);
        ratio(call, verdict, "|I - A inv(A)| / (n |A| |inv(A)| eps)", error, a.norm1() * norm(inverse), a.rows());
    }
}
