package org.panblas.testkit.lapack;

import java.util.List;
import java.util.random.RandomGenerator;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;

/** Conversions between single and double precision; what is too large for single is told by info. */
public final class Lag2Conformance extends LapackRow {
    private final String from;
    private final String to;

    Lag2Conformance(String from, String to) {
        this.from = from;
        this.to = to;
    }

    private boolean narrows() {
        return to.equals("sa");
    }

    private boolean overflows(Call call) {
        return narrows() && call.test().data().equals("over");
    }

    @Override
    public List<String> kinds() {
        return narrows() ? List.of("over") : List.of();
    }

    @Override
    public double number(Call call, String array, int i, int j, RandomGenerator random) {
        double number = random.nextDouble(-1, 1);
        boolean large = overflows(call) && i == middle(call.size("m")) && j == middle(call.size("n"));
        return large ? Math.copySign(2.0 * Float.MAX_VALUE, number) : number;
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        Matrix source = call.before(from);
        boolean over = overflows(call) && source.re().length > 0;
        info(call, verdict, over ? 1 : 0);
        if (over) {
            verdict.releaseAll(to);
            return;
        }
        for (int j = 0; j < source.cols(); j++) {
            for (int i = 0; i < source.rows(); i++) {
                Elements.same(verdict, to, i, j, (float) source.re(i, j), (float) source.im(i, j));
            }
        }
    }
}
