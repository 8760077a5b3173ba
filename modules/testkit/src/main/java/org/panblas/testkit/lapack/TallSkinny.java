package org.panblas.testkit.lapack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;
import org.panblas.testkit.oracle.Reflectors;

/**
 * The Q of a tall and skinny QR (Demmel, Grigori, Hoemmen and Langou, SIAM J. Sci. Comput. 34, 2012) as {@code latsqr}
 * leaves it: the first mb rows are factored, then each mb - n further ones together with the triangle so far. The
 * reflectors of a later step are unit vectors over rows of their block.
 */
final class TallSkinny {
    private final List<Matrix> vectors = new ArrayList<>();
    private final Matrix t;
    private final int nb;

    /**
     * @param a the m by n matrix with the vectors
     * @param t the triangles, nb columns at a time, those of each step beside those of the step before
     */
    TallSkinny(Matrix a, Matrix t, int mb, int nb) {
        this.t = t;
        this.nb = nb;
        int m = a.rows();
        int n = a.cols();
        int first = steps(m, n, mb) == 1 ? m : mb;
        vectors.add(part(a, 0, first));
        for (int row = first; row < m; row += mb - n) {
            vectors.add(part(a, row, Math.min(m, row + mb - n)));
        }
    }

    private static Matrix part(Matrix a, int from, int to) {
        Matrix v = Matrix.zeros(a.rows(), a.cols(), a.complex());
        for (int j = 0; j < a.cols(); j++) {
            v.set(j, j, 1, 0);
            for (int i = Math.max(from, j + 1); i < to; i++) {
                v.set(i, j, a.re(i, j), a.im(i, j));
            }
        }
        return v;
    }

    /** The number of steps. */
    static int steps(int m, int n, int mb) {
        return mb <= n || mb >= m ? 1 : 1 + (m - mb + mb - n - 1) / (mb - n);
    }

    /** Turns a small number dealt for the height of a step into one that makes up to a dozen steps. */
    static void fit(Map<String, Object> values, String mb) {
        if (values.containsKey(mb)) {
            int m = (Integer) values.get("m");
            int n = Math.min(m, (Integer) values.get("n"));
            values.compute(mb, (name, dealt) -> n + 1 + (Integer) dealt * (m - n) / 6);
        }
    }

    /** Triangles that make the vectors in {@code a} unitary. */
    static Matrix draw(Matrix a, int mb, int nb) {
        int n = a.cols();
        Matrix phases = BlockReflector.phases(n, a.complex());
        TallSkinny q = new TallSkinny(a, null, mb, nb);
        Matrix all = Matrix.zeros(nb, n * q.vectors.size(), a.complex());
        for (int step = 0; step < q.vectors.size(); step++) {
            Matrix v = q.vectors.get(step);
            Matrix one = BlockReflector.triangles(v, Factor.QR.unitary(v, phases), nb);
            for (int j = 0; j < n; j++) {
                for (int i = 0; i < nb; i++) {
                    all.set(i, step * n + j, one.re(i, j), one.im(i, j));
                }
            }
        }
        return all;
    }

    private Matrix triangles(int step) {
        int n = vectors.get(step).cols();
        return t.columns(step * n, (step + 1) * n);
    }

    private Reflectors reflectors(int step) {
        return new Reflectors(vectors.get(step), BlockReflector.tau(triangles(step), nb));
    }

    /** {@code Q * c} or {@code Q^H * c}. */
    Matrix apply(boolean adjoint, Matrix c) {
        Matrix result = c;
        for (int i = 0; i < vectors.size(); i++) {
            result = reflectors(adjoint ? i : vectors.size() - 1 - i).apply(adjoint, result);
        }
        return result;
    }

    /** Requires Q to be unitary and the triangles to be those of its vectors. */
    void verify(Call call, Verdict verdict) {
        for (int step = 0; step < vectors.size(); step++) {
            Matrix v = vectors.get(step);
            LapackRow.ratio(
                    call, verdict, "|I - H^H H| / (m eps)", reflectors(step).deviation(), 1, v.rows());
            BlockReflector.verifyTriangles(call, verdict, v, triangles(step), nb);
        }
    }
}
