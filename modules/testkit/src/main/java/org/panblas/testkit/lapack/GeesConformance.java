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

    /**
     * Whether rounding took an eigenvalue across the axis when it changed places with others of its cluster, which
     * {@code info = n + 2} tells: an eigenvalue that is nearly defective moves by far more than the unit roundoff.
     */
    private static boolean crossed(Call call) {
        return call.value("sort").equals('S')
                && call.test().data().equals("clustered")
                && call.returnedReal() == call.size("n") + 2;
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        boolean crossed = crossed(call);
        info(call, verdict, crossed ? call.size("n") + 2 : 0);
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
                    crossed || Math.abs(w.re(i, 0)) <= near || first == (w.re(i, 0) > 0),
                    "eigenvalue " + i + " is not sorted");
        }
        verdict.require(sdim == expected, "sdim: got " + sdim + ", expected " + expected);
        if (call.has("sense") && n > 0) {
            conditions(call, verdict, sdim == 0 || sdim == n);
        }
    }

    /** A cosine and a separation; a subspace of nothing or of all has nothing to be confused with. */
    private static void conditions(Call call, Verdict verdict, boolean trivial) {
        char sense = (Character) call.value("sense");
        double rconde = call.after("rconde").re(0, 0);
        double rcondv = Math.scalb(call.after("rcondv").re(0, 0), -exponent(call));
        double norm = Elements.scaled(call.after("a"), -exponent(call)).norm1();
        double unit = 8 * call.size("n") * call.precision().unitRoundoff();
        if (sense == 'E' || sense == 'B') {
            boolean fits = trivial ? rconde == 1 : rconde > 0 && rconde <= 1 + unit;
            verdict.require(fits, "rconde = " + rconde + " is no cosine");
        }
        if (sense == 'V' || sense == 'B') {
            boolean fits = trivial ? Math.abs(rcondv - norm) <= unit * norm : rcondv >= 0 && rcondv <= 2 * norm;
            verdict.require(fits, "rcondv = " + rcondv + " * 2^" + exponent(call) + " is no separation");
        }
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
