package org.panblas.testkit.lapack;

import java.util.List;
import java.util.random.RandomGenerator;
import org.panblas.Transpose;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;
import org.panblas.testkit.oracle.Residuals;

/** {@code getrf} and {@code gesv}. A singular matrix has a column of zeros, at which the pivot is exactly zero. */
public final class GetrfConformance extends LapackRow {
    @Override
    public List<String> kinds() {
        return List.of("ill", "big", "small", "singular");
    }

    @Override
    public boolean idle(Call call) {
        return call.size("n") == 0 || (call.has("m") && call.size("m") == 0);
    }

    private static int zeroColumn(Call call) {
        return middle(call.has("m") ? Math.min(call.size("m"), call.size("n")) : call.size("n"));
    }

    @Override
    public double number(Call call, String array, int i, int j, RandomGenerator random) {
        boolean zero = array.equals("a") && singular(call) && j == zeroColumn(call);
        return zero ? 0 : super.number(call, array, i, j, random);
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        info(call, verdict, singular(call) ? zeroColumn(call) + 1 : 0);
        if (Lu.verify(call, verdict) && call.has("b") && !singular(call)) {
            verdict.releaseAll("b");
            Solutions.verify(call, verdict, call.before("a").op(Transpose.NO_TRANS));
        }
    }

    /** Judges solutions of linear systems. */
    static final class Solutions {
        private Solutions() {}

        static void verify(Call call, Verdict verdict, Matrix a) {
            Matrix b = call.before("b");
            Matrix x = call.after("b");
            Matrix error = Residuals.residual(b, a, x);
            ratio(call, verdict, "|B - AX| / (n |A| |X| eps)", error, a.norm1() * norm(x), a.rows());
        }
    }
}
