package org.panblas.ref;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.panblas.Layout;
import org.panblas.Transpose;
import org.panblas.Uplo;

class ColumnsTest {
    @Test
    void rowMajorTurnsTransposeAndTriangleAround() {
        assertThat(Columns.transposed(Layout.COL_MAJOR, Transpose.CONJ_TRANS)).isTrue();
        assertThat(Columns.transposed(Layout.ROW_MAJOR, Transpose.CONJ_TRANS)).isFalse();
        assertThat(Columns.transposed(Layout.ROW_MAJOR, Transpose.NO_TRANS)).isTrue();
        assertThat(Columns.lower(Layout.COL_MAJOR, Uplo.LOWER)).isTrue();
        assertThat(Columns.lower(Layout.ROW_MAJOR, Uplo.LOWER)).isFalse();
    }

    /** Packed columns of order 4: upper 0 1 3 6, lower 0 4 7 9 at their diagonals less the row. */
    @Test
    void packedColumnsFollowOneAnother() {
        int n = 4;
        int upper = 0;
        int lower = 0;
        for (int j = 0; j < n; j++) {
            assertThat(Columns.base(5, 0, 1, j)).isEqualTo(5 + upper);
            assertThat(Columns.base(5, n, -1, j) + j).isEqualTo(5 + lower);
            upper += j + 1;
            lower += n - j;
        }
    }

    /** The product of the column's number with the next one exceeds an int, the index does not. */
    @Test
    void packedColumnsReachTheEndOfTheLargestArray() {
        assertThat(Columns.base(0, 0, 1, 65534)).isEqualTo(65534 * 65535L / 2);
        assertThat(Columns.base(0, 65535, -1, 65534) + 65534).isEqualTo(65535 * 65536L / 2 - 1);
    }

    @Test
    void bandColumnsEndWithTheMatrix() {
        assertThat(Columns.first(1, 3)).isZero();
        assertThat(Columns.first(5, 3)).isEqualTo(2);
        assertThat(Columns.last(5, 1, 10)).isEqualTo(7);
        assertThat(Columns.last(5, Integer.MAX_VALUE, 10)).isEqualTo(10);
    }
}
