package org.panblas.testkit.lapack;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.panblas.testkit.RoutineSpec;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;
import org.panblas.testkit.oracle.Residuals;

/** {@code gesvj}: {@code A = U S V^H} by rotations, S being {@code stat(0) * sva}; A may be known to be triangular. */
public final class GesvjConformance extends LapackRow {
    @Override
    public void fit(RoutineSpec spec, Map<String, Object> values) {
        values.compute("m", (name, m) -> Math.max((Integer) m, (Integer) values.get("n")));
        if (spec.complex()) {
            values.compute("mv", (name, mv) -> Math.max((Integer) mv, (Integer) values.get("n")));
        }
    }

    @Override
    public long workFactor(RoutineSpec spec, Map<String, Object> values) {
        return Math.max(1, (Integer) values.get("n") / 4);
    }

    @Override
    public List<String> kinds() {
        return List.of("ill", "singular", "zero", "clustered", "graded");
    }

    @Override
    public boolean idle(Call call) {
        return call.size("m") == 0 || call.size("n") == 0;
    }

    private static char option(Call call, String name) {
        return (Character) call.value(name);
    }

    private static boolean inTriangle(Call call, int i, int j) {
        return switch (option(call, "joba")) {
            case 'U' -> i <= j;
            case 'L' -> i >= j;
            default -> true;
        };
    }

    @Override
    public boolean reads(Call call, String array, int i, int j) {
        return switch (array) {
            case "v" -> option(call, "jobv") == 'A';
            case "stat" -> i == 0 && option(call, "jobu") == 'C';
            default -> true;
        };
    }

    @Override
    public double number(Call call, String array, int i, int j, RandomGenerator random) {
        if (array.equals("stat")) {
            // The tolerance for orthogonal columns in units of eps; must be above 1.
            return 2;
        }
        double number = super.number(call, array, i, j, random);
        boolean none = call.test().data().equals("zero") || !inTriangle(call, i, j);
        return array.equals("a") && none ? 0 : number;
    }

    @Override
    public void prepare(Call call) {
        Matrix v = call.before("v");
        if (v.complex() && option(call, "jobv") == 'A' && v.rows() > 0) {
            // Complex routines bring the columns to length 1, so that theirs have it.
            call.put("v", Unitary.draw(v));
        }
        if (singular(call) && option(call, "joba") == 'G') {
            call.put("a", GesvdConformance.doubled(call.before("a")));
        }
        if (Prescribed.wanted(call) && option(call, "joba") == 'G') {
            call.put("a", Prescribed.rectangular(call, call.before("a")));
        }
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        info(call, verdict, 0);
        Nonsymmetric.release(call, verdict, "a", "sva", "v", "stat");
        Matrix a = call.before("a");
        int n = call.size("n");
        double scale = call.after("stat").re(0, 0);
        Matrix values = Matrix.zeros(n, 1, false);
        for (int i = 0; i < n; i++) {
            values.set(i, 0, scale * call.after("sva").re(i, 0), 0);
        }
        Svd.values(call, verdict, a, values);
        char left = option(call, "jobu");
        // Columns of zero singular values are no vectors.
        int rank = (int) call.after("stat").re(1, 0);
        boolean whole = rank == n;
        Matrix u = left != 'N' ? call.after("a") : null;
        char right = option(call, "jobv");
        if (right == 'V') {
            Svd.vectors(
                    call, verdict, a, whole ? u : null, values, call.after("v").adjoint());
        } else {
            Svd.vectors(call, verdict, a, whole ? u : null, values, null);
        }
        if (right == 'A') {
            applied(call, verdict, a, values);
        }
    }

    /** {@code V' = V0 V}: {@code V0 A^H A V0^H = V' S^2 V'^H}, and lengths stay. */
    private static void applied(Call call, Verdict verdict, Matrix a, Matrix values) {
        Matrix before = call.before("v");
        Matrix after = call.after("v");
        if (before.rows() == 0) {
            return;
        }
        int size = Math.max(a.rows(), before.rows());
        double square = before.norm1() * before.adjoint().norm1();
        Matrix lengths = Residuals.residual(Residuals.product(before, before.adjoint()), after, after.adjoint());
        ratio(call, verdict, "|V0 V0^H - V' V'^H| / (n |V0|^2 eps)", lengths, square, size);
        Matrix w = Residuals.product(a, before.adjoint());
        Matrix vs = Unitary.timesDiagonal(after, values);
        Matrix error = Residuals.residual(Residuals.product(w.adjoint(), w), vs, vs.adjoint());
        double scale = square * a.norm1() * a.adjoint().norm1();
        ratio(call, verdict, "|V0 A^H A V0^H - V' S^2 V'^H| / (n |V0|^2 |A|^2 eps)", error, scale, size);
    }
}
