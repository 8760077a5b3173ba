package org.panblas.testkit.lapack;

import java.util.random.RandomGenerator;
import org.panblas.Diag;
import org.panblas.Transpose;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.lapack.RefinementSystem.Kind;
import org.panblas.testkit.oracle.Matrix;
import org.panblas.testkit.oracle.Residuals;

/**
 * Iterative refinement and error bounds: {@code gerfs} and its like. Solutions come in with errors of a thousandth; the
 * backward error must be gone afterwards and reported as it is, the forward error below its bound, and the bound no
 * larger than what it estimates: {@code |inv(A)| (|r| + (n+1) eps (|A| |x| + |b|))}.
 */
public final class RefinementConformance extends StoredRow {
    private final Kind kind;

    /** A row. */
    public RefinementConformance(Kind kind) {
        this.kind = kind;
    }

    @Override
    public boolean idle(Call call) {
        return call.size("n") == 0 || call.size("nrhs") == 0;
    }

    @Override
    public void verifyIdle(Call call, Verdict verdict) {
        super.verifyIdle(call, verdict);
        for (String bound : new String[] {"ferr", "berr"}) {
            verdict.releaseAll(bound);
            Matrix errors = call.after(bound);
            for (int j = 0; j < errors.rows(); j++) {
                verdict.require(errors.re(j, 0) == 0, bound + "(" + j + ") must be 0");
            }
        }
    }

    @Override
    public boolean reads(Call call, String array, int i, int j) {
        return RefinementSystem.reads(call, kind, array, i, j);
    }

    @Override
    public double number(Call call, String array, int i, int j, RandomGenerator random) {
        return RefinementSystem.number(kind, array, random);
    }

    @Override
    public void prepare(Call call) {
        RefinementSystem.prepare(call, kind);
        Matrix x = call.before("x");
        call.put("b", Residuals.product(matrix(call), x));
        Matrix wrong = x.columns(0, x.cols());
        for (int i = 0; i < x.re().length; i++) {
            wrong.re()[i] *= 1 + (i % 7 - 3) * 1e-3;
        }
        call.put("x", wrong);
    }

    private Matrix matrix(Call call) {
        Matrix a = RefinementSystem.matrix(call, kind);
        if (kind == Kind.TRIANGULAR) {
            a = a.triangle(call.uplo(), call.diag());
        }
        return a.op(call.has("trans") ? call.trans("trans") : Transpose.NO_TRANS);
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        info(call, verdict, 0);
        boolean refined = kind != Kind.TRIANGULAR;
        if (refined) {
            verdict.releaseAll("x");
        }
        verdict.releaseAll("ferr");
        verdict.releaseAll("berr");
        errors(call, verdict, matrix(call), call.before("b"), call.after("x"), refined, 1);
    }

    /** Judges a solution and the bounds that came with it; {@code ferr * shrunk} is the bound on the forward error. */
    static void errors(Call call, Verdict verdict, Matrix a, Matrix b, Matrix x, boolean refined, double shrunk) {
        int n = a.rows();
        double unit = (n + 2) * call.precision().unitRoundoff();
        double tolerance = Residuals.THRESHOLD * unit;
        Matrix residual = Residuals.residual(b, a, x);
        Matrix exact = Elimination.solve(a, b);
        Matrix inverse = Elimination.inverse(a);
        for (int j = 0; j < x.cols(); j++) {
            double backward = 0;
            double length = 0;
            double error = 0;
            double[] spread = new double[n];
            for (int i = 0; i < n; i++) {
                double size = b.abs1(i, j);
                for (int l = 0; l < n; l++) {
                    size += a.abs1(i, l) * x.abs1(l, j);
                }
                backward = Math.max(backward, size == 0 ? 0 : residual.abs1(i, j) / size);
                spread[i] = residual.abs1(i, j) + tolerance * size;
                length = Math.max(length, x.abs1(i, j));
                double miss = Math.abs(x.re(i, j) - exact.re(i, j)) + Math.abs(x.im(i, j) - exact.im(i, j));
                error = Math.max(error, miss);
            }
            double most = 0;
            for (int i = 0; i < n; i++) {
                double sum = 0;
                for (int l = 0; l < n; l++) {
                    sum += inverse.abs1(i, l) * spread[l];
                }
                most = Math.max(most, sum);
            }
            double berr = call.after("berr").re(j, 0);
            double ferr = call.after("ferr").re(j, 0) * shrunk;
            String where = "(" + j + ") = ";
            verdict.require(
                    !refined || backward <= tolerance,
                    "backward error of column " + j + ": " + backward + ", must be below " + tolerance);
            verdict.require(
                    Math.abs(berr - backward) <= tolerance,
                    "berr" + where + berr + ", the backward error is " + backward);
            // The estimate of the norm behind ferr may be too small by a modest factor.
            verdict.require(ferr * length * 10 >= error, "ferr" + where + ferr + ", the error is " + error / length);
            verdict.require(ferr * length <= 2 * most, "ferr" + where + ferr + ", must be below " + 2 * most / length);
        }
    }

    /** A triangle from random numbers with an inverse of moderate size. */
    static Matrix triangle(Call call, String array) {
        return TriangularConformance.dominant(Stored.before(call, array), 0).triangle(call.uplo(), Diag.NON_UNIT);
    }
}
