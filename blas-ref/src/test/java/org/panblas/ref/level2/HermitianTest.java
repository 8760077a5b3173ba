package org.panblas.ref.level2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.panblas.Layout.COL_MAJOR;
import static org.panblas.Layout.ROW_MAJOR;
import static org.panblas.Uplo.LOWER;
import static org.panblas.Uplo.UPPER;

import org.junit.jupiter.api.Test;

/** H = [1, 2+i; 2-i, 3]: the other triangle and the imaginary parts of the diagonal are not numbers. */
class HermitianTest {
    private static final double NAN = Double.NaN;
    private static final double[] X = {1, 0, 0, 1};

    @Test
    void diagonalIsReal() {
        double[] upperColumns = {1, NAN, NAN, NAN, 2, 1, 3, NAN};
        double[] upperRows = {1, NAN, 2, 1, NAN, NAN, 3, NAN};
        double[] lowerPacked = {1, NAN, 2, -1, 3, NAN};
        double[] y = {NAN, NAN, NAN, NAN};
        ZSymv.hemv(COL_MAJOR, UPPER, 2, 1, 0, upperColumns, 0, 2, X, 0, 1, 0, 0, y, 0, 1);
        assertThat(y).containsExactly(0, 2, 2, 2);
        ZSymv.hemv(ROW_MAJOR, UPPER, 2, 0, 1, upperRows, 0, 2, X, 0, 1, 0, 0, y, 0, 1);
        assertThat(y).containsExactly(-2, 0, -2, 2);
        ZSymv.hpmv(COL_MAJOR, LOWER, 2, 1, 0, lowerPacked, 0, X, 0, 1, 0, 0, y, 0, 1);
        assertThat(y).containsExactly(0, 2, 2, 2);
    }

    /** x x^H = [1, -i; i, 1]. */
    @Test
    void updateClearsTheImaginaryDiagonal() {
        double[] a = {1, NAN, NAN, NAN, 2, 1, 3, NAN};
        ZSyr.her(COL_MAJOR, UPPER, 2, 2, X, 0, 1, a, 0, 2);
        assertThat(a).containsExactly(3, 0, NAN, NAN, 2, -1, 5, 0);
        double[] zero = {1, NAN};
        ZSyr.her(COL_MAJOR, UPPER, 1, 0, X, 0, 1, zero, 0, 1);
        assertThat(zero).containsExactly(1, NAN);
        ZSyr.her(COL_MAJOR, UPPER, 1, 1, new double[2], 0, 1, zero, 0, 1);
        assertThat(zero).containsExactly(1, 0);
    }

    /** alpha = i, y = (1, 1): alpha x y^H + conj(alpha) y x^H = [0, i-1; -1-i, -2]. */
    @Test
    void rankTwoInBothLayouts() {
        double[] y = {1, 0, 1, 0};
        double[] columns = new double[6];
        ZSyr.hpr2(COL_MAJOR, UPPER, 2, 0, 1, X, 0, 1, y, 0, 1, columns, 0);
        assertThat(columns).containsExactly(0, 0, -1, 1, -2, 0);
        double[] rows = new double[8];
        ZSyr.her2(ROW_MAJOR, LOWER, 2, 0, 1, X, 0, 1, y, 0, 1, rows, 0, 2);
        assertThat(rows).containsExactly(0, 0, 0, 0, -1, -1, -2, 0);
    }
}
