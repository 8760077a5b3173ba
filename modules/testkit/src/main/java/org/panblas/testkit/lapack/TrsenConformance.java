package org.panblas.testkit.lapack;

import java.util.Arrays;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.panblas.testkit.RoutineSpec;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Dd;
import org.panblas.testkit.oracle.Matrix;
import org.panblas.testkit.oracle.Residuals;

/** {@code trsen} and {@code tgsen}: the selected eigenvalues lead; condition numbers against their definitions. */
public final class TrsenConformance extends LapackRow {
    /** What condition numbers are held to; the separations of the data leave single precision more than this. */
    private static final double CLOSE = 0.01;

    @Override
    public long workFactor(RoutineSpec spec, Map<String, Object> values) {
        long n = (Integer) values.get("n");
        return Math.max(1, n * n / 4);
    }

    private static boolean pair(Call call) {
        return call.has("b");
    }

    private static String first(Call call) {
        return pair(call) ? "a" : "t";
    }

    private static boolean real(Call call) {
        return !call.precision().complex();
    }

    /** The separation of a subspace that is nothing or all is a norm, in which zeros below the diagonal take part. */
    @Override
    public boolean reads(Call call, String array, int i, int j) {
        return switch (array) {
            case "q", "z" -> Accumulated.reads(call, array);
            case "select" -> true;
            default -> i <= j || real(call) || pair(call) || "VB".indexOf((Character) call.value("job")) >= 0;
        };
    }

    @Override
    public double number(Call call, String array, int i, int j, RandomGenerator random) {
        double number = random.nextDouble(-1, 1);
        return array.equals("select") ? random.nextInt(2) : TriangularForms.pair(call, array, i, j, number);
    }

