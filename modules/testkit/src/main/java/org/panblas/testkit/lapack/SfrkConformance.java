package org.panblas.testkit.lapack;

import org.panblas.Transpose;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;
import org.panblas.testkit.oracle.Residuals;

/** {@code sfrk} and {@code hfrk}: syrk and herk with C in rectangular full packed storage. */
public final class SfrkConformance extends StoredRow {
    private static boolean adds(Call call) {
        return !call.zero("alpha") && call.size("k") > 0;
    }

    @Override
    public boolean idle(Call call) {
        return call.size("n") == 0 || (!adds(call) && call.one("beta"));
    }

    @Override
    public boolean reads(Call call, String array, int i, int j) {
        return array.equals("a") ? adds(call) : !call.zero("beta");
    }

    @Override
    public void prepare(Call call) {
        if (!call.zero("beta")) {
            Matrix c = Stored.before(call, "c");
            for (int i = 0; i < c.rows(); i++) {
                c.set(i, i, c.re(i, i), 0);
            }
            Stored.put(call, "c", c);
        }
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        info(call, verdict, 0);
        verdict.releaseAll("c");
        int n = call.size("n");
        Matrix expected = Matrix.zeros(n, n, call.precision().complex());
        double scale = 0;
        if (!call.zero("beta")) {
            expected = TfsmConformance.times(Stored.before(call, "c").hermitian(call.uplo()), call.scalar("beta"));
            scale = expected.norm1();
        }
        Matrix got = Stored.after(call, "c").hermitian(call.uplo());
        if (adds(call)) {
            Matrix a = call.before("a");
            Matrix left = call.trans("trans") == Transpose.NO_TRANS ? a : a.adjoint();
            Matrix right = left.adjoint();
            scale += Math.abs(call.scalar("alpha").re()) * left.norm1() * right.norm1();
            Matrix negative = Residuals.residual(null, TfsmConformance.times(left, call.scalar("alpha")), right);
            subtract(expected, negative);
        }
        subtract(expected, got);
        ratio(call, verdict, "|C' - alpha A A^H - beta C| / (n ... eps)", expected, scale, n + call.size("k"));
        for (int i = 0; i < n; i++) {
            double im = Stored.after(call, "c").im(i, i);
            verdict.require(im == 0, "the diagonal of c must be real");
        }
    }

    private static void subtract(Matrix from, Matrix what) {
        for (int i = 0; i < from.re().length; i++) {
            from.re()[i] -= what.re()[i];
            if (from.complex()) {
                from.im()[i] -= what.im()[i];
            }
        }
    }
}
