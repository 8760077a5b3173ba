package org.panblas.ref.level3;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.panblas.ref.VectorSupport;

/** What panels hold: of a 3 × 3 matrix with element (i, j) = 10 i + j, stored by columns. */
class PackTest {
    private static final double[] MATRIX = {0, 10, 20, 1, 11, 21, 2, 12, 22};
    private static final double X = Double.NaN;

    private static double[] pack(Operand operand, double[] source) {
        double[] packed = new double[DPack.size(3, 3, 2)];
        Arrays.fill(packed, X);
        DPack.pack(operand, source, 0, 3, 0, 3, 2, packed, 0);
        return packed;
    }

    @Test
    void generalPanelsAreFilledUpWithZeros() {
        Operand operand = new Operand();
        operand.general(0, 1, 3, false);
        assertThat(pack(operand, MATRIX)).containsExactly(0, 10, 1, 11, 2, 12, 20, 0, 21, 0, 22, 0);
        operand.general(0, 3, 1, false);
        assertThat(pack(operand, MATRIX)).containsExactly(0, 1, 10, 11, 20, 21, 2, 0, 12, 0, 22, 0);
    }

    @Test
    void transposesEveryShape() {
        int stride = 41;
        double[] source = new double[40 * stride];
        Arrays.setAll(source, i -> i);
        DPackLoops loops = VectorSupport.enabled() ? new DPackVectorLoops() : new DPackScalarLoops();
        for (int lines : new int[] {1, 3, 4, 8, 9, 17}) {
            for (int length : new int[] {1, 4, 7, 8, 16, 23}) {
                int step = lines + 2;
                double[] target = new double[3 + length * step];
                Arrays.fill(target, -1);
                loops.transpose(source, 5, stride, lines, length, target, 3, step);
                for (int i = 0; i < target.length; i++) {
                    int w = (i - 3) % step;
                    boolean written = i >= 3 && w < lines;
                    double expected = written ? 5 + w * stride + (i - 3) / step : -1;
                    assertThat(target[i])
                            .as("%d lines of %d: %d", lines, length, i)
                            .isEqualTo(expected);
                }
            }
        }
    }

    @Test
    void symmetricOperandIsMirroredAndItsOtherTriangleUnread() {
        Operand operand = new Operand();
        operand.mirrored(false, 0, 1, 3, true);
        double[] lower = {0, 10, 20, X, 11, 21, X, X, 22};
        assertThat(pack(operand, lower)).containsExactly(0, 10, 10, 11, 20, 21, 20, 0, 21, 0, 22, 0);
    }

    @Test
    void triangularOperandIsZeroOutside() {
        Operand operand = new Operand();
        operand.triangular(0, 1, 3, false, false, true);
        double[] strictlyUpper = {X, X, X, 1, X, X, 2, 12, X};
        assertThat(pack(operand, strictlyUpper)).containsExactly(1, 0, 1, 1, 2, 12, 0, 0, 0, 0, 1, 0);
    }

    @Test
    void hermitianOperandIsConjugatedWhereMirroredAndRealOnTheDiagonal() {
        Operand operand = new Operand();
        operand.mirrored(true, 0, 1, 2, true);
        double[] lower = {1, X, 2, 3, X, X, 4, X};
        double[] packed = new double[ZPack.size(2, 2, 2)];
        ZPack.pack(operand, lower, 0, 2, 0, 2, 2, packed, 0);
        assertThat(packed).containsExactly(1, 0, 2, 3, 2, -3, 4, 0);
    }

    /** A mirrored matrix has parts on both sides of the diagonal in every slice. */
    @Test
    void deepBlocksArePackedBySlices() {
        int n = 2 * DPack.SLICE + 7;
        int panel = 4;
        double[] lower = new double[n * n];
        double[] complex = new double[2 * n * n];
        Arrays.fill(lower, X);
        Arrays.fill(complex, X);
        for (int j = 0; j < n; j++) {
            for (int i = j; i < n; i++) {
                lower[j * n + i] = element(i, j);
                complex[2 * (j * n + i)] = element(i, j);
                complex[2 * (j * n + i) + 1] = -element(i, j);
            }
        }
        Operand operand = new Operand();
        operand.mirrored(false, 0, 1, n, true);
        double[] packed = new double[DPack.size(n, n, panel)];
        double[] packedComplex = new double[ZPack.size(n, n, panel)];
        DPack.pack(operand, lower, 0, n, 0, n, panel, packed, 0);
        ZPack.pack(operand, complex, 0, n, 0, n, panel, packedComplex, 0);
        for (int i = 0; i < packed.length; i++) {
            int w = i / (panel * n) * panel + i % panel;
            int d = i % (panel * n) / panel;
            double expected = w < n ? element(Math.max(w, d), Math.min(w, d)) : 0;
            assertThat(packed[i]).as("(%d, %d)", w, d).isEqualTo(expected);
            assertThat(packedComplex[2 * i]).isEqualTo(expected);
            assertThat(packedComplex[2 * i + 1]).isEqualTo(expected == 0 ? 0 : -expected);
        }
    }

    private static double element(int i, int j) {
        return 1000 * (i + 1) + j;
    }
}
