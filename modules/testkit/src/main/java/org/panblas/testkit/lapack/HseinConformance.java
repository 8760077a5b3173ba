package org.panblas.testkit.lapack;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.panblas.testkit.RoutineSpec;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Dd;
import org.panblas.testkit.oracle.Matrix;

/** {@code hsein} with the eigenvalues that the oracle finds. A {@code block} H falls apart in the middle. */
public final class HseinConformance extends LapackRow {
    @Override
    public void fit(RoutineSpec spec, Map<String, Object> values) {
        values.compute("mm", (name, mm) -> Math.max((Integer) mm, (Integer) values.get("n")));
    }

    @Override
    public long workFactor(RoutineSpec spec, Map<String, Object> values) {
        return Math.max(1, (Integer) values.get("n"));
    }

    @Override
    public List<String> kinds() {
        return List.of("block");
    }

    @Override
    public boolean reads(Call call, String array, int i, int j) {
        return switch (array) {
            case "h" -> i <= j + 1;
            case "vl", "vr" -> call.value("initv").equals('U');
            default -> true;
        };
    }

    private static int cut(Call call) {
        return call.test().data().equals("block") ? middle(call.size("n")) : 0;
    }

    @Override
    public double number(Call call, String array, int i, int j, RandomGenerator random) {
        double number = random.nextDouble(-1, 1);
        if (array.equals("select")) {
            return random.nextInt(2);
        }
        boolean apart = array.equals("h") && i == j + 1 && i == cut(call);
        return apart ? 0 : number;
    }

    @Override
    public void prepare(Call call) {
        int n = call.size("n");
        Matrix h = hessenberg(call);
        int cut = cut(call);
        Matrix values = Matrix.zeros(n, 1, true);
        // An eigenvalue belongs to the block in whose rows it stands.
        values(values, h, 0, cut);
        values(values, h, cut, n);
        if (call.has("w")) {
            call.put("w", values);
            return;
        }
        call.put("wr", new Matrix(n, 1, values.re(), null));
        call.put("wi", new Matrix(n, 1, values.im(), null));
    }

    private static void values(Matrix values, Matrix h, int from, int to) {
        Matrix some = HessenbergEigen.values(h.rows(from, to).columns(from, to));
        for (int i = from; i < to; i++) {
            values.set(i, 0, some.re(i - from, 0), some.im(i - from, 0));
        }
    }

    private static Matrix hessenberg(Call call) {
        Matrix stored = call.before("h");
        Matrix h = Matrix.zeros(stored.rows(), stored.cols(), stored.complex());
        for (int j = 0; j < h.cols(); j++) {
            for (int i = 0; i <= Math.min(j + 1, h.rows() - 1); i++) {
                h.set(i, j, stored.re(i, j), stored.im(i, j));
            }
        }
        return h;
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        info(call, verdict, 0);
        Nonsymmetric.release(call, verdict, "w", "wr", "m");
        boolean real = !call.precision().complex();
        int n = call.size("n");
        Matrix all = Matrix.zeros(n, 1, true);
        for (int i = 0; i < n; i++) {
            Matrix re = call.after(real ? "wr" : "w");
            all.set(i, 0, re.re(i, 0), real ? call.before("wi").re(i, 0) : re.im(i, 0));
        }
        int[] selected = selected(call, verdict, all);
        int m = (int) call.after("m").re(0, 0);
        verdict.require(m == selected.length, "m: got " + m + ", expected " + selected.length);
        if (m != selected.length) {
            return;
        }
        Matrix w = TriangularForms.some(all, selected);
        Matrix h = Elements.complex(hessenberg(call));
        for (String array : new String[] {"vl", "vr"}) {
            if (call.after(array).rows() > 0) {
                vectors(call, verdict, array, h, w);
            }
        }
    }

    /** The rows of the wanted eigenvalues; real routines leave one mark of a pair, at its first row. */
    private static int[] selected(Call call, Verdict verdict, Matrix w) {
        boolean real = !call.precision().complex();
        Matrix select = call.before("select");
        boolean[] chosen = new boolean[w.rows()];
        int count = 0;
        for (int i = 0; i < w.rows(); i++) {
            chosen[i] = select.re(i, 0) != 0;
            boolean pair = real && w.im(i, 0) != 0 && i + 1 < w.rows();
            if (pair) {
                boolean either = chosen[i] || select.re(i + 1, 0) != 0;
                chosen[i] = either;
                chosen[i + 1] = either;
                Elements.same(verdict, "select", i, 0, either ? 1 : 0, 0);
                Elements.same(verdict, "select", i + 1, 0, 0, 0);
                count += either ? 2 : 0;
                i++;
            } else {
                count += chosen[i] ? 1 : 0;
            }
        }
        int[] rows = new int[count];
        int next = 0;
        for (int i = 0; i < chosen.length; i++) {
            if (chosen[i]) {
                rows[next++] = i;
            }
        }
        return rows;
    }

    private static void vectors(Call call, Verdict verdict, String array, Matrix h, Matrix w) {
        int m = w.rows();
        String fails = array.equals("vl") ? "ifaill" : "ifailr";
        for (int j = 0; j < m; j++) {
            Elements.same(verdict, fails, j, 0, 0, 0);
            for (int i = 0; i < h.rows(); i++) {
                verdict.release(array, i, j);
            }
        }
        Matrix v = Nonsymmetric.vectors(call.after(array).columns(0, m), w);
        // LAPACK's xLAEIN takes a vector that has grown to 0.1 / sqrt(n) from one of size n ulp |H|: a residual of
        // 20 n sqrt(n) eps.
        double allowance = Math.max(1, Math.sqrt(h.rows()));
        Nonsymmetric.verifyVectors(call, verdict, h, null, w, null, v, array.equals("vl"), allowance);
        double unit = 8 * call.precision().unitRoundoff();
        for (int j = 0; j < m; j++) {
            double largest = 0;
            for (int i = 0; i < h.rows(); i++) {
                largest = Math.max(largest, v.abs1(i, j));
            }
            verdict.near(array + ": largest component of vector " + j, Dd.of(1), largest, unit);
        }
    }
}
