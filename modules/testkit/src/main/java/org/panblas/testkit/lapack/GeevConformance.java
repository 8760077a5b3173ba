package org.panblas.testkit.lapack;

import java.util.Map;
import org.panblas.testkit.RoutineSpec;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Dd;
import org.panblas.testkit.oracle.Matrix;

/** {@code geev} and {@code geevx}; vectors have length 1 and, where complex, a real largest component. */
public final class GeevConformance extends NonsymmetricRow {
    /** Condition numbers of eigenvalues take both kinds of vectors. */
    @Override
    public void fit(RoutineSpec spec, Map<String, Object> values) {
        if (values.containsKey("sense") && "EB".indexOf((Character) values.get("sense")) >= 0) {
            values.put("jobvl", 'V');
            values.put("jobvr", 'V');
        }
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        info(call, verdict, 0);
        Nonsymmetric.release(call, verdict, "a", "w", "wr", "wi", "vl", "vr");
        Nonsymmetric.release(call, verdict, "ilo", "ihi", "scale", "abnrm", "rconde", "rcondv");
        Matrix a = Elements.complex(Elements.scaled(call.before("a"), -exponent(call)));
        Matrix w = Nonsymmetric.values(call, "w", -exponent(call));
        Nonsymmetric.verifyValues(call, verdict, a, null, w, null);
        for (String array : new String[] {"vl", "vr"}) {
            if (call.value("job" + array).equals('V')) {
                Matrix v = Nonsymmetric.vectors(call, array, w);
                Nonsymmetric.verifyVectors(call, verdict, a, null, w, null, v, array.equals("vl"));
                normalised(call, verdict, v);
            }
        }
        if (call.has("sense")) {
            conditions(call, verdict, a, w);
        }
    }

    private static void normalised(Call call, Verdict verdict, Matrix v) {
        double unit = 4 * (v.rows() + 8) * call.precision().unitRoundoff();
        for (int j = 0; j < v.cols(); j++) {
            double square = 0;
            for (int i = 0; i < v.rows(); i++) {
                square += v.re(i, j) * v.re(i, j) + v.im(i, j) * v.im(i, j);
            }
            verdict.near("length of vector " + j, Dd.of(1), Math.sqrt(square), unit);
        }
    }

    /** The norm of what was balanced, and {@code |u^H v|} for every value; estimates are held to a hundredth. */
    private static void conditions(Call call, Verdict verdict, Matrix a, Matrix w) {
        if (!call.value("balanc").equals('N')) {
            return;
        }
        double norm = Math.scalb(call.after("abnrm").re(0, 0), -exponent(call));
        ratio(call, verdict, "abnrm", Math.abs(norm - a.norm1()), a.norm1(), a.rows());
        verdict.require(call.after("ilo").re(0, 0) == 1, "ilo must be 1");
        verdict.require(call.after("ihi").re(0, 0) == a.rows(), "ihi must be n");
        boolean asked = "EB".indexOf((Character) call.value("sense")) >= 0;
        if (!asked || !call.test().data().equals("plain")) {
            return;
        }
        Matrix u = Nonsymmetric.vectors(call, "vl", w);
        Matrix v = Nonsymmetric.vectors(call, "vr", w);
        for (int j = 0; j < w.rows(); j++) {
            double re = 0;
            double im = 0;
            for (int i = 0; i < a.rows(); i++) {
                re += u.re(i, j) * v.re(i, j) + u.im(i, j) * v.im(i, j);
                im += u.re(i, j) * v.im(i, j) - u.im(i, j) * v.re(i, j);
            }
            verdict.near(
                    "rconde(" + j + ")",
                    Dd.of(Math.hypot(re, im)),
                    call.after("rconde").re(j, 0),
                    0.01);
        }
    }
}
