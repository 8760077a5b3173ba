package org.panblas.testkit.lapack;

import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;

/**
 * The reciprocal condition numbers. The estimate of {@code |inv(A)|} is that of a vector (Hager, SIAM J. Sci. Stat.
 * Comput. 5, 1984; Higham, ACM TOMS 14, 1988), so never above it and, LAPACK's test suite says, hardly ever far below.
 */
public final class ConditionConformance extends StoredRow {
    /** The most that the estimate is allowed to miss. */
    private static final double MISSED = 10;

    /** Makes inputs: fills and prepares as the row of what else takes these factors does. */
    private final StoredRow factors;

    private final Function<Call, Matrix> product;

    /** A row that has its factors from another row, and the matrix of these factors from {@code product}. */
    public ConditionConformance(StoredRow factors, Function<Call, Matrix> product) {
        this.factors = factors;
        this.product = product;
    }

    private static boolean idleNorm(Call call) {
        return call.has("anorm") && call.scalar("anorm").re() <= 0;
    }

    @Override
    public boolean idle(Call call) {
        return call.size("n") == 0 || idleNorm(call);
    }

    @Override
    public boolean reads(Call call, String array, int i, int j) {
        return factors.reads(call, array, i, j);
    }

    @Override
    public double number(Call call, String array, int i, int j, RandomGenerator random) {
        return factors.number(call, array, i, j, random);
    }

    @Override
    public void prepare(Call call) {
        factors.prepare(call);
    }

    @Override
    public void verifyIdle(Call call, Verdict verdict) {
        super.verifyIdle(call, verdict);
        verdict.releaseAll("rcond");
        double expected = call.size("n") == 0 ? 1 : 0;
        double rcond = call.after("rcond").re(0, 0);
        verdict.require(rcond == expected, "rcond: got " + rcond + ", expected " + expected);
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        verdict.releaseAll("rcond");
        info(call, verdict, 0);
        Matrix a = product.apply(call);
        boolean rows = call.has("norm") && call.value("norm").equals('I');
        double norm = call.has("anorm") ? call.scalar("anorm").re() : norm(a, rows);
        judge(call, verdict, a, rows, norm, call.after("rcond").re(0, 0));
    }

    /** Judges the reciprocal condition number of a matrix. */
    static void judge(Call call, Verdict verdict, Matrix a, boolean rows, double rcond) {
        judge(call, verdict, a, rows, norm(a, rows), rcond);
    }

    private static void judge(Call call, Verdict verdict, Matrix a, boolean rows, double norm, double rcond) {
        double expected = 1 / (norm * norm(Elimination.inverse(a), rows));
        double rounding = 30 * a.rows() * call.precision().unitRoundoff();
        verdict.require(
                rcond >= expected * (1 - Math.min(0.5, rounding / expected)) && rcond <= MISSED * expected,
                "rcond: got " + rcond + ", expected at least " + expected + " and below " + MISSED + " times that");
    }

    private static double norm(Matrix a, boolean rows) {
        return rows ? a.transpose().norm1() : a.norm1();
    }
}
