package org.panblas.ref.level3;

import org.panblas.ref.Team;

/**
 * The five loops around the kernel, free of element types: blocks of columns, of depth and of rows, then the tiles of
 * the block. A block of the right factor is packed by all threads together and read by all; the blocks of rows are dealt
 * out, and each thread packs the left factor's block that it has. Tiles begin at the same places for any number of
 * threads, so the result does not depend on it.
 */
final class GemmDriver implements Team.Work {
    /** Multiplications below which waking another thread costs more than it saves: some 100 microseconds of work. */
    private static final double ALONE = 1 << 22;

    private static final Pool<GemmDriver> POOL = new Pool<>(GemmDriver::new);

    /** What the loops call. Rows, columns and depths are indices into the whole product. */
    interface Steps {
        /** Makes room for a packed block of the right factor. */
        void reserveRight(int columns, int depth);

        /** Packs the panels of {@code nr} columns from {@code firstPanel} to before {@code endPanel} of that block. */
        void packRight(int column, int columns, int inner, int depth, int firstPanel, int endPanel);

        /** The working memory of one thread. */
        Lane enter();

        /** Takes it back. */
        void leave(Lane lane);
    }

    /** What one thread does with its block of rows. */
    interface Lane {
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

    private Steps steps;
    private Blocking blocking;
    private Region region;
    private boolean overwriting;
    private int threads;

    // The block of the right factor that is in work.
    private int column;
    private int columns;
    private int inner;
    private int depth;

    private boolean packing;
    private int packers;
    // The rows that it concerns, and how they and its columns are dealt out.
    private int start;
    private int end;
    private int rowBlocks;
    private int columnBlocks;

    private GemmDriver() {}

    /**
     * Computes a product.
     *
     * @param overwriting whether the result overwrites a factor, so that a row of it must be left to one thread
     */
    static void run(Steps steps, Blocking blocking, Region region, int m, int n, int k, boolean overwriting) {
        GemmDriver driver = POOL.acquire();
        driver.steps = steps;
        driver.blocking = blocking;
        driver.region = region;
        driver.overwriting = overwriting;
        driver.threads = threads((double) m * n * k);
        driver.loop(m, n, k);
        driver.steps = null;
        POOL.release(driver);
    }

    private void loop(int m, int n, int k) {
        int sums = Blocking.even(k, blocking.kc(), 1);
        int width = Blocking.even(n, blocking.columns(sums), blocking.nr());
        for (column = 0; column < n; column += width) {
            columns = Math.min(width, n - column);
            start = region.start(0, column);
            end = region.end(m, column + columns - 1);
            deal(blocking.rows(sums));
            for (inner = 0; inner < k; inner += sums) {
                depth = Math.min(sums, k - inner);
                steps.reserveRight(columns, depth);
                packing = true;
                Team.run(packers, this);
                packing = false;
                Team.run(rowBlocks * columnBlocks, this);
            }
        }
    }

    /**
     * Cuts the work into blocks of at most so many rows, as many for each thread, and more than one for each where a
     * triangle makes them unequal.
     */
    private void deal(int limit) {
        int heights = Math.ceilDiv(end - start, blocking.mr());
        int blocks = Math.ceilDiv(heights, limit / blocking.mr());
        int pieces = region == Region.FULL ? threads : 4 * threads;
        rowBlocks = Math.min(heights, threads == 1 ? blocks : Math.ceilDiv(blocks, pieces) * pieces);
        int panels = Math.ceilDiv(columns, blocking.nr());
        columnBlocks = overwriting ? 1 : Math.min(panels, Math.ceilDiv(threads, Math.max(rowBlocks, 1)));
        packers = Math.min(panels, threads);
    }

    @Override
    public void part(int index) {
        int panels = Math.ceilDiv(columns, blocking.nr());
        if (packing) {
            steps.packRight(
                    column, columns, inner, depth, share(panels, index, packers), share(panels, index + 1, packers));
            return;
        }
        int heights = Math.ceilDiv(end - start, blocking.mr());
        int rowBlock = index / columnBlocks;
        int row = start + share(heights, rowBlock, rowBlocks) * blocking.mr();
        int rows = Math.min(end, start + share(heights, rowBlock + 1, rowBlocks) * blocking.mr()) - row;
        int block = index % columnBlocks;
        Lane lane = steps.enter();
        lane.packLeft(row, rows, inner, depth);
        tiles(lane, row, rows, share(panels, block, columnBlocks), share(panels, block + 1, columnBlocks));
        steps.leave(lane);
    }

    /** How many threads that many multiplications are worth. */
    static int threads(double multiplications) {
        return multiplications < ALONE ? 1 : Team.threadsForCaller();
    }

    /** Where part {@code index} of {@code count} nearly equal parts begins. */
    static int share(int whole, int index, int count) {
        return (int) ((long) whole * index / count);
    }

    private void tiles(Lane lane, int row, int rows, int firstPanel, int endPanel) {
        int mr = blocking.mr();
        int nr = blocking.nr();
        for (int right = firstPanel; right < endPanel; right++) {
            int j = right * nr;
            int width = Math.min(nr, columns - j);
            for (int i = 0, left = 0; i < rows; i += mr, left++) {
                int high = Math.min(mr, rows - i);
                if (!region.misses(row + i, high, column + j, width)) {
                    boolean whole = high == mr && width == nr && region.contains(row + i, high, column + j, width);
                    lane.tile(left, right, depth, row + i, high, column + j, width, whole, inner == 0);
                }
            }
        }
    }
}
