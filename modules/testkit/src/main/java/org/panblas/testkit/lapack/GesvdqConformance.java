package org.panblas.testkit.lapack;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.panblas.testkit.RoutineSpec;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;
import org.panblas.testkit.oracle.Residuals;

/**
 * {@code gesvdq}: {@code A = U S V^H}. All columns of U and rows of V^H that are asked for are orthonormal, beyond the rank
 * too; only what is missing of {@code A = U S V^H} is not judged where a job leaves out vectors, {@link Svd} says how. A
 * factored U (jobu F) is {@link FactoredVectors multiplied out}. Without full rank its part beyond the rank is left alone:
 * the documentation promises an orthogonal matrix of order n, LAPACK writes that of the order of the rank.
 *
 * <p>The rank is the number of singular values that are not zero, as the documentation says of its final value; a rank that
 * is too small therefore shows in the values. One that is too large is legal: joba A and M authorise the routine to cut, and
 * no more.
 */
public final class GesvdqConformance extends LapackRow {
    @Override
    public void fit(RoutineSpec spec, Map<String, Object> values) {
        values.compute("m", (name, m) -> Math.max((Integer) m, (Integer) values.get("n")));
    }

    /** All of V with some of U is refused. */
    @Override
    public boolean legal(RoutineSpec spec, Map<String, Object> values) {
        return !values.get("jobu").equals('R') || !values.get("jobv").equals('A');
    }

    @Override
    public long workFactor(RoutineSpec spec, Map<String, Object> values) {
        long n = (Integer) values.get("n");
        return Math.max(1, 2 * n * n);
    }

    @Override
    public List<String> kinds() {
        return List.of("ill", "singular", "zero", "clustered", "graded");
    }

    @Override
    public boolean idle(Call call) {
        return call.size("m") == 0 || call.size("n") == 0;
    }

    @Override
    public double number(Call call, String array, int i, int j, RandomGenerator random) {
        return call.test().data().equals("zero") ? 0 : super.number(call, array, i, j, random);
    }

    @Override
    public void prepare(Call call) {
        if (singular(call)) {
            call.put("a", GesvdConformance.doubled(call.before("a")));
        }
        if (Prescribed.wanted(call)) {
            call.put("a", Prescribed.rectangular(call, call.before("a")));
        }
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        info(call, verdict, 0);
        Nonsymmetric.release(call, verdict, "a", "s", "u", "v", "numrank");
        Matrix a = call.before("a");
        Matrix s = call.after("s");
        Svd.values(call, verdict, a, s);
        int rank = (int) call.after("numrank").re(0, 0);
        if (rank < 0 || rank > s.rows()) {
            verdict.fault("numrank: got " + rank);
            return;
        }
        for (int i = 0; i < s.rows(); i++) {
            verdict.require((s.re(i, 0) > 0) == (i < rank), "numrank: got " + rank + ", s(" + i + ") = " + s.re(i, 0));
        }
        char left = (Character) call.value("jobu");
        char right = (Character) call.value("jobv");
        // With as many vectors as there are ranks, the values beyond are dropped.
        boolean cut = left == 'R' || left == 'F' || right == 'R';
        Matrix some = s.rows(0, cut ? rank : s.rows());
        Matrix u = left == 'N' ? null : left(call, verdict, left, rank);
        Matrix vt = right == 'N' ? null : right == 'R' ? call.after("v").rows(0, rank) : call.after("v");
        if (u != null && vt != null && u.cols() > some.rows()) {
            Unitary.columns(call, verdict, "U", u);
            u = u.columns(0, some.rows());
        }
        Svd.vectors(call, verdict, a, u, some, vt);
    }

    /** The left vectors that are promised. */
    private static Matrix left(Call call, Verdict verdict, char job, int rank) {
        Matrix u = call.after("u");
        if (job != 'F') {
            return job == 'R' ? u.columns(0, rank) : u;
        }
        // A rank that was cut when values came out as zeros is less than the order of the triangle.
        int order = rank;
        while (order < u.cols() && !isUnitary(call, u.rows(0, order).columns(0, rank))) {
            order++;
        }
        Matrix factored = u.rows(0, order).columns(0, rank);
        Unitary.columns(call, verdict, "factored U", factored);
        return FactoredVectors.restored(call, factored);
    }

    private static boolean isUnitary(Call call, Matrix q) {
        Matrix error = Residuals.residual(Matrix.identity(q.cols(), q.complex()), q.adjoint(), q);
        return Residuals.ratio(norm(error), 1, q.rows(), call.precision()) < Residuals.THRESHOLD;
    }
}
