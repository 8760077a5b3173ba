package org.panblas.testkit.lapack;

import java.util.List;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.lapack.IndefiniteFactors.Variant;
import org.panblas.testkit.oracle.Matrix;
import org.panblas.testkit.oracle.Residuals;

/**
 * Symmetric and Hermitian indefinite factorisations with and without solutions: {@code sytrf}, {@code sptrf},
 * {@code sysv}, {@code spsv} and their variants; a matrix with a row and a column of zeros has a zero pivot. Diagonals
 * are small, so that blocks of order 2 are needed.
 */
public final class IndefiniteConformance extends StoredRow {
    private final boolean hermitian;
    private final Variant variant;

    /** A row; the variant is null where only the solution is judged. */
    public IndefiniteConformance(boolean hermitian, Variant variant) {
        this.hermitian = hermitian;
        this.variant = variant;
    }

    @Override
    public List<String> kinds() {
        return variant == null ? List.of("big", "small") : List.of("big", "small", "singular");
    }

    @Override
    public boolean reads(Call call, String array, int i, int j) {
        return array.equals("b") || Stored.holds(call, array, i, j);
    }

    @Override
    public void prepare(Call call) {
        String array = Stored.matrix(call);
        Stored.put(call, array, indefinite(call, Stored.before(call, array), hermitian));
    }

    /** A matrix with a light diagonal from random numbers. */
    static Matrix indefinite(Call call, Matrix numbers, boolean hermitian) {
        int n = numbers.rows();
        Matrix a = Matrix.zeros(n, n, numbers.complex());
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < n; i++) {
                boolean zero = singular(call) && (i == middle(n) || j == middle(n));
                int scale = exponent(call) - (i == j && i % 3 != 0 ? 4 : 0);
                double im = hermitian && i == j ? 0 : numbers.im(i, j);
                a.set(i, j, zero ? 0 : Math.scalb(numbers.re(i, j), scale), zero ? 0 : Math.scalb(im, scale));
            }
        }
        return a;
    }

    /** The length of a workspace may be written there even for nothing. */
    @Override
    public void verifyIdle(Call call, Verdict verdict) {
        super.verifyIdle(call, verdict);
        if (call.has("tb")) {
            verdict.releaseAll("tb");
        }
    }

    static Matrix full(Matrix stored, Call call, boolean hermitian) {
        return hermitian ? stored.hermitian(call.uplo()) : stored.symmetric(call.uplo());
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        int n = call.size("n");
        String array = Stored.matrix(call);
        Stored.release(call, verdict, array);
        for (String written : List.of("ipiv", "ipiv2", "e", "tb")) {
            if (call.has(written)) {
                verdict.releaseAll(written);
            }
        }
        Matrix a = full(Stored.before(call, array), call, hermitian);
        if (!singular(call)) {
            info(call, verdict, 0);
        }
        if (variant != null && !factors(call, verdict, a, array)) {
            return;
        }
        if (call.has("b")) {
            verdict.releaseAll("b");
            if (singular(call)) {
                return;
            }
            Matrix error = Residuals.residual(call.before("b"), a, call.after("b"));
            ratio(call, verdict, "|B - AX| / (n |A| |X| eps)", error, a.norm1() * norm(call.after("b")), n);
        }
    }

    private boolean factors(Call call, Verdict verdict, Matrix a, String array) {
        Matrix offDiagonal = variant == Variant.BOUNDED ? call.after("e") : null;
        IndefiniteFactors factors = new IndefiniteFactors(
                Stored.after(call, array), call.after("ipiv"), offDiagonal, call.uplo(), hermitian, variant);
        if (!factors.legal()) {
            verdict.fault("ipiv holds no pivots");
            return false;
        }
        Matrix d = factors.middle();
        if (singular(call)) {
            int info = (int) call.returnedReal();
            verdict.require(
                    info >= 1 && info <= a.rows() && d.abs1(info - 1, info - 1) == 0,
                    "info: got " + info + ", expected the index of a zero of D");
        }
        Matrix error = Residuals.residual(a, factors.left(), factors.right());
        ratio(call, verdict, "|A - XDX^H| / (n |A| eps)", error, a.norm1(), a.rows());
        return true;
    }
}
