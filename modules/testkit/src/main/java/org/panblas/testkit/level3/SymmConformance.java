package org.panblas.testkit.level3;

import org.panblas.Side;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Product;
import org.panblas.testkit.engine.Row;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;

/** {@code symm} and {@code hemm}. */
public final class SymmConformance implements Row {
    private final boolean hermitian;

    /** With a Hermitian or a symmetric matrix. */
    public SymmConformance(boolean hermitian) {
        this.hermitian = hermitian;
    }

    @Override
    public boolean idle(Call call) {
        return call.size("m") == 0 || call.size("n") == 0 || (call.zero("alpha") && call.one("beta"));
    }

    @Override
    public boolean reads(Call call, String array, int i, int j) {
        return switch (array) {
            case "c" -> !call.zero("beta");
            case "b" -> !call.zero("alpha");
            default -> !call.zero("alpha") && Matrix.inTriangle(call.uplo(), i, j);
        };
    }

    @Override
    public boolean readsImaginary(Call call, String array, int i, int j) {
        return !hermitian || i != j || !array.equals("a");
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        Matrix half = call.before("a");
        Matrix a = hermitian ? half.hermitian(call.uplo()) : half.symmetric(call.uplo());
        Matrix b = call.before("b");
        boolean left = call.side() == Side.LEFT;
        new Product(call, verdict, "c")
                .term(call.scalar("alpha"), left ? a : b, left ? b : a)
                .plus(call.scalar("beta"), call.before("c"))
                .verify(b.rows(), b.cols());
    }
}
