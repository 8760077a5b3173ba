package org.panblas.testkit.lapack;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.panblas.Transpose;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.lapack.RefinementSystem.Kind;
import org.panblas.testkit.oracle.Matrix;

/**
 * The expert drivers: {@code gesvx} and its like. Where the matrix is scaled, what comes out must be the scaled matrix,
 * its factors and its scaled right-hand sides; the solution, taken back to the scaled system, is judged as that of
 * {@link RefinementConformance}, the condition number as in {@link ConditionConformance}.
 *
 * <p>{@code ill} matrices are scaled by rows and columns, {@code singular} ones have a row of zeros, or a negative
 * diagonal element where they ought to be positive definite.
 */
public final class ExpertConformance extends StoredRow {
    private static final int PRECISE = 30;

    private final Kind kind;

    /** A row. */
    public ExpertConformance(Kind kind) {
        this.kind = kind;
    }

    private boolean positive() {
        return kind == Kind.POSITIVE || kind == Kind.POSITIVE_TRIDIAGONAL;
    }

    private boolean general() {
        return kind == Kind.GENERAL || kind == Kind.BAND;
    }

    @Override
    public List<String> kinds() {
        return kind == Kind.POSITIVE || general() ? List.of("ill", "singular") : List.of("singular");
    }

    /** Factoring has its rules for matrices of order 0 too. */
    @Override
    public boolean idle(Call call) {
        return false;
    }

    private static boolean factored(Call call) {
        return (Character) call.value("fact") == 'F';
    }

    /** How the matrix of a case with factors has been scaled: N not, R by rows, C by columns, B by both, Y from both sides. */
    private char given(Call call) {
        String letters = general() ? "NRCB" : "NY";
        return letters.charAt((int) (call.test().seed() % letters.length()));
    }

    private static boolean byRows(char equed) {
        return equed == 'R' || equed == 'B' || equed == 'Y';
    }

    private static boolean byColumns(char equed) {
        return equed == 'C' || equed == 'B' || equed == 'Y';
    }

    @Override
    public boolean reads(Call call, String array, int i, int j) {
        return switch (array) {
            case "equed" -> factored(call);
            case "r", "s" -> factored(call) && byRows(given(call));
            case "c" -> factored(call) && byColumns(given(call));
            default -> RefinementSystem.reads(call, kind, array, i, j);
        };
    }

    @Override
    public double number(Call call, String array, int i, int j, RandomGenerator random) {
        return switch (array) {
            case "equed" -> given(call);
            case "r", "s", "c" -> Math.scalb(1.0, random.nextInt(-3, 4));
            default -> RefinementSystem.number(kind, array, random);
        };
    }

    @Override
    public void prepare(Call call) {
        if (call.size("n") == 0) {
            return;
        }
        RefinementSystem.prepare(call, kind);
        if (!factored(call)) {
            for (String array : List.of("af", "afp", "afb", "dlf", "df", "duf", "du2", "ef", "ipiv")) {
                if (call.has(array)) {
                    spoil(call, array);
                }
            }
            Matrix a = RefinementSystem.matrix(call, kind);
            RefinementSystem.put(call, kind, graded(call, a));
        }
    }

    /** Fills an array that is written only with numbers that must not be read. */
    private static void spoil(Call call, String array) {
        boolean triangle = call.has("uplo") && array.startsWith("af");
        Matrix matrix = triangle ? Stored.before(call, array) : call.before(array);
        Arrays.fill(matrix.re(), array.equals("ipiv") ? Integer.MIN_VALUE : Double.NaN);
        if (matrix.complex()) {
            Arrays.fill(matrix.im(), Double.NaN);
        }
        if (triangle) {
            Stored.put(call, array, matrix);
        } else {
            call.put(array, matrix);
        }
    }

