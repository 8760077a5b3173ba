package org.panblas.testkit.lapack;

import java.util.List;
import java.util.random.RandomGenerator;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;
import org.panblas.testkit.oracle.Residuals;

/** {@code gbtrf} and {@code gbsv}. The kl rows above the band are for fill-in and are not read. */
public final class GbtrfConformance extends StoredRow {
    @Override
    public List<String> kinds() {
        return List.of("big", "small", "singular");
    }

    @Override
    public boolean idle(Call call) {
        return call.size("n") == 0 || rows(call) == 0;
    }

    private static int rows(Call call) {
        return call.size(call.has("m") ? "m" : "n");
    }

    private static int zeroColumn(Call call) {
        return middle(Math.min(rows(call), call.size("n")));
    }

    @Override
    public boolean reads(Call call, String array, int i, int j) {
        int row = j + i - call.size("kl") - call.size("ku");
        return array.equals("b") || (i >= call.size("kl") && row >= 0 && row < rows(call));
    }

    @Override
    public double number(Call call, String array, int i, int j, RandomGenerator random) {
        double number = random.nextDouble(-1, 1);
        if (array.equals("b")) {
            return number;
        }
        if (singular(call) && j == zeroColumn(call)) {
            return 0;
        }
        return exponent(call) == 0 ? number : Math.scalb(dominant(call, i, number), exponent(call));
    }

    /** Where numbers are far out, a strong diagonal keeps pivots and solutions in range: bands may be very ill-conditioned. */
    private static double dominant(Call call, int i, double number) {
        boolean diagonal = i == call.size("kl") + call.size("ku");
        return diagonal ? number + Math.copySign(1, number) : number / (call.size("kl") + call.size("ku") + 1);
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        verdict.releaseAll("ab");
        verdict.releaseAll("ipiv");
        int m = rows(call);
        int kl = call.size("kl");
        int ku = call.size("ku");
        Matrix upper = GaussFactors.bandUpper(call.after("ab"), m, kl, ku);
        int info = singular(call) ? zeroColumn(call) + 1 : zeroPivot(upper);
        info(call, verdict, info);
        Matrix pivots = call.after("ipiv");
        if (!GaussFactors.legal(pivots, m, kl)) {
            verdict.fault("ipiv holds no pivots");
            return;
        }
        Matrix a = GaussFactors.band(call.before("ab"), m, kl + ku, kl, ku);
        Matrix error = Residuals.residual(a, GaussFactors.bandLeft(call.after("ab"), pivots, m, kl, ku), upper);
        ratio(call, verdict, "|A - PLU| / (n |A| eps)", error, a.norm1(), a.cols());
        if (call.has("b") && info == 0) {
            verdict.releaseAll("b");
            GetrfConformance.Solutions.verify(call, verdict, a);
        }
    }

    /** What info has to say: random bands may be singular to working precision, where rounding leaves a pivot of zero. */
    private static int zeroPivot(Matrix upper) {
        for (int i = 0; i < Math.min(upper.rows(), upper.cols()); i++) {
            if (upper.re(i, i) == 0 && upper.im(i, i) == 0) {
                return i + 1;
            }
        }
        return 0;
    }
}
