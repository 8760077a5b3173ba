package org.panblas.testkit.lapack;

import java.util.List;
import java.util.Map;
import org.panblas.Diag;
import org.panblas.Uplo;
import org.panblas.testkit.RoutineSpec;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;

/**
 * {@code geqr} and {@code gelq}, and their questions for the size of t. What t holds is known to {@code gemqr} and to its
 * documentation: its size, the blocking of rows and of columns, and from the sixth element on the triangles.
 */
public final class GeqrConformance extends LapackRow {
    /** Where the triangles begin in t. */
    static final int HEAD = 5;

    private final Factor factor;

    GeqrConformance(Factor factor) {
        this.factor = factor;
    }

    /** A question, or room for triangles of one to three rows. */
    @Override
    public void fit(RoutineSpec spec, Map<String, Object> values) {
        int vectors = (Integer) values.get(factor.byRows() ? "m" : "n");
        values.compute("tsize", (name, dealt) -> switch ((Integer) dealt) {
            case 1 -> -1;
            case 2 -> -2;
            default -> HEAD + vectors * (1 + (Integer) dealt % 3);
        });
    }

    private static boolean asks(Call call) {
        return call.size("tsize") < 0;
    }

    @Override
    public List<String> kinds() {
        return List.of("ill", "big", "small");
    }

    @Override
    public boolean idle(Call call) {
        return call.size("m") == 0 || call.size("n") == 0 || asks(call);
    }

    @Override
    public void verifyIdle(Call call, Verdict verdict) {
        super.verifyIdle(call, verdict);
        for (int i = 0; i < HEAD; i++) {
            verdict.release("t", i, 0);
        }
        double size = call.after("t").re(0, 0);
        verdict.require(size >= HEAD, "t(1): got " + size + " for the size of t");
    }

    /** The height of a step, from the head of t; that of a triangle. */
    static int blocking(Matrix t, Factor factor, boolean step) {
        return (int) t.re(step == factor.byRows() ? 2 : 1, 0);
    }

    /** The triangles in t. */
    static Matrix triangles(Matrix t, int nb, int columns) {
        Matrix triangles = Matrix.zeros(nb, columns, t.complex());
        for (int j = 0; j < columns; j++) {
            for (int i = 0; i < nb; i++) {
                triangles.set(i, j, t.re(HEAD + i + j * nb, 0), t.im(HEAD + i + j * nb, 0));
            }
        }
        return triangles;
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        info(call, verdict, 0);
        verdict.releaseAll("a");
        verdict.releaseAll("t");
        Matrix a = factor.turned(call.before("a"));
        Matrix factors = factor.turned(call.after("a"));
        Matrix t = call.after("t");
        int k = Math.min(a.rows(), a.cols());
        int mb = blocking(t, factor, true);
        int nb = blocking(t, factor, false);
        int columns = k * TallSkinny.steps(a.rows(), k, mb);
        if (nb < 1 || nb > k || HEAD + nb * columns > t.rows()) {
            verdict.fault("t holds no factors: blocks of " + mb + " and " + nb);
            return;
        }
        TallSkinny q = new TallSkinny(factors.columns(0, k), triangles(t, nb, columns), mb, nb);
        q.verify(call, verdict);
        Matrix error = Unitary.minus(q.apply(false, factors.triangle(Uplo.UPPER, Diag.NON_UNIT)), a);
        ratio(call, verdict, "|" + factor + " - A| / (m |A| eps)", error, a.norm1(), a.rows());
    }
}
