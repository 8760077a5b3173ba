package org.panblas.testkit.lapack;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.panblas.testkit.RoutineSpec;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Dd;
import org.panblas.testkit.oracle.Matrix;
import org.panblas.testkit.oracle.Residuals;

/**
 * {@code trsna} and {@code tgsna}: cosines of left and right vectors, and separations of an eigenvalue from the others,
 * against their definitions. The vectors are the oracle's own.
 */
public final class TrsnaConformance extends LapackRow {
    /** Room for all. */
    @Override
    public void fit(RoutineSpec spec, Map<String, Object> values) {
        values.compute("mm", (name, mm) -> Math.max((Integer) mm, (Integer) values.get("n")));
    }

    @Override
    public long workFactor(RoutineSpec spec, Map<String, Object> values) {
        return Math.max(1, 2 * (Integer) values.get("n"));
    }

    @Override
    public List<String> kinds() {
        return List.of("repeated");
    }

    private static boolean pair(Call call) {
        return call.has("b");
    }

    /** Equal eigenvalues, which nothing separates; their vectors are not worth a cosine. */
    private static boolean repeated(Call call) {
        return call.test().data().equals("repeated") && call.value("job").equals('V') && !pair(call);
    }

    private static String first(Call call) {
        return pair(call) ? "a" : "t";
    }

    private static boolean wants(Call call, char what) {
        char job = (Character) call.value("job");
        return job == what || job == 'B';
    }

    /** Forms are copied as a whole before they are reordered; the vectors come later. */
    @Override
    public boolean reads(Call call, String array, int i, int j) {
        return switch (array) {
            case "vl", "vr" -> false;
            case "select" -> true;
            default -> i <= j || pair(call) || !call.precision().complex();
        };
    }

    @Override
    public double number(Call call, String array, int i, int j, RandomGenerator random) {
        double number = random.nextDouble(-1, 1);
        if (array.equals("select")) {
            return random.nextInt(2);
        }
        return repeated(call) && i == j ? 2 : TriangularForms.pair(call, array, i, j, number);
    }

    @Override
    public void prepare(Call call) {
        if (!wants(call, 'E') || call.size("n") == 0) {
            return;
        }
        Matrix a = TriangularForms.form(call.before(first(call)));
        int[] rows = selected(call, a);
        Matrix b = pair(call) ? call.before("b") : null;
        call.put("vl", SchurVectors.stored(a, b, rows, true));
        call.put("vr", SchurVectors.stored(a, b, rows, false));
    }

    private static int[] selected(Call call, Matrix a) {
        return TriangularForms.selected(call.value("howmny").equals('S') ? call.before("select") : null, a);
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        info(call, verdict, 0);
        verdict.releaseAll("m");
        int n = call.size("n");
        Matrix a = TriangularForms.form(call.before(first(call)));
        Matrix b = pair(call) ? call.before("b") : null;
        int[] rows = selected(call, a);
        int m = (int) call.after("m").re(0, 0);
        verdict.require(m == rows.length, "m: got " + m + ", expected " + rows.length);
        if (m != rows.length || n == 0) {
            return;
        }
        String distances = pair(call) ? "dif" : "sep";
        Matrix alpha = TriangularForms.values(a);
        Matrix beta = TriangularForms.diagonal(b, n);
        for (int c = 0; c < m; c++) {
            boolean two = !a.complex() && alpha.im(rows[c], 0) != 0;
            if (wants(call, 'E')) {
                cosine(call, verdict, a, b, c, two);
            }
            if (wants(call, 'V')) {
                verdict.release(distances, c, 0);
                double got = call.after(distances).re(c, 0);
                distance(call, verdict, distances + "(" + c + ")", got, a, b, alpha, beta, rows[c]);
                if (two) {
                    Elements.same(verdict, distances, c + 1, 0, got, 0);
                }
            }
            c += two ? 1 : 0;
        }
    }

