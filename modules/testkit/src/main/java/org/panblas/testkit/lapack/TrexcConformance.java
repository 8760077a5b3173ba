package org.panblas.testkit.lapack;

import java.util.Map;
import java.util.random.RandomGenerator;
import org.panblas.testkit.RoutineSpec;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;
import org.panblas.testkit.oracle.Residuals;

/** {@code trexc}: a unitary similarity that moves one eigenvalue, or one block, and keeps the order of the others. */
public final class TrexcConformance extends LapackRow {
    @Override
    public long workFactor(RoutineSpec spec, Map<String, Object> values) {
        long n = (Integer) values.get("n");
        return Math.max(1, n * n / 4);
    }

    @Override
    public boolean idle(Call call) {
        return call.size("n") == 0;
    }

    private static boolean wanted(Call call) {
        return call.value("compq").equals('V');
    }

    private static boolean real(Call call) {
        return !call.precision().complex();
    }

    /** Exchanges of real blocks take in what is below them, too. */
    @Override
    public boolean reads(Call call, String array, int i, int j) {
        return array.equals("t") && (i <= j || real(call));
    }

    @Override
    public double number(Call call, String array, int i, int j, RandomGenerator random) {
        return TriangularForms.element(call, call.size("n"), i, j, random.nextDouble(-1, 1));
    }

    @Override
    public void prepare(Call call) {
        if (wanted(call)) {
            call.put(
                    "q",
                    SteqrConformance.unitary(call.size("n"), call.precision().complex()));
        }
        if (real(call)) {
            call.put("ifst", new Matrix(1, 1, new double[] {place(call, 3)}, null));
            call.put("ilst", new Matrix(1, 1, new double[] {place(call, 7)}, null));
        }
    }

    /** A row, from 1, by the seed. */
    static int place(Call call, int factor) {
        return 1 + Math.floorMod(call.test().seed() * factor, call.size("n"));
    }

    private static Matrix form(Call call, Matrix t) {
        Matrix result = Matrix.zeros(t.rows(), t.cols(), t.complex());
        for (int j = 0; j < t.cols(); j++) {
            for (int i = 0; i < (real(call) ? t.rows() : j + 1); i++) {
                result.set(i, j, t.re(i, j), t.im(i, j));
            }
        }
        return result;
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        info(call, verdict, 0);
        Nonsymmetric.release(call, verdict, "q");
        int n = call.size("n");
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < n; i++) {
                if (i <= j || real(call)) {
                    verdict.release("t", i, j);
                }
            }
        }
        Matrix before = form(call, call.before("t"));
        Matrix after = form(call, call.after("t"));
        if (real(call)) {
            verdict.releaseAll("ifst");
            verdict.releaseAll("ilst");
        }
        int from = real(call) ? (int) call.after("ifst").re(0, 0) : call.size("ifst");
        int to = real(call) ? (int) call.after("ilst").re(0, 0) : call.size("ilst");
        if (from < 1 || from > n || to < 1 || to > n) {
            verdict.fault("ifst = " + from + ", ilst = " + to + " are no rows");
            return;
        }
        Nonsymmetric.verifyTriangular(verdict, after, real(call));
        double re = before.re(from - 1, from - 1) - after.re(to - 1, to - 1);
        double im = before.im(from - 1, from - 1) - after.im(to - 1, to - 1);
        // Eigenvalues stand 2 / n apart: those of another place are far off.
        verdict.require(Math.hypot(re, im) < 1.0 / (2 * n), "the eigenvalue of row ifst is not in row ilst");
        if (wanted(call)) {
            Matrix q = call.before("q");
            Matrix a = Residuals.product(q, Residuals.product(before, q.adjoint()));
            Nonsymmetric.verifySchur(call, verdict, a, after, call.after("q"), call.after("q"));
        }
    }
}
