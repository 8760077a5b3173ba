package org.panblas.testkit.engine;

import java.util.random.RandomGenerator;
import org.panblas.Complex;
import org.panblas.Diag;
import org.panblas.testkit.oracle.Dd;
import org.panblas.testkit.oracle.DdSum;
import org.panblas.testkit.oracle.ErrorBound;
import org.panblas.testkit.oracle.Matrix;

/** What the rows of triangular matrices share. */
public final class Triangles {
    private Triangles() {}

    /** Whether an element of the triangle is read: the diagonal only where it is stored. */
    public static boolean reads(Call call, int i, int j) {
        return Matrix.inTriangle(call.uplo(), i, j) && (i != j || call.diag() == Diag.NON_UNIT);
    }

    /**
     * A number for a triangular matrix of order n whose inverse is of moderate size: the elements of a row beside the
     * diagonal sum to less than 1, the diagonal is at least 1.
     */
    public static double number(int n, int i, int j, RandomGenerator random) {
        double number = random.nextDouble(-1, 1);
        return i == j ? number + Math.copySign(1, number) : number / n;
    }

    /**
     * Judges a computed solution X of {@code T X = alpha B} by its residual. Where {@code right}, all matrices stand for
     * their transposes.
     */
    public static void residual(
            Call call, Verdict verdict, String array, Matrix t, Complex alpha, Matrix b, boolean right) {
        Matrix after = call.after(array);
        Matrix x = right ? after.transpose() : after;
        Matrix rows = t.transpose();
        int n = t.rows();
        DdSum sum = new DdSum();
        for (int j = 0; j < x.cols(); j++) {
            for (int i = 0; i < n; i++) {
                sum.clear();
                sum.addDot(n, rows.re(), rows.im(), i * n, x.re(), x.im(), j * n);
                double re = b.re(i, j);
                double im = b.im(i, j);
                Dd residualRe = sum.re().minus(Dd.product(alpha.re(), re)).plus(Dd.product(alpha.im(), im));
                Dd residualIm = sum.im().minus(Dd.product(alpha.re(), im)).minus(Dd.product(alpha.im(), re));
                double magnitude = sum.magnitude() + (Math.abs(alpha.re()) + Math.abs(alpha.im())) * b.abs1(i, j);
                double bound = ErrorBound.triangularResidual(sum.terms(), magnitude, call.precision());
                int row = right ? j : i;
                int col = right ? i : j;
                verdict.release(array, row, col);
                verdict.near(
                        () -> "residual of " + array + "(" + row + "," + col + ")", Dd.ZERO, residualRe.hi(), bound);
                verdict.near(
                        () -> "im residual of " + array + "(" + row + "," + col + ")", Dd.ZERO, residualIm.hi(), bound);
            }
        }
    }
}
