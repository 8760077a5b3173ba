package org.panblas.testkit.lapack;

import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Dd;
import org.panblas.testkit.oracle.Matrix;

/** Copies of triangles from one storage scheme to another, which must be exact. */
public final class RepackConformance extends StoredRow {
    private final String from;
    private final String to;

    /** A row that copies between the arguments of these names. */
    public RepackConformance(String from, String to) {
        this.from = from;
        this.to = to;
    }

    @Override
    public boolean reads(Call call, String array, int i, int j) {
        return array.equals(from) && Stored.holds(call, array, i, j);
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        info(call, verdict, 0);
        Matrix expected = Stored.before(call, from);
        Matrix got = Stored.after(call, to);
        Stored.release(call, verdict, to);
        for (int j = 0; j < got.cols(); j++) {
            for (int i = 0; i < got.rows(); i++) {
                String where = to + "(" + i + "," + j + ")";
                if (Matrix.inTriangle(call.uplo(), i, j)) {
                    verdict.near(where, Dd.of(expected.re(i, j)), got.re(i, j), 0);
                    verdict.near("im " + where, Dd.of(expected.im(i, j)), got.im(i, j), 0);
                }
            }
        }
    }
}
