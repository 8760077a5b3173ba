package org.panblas.testkit.lapack;

import java.util.List;
import java.util.Map;
import org.panblas.Diag;
import org.panblas.testkit.RoutineSpec;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;
import org.panblas.testkit.oracle.Residuals;

/**
 * The drivers of the generalised Hermitian eigenproblem {@code A x = w B x}, {@code A B x = w x}, {@code B A x = w x}:
 * judged as the standard problem they stand for. B that is not positive definite ({@code singular}) must be told.
 */
public final class SygvConformance extends HermitianRow {
    /** For n = 1, LAPACK's sbgvd writes beyond the workspace that it asks for. */
    @Override
    public void fit(RoutineSpec spec, Map<String, Object> values) {
        if (spec.base().endsWith("bgvd")) {
            values.replace("n", 1, 2);
        }
        super.fit(spec, values);
    }

    @Override
    public List<String> kinds() {
        return List.of("zero", "repeated", "singular");
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        String arrayA = Hermitian.array(call, "a");
        String arrayB = Hermitian.array(call, "b");
        boolean wanted = call.value("jobz").equals('V');
        boolean inPlace = wanted && !call.has("z");
        if (inPlace) {
            verdict.releaseAll(arrayA);
        } else {
            Hermitian.release(call, verdict, arrayA);
        }
        Hermitian.release(call, verdict, arrayB);
        for (String out : new String[] {"w", "m", "z", "q", "ifail"}) {
            if (call.has(out)) {
                verdict.releaseAll(out);
            }
        }
        int n = call.size("n");
        boolean fails = singular(call) && n > 0;
        if (fails && arrayB.equals("bb")) {
            // The split factorisation meets the negative element at another step.
            double info = call.returnedReal();
            verdict.require(info > n && info <= 2 * n, "info: got " + info + ", expected more than " + n);
        } else {
            info(call, verdict, fails ? n + middle(n) + 1 : 0);
        }
        // LAPACK's hpgvx does not set m where n is 0.
        if (n == 0 || fails || call.returnedReal() != 0) {
            return;
        }
        int itype = call.has("itype") ? call.size("itype") : 1;
        Matrix lower = Cholesky.lower(Hermitian.before(call, arrayB));
        if (!arrayB.equals("bb")) {
            factor(call, verdict, arrayB);
        }
        Matrix a = Cholesky.standard(itype, Hermitian.before(call, arrayA), lower);
        Matrix x = wanted ? call.after(inPlace ? arrayA : "z") : null;
        Matrix vectors = wanted ? Cholesky.vectors(itype, x.columns(0, columns(call)), lower) : null;
        Spectrum.verify(call, verdict, a, 0, "w", vectors, false);
        if (wanted && call.has("ifail")) {
            SyevConformance.failures(call, verdict);
        }
    }

    /** The Cholesky factor stays in B; band routines leave a split one, which {@code pbstf} is judged for. */
    private static void factor(Call call, Verdict verdict, String array) {
        Matrix b = Hermitian.before(call, array);
        Matrix left = PotrfConformance.left(call.after(array).triangle(call.uplo(), Diag.NON_UNIT), call.uplo());
        Matrix error = Residuals.residual(b, left, left.adjoint());
        ratio(call, verdict, "|B - LL^H| / (n |B| eps)", error, b.norm1(), b.rows());
    }

    private static int columns(Call call) {
        return call.has("m")
                ? Math.max(0, Math.min(call.size("n"), (int) call.after("m").re(0, 0)))
                : call.size("n");
    }
}
