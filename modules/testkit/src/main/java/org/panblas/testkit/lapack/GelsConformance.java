package org.panblas.testkit.lapack;

import java.util.List;
import java.util.random.RandomGenerator;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Dd;
import org.panblas.testkit.oracle.DdSum;
import org.panblas.testkit.oracle.Matrix;
import org.panblas.testkit.oracle.Residuals;

/**
 * {@code gels}: least squares by the normal equations' residual, solutions of least norm by their own residual and by their
 * distance from the range of {@code op(A)^H} (LAPACK's xQRT17, xQRT16 and xQRT14).
 */
public final class GelsConformance extends LapackRow {
    @Override
    public List<String> kinds() {
        return List.of("big", "small", "singular");
    }

    private static boolean empty(Call call) {
        return call.size("m") == 0 || call.size("n") == 0 || call.size("nrhs") == 0;
    }

    private static int zeroLine(Call call) {
        return middle(Math.min(call.size("m"), call.size("n")));
    }

    @Override
    public boolean reads(Call call, String array, int i, int j) {
        if (array.equals("a")) {
            return !empty(call);
        }
        Matrix a = call.before("a").op(call.trans("trans"));
        return !empty(call) && i < a.rows();
    }

    /** Nearly orthogonal columns; the matrix without full rank has a line of zeros in its shorter direction. */
    @Override
    public double number(Call call, String array, int i, int j, RandomGenerator random) {
        double number = random.nextDouble(-1, 1);
        if (!array.equals("a")) {
            return number;
        }
        boolean tall = call.size("m") >= call.size("n");
        if (singular(call) && (tall ? j : i) == zeroLine(call)) {
            return 0;
        }
        double size = Math.max(call.size("m"), call.size("n"));
        return Math.scalb(i == j ? number + Math.copySign(1, number) : number / size, exponent(call));
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        if (empty(call)) {
            info(call, verdict, 0);
            Matrix b = call.before("b");
            for (int j = 0; j < b.cols(); j++) {
                for (int i = 0; i < b.rows(); i++) {
                    verdict.element("b", i, j, Dd.ZERO, Dd.ZERO, 0);
                }
            }
            return;
        }
        verdict.releaseAll("a");
        verdict.releaseAll("b");
        if (singular(call)) {
            // A matrix of nothing but zeros is no failure: its solution is zero.
            boolean nothing = Math.min(call.size("m"), call.size("n")) == 1;
            info(call, verdict, nothing ? 0 : zeroLine(call) + 1);
            return;
        }
        info(call, verdict, 0);
        Matrix a = call.before("a").op(call.trans("trans"));
        Matrix b = call.before("b").rows(0, a.rows());
        Matrix x = call.after("b").rows(0, a.cols());
        int size = Math.max(a.rows(), a.cols());
        Matrix error = Residuals.residual(b, a, x);
        if (a.rows() >= a.cols()) {
            Matrix normal = Residuals.product(a.adjoint(), error);
            double scale = a.norm1() * b.norm1();
            ratio(call, verdict, "|A^H (B - AX)| / (n |A| |B| eps)", normal, scale, size);
        } else {
            ratio(call, verdict, "|B - AX| / (n |A| |X| eps)", error, a.norm1() * norm(x), size);
            Matrix outside = outside(a.adjoint(), x);
            ratio(call, verdict, "|X outside the range of A^H| / (n |X| eps)", outside, norm(x), size);
        }
    }

    /** What is left of the columns of x without the range of a: Gram and Schmidt, twice (Parlett: twice is enough). */
    static Matrix outside(Matrix a, Matrix x) {
        Matrix basis = a.columns(0, a.cols());
        for (int j = 0; j < basis.cols(); j++) {
            double length = Math.scalb(
                    1.0,
                    Math.getExponent(
                            Math.max(Double.MIN_NORMAL, basis.columns(j, j + 1).norm1())));
            scale(basis, j, 1 / length);
            for (int pass = 0; pass < 2; pass++) {
                for (int i = 0; i < j; i++) {
                    subtract(basis, i, basis, j);
                }
            }
            DdSum square = new DdSum();
            for (int i = 0; i < basis.rows(); i++) {
                square.addProduct(basis.re(i, j), basis.re(i, j));
                square.addProduct(basis.im(i, j), basis.im(i, j));
            }
            scale(basis, j, 1 / square.re().sqrt().hi());
        }
        Matrix rest = x.columns(0, x.cols());
        for (int j = 0; j < rest.cols(); j++) {
            for (int pass = 0; pass < 2; pass++) {
                for (int i = 0; i < basis.cols(); i++) {
                    subtract(basis, i, rest, j);
                }
            }
        }
        return rest;
    }

    private static void scale(Matrix matrix, int j, double factor) {
        for (int i = 0; i < matrix.rows(); i++) {
            matrix.set(i, j, matrix.re(i, j) * factor, matrix.im(i, j) * factor);
        }
    }

    /** Subtracts from column j of {@code from} its part along column i of {@code basis}. */
    private static void subtract(Matrix basis, int i, Matrix from, int j) {
        DdSum sum = new DdSum();
        for (int l = 0; l < basis.rows(); l++) {
            sum.addProduct(basis.re(l, i), -basis.im(l, i), from.re(l, j), from.im(l, j));
        }
        double re = sum.re().hi();
        double im = sum.im().hi();
        for (int l = 0; l < basis.rows(); l++) {
            double vr = basis.re(l, i);
            double vi = basis.im(l, i);
            from.set(l, j, from.re(l, j) - (vr * re - vi * im), from.im(l, j) - (vr * im + vi * re));
        }
    }
}
