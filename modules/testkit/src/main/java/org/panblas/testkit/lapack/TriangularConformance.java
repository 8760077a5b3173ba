package org.panblas.testkit.lapack;

import java.util.List;
import org.panblas.Diag;
import org.panblas.Uplo;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;

/**
 * Inverses of triangular matrices ({@code trtri}, {@code tptri}, {@code tftri}) and solutions with them ({@code trtrs},
 * {@code tptrs}, {@code tbtrs}). The singular ones have a zero on the diagonal, which all but {@code tftri} must
 * find before anything is written.
 */
public final class TriangularConformance extends StoredRow {
    @Override
    public List<String> kinds() {
        return List.of("big", "small", "singular");
    }

    /** Without right-hand sides trtrs still looks for zeros on the diagonal. */
    @Override
    public boolean idle(Call call) {
        return call.size("n") == 0;
    }

    @Override
    public boolean reads(Call call, String array, int i, int j) {
        return array.equals("b") || Stored.holds(call, array, i, j, call.diag());
    }

    private static boolean fails(Call call) {
        return singular(call) && call.diag() == Diag.NON_UNIT;
    }

    @Override
    public void prepare(Call call) {
        String array = Stored.matrix(call);
        Matrix t = dominant(Stored.before(call, array), call.diag() == Diag.UNIT ? 0 : exponent(call));
        if (fails(call)) {
            t.set(middle(t.rows()), middle(t.rows()), 0, 0);
        }
        Stored.put(call, array, t, call.diag());
    }

    /** A triangular matrix whose inverse is of moderate size. */
    static Matrix dominant(Matrix t, int exponent) {
        int n = t.rows();
        Matrix result = Matrix.zeros(n, n, t.complex());
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < n; i++) {
                double re = i == j ? t.re(i, j) + Math.copySign(1, t.re(i, j)) : t.re(i, j) / n;
                double im = i == j ? t.im(i, j) : t.im(i, j) / n;
                result.set(i, j, Math.scalb(re, exponent), Math.scalb(im, exponent));
            }
        }
        return result;
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        String array = Stored.matrix(call);
        Matrix t = triangle(call, Stored.before(call, array));
        info(call, verdict, fails(call) ? middle(t.rows()) + 1 : 0);
        if (fails(call)) {
            // By blocks, the inverse of a part may be there before the zero is met.
            if (call.has("transr")) {
                release(call, verdict, array);
            }
            return;
        }
        if (call.has("b")) {
            verdict.releaseAll("b");
            GetrfConformance.Solutions.verify(call, verdict, t.op(call.trans("trans")));
        } else {
            release(call, verdict, array);
            GetriConformance.inverse(call, verdict, t, triangle(call, Stored.after(call, array)));
        }
    }

    private static Matrix triangle(Call call, Matrix t) {
        Uplo uplo = call.uplo();
        return t.triangle(uplo, call.diag());
    }

    private static void release(Call call, Verdict verdict, String array) {
        Matrix raw = call.before(array);
        for (int j = 0; j < raw.cols(); j++) {
            for (int i = 0; i < raw.rows(); i++) {
                if (Stored.holds(call, array, i, j, call.diag())) {
                    verdict.release(array, i, j);
                }
            }
        }
    }
}
