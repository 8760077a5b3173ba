package org.panblas.testkit.lapack;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.panblas.Uplo;
import org.panblas.testkit.RoutineSpec;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;
import org.panblas.testkit.oracle.Residuals;

/**
 * {@code sytrf_aa_2stage} and {@code sytrs_aa_2stage}: {@code P A P^T = L T L^T} with T of bandwidth nb (Ballard et al.,
 * Implementing a blocked Aasen's algorithm, IPDPS 2013). L has the first nb unit vectors for its first columns, and the
 * others stand nb columns to the left. {@code tb} begins with nb; else it is the band array of T, n columns of
 * {@code ltb / n}, factored as by {@code gbtrf} with the exchanges {@code ipiv2}.
 */
public final class AasenTwoStageConformance extends StoredRow {
    private final boolean hermitian;
    private final boolean factored;

    AasenTwoStageConformance(boolean hermitian, boolean factored) {
        this.hermitian = hermitian;
        this.factored = factored;
    }

    /** Room for bands of 1 to 8 diagonals, and some to spare. */
    @Override
    public void fit(RoutineSpec spec, Map<String, Object> values) {
        int width = 1 + (Integer) values.get("ltb");
        values.put("ltb", Math.max(1, (3 * width + 1) * (Integer) values.get("n") + width - 1));
    }

    @Override
    public List<String> kinds() {
        return factored ? List.of() : List.of("big", "small");
    }

    @Override
    public boolean idle(Call call) {
        return call.size("n") == 0 || (factored && call.size("nrhs") == 0);
    }

    /** The length of {@code tb} may be written there even for nothing. */
    @Override
    public void verifyIdle(Call call, Verdict verdict) {
        super.verifyIdle(call, verdict);
        if (!factored) {
            verdict.releaseAll("tb");
        }
    }

    /** The number of diagonals that are drawn. */
    private static int width(Call call) {
        int n = call.size("n");
        return Math.max(1, Math.min((call.size("ltb") / n - 1) / 3, n - 1));
    }

    /** Whether an element of the triangle is a multiplier. */
    private static boolean multiplier(Call call, int i, int j) {
        return Math.abs(i - j) > width(call);
    }

    @Override
    public boolean reads(Call call, String array, int i, int j) {
        return switch (array) {
            case "a" -> Stored.holds(call, array, i, j) && (!factored || multiplier(call, i, j));
            case "tb" -> i == 0 || inBand(call, i);
            default -> true;
        };
    }

    private static boolean inBand(Call call, int at) {
        int height = call.size("ltb") / call.size("n");
        int nb = width(call);
        int line = at % height;
        int row = at / height + line - 2 * nb;
        return line <= 3 * nb && at / height < call.size("n") && row >= 0 && row < call.size("n");
    }

    @Override
    public double number(Call call, String array, int i, int j, RandomGenerator random) {
        double number = random.nextDouble(-1, 1);
        int n = call.size("n");
        if (!factored) {
            return number;
        }
        int nb = width(call);
        return switch (array) {
            case "a" -> number / n;
            case "ipiv" -> i + 1 + (i < nb ? 0 : random.nextInt(n - i));
            case "ipiv2" -> i + 1 + random.nextInt(1 + Math.min(nb, n - 1 - i));
            case "tb" -> {
                boolean diagonal = i % (call.size("ltb") / n) == 2 * nb;
                yield i == 0 ? nb : diagonal ? number + Math.copySign(1, number) : number / (3 * nb + 1);
            }
            default -> number;
        };
    }

    @Override
    public void prepare(Call call) {
        if (!factored) {
            Matrix numbers = Stored.before(call, "a");
            Stored.put(call, "a", IndefiniteConformance.indefinite(call, numbers, hermitian));
        }
    }

    /** {@code L T} and the other factor of {@code P A P^T}. */
    private Matrix[] factors(Call call, Matrix stored, Matrix tb, Matrix exchanges) {
        int n = stored.rows();
        int nb = (int) tb.re(0, 0);
        int height = call.size("ltb") / n;
        Matrix band = Matrix.zeros(3 * nb + 1, n, tb.complex());
        for (int j = 0; j < n; j++) {
            for (int i = 0; i <= 3 * nb; i++) {
                band.set(i, j, tb.re(i + j * height, 0), tb.im(i + j * height, 0));
            }
        }
        Matrix t = Residuals.product(
                GaussFactors.bandLeft(band, exchanges, n, nb, nb), GaussFactors.bandUpper(band, n, nb, nb));
        Matrix lower = stored;
        if (call.uplo() == Uplo.UPPER) {
            lower = hermitian ? stored.adjoint() : stored.transpose();
        }
        Matrix l = Matrix.identity(n, lower.complex());
        for (int j = nb; j < n; j++) {
            for (int i = j + 1; i < n; i++) {
                l.set(i, j, lower.re(i, j - nb), lower.im(i, j - nb));
            }
        }
        return new Matrix[] {Residuals.product(l, t), hermitian ? l.adjoint() : l.transpose()};
    }

    private static Matrix exchanged(Matrix a, Matrix pivots, boolean forward) {
        return Lu.exchanged(Lu.exchanged(a, pivots, forward).transpose(), pivots, forward)
                .transpose();
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        info(call, verdict, 0);
        int n = call.size("n");
        if (factored) {
            verdict.releaseAll("b");
            Matrix[] factors = factors(call, Stored.before(call, "a"), call.before("tb"), call.before("ipiv2"));
            Matrix product = Residuals.product(factors[0], factors[1]);
            GetrfConformance.Solutions.verify(call, verdict, exchanged(product, call.before("ipiv"), false));
            return;
        }
        Stored.release(call, verdict, "a");
        for (String array : List.of("tb", "ipiv", "ipiv2")) {
            verdict.releaseAll(array);
        }
        Matrix pivots = call.after("ipiv");
        int nb = (int) call.after("tb").re(0, 0);
        boolean fits = nb >= 1 && 3 * nb + 1 <= call.size("ltb") / n;
        if (!fits || !GaussFactors.legal(pivots, n, n) || !GaussFactors.legal(call.after("ipiv2"), n, nb)) {
            verdict.fault("tb, ipiv or ipiv2 holds no factors; nb = " + nb);
            return;
        }
        Matrix a = IndefiniteConformance.full(Stored.before(call, "a"), call, hermitian);
        Matrix[] factors = factors(call, Stored.after(call, "a"), call.after("tb"), call.after("ipiv2"));
        Matrix error = Residuals.residual(exchanged(a, pivots, true), factors[0], factors[1]);
        ratio(call, verdict, "|PAP^T - LTL^H| / (n |A| eps)", error, a.norm1(), n);
    }
}
