package org.panblas.testkit.lapack;

import java.util.Map;
import org.panblas.testkit.RoutineSpec;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;

/** {@code syswapr} and {@code heswapr}: two rows and the same two columns change places. */
public final class SyswaprConformance extends StoredRow {
    private final boolean hermitian;

    SyswaprConformance(boolean hermitian) {
        this.hermitian = hermitian;
    }

    /** Indices from all over the matrix, which are dealt as small numbers. */
    @Override
    public void fit(RoutineSpec spec, Map<String, Object> values) {
        int n = (Integer) values.get("n");
        int i1 = Math.min(Math.max(1, n - 1), 1 + (Integer) values.get("i1") * n / 8);
        values.put("i1", i1);
        values.put("i2", Math.min(n, i1 + 1 + (Integer) values.get("i2") * (n - i1) / 8));
    }

    @Override
    public boolean legal(RoutineSpec spec, Map<String, Object> values) {
        return (Integer) values.get("i1") < (Integer) values.get("i2");
    }

    @Override
    public boolean reads(Call call, String array, int i, int j) {
        return Stored.holds(call, array, i, j);
    }

    @Override
    public void prepare(Call call) {
        if (hermitian) {
            Hermitian.makeDiagonalReal(call, "a");
        }
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        info(call, verdict, 0);
        Matrix expected = IndefiniteConformance.full(Stored.before(call, "a"), call, hermitian);
        int first = call.size("i1") - 1;
        int second = call.size("i2") - 1;
        Permutations.exchange(expected, first, second);
        Matrix columns = expected.transpose();
        Permutations.exchange(columns, first, second);
        expected = columns.transpose();
        for (int j = 0; j < expected.cols(); j++) {
            for (int i = 0; i < expected.rows(); i++) {
                if (Stored.holds(call, "a", i, j)) {
                    Elements.same(verdict, "a", i, j, expected.re(i, j), expected.im(i, j));
                }
            }
        }
    }
}