    /** {@code |u^H v| / (|u| |v|)}, or the length of {@code (u^H A v, u^H B v)} in place of the product. */
    private static void cosine(Call call, Verdict verdict, Matrix a, Matrix b, int c, boolean two) {
        Matrix u = column(call.before("vl"), c, two);
        Matrix v = column(call.before("vr"), c, two);
        Matrix identity = Matrix.identity(a.rows(), true);
        double product = form(u, b == null ? identity : Elements.complex(a), v);
        double other = b == null ? 0 : form(u, Elements.complex(b), v);
        double expected = Math.hypot(product, other) / (length(u) * length(v));
        double scale = b == null ? 1 : a.norm1() + b.norm1();
        double bound = Residuals.THRESHOLD * a.rows() * call.precision().unitRoundoff() * scale;
        verdict.element("s", c, 0, Dd.of(expected), Dd.ZERO, bound);
        if (two) {
            verdict.element("s", c + 1, 0, Dd.of(expected), Dd.ZERO, bound);
        }
    }

    private static Matrix column(Matrix stored, int c, boolean two) {
        Matrix v = Matrix.zeros(stored.rows(), 1, true);
        for (int i = 0; i < stored.rows(); i++) {
            v.set(i, 0, stored.re(i, c), two ? stored.re(i, c + 1) : stored.im(i, c));
        }
        return v;
    }

    private static double form(Matrix u, Matrix a, Matrix v) {
        Matrix product = Residuals.product(u.adjoint(), Residuals.product(a, v));
        return Math.hypot(product.re(0, 0), product.im(0, 0));
    }

    private static double length(Matrix v) {
        double square = 0;
        for (int i = 0; i < v.rows(); i++) {
            square += v.re(i, 0) * v.re(i, 0) + v.im(i, 0) * v.im(i, 0);
        }
        return Math.sqrt(square);
    }

    private static void distance(
            Call call,
            Verdict verdict,
            String name,
            double got,
            Matrix a,
            Matrix b,
            Matrix alpha,
            Matrix beta,
            int row) {
        int n = a.rows();
        boolean two = !a.complex() && alpha.im(row, 0) != 0;
        if (n == 1) {
            double expected = Math.hypot(length(a), b == null ? 0 : length(b));
            verdict.near(name, Dd.of(expected), got, 8 * call.precision().unitRoundoff() * expected);
        } else if (b != null && two) {
            // LAPACK bounds the separation of a pair's block by two others, of which none is that of the block.
            verdict.require(got > 0 && got <= n * (a.norm1() + b.norm1()), name + " = " + got + " is no separation");
        } else if (Separation.small(1, n - 1, b != null)) {
            Matrix right = SchurVectors.vector(SchurVectors.pencil(a, b, alpha, beta, row), false);
            Matrix operator = operator(Elements.complex(a), b, right);
            if (repeated(call)) {
                Separation.verifyNothing(call, verdict, name, got, operator, a.norm1());
            } else {
                Separation.verify(call, verdict, name, got, operator);
            }
        }
    }

    /** With the vector in front, the eigenvalue is the first element of the form, and the others are those of the rest. */
    private static Matrix operator(Matrix a, Matrix second, Matrix right) {
        int n = a.rows();
        Matrix z = Unitary.leading(right);
        if (second == null) {
            Matrix t = Residuals.product(z.adjoint(), Residuals.product(a, z));
            return Separation.operator(part(t, 1, n), part(t, 0, 1), null, null);
        }
        Matrix b = Elements.complex(second);
        Matrix q = Unitary.leading(Residuals.product(b, right));
        Matrix s = Residuals.product(q.adjoint(), Residuals.product(a, z));
        Matrix t = Residuals.product(q.adjoint(), Residuals.product(b, z));
        return Separation.operator(part(s, 1, n), part(s, 0, 1), part(t, 1, n), part(t, 0, 1));
    }

    private static Matrix part(Matrix a, int from, int to) {
        return a.rows(from, to).columns(from, to);
    }
}
