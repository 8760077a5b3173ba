package org.panblas.testkit.lapack;

import java.util.List;
import org.panblas.Uplo;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;
import org.panblas.testkit.oracle.Residuals;

/**
 * {@code pbstf}: {@code B = S^H S}, where S is upper triangular in its first (n + kb) / 2 rows and lower triangular in the
 * others. A matrix with a negative diagonal element must be refused there.
 */
public final class PbstfConformance extends StoredRow {
    @Override
    public List<String> kinds() {
        return List.of("ill", "big", "small", "singular");
    }

    @Override
    public boolean reads(Call call, String array, int i, int j) {
        return Hermitian.reads(call, array, i, j);
    }

    @Override
    public void prepare(Call call) {
        int diagonal = Bands.diagonal(call.uplo(), call.size("kb"));
        int n = call.size("n");
        Matrix lines = call.before("bb");
        Matrix positive = CholeskyConformance.positive(call, Bands.general(lines, n, diagonal), singular(call));
        for (int j = 0; j < n; j++) {
            for (int r = 0; r < lines.rows(); r++) {
                int i = j + r - diagonal;
                if (i >= 0 && i < n) {
                    lines.set(r, j, positive.re(i, j), positive.im(i, j));
                }
            }
        }
        call.put("bb", lines);
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        int n = call.size("n");
        Hermitian.release(call, verdict, "bb");
        info(call, verdict, singular(call) ? middle(n) + 1 : 0);
        if (singular(call)) {
            return;
        }
        Matrix s = factor(call, call.after("bb"));
        Matrix b = Hermitian.before(call, "bb");
        Matrix error = Residuals.residual(b, s.adjoint(), s);
        ratio(call, verdict, "|B - S^H S| / (n |B| eps)", error, b.norm1(), n);
    }

    /** S of a split factorisation: the array holds its upper rows, and the lower ones conjugated beside them. */
    static Matrix factor(Call call, Matrix bb) {
        int n = call.size("n");
        Matrix stored = Bands.general(bb, n, Bands.diagonal(call.uplo(), call.size("kb")));
        Matrix upper = call.uplo() == Uplo.UPPER ? stored : stored.adjoint();
        int top = Math.min(n, (n + call.size("kb")) / 2);
        Matrix s = Matrix.zeros(n, n, stored.complex());
        for (int j = 0; j < n; j++) {
            for (int i = 0; i <= j; i++) {
                // What belongs to the lower rows stands conjugated above the diagonal.
                boolean below = j >= top;
                s.set(below ? j : i, below ? i : j, upper.re(i, j), below ? -upper.im(i, j) : upper.im(i, j));
            }
        }
        return s;
    }
}
