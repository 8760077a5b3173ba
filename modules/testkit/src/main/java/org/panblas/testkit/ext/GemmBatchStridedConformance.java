package org.panblas.testkit.ext;

import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Product;
import org.panblas.testkit.engine.Row;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;

/** {@code gemm_batch_strided}. The kit sees the matrices of a batch side by side. */
public final class GemmBatchStridedConformance implements Row {
    @Override
    public boolean idle(Call call) {
        boolean empty = call.size("m") == 0 || call.size("n") == 0 || call.size("batch") == 0;
        return empty || (call.one("beta") && (call.zero("alpha") || call.size("k") == 0));
    }

    @Override
    public boolean reads(Call call, String array, int i, int j) {
        return array.equals("c") ? !call.zero("beta") : !call.zero("alpha");
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        int n = call.size("n");
        for (int i = 0; i < call.size("batch"); i++) {
            Matrix a = member(call, "a", i).op(call.trans("transA"));
            Matrix b = member(call, "b", i).op(call.trans("transB"));
            new Product(call, verdict, "c")
                    .term(call.scalar("alpha"), a, b)
                    .plus(call.scalar("beta"), member(call, "c", i))
                    .fromColumn(i * n)
                    .verify(a.rows(), n);
        }
    }

    private static Matrix member(Call call, String array, int i) {
        Matrix all = call.before(array);
        int cols = all.cols() / call.size("batch");
        return all.columns(i * cols, (i + 1) * cols);
    }
}
