package org.panblas.testkit.level3;

import org.panblas.Complex;
import org.panblas.Transpose;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Product;
import org.panblas.testkit.engine.Row;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;

/** {@code syrk}, {@code syr2k} and the Hermitian {@code herk}, {@code her2k}. */
public final class SyrkConformance implements Row {
    private final boolean hermitian;

    /** With a Hermitian or a symmetric matrix. */
    public SyrkConformance(boolean hermitian) {
        this.hermitian = hermitian;
    }

    @Override
    public boolean idle(Call call) {
        return call.size("n") == 0 || (call.one("beta") && (call.zero("alpha") || call.size("k") == 0));
    }

    @Override
    public boolean reads(Call call, String array, int i, int j) {
        if (array.equals("c")) {
            return !call.zero("beta") && Matrix.inTriangle(call.uplo(), i, j);
        }
        return !call.zero("alpha");
    }

    @Override
    public boolean readsImaginary(Call call, String array, int i, int j) {
        return !hermitian || i != j || !array.equals("c");
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        Complex alpha = call.scalar("alpha");
        Matrix a = rows(call, "a");
        Product product = new Product(call, verdict, "c")
                .plus(call.scalar("beta"), call.before("c"))
                .triangle(call.uplo());
        if (call.has("b")) {
            Matrix b = rows(call, "b");
            product.term(alpha, a, flat(b));
            product.term(hermitian ? new Complex(alpha.re(), -alpha.im()) : alpha, b, flat(a));
        } else {
            product.term(alpha, a, flat(a));
        }
        if (hermitian) {
            product.hermitian();
        }
        product.verify(a.rows(), a.rows());
    }

    /** op(X), which has as many rows as C. */
    private Matrix rows(Call call, String array) {
        Transpose trans = call.trans("trans");
        return call.before(array).op(trans);
    }

    private Matrix flat(Matrix rows) {
        return hermitian ? rows.adjoint() : rows.transpose();
    }
}
