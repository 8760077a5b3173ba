package org.panblas.testkit.lapack;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.panblas.Complex;
import org.panblas.Transpose;
import org.panblas.testkit.RoutineSpec;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Dd;
import org.panblas.testkit.oracle.Matrix;
import org.panblas.testkit.oracle.Residuals;

/**
 * {@code gelsy}, {@code gelss}, {@code gelsd}: the solution of least norm for any rank. The matrix without full rank is
 * {@code B C} of half the rank: its solution leaves a residual orthogonal to the columns of A and lies in the range of
 * {@code A^H} (LAPACK's xQRT17 and xQRT14). Where {@code rcond} cuts, only the rank is judged.
 */
public final class RankConformance extends LapackRow {
    @Override
    public List<String> kinds() {
        return List.of("big", "small", "singular", "zero");
    }

    /** gelsd refuses to have no right-hand side: xLALSD wants one. */
    @Override
    public boolean legal(RoutineSpec spec, Map<String, Object> values) {
        return !(spec.base().equals("?gelsd") && values.get("nrhs").equals(0));
    }

    private static boolean empty(Call call) {
        return Math.min(call.size("m"), call.size("n")) == 0;
    }

    @Override
    public boolean reads(Call call, String array, int i, int j) {
        return !empty(call) && (!array.equals("b") || i < call.size("m"));
    }

    /** A strong diagonal keeps the condition small, so that the rank is certain. */
    @Override
    public double number(Call call, String array, int i, int j, RandomGenerator random) {
        double number = random.nextDouble(-1, 1);
        if (array.equals("jpvt")) {
            return random.nextInt(4) == 0 ? 1 : 0;
        }
        if (!array.equals("a")) {
            return number;
        }
        double size = Math.max(call.size("m"), call.size("n"));
        boolean zero = call.test().data().equals("zero");
        return zero ? 0 : Math.scalb(i == j ? number + Math.copySign(1, number) : number / size, exponent(call));
    }

    private static int rank(Call call) {
        int least = Math.min(call.size("m"), call.size("n"));
        return switch (call.test().data()) {
            case "singular" -> (least + 1) / 2;
            case "zero" -> 0;
            default -> least;
        };
    }

    @Override
    public void prepare(Call call) {
        if (!singular(call) || empty(call)) {
            return;
        }
        Matrix a = call.before("a");
        int r = rank(call);
        Matrix low = Residuals.product(a.columns(0, r), a.rows(0, r));
        for (int i = 0; i < low.re().length; i++) {
            low.re()[i] = call.precision().round(low.re()[i]);
            if (low.complex()) {
                low.im()[i] = call.precision().round(low.im()[i]);
            }
        }
        call.put("a", low);
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        for (String array : List.of("a", "b", "rank")) {
            verdict.releaseAll(array);
        }
        for (String array : List.of("s", "jpvt")) {
            if (call.has(array)) {
                verdict.releaseAll(array);
            }
        }
        info(call, verdict, 0);
        int rank = (int) call.after("rank").re(0, 0);
        if (empty(call)) {
            verdict.element("rank", 0, 0, Dd.ZERO, Dd.ZERO, 0);
            return;
        }
        int down = -exponent(call);
        Matrix a = Unitary.scalb(call.before("a"), down);
        if (call.has("s")) {
            Svd.values(call, verdict, a, Unitary.scalb(call.after("s"), down), allowance(call));
        }
        double rcond = ((Complex) call.value("rcond")).re();
        if (call.spec().base().equals("?gelsd") && (rcond <= 0 || rcond >= 1)) {
            rcond = -1; // machine precision (xLALSD)
        }
        if (rcond >= 0 && !(rcond == 0 && rank(call) == Math.min(a.rows(), a.cols()))) {
            cut(verdict, call, a, rank, rcond);
            return;
        }
        if (call.has("jpvt") && rcond < 0 && singular(call)) {
            return; // gelsy takes rcond as it is: nothing is cut
        }
        if (call.size("nrhs") == 0 && call.has("jpvt")) {
            return; // gelsy leaves at once
        }
        if (singular(call) && rank > rank(call)) {
            return; // the values that rounding leaves, n |A| eps, may be above the cut, |A| eps
        }
        verdict.require(rank == rank(call), "rank: got " + rank + ", expected " + rank(call));
        solution(call, verdict, a);
    }

    /**
     * gelss scales to safmin / ulp where all is smaller, and its xBDSQR then takes for zero what is below 6 n^2 safmin:
     * an error of 12 n^2 eps |A| beside that of rounding.
     */
    private static double allowance(Call call) {
        double floor = call.precision().smallestNormal() / (2 * call.precision().unitRoundoff());
        if (!call.spec().base().equals("?gelss") || Math.scalb(1.0, exponent(call)) >= floor) {
            return 1;
        }
        double n = Math.min(call.size("m"), call.size("n"));
        return 1 + 12 * n * n / (Residuals.THRESHOLD * Math.max(call.size("m"), call.size("n")));
    }

    /** The cut decides: by singular values the rank is theirs above it. */
    private static void cut(Verdict verdict, Call call, Matrix a, int rank, double rcond) {
        if (!call.has("s") || rcond == 0) {
            return;
        }
        double[] s = JacobiValues.of(a);
        double slack = 1000 * call.precision().unitRoundoff() * s.length;
        int least = 0;
        int most = 0;
        for (double value : s) {
            least += value > (rcond + slack) * s[0] ? 1 : 0;
            most += value > (rcond - slack) * s[0] ? 1 : 0;
        }
        verdict.require(rank >= least && rank <= most, "rank: got " + rank + ", expected " + least + " to " + most);
    }

    private static void solution(Call call, Verdict verdict, Matrix scaled) {
        int down = -exponent(call);
        Matrix b = call.before("b").rows(0, scaled.rows());
        Matrix x = Unitary.scalb(call.after("b").rows(0, scaled.cols()), -down);
        int size = Math.max(scaled.rows(), scaled.cols());
        Matrix error = Residuals.residual(b, scaled, x);
        Matrix normal = Residuals.product(scaled.adjoint(), error);
        double most = Math.max(b.norm1(), scaled.norm1() * norm(x));
        ratio(call, verdict, "|A^H (B - AX)| / (n |A| |B| eps)", normal, allowance(call) * scaled.norm1() * most, size);
        Matrix outside = outside(call, scaled.op(Transpose.CONJ_TRANS), x);
        ratio(call, verdict, "|X outside the range of A^H| / (n |X| eps)", outside, norm(x), size);
    }

    /** What is left of x without the range of a: by the columns of a whose rest is not rounding. */
    private static Matrix outside(Call call, Matrix a, Matrix x) {
        Matrix rest = x.columns(0, x.cols());
        int r = rank(call);
        if (r == 0) {
            return rest;
        }
        // A B C of rank r with a strong diagonal has its first r columns independent.
        return GelsConformance.outside(a.columns(0, r), rest);
    }
}
