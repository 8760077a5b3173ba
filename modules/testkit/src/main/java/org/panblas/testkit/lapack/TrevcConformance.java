package org.panblas.testkit.lapack;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.panblas.Diag;
import org.panblas.Uplo;
import org.panblas.testkit.RoutineSpec;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Dd;
import org.panblas.testkit.oracle.Matrix;
import org.panblas.testkit.oracle.Residuals;

/**
 * {@code trevc} and {@code tgevc}: eigenvectors of a Schur form or of a pair, all, selected or multiplied (LAPACK's xGET22
 * and xGET52).
 */
public final class TrevcConformance extends LapackRow {
    /** Room for all vectors. */
    @Override
    public void fit(RoutineSpec spec, Map<String, Object> values) {
        values.compute("mm", (name, mm) -> Math.max((Integer) mm, (Integer) values.get("n")));
    }

    @Override
    public long workFactor(RoutineSpec spec, Map<String, Object> values) {
        return (Integer) values.get("n");
    }

    @Override
    public List<String> kinds() {
        return List.of("zero", "repeated");
    }

    private static String first(Call call) {
        return call.has("p") ? "s" : "t";
    }

    private static boolean multiplied(Call call) {
        return call.value("howmny").equals('B');
    }

    @Override
    public boolean reads(Call call, String array, int i, int j) {
        return switch (array) {
            case "s", "t" -> i <= j || (i == j + 1 && !call.precision().complex());
            case "p" -> i <= j;
            case "vl", "vr" -> multiplied(call) && j < call.size("n");
            default -> true;
        };
    }

    @Override
    public double number(Call call, String array, int i, int j, RandomGenerator random) {
        int n = call.size("n");
        double number = random.nextDouble(-1, 1);
        return switch (array) {
            case "select" -> random.nextInt(2);
            case "p" -> TriangularForms.second(call, n, i, j, number);
            case "s", "t" ->
                switch (call.test().data()) {
                    case "zero" -> 0;
                    case "repeated" -> i == j ? 2 : TriangularForms.element(call, n, i, j, number);
                    default -> TriangularForms.element(call, n, i, j, number);
                };
            default -> number;
        };
    }

    @Override
    public void prepare(Call call) {
        int n = call.size("n");
        if (call.has("p")) {
            realDiagonal(call, "p");
        }
        for (String array : new String[] {"vl", "vr"}) {
            if (multiplied(call) && call.before(array).rows() > 0) {
                call.put(array, CsdBlocks.draw(call, n, array.equals("vl") ? 1 : 2));
            }
        }
    }

    /** The second matrix of a pair in Schur form has a real diagonal, which tgevc demands. */
    private static void realDiagonal(Call call, String array) {
        Matrix p = call.before(array);
        for (int j = 0; j < p.cols(); j++) {
            p.set(j, j, p.re(j, j), 0);
        }
        call.putTriangle(array, p, Uplo.UPPER);
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        info(call, verdict, 0);
        verdict.releaseAll("m");
        int n = call.size("n");
        Matrix t = TriangularForms.form(call.before(first(call)));
        Matrix p = call.has("p") ? call.before("p").triangle(Uplo.UPPER, Diag.NON_UNIT) : null;
        boolean some = call.value("howmny").equals('S');
        int[] selected = TriangularForms.selected(some ? call.before("select") : null, t);
        int m = (int) call.after("m").re(0, 0);
        verdict.require(m == selected.length, "m: got " + m + ", expected " + selected.length);
        if (some && !call.has("p") && !call.precision().complex()) {
            marks(verdict, t, selected);
        }
        if (m != selected.length) {
            return;
        }
        Matrix alpha = TriangularForms.some(TriangularForms.values(t), selected);
        Matrix beta = TriangularForms.some(TriangularForms.diagonal(p, n), selected);
        for (String array : new String[] {"vl", "vr"}) {
            if (call.after(array).rows() > 0) {
                for (int j = 0; j < m; j++) {
                    for (int i = 0; i < n; i++) {
                        verdict.release(array, i, j);
                    }
                }
                vectors(call, verdict, array, t, p, alpha, beta);
            }
        }
    }

    /** Of a pair only the first mark stays. */
    private static void marks(Verdict verdict, Matrix t, int[] selected) {
        boolean second = false;
        for (int j : selected) {
            Elements.same(verdict, "select", j, 0, second ? 0 : 1, 0);
            second = !second && TriangularForms.block(t, j);
        }
    }

    private static void vectors(
            Call call, Verdict verdict, String array, Matrix t, Matrix p, Matrix alpha, Matrix beta) {
        int n = t.rows();
        boolean left = array.equals("vl");
        Matrix a = Elements.complex(t);
        Matrix b = p == null ? null : Elements.complex(p);
        if (multiplied(call)) {
            // Vectors of one kind are those of Q T Q^H, or of Q S Z^H with any unitary matrix for the other factor.
            Matrix q = Elements.complex(call.before(array).columns(0, n));
            a = Residuals.product(q, Residuals.product(a, q.adjoint()));
            b = b == null ? null : Residuals.product(q, Residuals.product(b, q.adjoint()));
        }
        Matrix v = Nonsymmetric.vectors(call.after(array).columns(0, alpha.rows()), alpha);
        Nonsymmetric.verifyVectors(call, verdict, a, b, alpha, beta, v, left);
        double unit = 8 * call.precision().unitRoundoff();
        for (int j = 0; j < v.cols(); j++) {
            double largest = 0;
            for (int i = 0; i < n; i++) {
                largest = Math.max(largest, v.abs1(i, j));
            }
            verdict.near(array + ": largest component of vector " + j, Dd.of(1), largest, unit);
        }
    }
}
