package org.panblas.testkit.lapack;

import org.panblas.Complex;
import org.panblas.Side;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;
import org.panblas.testkit.oracle.Residuals;

/** {@code tfsm}: trsm with a triangle in rectangular full packed storage. */
public final class TfsmConformance extends StoredRow {
    @Override
    public boolean idle(Call call) {
        return call.size("m") == 0 || call.size("n") == 0;
    }

    @Override
    public boolean reads(Call call, String array, int i, int j) {
        if (call.zero("alpha")) {
            return false;
        }
        return array.equals("b") || Stored.holds(call, array, i, j, call.diag());
    }

    @Override
    public void prepare(Call call) {
        if (!call.zero("alpha")) {
            Matrix t = TriangularConformance.dominant(Stored.before(call, "a"), 0);
            Stored.put(call, "a", t, call.diag());
        }
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        info(call, verdict, 0);
        verdict.releaseAll("b");
        Matrix x = call.after("b");
        if (call.zero("alpha")) {
            verdict.require(norm(x) == 0, "b must be 0");
            return;
        }
        Matrix t = Stored.before(call, "a").triangle(call.uplo(), call.diag()).op(call.trans("trans"));
        Matrix b = times(call.before("b"), call.scalar("alpha"));
        boolean left = call.side() == Side.LEFT;
        Matrix error =
                left ? Residuals.residual(b, t, x) : Residuals.residual(b.transpose(), t.transpose(), x.transpose());
        double scale = left ? t.norm1() * norm(x) : t.transpose().norm1() * norm(x.transpose());
        ratio(call, verdict, "|alpha B - op(A) X| / (n |A| |X| eps)", error, scale, t.rows());
    }

    /** A matrix times a scalar. */
    static Matrix times(Matrix a, Complex alpha) {
        Matrix result = a.columns(0, a.cols());
        for (int j = 0; j < a.cols(); j++) {
            for (int i = 0; i < a.rows(); i++) {
                double re = a.re(i, j);
                double im = a.im(i, j);
                result.set(i, j, alpha.re() * re - alpha.im() * im, alpha.re() * im + alpha.im() * re);
            }
        }
        return result;
    }
}