    @Override
    public void prepare(Call call) {
        Accumulated.prepare(call, "q");
        if (pair(call)) {
            Accumulated.prepare(call, "z");
        }
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        info(call, verdict, 0);
        String first = first(call);
        Nonsymmetric.release(call, verdict, "w", "wr", "wi", "alpha", "alphar", "alphai", "beta");
        Nonsymmetric.release(call, verdict, "m", "s", "sep", "pl", "pr", "dif", "b");
        int n = call.size("n");
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < n; i++) {
                if (i <= j || real(call) || pair(call)) {
                    verdict.release(first, i, j);
                }
            }
        }
        Matrix before = TriangularForms.form(call.before(first));
        Matrix form = TriangularForms.form(call.after(first));
        Matrix t = pair(call) ? call.after("b") : null;
        Nonsymmetric.verifyTriangular(verdict, form, real(call));
        Matrix q = Accumulated.result(call, verdict, "q");
        Matrix left = Accumulated.given(call, "q", n);
        Matrix values = Nonsymmetric.values(call, pair(call) ? "alpha" : "w", 0);
        Matrix beta = pair(call) ? Elements.complex(call.after("beta")) : null;
        Matrix complex = t == null ? null : Elements.complex(t);
        Nonsymmetric.verifyValues(call, verdict, Elements.complex(form), complex, values, beta);
        if (pair(call)) {
            Nonsymmetric.verifyTriangular(verdict, t, false);
            Matrix z = Accumulated.result(call, verdict, "z");
            Matrix right = Accumulated.given(call, "z", n).adjoint();
            Matrix a = Residuals.product(left, Residuals.product(before, right));
            Matrix b = Residuals.product(left, Residuals.product(call.before("b"), right));
            Equivalence.verifyPair(call, verdict, a, b, form, t, q, z);
        } else {
            Equivalence.unitary(call, verdict, "Q", q);
            Matrix whole = Residuals.product(left, Residuals.product(before, left.adjoint()));
            Equivalence.verify(call, verdict, "T", whole, form, q, q);
        }
        int[] selected = TriangularForms.selected(call.before("select"), before);
        int m = (int) call.after("m").re(0, 0);
        verdict.require(m == selected.length, "m: got " + m + ", expected " + selected.length);
        if (m == selected.length) {
            leads(call, verdict, before, values, beta, selected);
            conditions(call, verdict, form, t, m);
        }
    }

    private static void leads(Call call, Verdict verdict, Matrix before, Matrix values, Matrix beta, int[] selected) {
        int m = selected.length;
        double[] expected = new double[m];
        double[] got = new double[m];
        for (int i = 0; i < m; i++) {
            int j = selected[i];
            boolean second = j > 0 && TriangularForms.block(before, j - 1);
            Matrix b = pair(call) ? call.before("b") : Matrix.identity(before.rows(), before.complex());
            expected[i] = TriangularForms.quotient(before, b, second ? j - 1 : j);
            double re = beta == null ? 1 : beta.re(i, 0);
            double im = beta == null ? 0 : beta.im(i, 0);
            got[i] = Elimination.quotient(values.re(i, 0), values.im(i, 0), re, im)[0];
        }
        Arrays.sort(expected);
        Arrays.sort(got);
        for (int i = 0; i < m; i++) {
            // Eigenvalues stand 2 / n apart at least.
            boolean close = Math.abs(got[i] - expected[i]) < 1.0 / call.size("n");
            verdict.require(close, "eigenvalue " + got[i] + " leads instead of " + expected[i]);
        }
    }

    private static void conditions(Call call, Verdict verdict, Matrix form, Matrix t, int m) {
        int n = form.rows();
        boolean trivial = m == 0 || m == n;
        if (!trivial && !Separation.small(m, n - m, t != null)) {
            return;
        }
        if (t == null) {
            standard(call, verdict, form, m, trivial);
        } else {
            generalised(call, verdict, form, t, m, trivial);
        }
    }

    private static void standard(Call call, Verdict verdict, Matrix t, int m, boolean trivial) {
        int n = t.rows();
        char job = (Character) call.value("job");
        double s = call.after("s").re(0, 0);
        double sep = call.after("sep").re(0, 0);
        if (trivial) {
            double norm = t.norm1();
            verdict.require(job == 'N' || job == 'V' || s == 1, "s: got " + s + ", expected 1");
            double bound = 8 * n * call.precision().unitRoundoff() * norm;
            boolean asked = job == 'V' || job == 'B';
            verdict.near("sep", Dd.of(asked ? norm : 0), asked ? sep : 0, bound);
            return;
        }
        Matrix operator = Separation.operator(part(t, 0, m, 0, m), part(t, m, n, m, n), null, null);
        if (job == 'E' || job == 'B') {
            Matrix r = Elimination.solve(operator, Separation.stacked(part(t, 0, m, m, n), null));
            projection(verdict, "s", r, s);
        }
        if (job == 'V' || job == 'B') {
            Separation.verify(call, verdict, "sep", sep, operator);
        }
    }

    private static void generalised(Call call, Verdict verdict, Matrix s, Matrix t, int m, boolean trivial) {
        int n = s.rows();
        int ijob = call.size("ijob");
        boolean projections = ijob == 1 || ijob >= 4;
        double pl = call.after("pl").re(0, 0);
        double pr = call.after("pr").re(0, 0);
        if (trivial) {
            verdict.require(!projections || (pl == 1 && pr == 1), "pl: got " + pl + ", expected 1; pr: got " + pr);
            for (int k = 0; k < 2 && ijob >= 2; k++) {
                double norm = Math.hypot(frobenius(s), frobenius(t));
                double bound = 8 * n * n * call.precision().unitRoundoff() * norm;
                verdict.near("dif(" + k + ")", Dd.of(norm), call.after("dif").re(k, 0), bound);
            }
            return;
        }
        Matrix a11 = part(s, 0, m, 0, m);
        Matrix a22 = part(s, m, n, m, n);
        Matrix b11 = part(t, 0, m, 0, m);
        Matrix b22 = part(t, m, n, m, n);
        Matrix operator = Separation.operator(a11, a22, b11, b22);
        if (projections) {
            Matrix right = Separation.stacked(part(s, 0, m, m, n), part(t, 0, m, m, n));
            Matrix both = Elimination.solve(operator, right);
            projection(verdict, "pl", both.rows(0, both.rows() / 2), pl);
            projection(verdict, "pr", both.rows(both.rows() / 2, both.rows()), pr);
        }
        if (ijob >= 2) {
            Separation.verify(call, verdict, "dif(0)", call.after("dif").re(0, 0), operator);
            Matrix other = Separation.operator(a22, a11, b22, b11);
            Separation.verify(call, verdict, "dif(1)", call.after("dif").re(1, 0), other);
        }
    }

    /** The reciprocal norm of the projection {@code [I R; 0 0]}, as LAPACK bounds it by the F-norm. */
    private static void projection(Verdict verdict, String name, Matrix r, double got) {
        double norm = frobenius(r);
        double expected = 1 / Math.hypot(1, norm);
        verdict.near(name, Dd.of(expected), got, CLOSE * expected);
    }

    private static double frobenius(Matrix a) {
        double square = 0;
        for (int j = 0; j < a.cols(); j++) {
            for (int i = 0; i < a.rows(); i++) {
                square += a.re(i, j) * a.re(i, j) + a.im(i, j) * a.im(i, j);
            }
        }
        return Math.sqrt(square);
    }

    private static Matrix part(Matrix a, int top, int bottom, int left, int right) {
        return a.rows(top, bottom).columns(left, right);
    }
}
