package org.panblas.testkit.lapack;

import java.util.random.RandomGenerator;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;

/** {@code orgqr}, {@code orglq}, {@code orgql}, {@code orgrq}: the columns or rows of Q that stand for the factors. */
public final class OrgqrConformance extends LapackRow {
    private final Factor factor;

    OrgqrConformance(Factor factor) {
        this.factor = factor;
    }

    @Override
    public boolean idle(Call call) {
        return call.size("m") == 0 || call.size("n") == 0;
    }

    @Override
    public double number(Call call, String array, int i, int j, RandomGenerator random) {
        return random.nextDouble(-1, 1);
    }

    /** The k lines that hold reflectors: the first ones, or the last ones where the factorisation is reversed. */
    private Matrix vectors(Call call) {
        Matrix a = call.before("a");
        int k = call.size("k");
        int first = factor == Factor.QL ? a.cols() - k : factor == Factor.RQ ? a.rows() - k : 0;
        return factor.byRows() ? a.rows(first, first + k) : a.columns(first, first + k);
    }

    @Override
    public boolean reads(Call call, String array, int i, int j) {
        if (!array.equals("a")) {
            return true;
        }
        int m = call.size("m");
        int n = call.size("n");
        int k = call.size("k");
        int first = factor == Factor.QL ? n - k : factor == Factor.RQ ? m - k : 0;
        int line = (factor.byRows() ? i : j) - first;
        if (line < 0 || line >= k) {
            return false;
        }
        return factor.byRows() ? factor.inVector(k, n, line, j) : factor.inVector(m, k, i, line);
    }

    @Override
    public void prepare(Call call) {
        call.put("tau", factor.unitary(vectors(call), call.before("tau")));
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        verdict.releaseAll("a");
        info(call, verdict, 0);
        Matrix q = call.after("a");
        int order = factor.byRows() ? q.cols() : q.rows();
        int lines = factor.byRows() ? q.rows() : q.cols();
        int first = factor == Factor.QL || factor == Factor.RQ ? order - lines : 0;
        Matrix identity = Matrix.identity(order, q.complex()).columns(first, first + lines);
        // Rows of Q are the columns of Q^H.
        Matrix expected = factor.apply(vectors(call), call.before("tau"), factor.byRows(), identity);
        Matrix error = Unitary.minus(factor.byRows() ? q.adjoint() : q, expected);
        ratio(call, verdict, "|Q - H(1)..H(k)| / (n eps)", error, 1, order);
    }
}
