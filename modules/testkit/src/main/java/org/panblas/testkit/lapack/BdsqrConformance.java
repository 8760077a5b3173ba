package org.panblas.testkit.lapack;

import java.util.List;
import java.util.random.RandomGenerator;
import org.panblas.Uplo;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;
import org.panblas.testkit.oracle.Residuals;

/**
 * {@code bdsqr}: {@code B = Q S P^T} seen through what it is applied to: {@code U B VT = U' S VT'} for the matrices
 * given, and {@code U B C = U' S C'} with {@code C' = Q^T C} judged as {@code B^T C = P S C'}.
 */
public final class BdsqrConformance extends LapackRow {
    @Override
    public List<String> kinds() {
        return List.of("zero");
    }

    @Override
    public boolean idle(Call call) {
        return call.size("n") == 0;
    }

    @Override
    public double number(Call call, String array, int i, int j, RandomGenerator random) {
        boolean zero = call.test().data().equals("zero") && (array.equals("d") || array.equals("e")) && i % 3 == 0;
        return zero ? 0 : random.nextDouble(-1, 1);
    }

    /** The bidiagonal matrix of d and e. */
    static Matrix bidiagonal(Call call, Matrix d, Matrix e) {
        int n = d.rows();
        Matrix b = Matrix.zeros(n, n, call.precision().complex());
        boolean upper = call.uplo() == Uplo.UPPER;
        for (int i = 0; i < n; i++) {
            b.set(i, i, d.re(i, 0), 0);
            if (i < n - 1) {
                b.set(upper ? i : i + 1, upper ? i + 1 : i, e.re(i, 0), 0);
            }
        }
        return b;
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        for (String array : List.of("d", "e", "u", "vt", "c")) {
            verdict.releaseAll(array);
        }
        info(call, verdict, 0);
        Matrix b = bidiagonal(call, call.before("d"), call.before("e"));
        int n = b.rows();
        Matrix s = call.after("d");
        Svd.values(call, verdict, b, s);
        Matrix u = call.before("u");
        Matrix uAfter = call.after("u");
        if (call.size("ncvt") > 0) {
            Matrix vt = call.before("vt");
            Matrix vtAfter = call.after("vt");
            // Lengths and angles of the columns stay; with U the product stays.
            gram(call, verdict, "VT", b.adjoint(), vt, vtAfter, s);
            if (u.rows() > 0) {
                Matrix product = Residuals.product(Residuals.product(u, b), vt);
                Matrix error = Residuals.residual(product, Unitary.timesDiagonal(uAfter, s), vtAfter);
                ratio(call, verdict, "|U B VT - U' S VT'|", error, u.norm1() * b.norm1() * vt.norm1(), n);
            }
        }
        if (u.rows() > 0) {
            gram(call, verdict, "U^H", b, u.adjoint(), uAfter.adjoint(), s);
        }
        if (call.size("ncc") > 0) {
            gram(call, verdict, "C", b, call.before("c"), call.after("c"), s);
        }
    }

    /** {@code X' = Q^T X}: {@code X'^H X' = X^H X} and {@code X'^H S^2 X' = X^H B B^T X}. */
    private static void gram(Call call, Verdict verdict, String name, Matrix b, Matrix x, Matrix after, Matrix s) {
        int size = Math.max(x.rows(), x.cols());
        Matrix lengths = Residuals.residual(Residuals.product(x.adjoint(), x), after.adjoint(), after);
        double norm = x.norm1() * x.adjoint().norm1();
        ratio(call, verdict, "|" + name + "^H " + name + "| changed", lengths, norm, size);
        Matrix bx = Residuals.product(b.adjoint(), x);
        Matrix sx = Unitary.timesDiagonal(after.adjoint(), s);
        Matrix error = Residuals.residual(Residuals.product(bx.adjoint(), bx), sx, sx.adjoint());
        double scale = norm * b.norm1() * b.adjoint().norm1();
        ratio(call, verdict, "|" + name + "^H B B^T " + name + "| changed", error, scale, size);
    }
}