    private Matrix graded(Call call, Matrix a) {
        int n = a.rows();
        boolean ill = call.test().data().equals("ill");
        Matrix result = Matrix.zeros(n, n, a.complex());
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < n; i++) {
                int grade = !ill ? 0 : general() ? i % 5 - 2 * (j % 4) : -(i % 8 + j % 8);
                boolean failing = singular(call) && i == middle(n);
                boolean zero = failing || (singular(call) && j == middle(n) && !general());
                double factor = positive() && failing && i == j ? -1 : zero ? 0 : 1;
                result.set(i, j, factor * Math.scalb(a.re(i, j), grade), factor * Math.scalb(a.im(i, j), grade));
            }
        }
        return result;
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        for (String array : List.of("x", "rcond", "ferr", "berr", "rpivot", "equed")) {
            if (call.has(array)) {
                verdict.releaseAll(array);
            }
        }
        boolean scales = call.has("equed") && (Character) call.value("fact") == 'E';
        char equed = 'N';
        if (call.has("equed")) {
            equed = (char) call.after("equed").re(0, 0);
            String letters = general() ? "NRCB" : "NY";
            boolean right = factored(call) ? equed == given(call) : scales ? letters.indexOf(equed) >= 0 : equed == 'N';
            verdict.require(right, "equed: got " + equed);
        }
        Matrix a = RefinementSystem.matrix(call, kind);
        if (scales) {
            a = scaled(call, verdict, a, equed);
        }
        if (!factored(call) && !factors(call, verdict, a)) {
            return;
        }
        Matrix b = scaledRight(call, verdict, equed);
        solution(call, verdict, a, b, equed);
    }

    private String[] scales() {
        return general() ? new String[] {"r", "c"} : new String[] {"s", "s"};
    }

    private double scale(Call call, int side, int i) {
        return call.after(scales()[side]).re(i, 0);
    }

    /** Requires A to have been scaled as is said; gives the scaled one. */
    private Matrix scaled(Call call, Verdict verdict, Matrix before, char equed) {
        for (String array : scales()) {
            verdict.releaseAll(array);
        }
        if (equed == 'N') {
            return before;
        }
        RefinementSystem.release(call, verdict, kind);
        Matrix after = RefinementSystem.matrixAfter(call, kind);
        for (int j = 0; j < before.cols(); j++) {
            for (int i = 0; i < before.rows(); i++) {
                double factor = (byRows(equed) ? scale(call, 0, i) : 1) * (byColumns(equed) ? scale(call, 1, j) : 1);
                near(call, verdict, "scaled a", before, after, i, j, factor);
            }
        }
        return after;
    }

    private static void near(
            Call call, Verdict verdict, String what, Matrix before, Matrix after, int i, int j, double factor) {
        double error = Math.abs(after.re(i, j) - before.re(i, j) * factor)
                + Math.abs(after.im(i, j) - before.im(i, j) * factor);
        double bound = PRECISE * call.precision().unitRoundoff() * before.abs1(i, j) * factor;
        verdict.require(error <= bound, what + "(" + i + "," + j + "): got " + after.re(i, j));
    }

    private static boolean transposed(Call call) {
        return call.has("trans") && call.trans("trans") != Transpose.NO_TRANS;
    }

    /** The side of the scales that right-hand sides have, or -1. */
    private static int side(Call call, char equed, boolean solution) {
        boolean rows = transposed(call) == solution;
        return rows ? byRows(equed) ? 0 : -1 : byColumns(equed) ? 1 : -1;
    }

    private Matrix scaledRight(Call call, Verdict verdict, char equed) {
        int side = side(call, equed, false);
        if (side < 0 || fails(call)) {
            if (side >= 0) {
                verdict.releaseAll("b");
            }
            return call.before("b");
        }
        verdict.releaseAll("b");
        Matrix before = call.before("b");
        Matrix after = call.after("b");
        for (int j = 0; j < before.cols(); j++) {
            for (int i = 0; i < before.rows(); i++) {
                near(call, verdict, "scaled b", before, after, i, j, scale(call, side, i));
            }
        }
        return after;
    }

    private static boolean fails(Call call) {
        return singular(call) && !factored(call) && call.size("n") > 0;
    }

    /** Judges factors; false where there is no more to judge. */
    private boolean factors(Call call, Verdict verdict, Matrix a) {
        for (String array : List.of("dlf", "df", "duf", "du2", "ef", "ipiv", "af", "afb", "afp")) {
            if (call.has(array)) {
                if (call.has("uplo") && array.startsWith("af")) {
                    Stored.release(call, verdict, array);
                } else {
                    verdict.releaseAll(array);
                }
            }
        }
        if (fails(call)) {
            int info = (int) call.returnedReal();
            boolean right = positive() ? info == middle(a.rows()) + 1 : info >= 1 && info <= a.rows();
            verdict.require(right, "info: got " + info + " for a singular matrix");
            double rcond = call.after("rcond").re(0, 0);
            verdict.require(rcond == 0, "rcond: got " + rcond + " for a singular matrix");
            return false;
        }
        Matrix product = RefinementSystem.factored(call, kind);
        if (product == null) {
            verdict.fault("ipiv holds no pivots");
            return false;
        }
        ratio(call, verdict, "|A - factors| / (n |A| eps)", Elements.minus(a, product), a.norm1(), a.rows());
        return true;
    }

    private void solution(Call call, Verdict verdict, Matrix a, Matrix b, char equed) {
        double rcond = call.after("rcond").re(0, 0);
        int n = a.rows();
        info(call, verdict, rcond < call.precision().unitRoundoff() ? n + 1 : 0);
        if (n == 0) {
            verdict.require(rcond == 1, "rcond: got " + rcond);
        } else {
            ConditionConformance.judge(call, verdict, a, transposed(call), rcond);
        }
        if (call.has("rpivot")) {
            pivotGrowth(call, verdict, a);
        }
        int side = side(call, equed, true);
        Matrix x = call.after("x");
        Matrix scaled = x.columns(0, x.cols());
        double least = 1;
        double most = 1;
        for (int i = 0; side >= 0 && i < n; i++) {
            double scale = scale(call, side, i);
            least = i == 0 ? scale : Math.min(least, scale);
            most = Math.max(i == 0 ? 0 : most, scale);
            for (int j = 0; j < x.cols(); j++) {
                scaled.set(i, j, x.re(i, j) / scale, x.im(i, j) / scale);
            }
        }
        // The bound is that of the scaled system, divided by the spread of the scales.
        Matrix op = a.op(call.has("trans") ? call.trans("trans") : Transpose.NO_TRANS);
        RefinementConformance.errors(call, verdict, op, b, scaled, true, least / most);
    }

    /** rpivot is the largest element of A over the largest of U. */
    private void pivotGrowth(Call call, Verdict verdict, Matrix a) {
        Matrix u = kind == Kind.GENERAL
                ? Lu.upper(call.after("af"))
                : GaussFactors.bandUpper(call.after("afb"), a.rows(), call.size("kl"), call.size("ku"));
        double largest = largest(u);
        double expected = largest == 0 ? 1 : largest(a) / largest;
        double got = call.after("rpivot").re(0, 0);
        double rounding = PRECISE * call.precision().unitRoundoff() * expected;
        verdict.require(Math.abs(got - expected) <= rounding, "rpivot: got " + got + ", expected " + expected);
    }

    private static double largest(Matrix a) {
        double largest = 0;
        for (int j = 0; j < a.cols(); j++) {
            for (int i = 0; i < a.rows(); i++) {
                largest = Math.max(largest, Math.hypot(a.re(i, j), a.im(i, j)));
            }
        }
        return largest;
    }
}
