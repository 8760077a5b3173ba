package org.panblas.ref.level3;

import org.panblas.Diag;
import org.panblas.Layout;
import org.panblas.Side;
import org.panblas.Transpose;
import org.panblas.Uplo;
import org.panblas.ref.level2.DTrsv;

/** Solutions with a triangular matrix, in place. */
public final class DTrsm {
    private DTrsm() {}

    /** {@code B := alpha * op(A)^-1 * B} (LEFT) or {@code alpha * B * op(A)^-1} (RIGHT), B being m × n. */
    public static void trsm(
            Layout layout,
            Side side,
            Uplo uplo,
            Transpose transA,
            Diag diag,
            int m,
            int n,
            double alpha,
            double[] a,
            int offsetA,
            int lda,
            double[] b,
            int offsetB,
            int ldb) {
        if (m == 0 || n == 0) {
            return;
        }
        Task task = Task.POOL.acquire();
        Triangular t = task.shape;
        t.set(layout, side, uplo, transA, diag, m, n, offsetA, lda, offsetB, ldb);
        if (alpha == 0) {
            DScale.scale(Region.FULL, t.order, t.vectors, 0.0, b, offsetB, t.rowX, t.columnX);
        } else if (t.vectors == 1) {
            DScale.scale(Region.FULL, t.order, 1, alpha, b, offsetB, t.rowX, t.columnX);
            Transpose trans = side == Side.LEFT ? transA : turned(transA);
            DTrsv.trsv(layout, uplo, trans, diag, t.order, a, offsetA, lda, b, offsetB, t.rowX);
        } else {
            task.alpha = alpha;
            task.a = a;
            task.b = b;
            TriangleDriver.solve(task, t.lower, 0, t.order, DProduct.BLOCKING.leaf(), true);
            task.a = null;
            task.b = null;
        }
        Task.POOL.release(task);
    }

    private static Transpose turned(Transpose trans) {
        return trans == Transpose.NO_TRANS ? Transpose.TRANS : Transpose.NO_TRANS;
    }

    /** The state of one call. */
    private static final class Task implements TriangleDriver.Steps {
        static final Pool<Task> POOL = new Pool<>(Task::new);

        final Triangular shape = new Triangular();
        final DSolveLeaf leaf = new DSolveLeaf(DProduct.BLOCKING.leaf());
        double alpha;
        double[] a;
        double[] b;

        @Override
        public void leaf(int from, int size, boolean fresh) {
            leaf.solve(shape, from, size, fresh ? alpha : 1, a, b);
        }

        @Override
        public void update(int target, int rows, int source, int depth, boolean fresh) {
            Triangular t = shape;
            DProduct product = DProduct.acquire();
            product.left(a).general(t.triangle(target, source), t.rowT, t.columnT, t.conjugate);
            product.right(b).general(t.vector(source), t.columnX, t.rowX, false);
            product.into(
                    Region.FULL,
                    rows,
                    t.vectors,
                    depth,
                    -1.0,
                    fresh ? alpha : 1,
                    b,
                    t.vector(target),
                    t.rowX,
                    t.columnX);
        }
    }
}
