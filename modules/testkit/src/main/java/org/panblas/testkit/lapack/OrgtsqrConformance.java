package org.panblas.testkit.lapack;

import java.util.Map;
import java.util.random.RandomGenerator;
import org.panblas.testkit.RoutineSpec;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;

/** {@code orgtsqr_row} and {@code ungtsqr_row}, with the reflectors of every step drawn directly. */
public final class OrgtsqrConformance extends LapackRow {
    @Override
    public void fit(RoutineSpec spec, Map<String, Object> values) {
        TallSkinny.fit(values, "mb");
    }

    @Override
    public boolean idle(Call call) {
        return call.size("m") == 0 || call.size("n") == 0;
    }

    private static int rows(Call call) {
        return Math.min(call.size("nb"), call.size("n"));
    }

    @Override
    public boolean reads(Call call, String array, int i, int j) {
        return array.equals("a") ? i > j : BlockReflector.inTriangles(rows(call), i, j % call.size("n"));
    }

    @Override
    public double number(Call call, String array, int i, int j, RandomGenerator random) {
        return random.nextDouble(-1, 1);
    }

    @Override
    public void prepare(Call call) {
        Matrix drawn = TallSkinny.draw(call.before("a"), call.size("mb"), rows(call));
        Matrix t = call.before("t");
        for (int j = 0; j < drawn.cols(); j++) {
            for (int i = 0; i < drawn.rows(); i++) {
                if (reads(call, "t", i, j)) {
                    t.set(i, j, drawn.re(i, j), drawn.im(i, j));
                }
            }
        }
        call.put("t", t);
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        info(call, verdict, 0);
        verdict.releaseAll("a");
        Matrix a = call.before("a");
        TallSkinny q = new TallSkinny(a, call.before("t"), call.size("mb"), rows(call));
        Matrix expected = q.apply(false, Matrix.identity(a.rows(), a.complex()).columns(0, a.cols()));
        Matrix error = Unitary.minus(call.after("a"), expected);
        ratio(call, verdict, "|Q - H(1)..H(k)| / (m eps)", error, 1, a.rows());
    }
}
