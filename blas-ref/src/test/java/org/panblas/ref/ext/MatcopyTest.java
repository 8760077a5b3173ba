package org.panblas.ref.ext;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.panblas.Layout;
import org.panblas.Transpose;

class MatcopyTest {
    @Test
    void transposesInPlaceWhereTheLeadingDimensionChanges() {
        double[] a = {1, 2, 3, 4, 5, 6, 9};
        DMatcopy.imatcopy(Layout.ROW_MAJOR, Transpose.TRANS, 2, 3, 2.0, a, 0, 3, 2);
        assertThat(a).containsExactly(2, 8, 4, 10, 6, 12, 9);
    }

    @Test
    void leavesTheGapsAlone() {
        double[] a = {1, 2, -1, 3, 4, -1};
        DMatcopy.imatcopy(Layout.COL_MAJOR, Transpose.CONJ_TRANS, 2, 2, 1.0, a, 0, 3, 3);
        assertThat(a).containsExactly(1, 3, -1, 2, 4, -1);
    }

    @Test
    void conjugates() {
        double[] b = new double[4];
        ZMatcopy.omatcopy(
                Layout.COL_MAJOR, Transpose.CONJ_TRANS, 1, 2, 0.0, 1.0, new double[] {1, 2, 3, 4}, 0, 1, b, 0, 2);
        assertThat(b).containsExactly(2, 1, 4, 3);
    }

    @Test
    void addsWithoutReadingWhatIsTimesZero() {
        double[] c = {Double.NaN, 5};
        DMatcopy.geadd(Layout.COL_MAJOR, 1, 1, 3.0, new double[] {2}, 0, 1, 0.0, c, 0, 1);
        assertThat(c).containsExactly(6, 5);
        DMatcopy.geadd(Layout.COL_MAJOR, 1, 1, 0.0, new double[] {Double.NaN}, 0, 1, 0.5, c, 0, 1);
        assertThat(c).containsExactly(3, 5);
    }
}
