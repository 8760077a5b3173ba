package org.panblas.ref.level2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.panblas.Diag.NON_UNIT;
import static org.panblas.Diag.UNIT;
import static org.panblas.Layout.COL_MAJOR;
import static org.panblas.Layout.ROW_MAJOR;
import static org.panblas.Transpose.CONJ_TRANS;
import static org.panblas.Transpose.NO_TRANS;
import static org.panblas.Transpose.TRANS;
import static org.panblas.Uplo.LOWER;
import static org.panblas.Uplo.UPPER;

import org.junit.jupiter.api.Test;
import org.panblas.Diag;
import org.panblas.Layout;
import org.panblas.Transpose;
import org.panblas.Uplo;

class TriangularTest {
    private static final double NAN = Double.NaN;

    /** L = [2 0; 3 4]. */
    @Test
    void smallProductsAndSolves() {
        double[] a = {2, 3, NAN, 4};
        double[] x = {1, 2};
        DTrmv.trmv(COL_MAJOR, LOWER, NO_TRANS, NON_UNIT, 2, a, 0, 2, x, 0, 1);
        assertThat(x).containsExactly(2, 11);
        DTrsv.trsv(COL_MAJOR, LOWER, NO_TRANS, NON_UNIT, 2, a, 0, 2, x, 0, 1);
        assertThat(x).containsExactly(1, 2);
        DTrmv.trmv(ROW_MAJOR, UPPER, NO_TRANS, UNIT, 2, new double[] {NAN, 3, NAN, NAN}, 0, 2, x, 0, -1);
        assertThat(x).containsExactly(1, 5);
    }

    @Test
    void divisionIsSafeFromOverflow() {
        double[] x = {1e300, 1e300};
        ZTrsv.trsv(COL_MAJOR, UPPER, CONJ_TRANS, NON_UNIT, 1, new double[] {1e300, -1e300}, 0, 1, x, 0, 1);
        assertThat(x).containsExactly(1, 0);
    }

    /** Orders around the block of the full form; the packed form, which has none, is the witness. Integers are exact. */
    @Test
    void blocksAgreeWithThePackedForm() {
        for (int n : new int[] {63, 64, 65, 128, 150}) {
            for (Layout layout : Layout.values()) {
                for (Uplo uplo : Uplo.values()) {
                    for (Transpose trans : new Transpose[] {NO_TRANS, TRANS}) {
                        for (Diag diag : Diag.values()) {
                            compare(n, layout, uplo, trans, diag);
                        }
                    }
                }
            }
        }
    }

    private static void compare(int n, Layout layout, Uplo uplo, Transpose trans, Diag diag) {
        double[] full = new double[n * n];
        double[] packed = new double[n * (n + 1) / 2];
        boolean lowerColumns = (uplo == LOWER) == (layout == COL_MAJOR);
        int at = 0;
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < n; i++) {
                boolean stored = lowerColumns ? i >= j : i <= j;
                full[i + j * n] = !stored ? NAN : i == j ? 2 : (i * 7 + j * 3) % 5 - 2;
                if (stored) {
                    packed[at++] = full[i + j * n];
                }
            }
        }
        double[] x = new double[2 * n];
        for (int i = 0; i < n; i++) {
            x[2 * i] = i % 7 - 3;
        }
        double[] y = x.clone();
        DTrmv.trmv(layout, uplo, trans, diag, n, full, 0, n, x, 0, -2);
        DTrmv.tpmv(layout, uplo, trans, diag, n, packed, 0, y, 0, -2);
        assertThat(x).as("%s %s %s %s n = %d", layout, uplo, trans, diag, n).isEqualTo(y);
    }
}
