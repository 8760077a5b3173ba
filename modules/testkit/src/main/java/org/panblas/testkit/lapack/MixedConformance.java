package org.panblas.testkit.lapack;

import java.util.List;
import java.util.random.RandomGenerator;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;
import org.panblas.testkit.oracle.Residuals;

/**
 * {@code dsgesv}, {@code dsposv} and their complex kin: solutions by factors in single precision and refinement. {@code
 * big} ones overflow there, so that the solution must come from double. After a refinement that went well the matrix must
 * be untouched.
 */
public final class MixedConformance extends StoredRow {
    private final boolean positive;

    /** A row for general or for positive definite matrices. */
    public MixedConformance(boolean positive) {
        this.positive = positive;
    }

    @Override
    public List<String> kinds() {
        return List.of("big", "singular");
    }

    @Override
    public boolean reads(Call call, String array, int i, int j) {
        return !positive || array.equals("b") || Stored.holds(call, array, i, j);
    }

    @Override
    public double number(Call call, String array, int i, int j, RandomGenerator random) {
        double number = random.nextDouble(-1, 1);
        if (positive || array.equals("b")) {
            return number;
        }
        return singular(call) && j == middle(call.size("n")) ? 0 : Math.scalb(number, exponent(call));
    }

    @Override
    public void prepare(Call call) {
        if (positive) {
            Stored.put(call, "a", CholeskyConformance.positive(call, Stored.before(call, "a"), singular(call)));
        }
    }

    @Override
    public void verifyIdle(Call call, Verdict verdict) {
        super.verifyIdle(call, verdict);
        verdict.releaseAll("iter");
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        int n = call.size("n");
        info(call, verdict, singular(call) ? middle(n) + 1 : 0);
        verdict.releaseAll("iter");
        verdict.releaseAll("x");
        if (!positive) {
            verdict.releaseAll("ipiv");
        }
        double steps = call.after("iter").re(0, 0);
        boolean overflows = call.test().data().equals("big");
        verdict.require(steps >= -31 && steps <= 30, "iter: " + steps);
        if (overflows && call.size("nrhs") > 0) {
            verdict.require(steps < 0, "iter: " + steps + ", but the matrix has no place in single precision");
        }
        if (steps < 0) {
            Stored.release(call, verdict, "a");
            if (!positive) {
                verdict.releaseAll("a");
            }
        }
        if (singular(call)) {
            return;
        }
        Matrix a = positive ? Stored.before(call, "a").hermitian(call.uplo()) : call.before("a");
        Matrix x = call.after("x");
        // The iteration stops by its own criterion: sqrt(n) |X| |A| eps.
        Matrix error = Residuals.residual(call.before("b"), a, x);
        ratio(call, verdict, "|B - AX| / (n |A| |X| eps)", error, a.norm1() * norm(x), n);
    }
}
