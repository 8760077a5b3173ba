package org.panblas.testkit.lapack;

import java.util.List;
import org.panblas.Diag;
import org.panblas.Uplo;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;

/** {@code sygst} and {@code spgst}, with Cholesky factors drawn directly. */
public final class SygstConformance extends HermitianRow {
    @Override
    public List<String> kinds() {
        return List.of("zero");
    }

    /** The diagonal of a factor of a Hermitian matrix is real. */
    @Override
    public void prepare(Call call) {
        Hermitian.makeDiagonalReal(call, Hermitian.array(call, "b"));
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        info(call, verdict, 0);
        String array = Hermitian.array(call, "a");
        Hermitian.release(call, verdict, array);
        Matrix factor = call.before(Hermitian.array(call, "b")).triangle(call.uplo(), Diag.NON_UNIT);
        Matrix lower = call.uplo() == Uplo.LOWER ? factor : factor.adjoint();
        Matrix expected = Cholesky.standard(call.size("itype"), Hermitian.before(call, array), lower);
        Matrix error = Elements.minus(Hermitian.after(call, array), expected);
        double scale = Math.max(expected.norm1(), Hermitian.before(call, array).norm1());
        ratio(call, verdict, "|C' - C| / (n |C| eps)", error, scale, call.size("n"));
    }
}
