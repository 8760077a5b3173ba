package org.panblas.testkit.lapack;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.panblas.testkit.RoutineSpec;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;
import org.panblas.testkit.oracle.Residuals;

/** {@code hgeqz}: only rows and columns ilo to ihi of H are Hessenberg. A {@code singular} T has a zero on its diagonal. */
public final class HgeqzConformance extends NonsymmetricRow {
    @Override
    public void fit(RoutineSpec spec, Map<String, Object> values) {
        ActiveRows.fit(values);
    }

    @Override
    public List<String> kinds() {
        return List.of("zero", "repeated", "defective", "singular");
    }

    /** The zeros of H and T take part in rotations. */
    @Override
    public boolean reads(Call call, String array, int i, int j) {
        return switch (array) {
            case "h", "t" -> true;
            default -> Accumulated.reads(call, array);
        };
    }

    @Override
    public double number(Call call, String array, int i, int j, RandomGenerator random) {
        if (array.equals("t")) {
            boolean zero = singular(call) && i == j && i == middle(call.size("n"));
            return i > j || zero ? 0 : super.number(call, "b", i, j, random);
        }
        boolean apart = i > j && (j + 1 < call.size("ilo") || i + 1 > call.size("ihi"));
        return array.equals("h") && (apart || i > j + 1) ? 0 : super.number(call, array, i, j, random);
    }

    @Override
    public void prepare(Call call) {
        Accumulated.prepare(call, "q", "z");
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        info(call, verdict, 0);
        Nonsymmetric.release(call, verdict, "h", "t", "alpha", "alphar", "alphai", "beta");
        Matrix q = Accumulated.result(call, verdict, "q");
        Matrix z = Accumulated.result(call, verdict, "z");
        int n = call.size("n");
        Matrix h = HseqrConformance.hessenberg(call.before("h"));
        Matrix t = HseqrConformance.hessenberg(call.before("t"));
        Matrix alpha = Nonsymmetric.values(call, "alpha", 0);
        Matrix beta = Elements.complex(call.after("beta"));
        Nonsymmetric.verifyValues(call, verdict, h, t, alpha, beta);
        if (call.value("job").equals('E')) {
            Equivalence.unitary(call, verdict, "Q", q);
            Equivalence.unitary(call, verdict, "Z", z);
            return;
        }
        for (int i = 0; i < n; i++) {
            boolean normal = beta.re(i, 0) >= 0 && beta.im(i, 0) == 0;
            verdict.require(normal, "beta(" + i + ") = " + beta.re(i, 0) + " must not be negative");
        }
        Matrix s = HseqrConformance.hessenberg(call.after("h"));
        Matrix p = HseqrConformance.hessenberg(call.after("t"));
        Nonsymmetric.verifyTriangular(verdict, s, !call.precision().complex());
        Nonsymmetric.verifyTriangular(verdict, p, false);
        Nonsymmetric.verifyValues(call, verdict, s, p, alpha, beta);
        Matrix left = Elements.complex(Accumulated.given(call, "q", n));
        Matrix right = Elements.complex(Accumulated.given(call, "z", n)).adjoint();
        Equivalence.verifyPair(
                call,
                verdict,
                Residuals.product(left, Residuals.product(h, right)),
                Residuals.product(left, Residuals.product(t, right)),
                s,
                p,
                q == null ? null : Elements.complex(q),
                z == null ? null : Elements.complex(z));
    }
}
