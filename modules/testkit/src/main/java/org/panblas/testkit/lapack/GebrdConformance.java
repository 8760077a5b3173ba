package org.panblas.testkit.lapack;

import java.util.List;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;

/** {@code gebrd}: {@code A = Q B P^H}, the reflectors beside the bidiagonal one element further out. */
public final class GebrdConformance extends LapackRow {
    @Override
    public List<String> kinds() {
        return List.of("ill", "big", "small");
    }

    @Override
    public boolean idle(Call call) {
        return call.size("m") == 0 || call.size("n") == 0;
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        for (String array : List.of("a", "d", "e", "tauq", "taup")) {
            verdict.releaseAll(array);
        }
        info(call, verdict, 0);
        Matrix a = call.before("a");
        Matrix factors = call.after("a");
        int k = Math.min(a.rows(), a.cols());
        boolean tall = a.rows() >= a.cols();
        Matrix bidiagonal = Matrix.zeros(a.rows(), a.cols(), a.complex());
        for (int i = 0; i < k; i++) {
            bidiagonal.set(i, i, call.after("d").re(i, 0), 0);
            if (i < k - 1) {
                bidiagonal.set(
                        tall ? i : i + 1, tall ? i + 1 : i, call.after("e").re(i, 0), 0);
            }
        }
        Matrix q = tall ? factors : factors.rows(1, a.rows()).columns(0, k - 1);
        Matrix p = tall ? factors.columns(1, a.cols()).rows(0, k - 1) : factors;
        Matrix tauq = call.after("tauq").rows(0, tall ? k : k - 1);
        Matrix taup = call.after("taup").rows(0, tall ? k - 1 : k);
        // B P^H is the adjoint of P B^H; P is the adjoint of what LQ calls Q.
        Matrix right = apply(Factor.LQ, p, taup, true, bidiagonal.adjoint()).adjoint();
        Matrix error = Unitary.minus(apply(Factor.QR, q, tauq, false, right), a);
        int size = Math.max(a.rows(), a.cols());
        ratio(call, verdict, "|A - Q B P^H| / (n |A| eps)", error, a.norm1(), size);
        ratio(
                call,
                verdict,
                "|I - H^H H| / (n eps)",
                Factor.QR.reflectors(q, tauq).deviation(),
                1,
                size);
        ratio(
                call,
                verdict,
                "|I - G^H G| / (n eps)",
                Factor.LQ.reflectors(p, taup).deviation(),
                1,
                size);
    }

    /** Applies reflectors to the last rows of c, as many as their vectors are long. */
    static Matrix apply(Factor factor, Matrix factors, Matrix tau, boolean adjoint, Matrix c) {
        int length = factor.byRows() ? factors.cols() : factors.rows();
        int first = c.rows() - length;
        Matrix below = factor.apply(factors, tau, adjoint, c.rows(first, c.rows()));
        Matrix result = c.columns(0, c.cols());
        for (int j = 0; j < c.cols(); j++) {
            for (int i = first; i < c.rows(); i++) {
                result.set(i, j, below.re(i - first, j), below.im(i - first, j));
            }
        }
        return result;
    }
}
