package org.panblas.ref;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.RandomAccessFile;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.util.Random;
import java.util.function.BiFunction;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.panblas.Layout;
import org.panblas.Transpose;
import org.panblas.spi.BlasKernels;

/** Routines on native segments: the same bits as on arrays, wherever the segments come from. */
class NativeSegmentsTest {
    private static final Layout COLUMNS = Layout.COL_MAJOR;
    private static final Transpose NO = Transpose.NO_TRANS;

    private final BlasKernels ref = new RefBackend();

    @TempDir
    private Path folder;

    private static double[] numbers(int n, int seed) {
        return new Random(seed).doubles(n, -1, 1).toArray();
    }

    /** Makes segments with the numbers of an array. */
    private static MemorySegment outside(Arena arena, double[] values) {
        // At an odd multiple of eight bytes, as a part of a matrix begins.
        return arena.allocate((values.length + 1L) * Double.BYTES, 64)
                .asSlice(Double.BYTES)
                .copyFrom(MemorySegment.ofArray(values));
    }

    private static double[] inside(MemorySegment values) {
        return values.toArray(ValueLayout.JAVA_DOUBLE_UNALIGNED);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 33, 100, 5000})
    void vectors(int n) {
        double[] x = numbers(n, 1);
        double[] y = numbers(n, 2);
        try (Arena arena = Arena.ofShared()) {
            MemorySegment nativeX = outside(arena, x);
            MemorySegment nativeY = outside(arena, y);
            assertThat(ref.ddot(n, nativeX, 1, nativeY, 1)).isEqualTo(ref.ddot(n, x, 0, 1, y, 0, 1));
            assertThat(ref.ddot(n, nativeX, -1, nativeY, 1)).isEqualTo(ref.ddot(n, x, 0, -1, y, 0, 1));
            assertThat(ref.idamax(n, nativeX, 1)).isEqualTo(ref.idamax(n, x, 0, 1));
            ref.daxpy(n, 3, nativeX, 1, nativeY, 1);
            ref.daxpy(n, 3, x, 0, 1, y, 0, 1);
            assertThat(inside(nativeY)).isEqualTo(y);
            ref.dcopy(n, nativeX, 1, nativeY, 1);
            assertThat(inside(nativeY)).isEqualTo(x);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 9, 40})
    void matrices(int n) {
        double[] a = numbers(n * n, 1);
        double[] x = numbers(n, 2);
        double[] y = numbers(n, 3);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment nativeY = outside(arena, y);
            ref.dgemv(COLUMNS, NO, n, n, 2, outside(arena, a), n, outside(arena, x), 1, -1, nativeY, 1);
            ref.dgemv(COLUMNS, NO, n, n, 2, a, 0, n, x, 0, 1, -1, y, 0, 1);
            assertThat(inside(nativeY)).isEqualTo(y);
        }
    }

    /** Another class of segments, and operands of two kinds in one call. */
    @Test
    void mappedAndMixedSegments() throws Exception {
        int n = 5000;
        double[] x = numbers(n, 1);
        double[] y = numbers(n, 2);
        double expected = ref.ddot(n, x, 0, 1, y, 0, 1);
        try (Arena arena = Arena.ofConfined();
                RandomAccessFile file = new RandomAccessFile(folder.resolve("x").toFile(), "rw")) {
            MemorySegment mapped = file.getChannel()
                    .map(MapMode.READ_WRITE, 0, (long) n * Double.BYTES, arena)
                    .copyFrom(MemorySegment.ofArray(x));
            BiFunction<MemorySegment, MemorySegment, Double> dot = (one, other) -> ref.ddot(n, one, 1, other, 1);
            // In pieces, hence in another order.
            assertThat(dot.apply(mapped, outside(arena, y))).isCloseTo(expected, withinRounding(n));
            assertThat(dot.apply(MemorySegment.ofArray(x), outside(arena, y))).isCloseTo(expected, withinRounding(n));
            assertThat(dot.apply(outside(arena, x), outside(arena, y))).isEqualTo(expected);
        }
    }

    private static Offset<Double> withinRounding(int n) {
        return Offset.offset(n * Math.ulp(1.0) * n);
    }

    @Test
    void closedSegmentIsRefusedByTheJdk() {
        MemorySegment x;
        try (Arena arena = Arena.ofConfined()) {
            x = outside(arena, numbers(100, 1));
        }
        assertThatThrownBy(() -> ref.dasum(100, x, 1)).isInstanceOf(IllegalStateException.class);
    }
}
