package org.panblas.testkit.lapack;

import java.util.List;
import org.panblas.Diag;
import org.panblas.Uplo;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;
import org.panblas.testkit.oracle.Residuals;

/**
 * What consumes a Cholesky factor, in all storage schemes: solutions ({@code pptrs}, {@code pbtrs}, {@code pftrs}),
 * inverses ({@code potri}, {@code pptri}, {@code pftri}) and the product {@code lauum}. The factor is drawn directly;
 * {@code singular} ones have a zero on the diagonal, which the inverses must report.
 */
public final class CholeskyFactorConformance extends StoredRow {
    /** What is done with the factor. */
    public enum Use {
        SOLVE,
        INVERT,
        MULTIPLY
    }

    private final Use use;

    /** A row for one use. */
    public CholeskyFactorConformance(Use use) {
        this.use = use;
    }

    @Override
    public List<String> kinds() {
        return use == Use.INVERT ? List.of("big", "small", "singular") : List.of("big", "small");
    }

    @Override
    public boolean idle(Call call) {
        return call.size("n") == 0 || (call.has("b") && call.size("nrhs") == 0);
    }

    @Override
    public boolean reads(Call call, String array, int i, int j) {
        return array.equals("b") || Stored.holds(call, array, i, j);
    }

    @Override
    public void prepare(Call call) {
        String array = Stored.matrix(call);
        // The product of two factors must be in range.
        Matrix factor = TriangularConformance.dominant(Stored.before(call, array), exponent(call) / 2);
        for (int i = 0; i < factor.rows(); i++) {
            boolean zero = singular(call) && i == middle(factor.rows());
            factor.set(i, i, zero ? 0 : Math.abs(factor.re(i, i)), 0);
        }
        Stored.put(call, array, factor);
    }

    /** The matrix whose factor was drawn. */
    static Matrix product(Call call) {
        Matrix factor = Stored.before(call, Stored.matrix(call)).triangle(call.uplo(), Diag.NON_UNIT);
        Matrix left = PotrfConformance.left(factor, call.uplo());
        return Residuals.product(left, left.adjoint());
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        String array = Stored.matrix(call);
        Matrix factor = Stored.before(call, array).triangle(call.uplo(), Diag.NON_UNIT);
        int n = factor.rows();
        info(call, verdict, singular(call) ? middle(n) + 1 : 0);
        if (use != Use.SOLVE) {
            Stored.release(call, verdict, array);
        }
        if (singular(call)) {
            return;
        }
        Matrix left = PotrfConformance.left(factor, call.uplo());
        switch (use) {
            case SOLVE -> {
                verdict.releaseAll("b");
                GetrfConformance.Solutions.verify(call, verdict, Residuals.product(left, left.adjoint()));
            }
            case INVERT -> {
                Matrix inverse = Stored.after(call, array).hermitian(call.uplo());
                GetriConformance.inverse(call, verdict, Residuals.product(left, left.adjoint()), inverse);
            }
            case MULTIPLY -> {
                Matrix product = Stored.after(call, array).hermitian(call.uplo());
                Matrix first = call.uplo() == Uplo.UPPER ? factor : factor.adjoint();
                Matrix error = Residuals.residual(product, first, first.adjoint());
                ratio(call, verdict, "|A' - UU^H| / (n |A'| eps)", error, norm(product), n);
            }
        }
    }
}
