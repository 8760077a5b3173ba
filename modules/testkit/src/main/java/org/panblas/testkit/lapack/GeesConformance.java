package org.panblas.testkit.lapack;

import java.util.Map;
import org.panblas.testkit.RoutineSpec;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;

/** {@code gees} and {@code geesx}, sorted by the kit's predicate: values of the right half-plane first. */
public final class GeesConformance extends NonsymmetricRow {
    /** Condition numbers are those of what sorting selects. */
    @Override
    public void fit(RoutineSpec spec, Map<String, Object> values) {
        if (values.containsKey("sense") && values.get("sort").equals('N')) {
            values.put("sense", 'N');
        }
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        info(call, verdict, 0);
        Nonsymmetric.release(call, verdict, "a", "w", "wr", "wi", "vs", "sdim", "rconde", "rcondv");
        int n = call.size("n");
        int e = -exponent(call);
        Matrix w = Nonsymmetric.values(call, "w", e);
        Matrix a = Elements.complex(Elements.scaled(call.before("a"), e));
        if (n > 0) {
            verifyForm(call, verdict, a, Elements.scaled(call.after("a"), e), w, "vs", null);
        }
        boolean sorted = call.value("sort").equals('S');
        int sdim = (int) call.after("sdim").re(0, 0);
        int expected = 0;
        // Which side an eigenvalue next to the axis is on is for rounding to say.
        double near = 100 * n * call.precision().unitRoundoff() * a.norm1();
        for (int i = 0; sorted && i < n; i++) {
            expected += w.re(i, 0) > 0 ? 1 : 0;
            boolean first = i < sdim;
            verdict.require(
                    Math.abs(w.re(i, 0)) <= near || first == w.re(i, 0) > 0, "eigenvalue " + i + " is not sorted");
        }
        verdict.require(sdim == expected, "sdim: got " + sdim + ", expected " + expected);
    }

    /** T triangular, its eigenvalues in w, and {@code A = Z T Z^H}, where Z is there. */
    static void verifyForm(Call call, Verdict verdict, Matrix a, Matrix t, Matrix w, String vectors, Matrix given) {
        Nonsymmetric.verifyTriangular(verdict, t, !t.complex());
        Nonsymmetric.verifyValues(call, verdict, a, null, w, null);
        Nonsymmetric.verifyValues(call, verdict, Elements.complex(t), null, w, null);
        double unit = 8 * call.precision().unitRoundoff();
        for (int i = 0; i < t.rows(); i++) {
            double error = Math.hypot(t.re(i, i) - w.re(i, 0), t.complex() ? t.im(i, i) - w.im(i, 0) : 0);
            verdict.require(error <= unit * t.norm1(), "eigenvalue " + i + " is not that of T's diagonal");
        }
        boolean wanted = call.has("job" + vectors)
                ? call.value("job" + vectors).equals('V')
                : !call.value("compz").equals('N');
        if (wanted) {
            Matrix z = Elements.complex(call.after(vectors));
            Matrix whole = given == null ? a : given;
            Nonsymmetric.verifySchur(call, verdict, whole, Elements.complex(t), z, z);
        }
    }
}
