package org.panblas.ffm;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlabTest {
    private static final double KEPT = -1;

    @ParameterizedTest
    @CsvSource({"3, 4, 4", "3, 4, 7", "1, 5, 9", "5, 1, 3", "1000, 300, 301", "0, 4, 4", "4, 0, 1"})
    void linesComeBackWithoutWhatIsBetween(int lines, int length, int ld) {
        double[] array = counted(2 + lines * ld + length);
        Slab slab = Slab.take(lines, length, Double.BYTES);
        slab.read(array, 2, ld);
        double[] target = new double[array.length];
        Arrays.fill(target, KEPT);
        slab.write(target, 2, ld);
        Slab.give(slab);
        for (int i = 0; i < target.length; i++) {
            int at = i - 2;
            boolean inside = at >= 0 && at / ld < lines && at % ld < length;
            assertThat(target[i]).as("element %d", i).isEqualTo(inside ? i : KEPT);
        }
    }

    @Test
    void linesLieCloseTogether() {
        Slab slab = Slab.take(2, 3, Double.BYTES);
        slab.read(counted(10), 1, 5);
        assertThat(slab.memory().asSlice(0, 6 * Double.BYTES).toArray(ValueLayout.JAVA_DOUBLE))
                .containsExactly(1, 2, 3, 6, 7, 8);
        assertThat(slab.length()).isEqualTo(3);
        assertThat(slab.memory().address() % 64).isZero();
        Slab.give(slab);
    }

    @Test
    void pairsAreElements() {
        float[] array = {0, 0, 1, 2, 3, 4, 0, 0, 5, 6, 7, 8};
        Slab slab = Slab.take(2, 2, 2 * Float.BYTES);
        slab.read(array, 1, 3);
        float[] target = new float[array.length];
        slab.write(target, 1, 3);
        assertThat(target).isEqualTo(array);
        Slab.give(slab);
    }

    @Test
    void segmentsAreReadAsArraysAre() {
        MemorySegment source = MemorySegment.ofArray(counted(10)).asReadOnly();
        Slab slab = Slab.take(2, 3, Double.BYTES);
        slab.read(source, 5);
        double[] target = new double[10];
        slab.write(MemorySegment.ofArray(target), 5);
        assertThat(target).containsExactly(0, 1, 2, 0, 0, 5, 6, 7, 0, 0);
        Slab.give(slab);
    }

    @Test
    void aTriangleComesBackWithoutTheOther() {
        Slab slab = Slab.take(3, 3, Double.BYTES);
        slab.read(counted(12), 0, 4);
        double[] heads = new double[12];
        slab.writeTriangle(heads, 0, 4, true);
        assertThat(heads).containsExactly(0, 0, 0, 0, 4, 5, 0, 0, 8, 9, 10, 0);
        double[] tails = new double[12];
        slab.writeTriangle(MemorySegment.ofArray(tails), 4, false);
        assertThat(tails).containsExactly(0, 1, 2, 0, 0, 5, 6, 0, 0, 0, 10, 0);
        Slab.give(slab);
    }

    private static double[] counted(int length) {
        double[] values = new double[length];
        Arrays.setAll(values, i -> i);
        return values;
    }
}
