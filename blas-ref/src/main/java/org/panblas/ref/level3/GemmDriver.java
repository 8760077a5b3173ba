package org.panblas.ref.level3;

import org.panblas.ref.Team;

/**
 * The five loops around the kernel, free of element types: blocks of columns, of depth and of rows, then the tiles of
 * the block. The result is cut into one rectangle for each thread, which packs what it needs of both factors and waits
 * for no other. Tiles begin at the same places for any number of threads, so the result does not depend on it.
 */
final class GemmDriver implements Team.Work {
    /** Multiplications below which waking another thread costs more than it saves: some 100 microseconds of work. */
    private static final double ALONE = 1 << 22;

    private static final Pool<GemmDriver> POOL = new Pool<>(GemmDriver::new);

    /** What a thread calls before its first block and after its last. */
    interface Steps {
        /** The working memory of one thread. */
        Lane enter();

        /** Takes it back. */
        void leave(Lane lane);
    }

    /** What one thread does with its rectangle. Rows, columns and depths are indices into the whole product. */
    interface Lane {
        /** Packs columns of the right factor into panels of {@code nr} columns. */
        void packRight(int column, int columns, int inner, int depth);

        /** Packs rows of the left factor into panels of {@code mr} rows. */
        void packLeft(int row, int rows, int inner, int depth);

        /**
         * Adds the product of two packed panels to a tile of the result.
         *
         * @param left index of the packed panel of the left factor
         * @param right index of the packed panel of the right factor
         * @param whole whether the tile is of full size and in the region
         * @param first whether this is the tile's first block of depth, so that beta applies
         */
        void tile(
                int left,
                int right,
                int depth,
                int row,
                int rows,
                int column,
                int columns,
                boolean whole,
                boolean first);
    }

    private final Grid grid = new Grid();
    private Steps steps;
    private Blocking blocking;
    private Region region;
    private int k;

    private GemmDriver() {}

    /** Computes a product with as many threads as it is worth. */
    static void run(Steps steps, Blocking blocking, Region region, int m, int n, int k, Grid.Overwritten overwritten) {
        run(steps, blocking, region, m, n, k, overwritten, threads((double) m * n * k));
    }

    /** Computes a product that is cut for at most so many threads. */
    static void run(
            Steps steps,
            Blocking blocking,
            Region region,
            int m,
            int n,
            int k,
            Grid.Overwritten overwritten,
            int threads) {
        GemmDriver driver = POOL.acquire();
        driver.steps = steps;
        driver.blocking = blocking;
        driver.region = region;
        driver.k = k;
        driver.grid.cut(blocking, region, m, n, threads, overwritten);
        Team.run(driver.grid.rectangles(), driver);
        driver.steps = null;
        POOL.release(driver);
    }

    @Override
    public void part(int index) {
        Lane lane = steps.enter();
        multiply(lane, grid.top(index), grid.bottom(index), grid.left(index), grid.right(index));
        steps.leave(lane);
    }

    private void multiply(Lane lane, int top, int bottom, int left, int right) {
        int mr = blocking.mr();
        int sums = Blocking.even(k, blocking.kc(), 1);
        int width = Blocking.even(right - left, blocking.columns(sums), blocking.nr());
        for (int column = left; column < right; column += width) {
            int columns = Math.min(width, right - column);
            int start = Math.max(top, region.start(0, column) / mr * mr);
            int end = region.end(bottom, column + columns - 1);
            int height = Blocking.even(end - start, blocking.rows(sums), mr);
            for (int inner = 0; inner < k && start < end; inner += sums) {
                int depth = Math.min(sums, k - inner);
                lane.packRight(column, columns, inner, depth);
                for (int row = start; row < end; row += height) {
                    int rows = Math.min(height, end - row);
                    lane.packLeft(row, rows, inner, depth);
                    tiles(lane, row, rows, column, columns, depth, inner == 0);
                }
            }
        }
    }

    private void tiles(Lane lane, int row, int rows, int column, int columns, int depth, boolean first) {
        int mr = blocking.mr();
        int nr = blocking.nr();
        for (int j = 0, right = 0; j < columns; j += nr, right++) {
            int wide = Math.min(nr, columns - j);
            for (int i = 0, left = 0; i < rows; i += mr, left++) {
                int high = Math.min(mr, rows - i);
                if (!region.misses(row + i, high, column + j, wide)) {
                    boolean whole = high == mr && wide == nr && region.contains(row + i, high, column + j, wide);
                    lane.tile(left, right, depth, row + i, high, column + j, wide, whole, first);
                }
            }
        }
    }

    /** How many threads that many multiplications are worth. */
    static int threads(double multiplications) {
        return multiplications < ALONE ? 1 : Team.threadsForCaller();
    }

    /** Where part {@code index} of {@code count} nearly equal parts begins. */
    static int share(int whole, int index, int count) {
        return (int) ((long) whole * index / count);
    }
}
