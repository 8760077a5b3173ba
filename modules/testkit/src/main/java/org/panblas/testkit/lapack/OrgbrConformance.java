package org.panblas.testkit.lapack;

import java.util.Map;
import java.util.random.RandomGenerator;
import org.panblas.Side;
import org.panblas.Transpose;
import org.panblas.testkit.RoutineSpec;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;

/**
 * {@code orgbr} makes, {@code ormbr} applies the Q or P of {@code gebrd}. Where the reduced matrix was not the longer in
 * their direction, the reflectors begin one element further out.
 */
public final class OrgbrConformance extends LapackRow {
    /** P has at least as many rows as reflectors; unmbr's workspace query for an empty C gives less than it wants. */
    @Override
    public boolean legal(RoutineSpec spec, Map<String, Object> values) {
        int m = (Integer) values.get("m");
        int n = (Integer) values.get("n");
        int k = (Integer) values.get("k");
        if (values.containsKey("side")) {
            return !spec.complex() || (m > 0 && n > 0);
        }
        return (Character) values.get("vect") == 'Q' ? m >= n && n >= Math.min(m, k) : n >= m && m >= Math.min(n, k);
    }

    private static boolean q(Call call) {
        return (Character) call.value("vect") == 'Q';
    }

    private static Factor factor(Call call) {
        return q(call) ? Factor.QR : Factor.LQ;
    }

    /** The order of Q or P. */
    private static int order(Call call) {
        if (call.has("side")) {
            return call.size(call.side() == Side.LEFT ? "m" : "n");
        }
        return call.size(q(call) ? "m" : "n");
    }

    private static int shift(Call call) {
        boolean longer = q(call) ? order(call) >= call.size("k") : order(call) > call.size("k");
        return longer ? 0 : 1;
    }

    private static int reflectors(Call call) {
        return shift(call) == 0 ? call.size("k") : Math.max(0, order(call) - 1);
    }

    /** The part of A that begins with the first reflector's 1. */
    private static Matrix vectors(Call call) {
        Matrix a = call.before("a");
        int s = shift(call);
        int k = reflectors(call);
        return q(call)
                ? a.rows(s, order(call)).columns(0, k)
                : a.columns(s, order(call)).rows(0, k);
    }

    @Override
    public boolean idle(Call call) {
        return call.size("m") == 0 || call.size("n") == 0 || (call.has("side") && call.size("k") == 0);
    }

    @Override
    public boolean reads(Call call, String array, int i, int j) {
        if (!array.equals("a")) {
            return true;
        }
        int line = q(call) ? j : i;
        int along = q(call) ? i : j;
        return line < reflectors(call) && along > line + shift(call);
    }

    @Override
    public double number(Call call, String array, int i, int j, RandomGenerator random) {
        return random.nextDouble(-1, 1);
    }

    @Override
    public void prepare(Call call) {
        Matrix tau = call.before("tau").columns(0, call.before("tau").cols());
        Matrix unitary = factor(call).unitary(vectors(call), tau.rows(0, reflectors(call)));
        for (int i = 0; i < unitary.rows(); i++) {
            tau.set(i, 0, unitary.re(i, 0), unitary.im(i, 0));
        }
        call.put("tau", tau);
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        info(call, verdict, 0);
        int order = order(call);
        if (!call.has("side")) {
            verdict.releaseAll("a");
            Matrix after = q(call) ? call.after("a") : call.after("a").adjoint();
            Matrix identity = Matrix.identity(order, after.complex()).columns(0, after.cols());
            Matrix error = Unitary.minus(after, product(call, false, identity));
            ratio(call, verdict, "|Q - H(1)..H(k)| / (n eps)", error, 1, order);
            return;
        }
        verdict.releaseAll("c");
        boolean adjoint = call.trans("trans") != Transpose.NO_TRANS;
        boolean left = call.side() == Side.LEFT;
        Matrix c = call.before("c");
        Matrix expected = left
                ? product(call, adjoint, c)
                : product(call, !adjoint, c.adjoint()).adjoint();
        Matrix error = Unitary.minus(expected, call.after("c"));
        ratio(call, verdict, "|C' - op(Q) C| / (n |C| eps)", error, c.norm1(), order);
    }

    /** {@code op(Q) c} or {@code op(P) c}; P is the adjoint of what LQ calls Q. */
    private static Matrix product(Call call, boolean adjoint, Matrix c) {
        Matrix tau = call.before("tau").rows(0, reflectors(call));
        return GebrdConformance.apply(factor(call), vectors(call), tau, q(call) == adjoint, c);
    }
}
