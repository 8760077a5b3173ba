package org.panblas.testkit.lapack;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.panblas.testkit.RoutineSpec;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Triangles;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Dd;
import org.panblas.testkit.oracle.Matrix;

/** The norms {@code lange}, {@code lansy}, {@code lanhe}, {@code lantr} and {@code langb}. A NaN makes all of them a NaN. */
public final class NormConformance extends LapackRow {
    /** How the matrix is stored. */
    enum Kind {
        GENERAL,
        SYMMETRIC,
        HERMITIAN,
        TRIANGULAR,
        BAND
    }

    private final Kind kind;

    NormConformance(Kind kind) {
        this.kind = kind;
    }

    @Override
    public long workFactor(RoutineSpec spec, Map<String, Object> values) {
        return 1;
    }

    @Override
    public List<String> kinds() {
        return List.of("big", "small", "nan");
    }

    @Override
    public boolean idle(Call call) {
        return call.size("n") == 0 || (call.has("m") && call.size("m") == 0);
    }

    @Override
    public void verifyIdle(Call call, Verdict verdict) {
        verdict.near("norm", Dd.ZERO, call.returnedReal(), 0);
    }

    @Override
    public boolean reads(Call call, String array, int i, int j) {
        return switch (kind) {
            case GENERAL -> true;
            case SYMMETRIC, HERMITIAN -> Matrix.inTriangle(call.uplo(), i, j);
            case TRIANGULAR -> Triangles.reads(call, i, j);
            case BAND -> j + i - call.size("ku") >= 0 && j + i - call.size("ku") < call.size("n");
        };
    }

    @Override
    public boolean readsImaginary(Call call, String array, int i, int j) {
        return kind != Kind.HERMITIAN || i != j;
    }

    @Override
    public double number(Call call, String array, int i, int j, RandomGenerator random) {
        double number = random.nextDouble(-1, 1);
        // The last element of the first column or of the diagonal is in every band and triangle that has one.
        boolean nan = call.test().data().equals("nan") && (kind == Kind.BAND ? j == 0 : i == j);
        return nan ? Double.NaN : Math.scalb(number, exponent(call));
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        Matrix a = matrix(call);
        char norm = (Character) call.value("norm");
        // A diagonal of ones may be far from the rest: the largest element decides on the scale.
        double largest = norm(a, 'M');
        int scale = largest > 0 ? Math.getExponent(largest) : 0;
        double expected = norm(Elements.scaled(a, -scale), norm);
        double got = Math.scalb(call.returnedReal(), -scale);
        if (Double.isNaN(largest)) {
            verdict.require(Double.isNaN(got), "norm: got " + got + ", expected NaN");
            return;
        }
        // Sums of m * n terms at most, each rounded a few times; the oracle's own sums the same.
        double bound = (a.rows() + a.cols() + 8) * 4 * call.precision().unitRoundoff() * expected;
        verdict.near("norm / 2^" + scale, Dd.of(expected), got, bound);
    }

    private Matrix matrix(Call call) {
        return switch (kind) {
            case GENERAL -> call.before("a");
            case SYMMETRIC -> call.before("a").symmetric(call.uplo());
            case HERMITIAN -> call.before("a").hermitian(call.uplo());
            case TRIANGULAR -> call.before("a").triangle(call.uplo(), call.diag());
            case BAND -> Bands.general(call.before("ab"), call.size("n"), call.size("ku"));
        };
    }

    private static double norm(Matrix a, char norm) {
        double[] rows = new double[a.rows()];
        double[] cols = new double[a.cols()];
        double largest = 0;
        double squares = 0;
        for (int j = 0; j < a.cols(); j++) {
            for (int i = 0; i < a.rows(); i++) {
                double modulus = Math.hypot(a.re(i, j), a.im(i, j));
                rows[i] += modulus;
                cols[j] += modulus;
                largest = Math.max(largest, modulus);
                squares += modulus * modulus;
            }
        }
        return switch (norm) {
            case 'M' -> largest;
            case '1', 'O' -> max(cols);
            case 'I' -> max(rows);
            default -> Math.sqrt(squares);
        };
    }

    private static double max(double[] sums) {
        double max = 0;
        for (double sum : sums) {
            max = Math.max(max, sum);
        }
        return max;
    }
}
