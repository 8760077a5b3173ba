package org.panblas.testkit.lapack;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.panblas.Diag;
import org.panblas.Uplo;
import org.panblas.testkit.RoutineSpec;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;
import org.panblas.testkit.oracle.Residuals;

/** {@code hseqr}: only rows and columns ilo to ihi are Hessenberg, the rest is triangular. */
public final class HseqrConformance extends NonsymmetricRow {
    @Override
    public void fit(RoutineSpec spec, Map<String, Object> values) {
        ActiveRows.fit(values);
    }

    @Override
    public List<String> kinds() {
        return List.of("zero", "repeated", "defective");
    }

    @Override
    public boolean reads(Call call, String array, int i, int j) {
        return array.equals("h") ? i <= j + 1 : call.value("compz").equals('V');
    }

    @Override
    public double number(Call call, String array, int i, int j, RandomGenerator random) {
        double number = super.number(call, array, i, j, random);
        boolean apart = j + 1 < call.size("ilo") || i + 1 > call.size("ihi");
        return array.equals("h") && i > j && apart ? 0 : number;
    }

    @Override
    public void prepare(Call call) {
        if (call.value("compz").equals('V')) {
            call.put("z", unitary(call));
        }
    }

    /** What gehrd's Q is: unit outside ilo to ihi. */
    private static Matrix unitary(Call call) {
        boolean complex = call.precision().complex();
        Matrix q = Matrix.identity(call.size("n"), complex);
        int first = call.size("ilo") - 1;
        Matrix block = SteqrConformance.unitary(call.size("ihi") - first, complex);
        for (int j = 0; j < block.cols(); j++) {
            for (int i = 0; i < block.rows(); i++) {
                q.set(first + i, first + j, block.re(i, j), block.im(i, j));
            }
        }
        return q;
    }

    /** The Hessenberg part, with imaginary parts. */
    static Matrix hessenberg(Matrix h) {
        Matrix result = Matrix.zeros(h.rows(), h.cols(), true);
        for (int j = 0; j < h.cols(); j++) {
            for (int i = 0; i <= Math.min(j + 1, h.rows() - 1); i++) {
                result.set(i, j, h.re(i, j), h.im(i, j));
            }
        }
        return result;
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        info(call, verdict, 0);
        Nonsymmetric.release(call, verdict, "h", "w", "wr", "wi", "z");
        Matrix w = Nonsymmetric.values(call, "w", 0);
        Matrix h = hessenberg(call.before("h"));
        if (call.value("job").equals('E')) {
            Nonsymmetric.verifyValues(call, verdict, h, null, w, null);
            return;
        }
        Matrix whole = h;
        if (call.value("compz").equals('V')) {
            Matrix q = Elements.complex(call.before("z"));
            whole = Residuals.product(q, Residuals.product(h, q.adjoint()));
        }
        // With nothing to do, what is below the diagonal is not cleared.
        boolean done = call.size("ilo") == call.size("ihi");
        Matrix t = done ? call.after("h").triangle(Uplo.UPPER, Diag.NON_UNIT) : call.after("h");
        GeesConformance.verifyForm(call, verdict, h, t, w, "z", whole);
    }
}
