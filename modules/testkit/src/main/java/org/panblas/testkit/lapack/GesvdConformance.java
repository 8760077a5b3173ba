package org.panblas.testkit.lapack;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.panblas.testkit.RoutineSpec;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;

/** {@code gesvd} and {@code gesdd}, all jobs. A matrix without full rank has equal columns. */
public final class GesvdConformance extends LapackRow {
    @Override
    public List<String> kinds() {
        return List.of("ill", "big", "small", "singular", "zero", "clustered", "graded");
    }

    /** Both sets of vectors cannot overwrite A. */
    @Override
    public boolean legal(RoutineSpec spec, Map<String, Object> values) {
        return !(Character.valueOf('O').equals(values.get("jobu"))
                && Character.valueOf('O').equals(values.get("jobvt")));
    }

    @Override
    public boolean idle(Call call) {
        return call.size("m") == 0 || call.size("n") == 0;
    }

    @Override
    public double number(Call call, String array, int i, int j, RandomGenerator random) {
        return call.test().data().equals("zero") ? 0 : super.number(call, array, i, j, random);
    }

    @Override
    public void prepare(Call call) {
        if (singular(call)) {
            call.put("a", doubled(call.before("a")));
        }
        if (Prescribed.wanted(call)) {
            call.put("a", Prescribed.rectangular(call, call.before("a")));
        }
    }

    /** Every other column a copy of the one before. */
    static Matrix doubled(Matrix matrix) {
        Matrix a = matrix.columns(0, matrix.cols());
        for (int j = 1; j < a.cols(); j += 2) {
            for (int i = 0; i < a.rows(); i++) {
                a.set(i, j, a.re(i, j - 1), a.im(i, j - 1));
            }
        }
        return a;
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        for (String array : List.of("a", "s", "u", "vt")) {
            verdict.releaseAll(array);
        }
        if (call.has("superb")) {
            verdict.releaseAll("superb");
        }
        info(call, verdict, 0);
        int down = -exponent(call);
        Matrix a = Unitary.scalb(call.before("a"), down);
        Matrix s = Unitary.scalb(call.after("s"), down);
        Svd.values(call, verdict, a, s);
        boolean both = call.has("jobz");
        boolean tall = a.rows() >= a.cols();
        char left = (Character) call.value(both ? "jobz" : "jobu");
        char right = (Character) call.value(both ? "jobz" : "jobvt");
        int k = s.rows();
        Matrix u = null;
        Matrix vt = null;
        if (left == 'O' && (!both || tall)) {
            u = call.after("a").columns(0, k);
        } else if (left != 'N') {
            u = call.after("u");
        }
        if (right == 'O' && (!both || !tall)) {
            vt = call.after("a").rows(0, k);
        } else if (right != 'N') {
            vt = call.after("vt");
        }
        Svd.vectors(call, verdict, a, u, s, vt);
    }
}
