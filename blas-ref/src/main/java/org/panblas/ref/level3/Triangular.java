package org.panblas.ref.level3;

import org.panblas.Diag;
import org.panblas.Layout;
import org.panblas.Side;
import org.panblas.Transpose;
import org.panblas.Uplo;

/**
 * A triangular routine reduced to one case: a triangle {@code T} on the left of vectors {@code X}, by strides. On the
 * right, {@code X * op(A)} is {@code op(A)^T * X^T} with the strides of both exchanged.
 *
 * <p>Mutable, because it is reused from call to call.
 */
final class Triangular {
    /** The order of the triangle. */
    int order;
    /** The number of vectors. */
    int vectors;
    /** Whether {@code T}, transposed where need be, is a lower triangle. */
    boolean lower;

    boolean conjugate;
    boolean unit;
    int offsetT;
    int rowT;
    int columnT;
    int offsetX;
    /** The distance between neighbours in a vector. */
    int rowX;
    /** The distance between vectors. */
    int columnX;

    void set(
            Layout layout,
            Side side,
            Uplo uplo,
            Transpose transA,
            Diag diag,
            int m,
            int n,
            int offsetA,
            int lda,
            int offsetB,
            int ldb) {
        boolean right = side == Side.RIGHT;
        boolean transposed = (transA != Transpose.NO_TRANS) != right;
        order = right ? n : m;
        vectors = right ? m : n;
        lower = (uplo == Uplo.LOWER) != transposed;
        conjugate = transA == Transpose.CONJ_TRANS;
        unit = diag == Diag.UNIT;
        offsetT = offsetA;
        rowT = RowMajor.rowStride(layout, transposed, lda);
        columnT = RowMajor.columnStride(layout, transposed, lda);
        offsetX = offsetB;
        rowX = RowMajor.rowStride(layout, right, ldb);
        columnX = RowMajor.columnStride(layout, right, ldb);
    }

    /** Where element {@code (i, j)} of the triangle lies. */
    int triangle(int i, int j) {
        return offsetT + i * rowT + j * columnT;
    }

    /** Where the vectors' element {@code i} begins. */
    int vector(int i) {
        return offsetX + i * rowX;
    }
}
