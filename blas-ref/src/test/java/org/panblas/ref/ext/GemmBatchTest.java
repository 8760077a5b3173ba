package org.panblas.ref.ext;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.panblas.Layout;
import org.panblas.Transpose;

class GemmBatchTest {
    @Test
    void groupsHaveTheirOwnScalars() {
        double[][] a = {{2}, {3}, {4}};
        double[][] c = {{1}, {1}, {0, 1}};
        Transpose[] none = {Transpose.NO_TRANS, Transpose.NO_TRANS};
        int[] ones = {1, 1};
        DGemmBatch.gemm_batch(
                Layout.ROW_MAJOR,
                none,
                none,
                ones,
                ones,
                ones,
                new double[] {1, 10},
                a,
                new int[3],
                ones,
                a,
                new int[3],
                ones,
                new double[] {0, 1},
                c,
                new int[] {0, 0, 1},
                ones,
                2,
                new int[] {1, 2});
        assertThat(c).isDeepEqualTo(new double[][] {{4}, {91}, {0, 161}});
    }

    @Test
    void aStrideOfZeroReusesAFactor() {
        double[] c = {1, 1, 1};
        DGemmBatch.gemm_batch_strided(
                Layout.COL_MAJOR,
                Transpose.NO_TRANS,
                Transpose.NO_TRANS,
                1,
                1,
                1,
                1.0,
                new double[] {2},
                0,
                1,
                0,
                new double[] {3, 5},
                0,
                1,
                1,
                1.0,
                c,
                0,
                1,
                2,
                2);
        assertThat(c).containsExactly(7, 1, 11);
    }
}
