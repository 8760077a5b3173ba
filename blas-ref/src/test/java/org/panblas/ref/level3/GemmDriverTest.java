package org.panblas.ref.level3;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The loops cover every element of the region once for each block of depth. */
class GemmDriverTest {
    private static final Blocking BLOCKING = new Blocking(4, 3, 8, 5, 6, 4, 0);

    @ParameterizedTest
    @EnumSource(Region.class)
    void coversTheRegion(Region region) {
        int n = 23;
        for (int threads : new int[] {1, 2, 7, 16}) {
            Counter counter = new Counter(region, n, n);
            GemmDriver.run(counter, BLOCKING, region, n, n, 11, Grid.Overwritten.NONE, threads);
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    boolean inside = region.contains(i, 1, j, 1);
                    assertThat(counter.sums[i][j])
                            .as("(%d, %d), %d threads", i, j, threads)
                            .isEqualTo(inside ? 11 : 0);
                    assertThat(counter.firsts[i][j]).isEqualTo(inside ? 1 : 0);
                }
            }
        }
    }

    /** A triangle that overwrites its vectors is packed as a whole before: it has to be one block of columns, too. */
    @Test
    void aTriangleIsOneBlock() {
        List<String> names = List.of("blas.ref.kc", "blas.ref.nc", "blas.ref.leaf");
        names.forEach(name -> System.setProperty(name, "10"));
        try {
            Blocking small = Blocking.of(8, 4, Double.BYTES);
            assertThat(small.columns(small.triangle())).isGreaterThanOrEqualTo(small.triangle());
        } finally {
            names.forEach(System::clearProperty);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 8, 4, 1", "7, 8, 4, 7", "9, 8, 4, 8", "17, 8, 4, 8", "100, 48, 12, 36", "25, 8, 4, 8"})
    void blocksAreEven(int length, int limit, int unit, int size) {
        assertThat(Blocking.even(length, limit, unit)).isEqualTo(size);
    }

    @ParameterizedTest
    @CsvSource({"5, 8, 6", "3, 12, 9", "2, 20, 15", "1, 40, 30"})
    void shallowBlocksHaveMoreRowsAndColumns(int depth, int rows, int columns) {
        assertThat(BLOCKING.rows(depth)).isEqualTo(rows);
        assertThat(BLOCKING.columns(depth)).isEqualTo(columns);
    }

    private static final class Counter implements GemmDriver.Steps, GemmDriver.Lane {
        final Region region;
        final int[][] sums;
        final int[][] firsts;

        Counter(Region region, int m, int n) {
            this.region = region;
            sums = new int[m][n];
            firsts = new int[m][n];
        }

        @Override
        public GemmDriver.Lane enter() {
            return this;
        }

        @Override
        public void leave(GemmDriver.Lane lane) {
            assertThat(lane).isSameAs(this);
        }

        @Override
        public void packRight(int column, int columns, int inner, int depth) {
            assertThat(columns).isBetween(1, BLOCKING.columns(depth));
            assertThat(depth).isBetween(1, BLOCKING.kc());
        }

        @Override
        public void packLeft(int row, int rows, int inner, int depth) {
            assertThat(rows).isBetween(1, BLOCKING.rows(depth));
        }

        @Override
        public void tile(
                int left,
                int right,
                int depth,
                int row,
                int rows,
                int column,
                int columns,
                boolean whole,
                boolean first) {
            if (whole) {
                assertThat(region.contains(row, rows, column, columns)).isTrue();
            }
            for (int j = column; j < column + columns; j++) {
                for (int i = region.start(row, j); i < region.end(row + rows, j); i++) {
                    sums[i][j] += depth;
                    firsts[i][j] += first ? 1 : 0;
                }
            }
        }
    }
}
