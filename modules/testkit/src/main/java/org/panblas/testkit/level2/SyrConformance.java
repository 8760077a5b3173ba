package org.panblas.testkit.level2;

import org.panblas.Complex;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Product;
import org.panblas.testkit.engine.Row;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;

/** {@code syr}, {@code spr}, {@code syr2}, {@code spr2} and the Hermitian {@code her}, {@code hpr}, {@code her2}, {@code hpr2}. */
public final class SyrConformance implements Row {
    private final boolean hermitian;

    /** With a Hermitian or a symmetric matrix. */
    public SyrConformance(boolean hermitian) {
        this.hermitian = hermitian;
    }

    private static String matrix(Call call) {
        return call.has("ap") ? "ap" : "a";
    }

    @Override
    public boolean idle(Call call) {
        return call.size("n") == 0 || call.zero("alpha");
    }

    @Override
    public boolean reads(Call call, String array, int i, int j) {
        return !array.equals(matrix(call)) || Matrix.inTriangle(call.uplo(), i, j);
    }

    @Override
    public boolean readsImaginary(Call call, String array, int i, int j) {
        return !hermitian || i != j || !array.equals(matrix(call));
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        Complex alpha = call.scalar("alpha");
        Matrix x = call.before("x");
        Product product = new Product(call, verdict, matrix(call))
                .plus(Complex.ONE, call.before(matrix(call)))
                .triangle(call.uplo());
        if (call.has("y")) {
            Matrix y = call.before("y");
            product.term(alpha, x, flat(y));
            product.term(hermitian ? new Complex(alpha.re(), -alpha.im()) : alpha, y, flat(x));
        } else {
            product.term(alpha, x, flat(x));
        }
        if (hermitian) {
            product.hermitian();
        }
        product.verify(x.rows(), x.rows());
    }

    private Matrix flat(Matrix vector) {
        return hermitian ? vector.adjoint() : vector.transpose();
    }
}
