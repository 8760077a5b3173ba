package org.panblas.testkit.lapack;

import java.util.List;
import org.panblas.Diag;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;
import org.panblas.testkit.oracle.Residuals;

/**
 * {@code pstrf}: {@code P^T A P = L L^H} with complete pivoting, up to the rank at which the largest diagonal element that
 * is left falls to the tolerance. The {@code singular} matrix is of half rank.
 */
public final class PstrfConformance extends StoredRow {
    @Override
    public List<String> kinds() {
        return List.of("singular");
    }

    @Override
    public boolean reads(Call call, String array, int i, int j) {
        return Stored.holds(call, array, i, j);
    }

    @Override
    public void prepare(Call call) {
        Matrix numbers = Stored.before(call, "a");
        if (singular(call)) {
            int n = numbers.rows();
            Matrix tall = numbers.symmetric(call.uplo()).columns(0, Math.max(1, n / 2));
            Matrix a = Residuals.product(tall, tall.adjoint());
            for (int i = 0; i < n; i++) {
                a.set(i, i, a.re(i, i), 0);
            }
            Stored.put(call, "a", a);
        } else {
            Stored.put(call, "a", CholeskyConformance.positive(call, numbers, false));
        }
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        Stored.release(call, verdict, "a");
        verdict.releaseAll("piv");
        verdict.releaseAll("rank");
        int n = call.size("n");
        Matrix a = Stored.before(call, "a").hermitian(call.uplo());
        int rank = (int) call.after("rank").re(0, 0);
        boolean[] seen = new boolean[n];
        Matrix exchanged = Matrix.zeros(n, n, a.complex());
        for (int j = 0; j < n; j++) {
            int at = (int) call.after("piv").re(j, 0) - 1;
            if (at < 0 || at >= n || seen[at] || rank < 0 || rank > n) {
                verdict.fault("piv is no permutation, or rank no rank");
                return;
            }
            seen[at] = true;
            for (int i = 0; i < n; i++) {
                int from = (int) call.after("piv").re(i, 0) - 1;
                if (from >= 0 && from < n) {
                    exchanged.set(i, j, a.re(from, at), a.im(from, at));
                }
            }
        }
        info(call, verdict, rank < n ? 1 : 0);
        Matrix factor = Stored.after(call, "a").triangle(call.uplo(), Diag.NON_UNIT);
        Matrix left = PotrfConformance.left(factor, call.uplo()).columns(0, rank);
        Matrix error = Residuals.residual(exchanged, left, left.adjoint());
        ratio(call, verdict, "|P^T A P - LL^H| / (n |A| eps)", error.columns(0, rank), a.norm1(), n);
        double unit = call.precision().unitRoundoff();
        double largest = 0;
        for (int i = 0; i < n; i++) {
            largest = Math.max(largest, a.re(i, i));
        }
        double given = call.scalar("tol").re();
        double tolerance = given < 0 ? n * unit * largest : given;
        double slack = 30 * n * unit * a.norm1();
        for (int i = rank; i < n; i++) {
            verdict.require(error.re(i, i) <= tolerance + slack, "rank " + rank + " leaves " + error.re(i, i));
        }
        for (int i = 0; i < rank; i++) {
            double pivot = left.re(i, i) * left.re(i, i);
            verdict.require(i == 0 || pivot > tolerance - slack, "rank " + rank + " takes a pivot of " + pivot);
        }
    }
}
