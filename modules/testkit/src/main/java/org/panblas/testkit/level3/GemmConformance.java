package org.panblas.testkit.level3;

import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Product;
import org.panblas.testkit.engine.Row;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;

/** {@code gemm}, {@code gemm3m}, {@code gemmt} and {@code gemmtr}. */
public final class GemmConformance implements Row {
    private final boolean threeM;

    /** With the bound of the 3M method or that of the conventional one. */
    public GemmConformance(boolean threeM) {
        this.threeM = threeM;
    }

    @Override
    public boolean idle(Call call) {
        boolean empty = call.size("n") == 0 || (call.has("m") && call.size("m") == 0);
        return empty || (call.one("beta") && (call.zero("alpha") || call.size("k") == 0));
    }

    @Override
    public boolean reads(Call call, String array, int i, int j) {
        if (array.equals("c")) {
            return !call.zero("beta") && (!call.has("uplo") || Matrix.inTriangle(call.uplo(), i, j));
        }
        return !call.zero("alpha");
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        Matrix a = call.before("a").op(call.trans("transA"));
        Matrix b = call.before("b").op(call.trans("transB"));
        Product product = new Product(call, verdict, "c")
                .term(call.scalar("alpha"), a, b)
                .plus(call.scalar("beta"), call.before("c"));
        if (call.has("uplo")) {
            product.triangle(call.uplo());
        }
        if (threeM) {
            product.threeM();
        }
        product.verify(a.rows(), b.cols());
    }
}
