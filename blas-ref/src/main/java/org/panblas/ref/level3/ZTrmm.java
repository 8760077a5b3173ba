package org.panblas.ref.level3;

import org.panblas.Diag;
import org.panblas.Layout;
import org.panblas.Side;
import org.panblas.Transpose;
import org.panblas.Uplo;

/** Products with a complex triangular matrix, in place. */
public final class ZTrmm {
    private ZTrmm() {}

    /** {@code B := alpha * op(A) * B} (LEFT) or {@code alpha * B * op(A)} (RIGHT), B being m × n. */
    public static void trmm(
            Layout layout,
            Side side,
            Uplo uplo,
            Transpose transA,
            Diag diag,
            int m,
            int n,
            double alphaRe,
            double alphaIm,
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
        if (alphaRe == 0 && alphaIm == 0) {
            ZScale.scale(Region.FULL, t.order, t.vectors, 0.0, 0.0, b, offsetB, t.rowX, t.columnX);
        } else {
            task.alphaRe = alphaRe;
            task.alphaIm = alphaIm;
            task.a = a;
            task.b = b;
            TriangleDriver.multiply(task, t.lower, 0, t.order, ZProduct.BLOCKING.triangle());
            task.a = null;
            task.b = null;
        }
        Task.POOL.release(task);
    }

    /** The state of one call. */
    private static final class Task implements TriangleDriver.Steps {
        static final Pool<Task> POOL = new Pool<>(Task::new);

        final Triangular shape = new Triangular();
        double alphaRe;
        double alphaIm;
        double[] a;
        double[] b;

        /** A leaf is one block of depth and of columns, so that its vectors are packed before they are overwritten. */
        @Override
        public void leaf(int from, int size, boolean fresh) {
            Triangular t = shape;
            ZProduct product = ZProduct.acquire();
            product.left(a).triangular(t.triangle(from, from), t.rowT, t.columnT, t.conjugate, t.lower, t.unit);
            product.right(b).general(t.vector(from), t.columnX, t.rowX, false);
            product.overwriting();
            product.into(
                    Region.FULL,
                    size,
                    t.vectors,
                    size,
                    alphaRe,
                    alphaIm,
                    0.0,
                    0.0,
                    b,
                    t.vector(from),
                    t.rowX,
                    t.columnX);
        }

        @Override
        public void update(int target, int rows, int source, int depth, boolean fresh) {
            Triangular t = shape;
            ZProduct product = ZProduct.acquire();
            product.left(a).general(t.triangle(target, source), t.rowT, t.columnT, t.conjugate);
            product.right(b).general(t.vector(source), t.columnX, t.rowX, false);
            product.into(
                    Region.FULL,
                    rows,
                    t.vectors,
                    depth,
                    alphaRe,
                    alphaIm,
                    1.0,
                    0.0,
                    b,
                    t.vector(target),
                    t.rowX,
                    t.columnX);
        }
    }
}
