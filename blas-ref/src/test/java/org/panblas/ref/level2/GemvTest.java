package org.panblas.ref.level2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.panblas.Layout.COL_MAJOR;
import static org.panblas.Layout.ROW_MAJOR;
import static org.panblas.Transpose.CONJ_TRANS;
import static org.panblas.Transpose.NO_TRANS;
import static org.panblas.Transpose.TRANS;

import org.junit.jupiter.api.Test;

/** A = [1 2 3; 4 5 6], its memory between the columns or rows not a number. */
class GemvTest {
    private static final double NAN = Double.NaN;
    private static final double[] COLUMNS = {1, 4, NAN, 2, 5, NAN, 3, 6};
    private static final double[] ROWS = {1, 2, 3, NAN, 4, 5, 6};

    @Test
    void bothLayoutsBothSides() {
        double[] y = {NAN, NAN};
        DGemv.gemv(COL_MAJOR, NO_TRANS, 2, 3, 1, COLUMNS, 0, 3, new double[] {1, 2, 3}, 0, 1, 0, y, 0, 1);
        assertThat(y).containsExactly(14, 32);
        DGemv.gemv(ROW_MAJOR, NO_TRANS, 2, 3, 1, ROWS, 0, 4, new double[] {1, 2, 3}, 0, -1, 2, y, 0, 1);
        assertThat(y).containsExactly(28 + 10, 64 + 28);
        double[] z = {1, 1, 1};
        DGemv.gemv(ROW_MAJOR, TRANS, 2, 3, 2, ROWS, 0, 4, new double[] {1, -1}, 0, 1, 1, z, 0, -1);
        assertThat(z).containsExactly(-5, -5, -5);
    }

    @Test
    void quickReturnsReadNothing() {
        double[] y = {1, 2};
        DGemv.gemv(COL_MAJOR, NO_TRANS, 2, 3, 0, null, 0, 3, null, 0, 1, 1, y, 0, 1);
        assertThat(y).containsExactly(1, 2);
        DGemv.gemv(COL_MAJOR, NO_TRANS, 2, 3, 0, null, 0, 3, null, 0, 1, 0, y, 0, 1);
        assertThat(y).containsExactly(0, 0);
        ZGemv.gemv(COL_MAJOR, NO_TRANS, 1, 0, 1, 0, null, 0, 3, null, 0, 1, 0, 0, null, 0, 1);
    }

    /** The conjugate transpose of a row-major matrix is its stored columns, conjugated. */
    @Test
    void conjugateOfRowMajor() {
        double[] a = {1, 1, 2, -1};
        double[] y = {NAN, NAN, NAN, NAN};
        ZGemv.gemv(ROW_MAJOR, CONJ_TRANS, 1, 2, 1, 0, a, 0, 2, new double[] {0, 1}, 0, 1, 0, 0, y, 0, 1);
        assertThat(y).containsExactly(1, 1, -1, 2);
    }

    /** The tridiagonal matrix [1 2 0; 3 4 5; 0 6 7]. */
    @Test
    void bandCornersAreNotRead() {
        double[] columns = {NAN, 1, 3, 2, 4, 6, 5, 7, NAN};
        double[] rows = {NAN, 1, 2, 3, 4, 5, 6, 7, NAN};
        double[] x = {1, 2, 3};
        double[] y = new double[3];
        DGemv.gbmv(COL_MAJOR, NO_TRANS, 3, 3, 1, 1, 1, columns, 0, 3, x, 0, 1, 0, y, 0, 1);
        assertThat(y).containsExactly(5, 26, 33);
        DGemv.gbmv(ROW_MAJOR, TRANS, 3, 3, 1, 1, 1, rows, 0, 3, x, 0, 1, 0, y, 0, 1);
        assertThat(y).containsExactly(7, 28, 31);
    }
}
