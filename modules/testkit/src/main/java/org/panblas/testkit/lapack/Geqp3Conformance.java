package org.panblas.testkit.lapack;

import java.util.List;
import java.util.random.RandomGenerator;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;

/**
 * {@code geqp3} and {@code geqpf}: {@code A P = Q R}. Columns with a nonzero {@code jpvt} go to the front; among the free
 * ones the diagonal of R does not grow.
 */
public final class Geqp3Conformance extends LapackRow {
    @Override
    public List<String> kinds() {
        return List.of("ill", "big", "small", "singular");
    }

    @Override
    public boolean idle(Call call) {
        return call.size("n") == 0;
    }

    /** Nothing is fixed in a matrix without rows: xGEQP3 then gives xORMQR too little workspace. */
    @Override
    public double number(Call call, String array, int i, int j, RandomGenerator random) {
        if (array.equals("jpvt")) {
            return call.size("m") > 0 && random.nextInt(4) == 0 ? 1 : 0;
        }
        return super.number(call, array, i, j, random);
    }

    @Override
    public void prepare(Call call) {
        if (singular(call)) {
            call.put("a", GesvdConformance.doubled(call.before("a")));
        }
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        verdict.releaseAll("a");
        verdict.releaseAll("tau");
        verdict.releaseAll("jpvt");
        info(call, verdict, 0);
        Matrix a = call.before("a");
        Matrix pivots = call.after("jpvt");
        Matrix permuted = permuted(verdict, a, pivots);
        if (permuted == null) {
            return;
        }
        Matrix r = call.after("a");
        GeqrfConformance.verify(call, verdict, Factor.QR, permuted, r, call.after("tau"));
        int fixed = 0;
        for (int j = 0; j < a.cols(); j++) {
            fixed += call.before("jpvt").re(j, 0) != 0 ? 1 : 0;
        }
        for (int j = 0; j < fixed; j++) {
            int from = (int) pivots.re(j, 0) - 1;
            verdict.require(
                    call.before("jpvt").re(from, 0) != 0, "column " + from + " is free but stands at the front");
        }
        double slack = 1 + 1000 * call.precision().unitRoundoff();
        double floor = 1000 * call.precision().unitRoundoff() * a.norm1();
        for (int i = fixed + 1; i < Math.min(a.rows(), a.cols()); i++) {
            double before = Math.hypot(r.re(i - 1, i - 1), r.im(i - 1, i - 1));
            double here = Math.hypot(r.re(i, i), r.im(i, i));
            verdict.require(here <= before * slack + floor, "R(" + i + "," + i + ") is larger than the one before");
        }
    }

    /** {@code A P}, or null where {@code jpvt} is no permutation. */
    static Matrix permuted(Verdict verdict, Matrix a, Matrix pivots) {
        Matrix result = Matrix.zeros(a.rows(), a.cols(), a.complex());
        boolean[] seen = new boolean[a.cols()];
        for (int j = 0; j < a.cols(); j++) {
            double pivot = pivots.re(j, 0);
            if (!(pivot >= 1 && pivot <= a.cols()) || seen[(int) pivot - 1]) {
                verdict.fault("jpvt(" + j + ") = " + pivot + " makes no permutation");
                return null;
            }
            int from = (int) pivot - 1;
            seen[from] = true;
            for (int i = 0; i < a.rows(); i++) {
                result.set(i, j, a.re(i, from), a.im(i, from));
            }
        }
        return result;
    }
}
