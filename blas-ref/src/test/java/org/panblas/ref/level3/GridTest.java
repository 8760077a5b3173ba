package org.panblas.ref.level3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The rectangles are a partition of the result, begin at whole tiles and share the work evenly. */
class GridTest {
    private static final Blocking BLOCKING = new Blocking(4, 3, 8, 5, 6, 4, 0);
    private static final int[] THREADS = {1, 2, 3, 4, 7, 16, 64};

    @ParameterizedTest
    @EnumSource(Region.class)
    void everyElementIsInOneRectangle(Region region) {
        for (int threads : THREADS) {
            for (int m : new int[] {1, 4, 23, 60}) {
                int n = region == Region.FULL ? 31 : m;
                Grid grid = cut(region, m, n, threads, Grid.Overwritten.NONE);
                assertThat(grid.rectangles()).isBetween(1, threads);
                int[][] owners = new int[m][n];
                for (int r = 0; r < grid.rectangles(); r++) {
                    assertThat(grid.top(r) % BLOCKING.mr() == 0 || grid.top(r) == m)
                            .isTrue();
                    assertThat(grid.left(r) % BLOCKING.nr() == 0 || grid.left(r) == n)
                            .isTrue();
                    for (int i = grid.top(r); i < grid.bottom(r); i++) {
                        for (int j = grid.left(r); j < grid.right(r); j++) {
                            owners[i][j]++;
                        }
                    }
                }
                for (int[] row : owners) {
                    assertThat(row).as("%d x %d, %d threads", m, n, threads).containsOnly(1);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Region.class)
    void rectanglesHaveEqualAreas(Region region) {
        int n = 1200;
        for (int threads : THREADS) {
            Grid grid = cut(region, n, n, threads, Grid.Overwritten.NONE);
            double share = (region == Region.FULL ? 1.0 : 0.5) * n * n / grid.rectangles();
            for (int r = 0; r < grid.rectangles(); r++) {
                long area = 0;
                for (int j = grid.left(r); j < grid.right(r); j++) {
                    area += Math.max(0, region.end(grid.bottom(r), j) - region.start(grid.top(r), j));
                }
                assertThat((double) area).as("%d of %d", r, threads).isCloseTo(share, within(0.1 * share));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1000, 1000, 4, 2", "1000, 10, 4, 4", "10, 1000, 4, 1", "1000, 1000, 7, 1"})
    void rectanglesAreNearlySquare(int m, int n, int threads, int strips) {
        Grid grid = cut(Region.FULL, m, n, threads, Grid.Overwritten.NONE);
        int count = 0;
        for (int r = 0; r < grid.rectangles(); r++) {
            count += grid.left(r) == 0 ? 1 : 0;
        }
        assertThat(count).isEqualTo(strips);
    }

    @ParameterizedTest
    @EnumSource(Grid.Overwritten.class)
    void anOverwrittenFactorIsNotShared(Grid.Overwritten overwritten) {
        for (int threads : THREADS) {
            Grid grid = cut(Region.FULL, 100, 100, threads, overwritten);
            for (int r = 0; r < grid.rectangles(); r++) {
                // The right factor has the columns of the result, and the left factor its rows.
                boolean allRows = grid.top(r) == 0 && grid.bottom(r) == 100;
                boolean allColumns = grid.left(r) == 0 && grid.right(r) == 100;
                assertThat(allRows || overwritten != Grid.Overwritten.RIGHT).isTrue();
                assertThat(allColumns || overwritten != Grid.Overwritten.LEFT).isTrue();
            }
        }
    }

    private static Grid cut(Region region, int m, int n, int threads, Grid.Overwritten overwritten) {
        Grid grid = new Grid();
        grid.cut(BLOCKING, region, m, n, threads, overwritten);
        return grid;
    }
}
