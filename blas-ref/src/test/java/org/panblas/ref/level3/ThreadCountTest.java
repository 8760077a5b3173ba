package org.panblas.ref.level3;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.panblas.Diag;
import org.panblas.Layout;
import org.panblas.Side;
import org.panblas.Transpose;
import org.panblas.Uplo;
import org.panblas.ref.Team;

/** Results do not depend, to the bit, on the number of threads. */
class ThreadCountTest {
    private static final int N = 301;
    private static final Transpose NO = Transpose.NO_TRANS;

    private final double[] a = new Random(1).doubles(N * N, -1, 1).toArray();
    private final double[] b = new Random(2).doubles(N * N, -1, 1).toArray();

    @AfterEach
    void allThreadsAgain() {
        Team.setThreads(Team.maxThreads());
    }

    private void isTheSame(Consumer<double[]> routine) {
        double[] alone = b.clone();
        Team.setThreads(1);
        routine.accept(alone);
        double[] together = b.clone();
        Team.setThreads(Team.maxThreads());
        routine.accept(together);
        assertThat(together).isEqualTo(alone).isNotEqualTo(b);
    }

    @Test
    void gemm() {
        for (Layout layout : Layout.values()) {
            isTheSame(c -> DGemm.gemm(layout, NO, Transpose.TRANS, N, N, N, 0.5, a, 0, N, b, 0, N, 0.75, c, 0, N));
        }
    }

    @Test
    void syrk() {
        for (Uplo uplo : Uplo.values()) {
            isTheSame(c -> DSyrk.syrk(Layout.COL_MAJOR, uplo, NO, N, N, 0.5, a, 0, N, 0.75, c, 0, N));
        }
    }

    @Test
    void trmm() {
        for (Layout layout : Layout.values()) {
            for (Side side : Side.values()) {
                isTheSame(c -> DTrmm.trmm(layout, side, Uplo.LOWER, NO, Diag.NON_UNIT, N, N, 0.5, a, 0, N, c, 0, N));
            }
        }
    }
}
