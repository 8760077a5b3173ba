package org.panblas.testkit.lapack;

import java.util.List;
import java.util.Map;
import org.panblas.testkit.RoutineSpec;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;
import org.panblas.testkit.oracle.Residuals;

/**
 * {@code orbdb} and {@code unbdb}: {@code X = P B Q^H} with bidiagonal blocks. The columns of X11 and X21 hold the reflectors
 * of P, the rows of X11 those of Q for the first columns, the rows of X12 and of the corner of X22 those for the others.
 */
public final class OrbdbConformance extends LapackRow {
    @Override
    public void fit(RoutineSpec spec, Map<String, Object> values) {
        CsdBlocks.fit(values);
    }

    @Override
    public void prepare(Call call) {
        Matrix x = CsdBlocks.draw(call, call.size("m"), 0);
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 2; j++) {
                CsdBlocks.put(call, "x" + (i + 1) + (j + 1), CsdBlocks.block(call, x, i, j));
            }
        }
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        info(call, verdict, 0);
        for (String array : List.of("x11", "x12", "x21", "x22", "theta", "phi", "taup1", "taup2", "tauq1", "tauq2")) {
            verdict.releaseAll(array);
        }
        int m = call.size("m");
        int p = call.size("p");
        int q = call.size("q");
        Matrix x11 = CsdBlocks.after(call, "x11");
        Matrix[] left = {
            columns(call, x11, call.after("taup1").rows(0, q)),
            columns(call, CsdBlocks.after(call, "x21"), call.after("taup2").rows(0, q))
        };
        Matrix[] right = {first(call, x11), rows(call, lines(call), call.after("tauq2"))};
        Matrix b = CsdBlocks.bidiagonal(call, call.after("theta"), call.after("phi"));
        for (int i = 0; i < 2; i++) {
            Unitary.columns(call, verdict, "P" + (i + 1), left[i]);
            Unitary.columns(call, verdict, "Q" + (i + 1), right[i]);
            for (int j = 0; j < 2; j++) {
                Matrix block = CsdBlocks.before(call, "x" + (i + 1) + (j + 1));
                Matrix product = Residuals.product(left[i], CsdBlocks.block(call, b, i, j));
                Matrix error = Residuals.residual(block, product, right[j]);
                ratio(call, verdict, "|X - P B Q^H| / (m eps)", error, 1, Math.max(m, p));
            }
        }
    }

    private static Matrix columns(Call call, Matrix vectors, Matrix tau) {
        Matrix identity = Matrix.identity(vectors.rows(), vectors.complex());
        return CsdBlocks.turned(call)
                ? Factor.LQ.apply(vectors.transpose(), tau, false, identity).transpose()
                : Factor.QR.apply(vectors, tau, false, identity);
    }

    private static Matrix rows(Call call, Matrix vectors, Matrix tau) {
        Matrix identity = Matrix.identity(vectors.cols(), vectors.complex());
        return CsdBlocks.turned(call)
                ? Factor.QR.apply(vectors.transpose(), tau, false, identity).transpose()
                : Factor.LQ.apply(vectors, tau, false, identity);
    }

    /** The factor from the right for the first q columns, the first of which is left alone. */
    private static Matrix first(Call call, Matrix x11) {
        int q = x11.cols();
        Matrix result = Matrix.identity(q, x11.complex());
        if (q > 1) {
            Matrix vectors = x11.rows(0, q - 1).columns(1, q);
            Matrix inner = rows(call, vectors, call.after("tauq1").rows(0, q - 1));
            for (int j = 1; j < q; j++) {
                for (int i = 1; i < q; i++) {
                    result.set(i, j, inner.re(i - 1, j - 1), inner.im(i - 1, j - 1));
                }
            }
        }
        return result;
    }

    private static Matrix lines(Call call) {
        int p = call.size("p");
        int q = call.size("q");
        Matrix x12 = CsdBlocks.after(call, "x12");
        Matrix x22 = CsdBlocks.after(call, "x22");
        int order = x12.cols();
        Matrix lines = Matrix.zeros(order, order, x12.complex());
        for (int i = 0; i < order; i++) {
            for (int j = i; j < order; j++) {
                Matrix from = i < p ? x12 : x22;
                int row = i < p ? i : q + i - p;
                lines.set(i, j, from.re(row, j), from.im(row, j));
            }
        }
        return lines;
    }
}
