package org.panblas.testkit.lapack;

import java.util.Map;
import java.util.random.RandomGenerator;
import org.panblas.testkit.RoutineSpec;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;
import org.panblas.testkit.oracle.Residuals;

/** {@code tgexc}: a unitary equivalence that moves one eigenvalue of a pair, or one block. */
public final class TgexcConformance extends LapackRow {
    @Override
    public long workFactor(RoutineSpec spec, Map<String, Object> values) {
        long n = (Integer) values.get("n");
        return Math.max(1, n * n / 4);
    }

    @Override
    public boolean idle(Call call) {
        return call.size("n") == 0;
    }

    private static boolean real(Call call) {
        return !call.precision().complex();
    }

    /** Exchanges take in what is below the blocks, too. */
    @Override
    public boolean reads(Call call, String array, int i, int j) {
        return !(array.equals("q") || array.equals("z")) || Accumulated.reads(call, array);
    }

    @Override
    public double number(Call call, String array, int i, int j, RandomGenerator random) {
        return TriangularForms.pair(call, array, i, j, random.nextDouble(-1, 1));
    }

    @Override
    public void prepare(Call call) {
        Accumulated.prepare(call, "q", "z");
        if (real(call)) {
            call.put("ifst", new Matrix(1, 1, new double[] {TrexcConformance.place(call, 3)}, null));
            call.put("ilst", new Matrix(1, 1, new double[] {TrexcConformance.place(call, 7)}, null));
        }
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        info(call, verdict, 0);
        Nonsymmetric.release(call, verdict, "a", "b");
        Matrix q = Accumulated.result(call, verdict, "q");
        Matrix z = Accumulated.result(call, verdict, "z");
        int n = call.size("n");
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
        Matrix s = call.after("a");
        Matrix t = call.after("b");
        Nonsymmetric.verifyTriangular(verdict, s, real(call));
        Nonsymmetric.verifyTriangular(verdict, t, false);
        double before = TriangularForms.quotient(call.before("a"), call.before("b"), from - 1);
        double after = TriangularForms.quotient(s, t, to - 1);
        // Quotients stand 4 / n apart: those of another place are far off.
        verdict.require(Math.abs(before - after) < 1.0 / n, "the eigenvalue of row ifst is not in row ilst");
        Matrix left = Accumulated.given(call, "q", n);
        Matrix right = Accumulated.given(call, "z", n).adjoint();
        Matrix a = Residuals.product(left, Residuals.product(call.before("a"), right));
        Matrix b = Residuals.product(left, Residuals.product(call.before("b"), right));
        Equivalence.verifyPair(call, verdict, a, b, s, t, q, z);
    }
}
