package org.panblas.testkit.level2;

import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Product;
import org.panblas.testkit.engine.Row;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;

/** {@code symv}, {@code sbmv}, {@code spmv} and the Hermitian {@code hemv}, {@code hbmv}, {@code hpmv}. */
public final class SymvConformance implements Row {
    private final boolean hermitian;

    /** With a Hermitian or a symmetric matrix. */
    public SymvConformance(boolean hermitian) {
        this.hermitian = hermitian;
    }

    @Override
    public boolean idle(Call call) {
        return call.size("n") == 0 || (call.zero("alpha") && call.one("beta"));
    }

    @Override
    public boolean reads(Call call, String array, int i, int j) {
        return switch (array) {
            case "y" -> !call.zero("beta");
            case "x" -> !call.zero("alpha");
            default -> !call.zero("alpha") && Matrix.inTriangle(call.uplo(), i, j);
        };
    }

    @Override
    public boolean readsImaginary(Call call, String array, int i, int j) {
        return !hermitian || i != j || array.equals("x") || array.equals("y");
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        Matrix half = call.before(call.has("ap") ? "ap" : "a");
        Matrix a = hermitian ? half.hermitian(call.uplo()) : half.symmetric(call.uplo());
        new Product(call, verdict, "y")
                .term(call.scalar("alpha"), a, call.before("x"))
                .plus(call.scalar("beta"), call.before("y"))
                .verify(a.rows(), 1);
    }
}
