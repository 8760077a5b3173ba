package org.panblas.testkit.lapack;

import java.util.Map;
import java.util.random.RandomGenerator;
import org.panblas.Side;
import org.panblas.Transpose;
import org.panblas.Uplo;
import org.panblas.testkit.RoutineSpec;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;
import org.panblas.testkit.oracle.Residuals;

/**
 * Q of gehrd and sytrd formed ({@code orghr}, {@code orgtr}, {@code opgtr}) or multiplied with ({@code ormhr},
 * {@code ormtr}, {@code opmtr}), with reflectors drawn directly.
 */
public final class SimilarityQConformance extends LapackRow {
    @Override
    public long workFactor(RoutineSpec spec, Map<String, Object> values) {
        long largest = 1;
        for (String size : new String[] {"m", "n"}) {
            largest = values.get(size) instanceof Integer value ? Math.max(largest, value) : largest;
        }
        return values.containsKey("m") ? largest : Math.max(1, largest * largest / 4);
    }

    @Override
    public void fit(RoutineSpec spec, Map<String, Object> values) {
        if (values.containsKey("ilo")) {
            ActiveRows.fit(values);
        }
    }

    private static boolean formed(Call call) {
        return !call.has("c");
    }

    private static int order(Call call) {
        return formed(call) || call.side() == Side.RIGHT ? call.size("n") : call.size("m");
    }

    private static String array(Call call) {
        return call.has("ap") ? "ap" : "a";
    }

    private static boolean upper(Call call) {
        return call.has("uplo") && call.uplo() == Uplo.UPPER;
    }

    private static int first(Call call) {
        return call.has("ilo") ? call.size("ilo") - 1 : 0;
    }

    private static int last(Call call) {
        return call.has("ihi") ? call.size("ihi") - 1 : order(call) - 1;
    }

    @Override
    public boolean idle(Call call) {
        return call.size("n") == 0 || (call.has("m") && call.size("m") == 0);
    }

    /** Only the reflectors, beyond their ones. */
    @Override
    public boolean reads(Call call, String array, int i, int j) {
        return switch (array) {
            case "tau" -> i >= first(call) && i < last(call);
            case "a", "ap" -> upper(call) ? i < j - 1 : i > j + 1 && j >= first(call) && i <= last(call);
            default -> true;
        };
    }

    @Override
    public double number(Call call, String array, int i, int j, RandomGenerator random) {
        return random.nextDouble(-1, 1);
    }

    /** Unitary reflectors, as in {@link OrmqrConformance}. */
    @Override
    public void prepare(Call call) {
        Matrix v = call.before(array(call));
        Matrix tau = call.before("tau");
        for (int h = first(call); h < last(call); h++) {
            int column = upper(call) ? h + 1 : h;
            double square = 1;
            for (int i = upper(call) ? 0 : h + 2; i <= (upper(call) ? h - 1 : last(call)); i++) {
                square += v.re(i, column) * v.re(i, column) + v.im(i, column) * v.im(i, column);
            }
            double phi = v.complex() ? Math.PI * tau.re(h, 0) : 0;
            tau.set(h, 0, (1 + Math.cos(phi)) / square, Math.sin(phi) / square);
        }
        call.put("tau", tau);
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        info(call, verdict, 0);
        Matrix factors = call.before(array(call));
        Matrix tau = call.before("tau");
        Matrix q = call.has("ilo")
                ? ReflectorProduct.hessenberg(factors, tau, call.size("ilo"), call.size("ihi"))
                : ReflectorProduct.tridiagonal(factors, tau, call.uplo());
        if (formed(call)) {
            String out = call.has("q") ? "q" : "a";
            verdict.releaseAll(out);
            ratio(call, verdict, "|Q' - Q| / (n eps)", Elements.minus(call.after(out), q), 1, q.rows());
            return;
        }
        verdict.releaseAll("c");
        Matrix op = call.trans("trans") == Transpose.NO_TRANS ? q : q.adjoint();
        Matrix c = call.before("c");
        Matrix expected = call.side() == Side.LEFT ? Residuals.product(op, c) : Residuals.product(c, op);
        Matrix error = Elements.minus(call.after("c"), expected);
        ratio(call, verdict, "|C' - op(Q) C| / (n |C| eps)", error, c.norm1(), q.rows());
    }
}
